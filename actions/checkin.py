"""The check-in of two minutes: four ratings, and what moved since the last one that was kept.

Ratings are kept only by choice, as a note that a person can read: "Check-in 29 Nov 2026: talking 3, trust 4, support 2,
closeness 3." From these notes `ratings_kept` reads them back.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from actions.days import day
from actions.said import negates, said, yes_or_no
from actions.said_which import said_which
from bot.dialogue.acting import ActionInput
from bot.dialogue.journal import Journal
from bot.dialogue.session import Value

ASKED = ("talking", "trust", "support", "closeness")
_SLOTS = ("checkin_communication", "checkin_trust", "checkin_support", "checkin_closeness")
_KEPT = re.compile(r"Check-in[^:]*: talking (\d), trust (\d), support (\d), closeness (\d)")

_HOW = {
    "same": r"\b(?:same|mixed|nothing (?:has )?(?:changed|moved)|no (?:change|different)|so so"
    r"|up and down|ups and downs)\b",
    "worse": r"\b(?:worse|bad(?:ly)?|terribl[ey]|awful|wrong|blew up|exploded|failed|fought|backfired"
    r"|not (?:good|well|better))\b",
    "better": r"\b(?:better|good|great|well|fine|improv\w*|worked|helped|nice|progress|happy)\b",
}
_WORSE = {
    "scared": r"\b(?:scar\w*|frighten\w*|afraid|fear\w*|threat\w*|terrified|unsafe)\b",
    "sad": r"\b(?:sad|angry|cross|upset|hurt|disappoint\w*|frustrat\w*|annoyed|mad|tired|hopeless)\b",
}
_RATINGS = {
    1: r"\b(?:terribl[ey]|awful|none|not at all|zero|very bad|nothing)\b",
    2: r"\b(?:bad(?:ly)?|poor|low|little|hardly|not (?:very |so )?(?:good|well|much))\b",
    5: r"\b(?:very (?:good|well|much|close)|great|excellent|perfect|a lot)\b",
    4: r"\b(?:good|well|fine|high|close)\b",
    3: r"\b(?:ok|okay|so so|middling?|medium|average|all right|half)\b",
}
_NUMBER = re.compile(r"(?<![\d.,])([1-5])(?![\d.,]*\d)")
_TAKE = {
    "no": r"\b(?:later|tomorrow|not (?:now|today|yet)|busy|another (?:time|day)|never|no more|stop)\b",
    "yes": r"\b(?:now|ready|go|start|ok|okay|sure|let'?s)\b",
}


@dataclass(frozen=True, slots=True)
class Kept:
    """A check-in that was kept: when (seconds since the epoch), and the four ratings, 1 to 5, in the order of ASKED."""

    at: float
    ratings: tuple[int, ...]


def ratings_kept(journal: Journal) -> list[Kept]:
    """All check-ins that the person kept, the oldest first."""
    found = ((each.at, _KEPT.match(each.text)) for each in journal if each.kind == "note")
    return [Kept(at, tuple(int(number) for number in match.groups())) for at, match in found if match]


def moved(before: tuple[int, ...], after: tuple[int, ...]) -> dict[str, str | None]:
    """What went up, went down and stayed: {"up": "talking 2 → 3", "down": None, "same": "trust 3"}."""
    found: dict[str, list[str]] = {"up": [], "down": [], "same": []}
    for name, old, new in zip(ASKED, before, after, strict=True):
        which = "same" if old == new else "up" if new > old else "down"
        found[which].append(f"{name} {new}" if old == new else f"{name} {old} → {new}")
    return {which: ", ".join(names) or None for which, names in found.items()}


def validate_checkin_how(given: ActionInput) -> Value:
    """Which way it went. Who tells more of it than that is thanked, not asked again."""
    found = said_which(given, _HOW)
    if found == "worse" and re.search(r"\bbetter and\b|\band better\b", said(given)):
        found = "same"
    told = given.reading is not None and given.reading.intent == "check_in"
    return found if found and not (found == "better" and negates(said(given))) else "any" if told else None


def validate_checkin_worse(given: ActionInput) -> Value:
    """Whether it was sad or frightening; "not scared" is not frightening."""
    found = said_which(given, _WORSE)
    return "sad" if found == "scared" and negates(said(given)) else found


def validate_checkin_take(given: ActionInput) -> Value:
    """Whether they want the two minutes now."""
    found = said_which(given, _TAKE)
    return found == "yes" if found else yes_or_no(given)


def _rating(given: ActionInput) -> Value:
    words = re.sub(r"\s*(?:/|out of|of)\s*(?:5|five)\b", "", said(given))
    numbers = {int(each) for each in _NUMBER.findall(words)}
    if len(numbers) == 1:
        return numbers.pop()
    return None if re.search(r"\d", words) else next((n for n, p in _RATINGS.items() if re.search(p, words)), None)


validate_checkin_communication = validate_checkin_trust = validate_checkin_support = validate_checkin_closeness = (
    _rating
)


def action_checkin_moved(given: ActionInput) -> Mapping[str, Value]:
    """What moved since the last check-in that was kept; and the date, so that two of them never read the same."""
    slots = {"checkin_date": day(given.now, given.slots.get("time_zone"), year=True)}
    now, kept = _given(given), ratings_kept(given.journal)
    if not kept or now is None:
        return {**slots, "checkin_before": None, "checkin_up": None, "checkin_down": None, "checkin_same": None}
    parts = moved(kept[-1].ratings, now)
    return {
        **slots,
        "checkin_before": day(kept[-1].at, given.slots.get("time_zone")),
        **{f"checkin_{which}": text for which, text in parts.items()},
    }


def _given(given: ActionInput) -> tuple[int, ...] | None:
    ratings = [given.slots.get(slot) for slot in _SLOTS]
    numbers = tuple(int(each) for each in ratings if isinstance(each, int | float))
    return numbers if len(numbers) == len(_SLOTS) else None
