"""What has moved: the check-ins that were kept, as lists for the picture and as words for the text. Pure."""

import re
from collections.abc import Mapping, Sequence

from actions.checkin import ASKED, Kept, moved, ratings_kept
from actions.days import date, day
from actions.kept_entries import counted_by_kind, short
from actions.progress_range import SPOKEN, first_range, of_range, of_time, thinned
from actions.said import said
from actions.said_which import said_which
from bot.dialogue.acting import ActionInput
from bot.dialogue.journal import Journal, newest
from bot.dialogue.session import Value

_COLUMNS = ("ratings_communication", "ratings_trust", "ratings_support", "ratings_closeness")
_WHAT = {
    "nothing": r"\b(?:nothing|none|not yet|no(?:pe)?|worse|nowhere|stuck)\b",
    "talking": r"\b(?:(?:we|the) talk\w*|talk\w* (?:more|better|again)|communicat\w*|listen\w*"
    r"|shout\w*|fight\w*|argu\w*)\b",
    "trust": r"\b(?:trust\w*|honest\w*|jealous\w*|reliab\w*|rely|lie[sd]?|lying)\b",
    "support": r"\b(?:help\w*|support\w*|chores|team|share\w*|carry|there for)\b",
    "close": r"\b(?:close\w*|near\w*|love\w*|sex|hugs?|kiss\w*|touch\w*|laugh\w*|together|warm\w*|intima\w*)\b",
}


def validate_progress_what(given: ActionInput) -> Value:
    """Which of the four has moved, or nothing. Who tells of something else gets "any"."""
    found = said_which(given, _WHAT)
    if found not in (None, "nothing") and re.search(r"n't |\b(?:not|no|never)\b", said(given)):
        found = None
    if found == "nothing" and re.search(r"\bno(?:t|thing)? (?:more|longer)\b", said(given)):
        found = "any"
    told = given.reading is not None and given.reading.intent == "progress"
    return found or ("any" if told else None)


def action_progress_look(given: ActionInput) -> Mapping[str, Value]:
    """The check-ins of the time that was chosen, as lists for the picture; what moved since the last; what was kept.

    `progress_count` is how many there are at all, `progress_shown` how many in this time, of which the picture has
    `progress_dots`. Without two in this time there is nothing for a picture.
    """
    kept = ratings_kept(given.journal)
    if not kept:
        return {"progress_count": 0}
    name = str(given.slots.get("progress_range") or first_range(kept, given.now))
    shown, zone = of_range(kept, name, given.now), given.slots.get("time_zone")
    return {
        "progress_count": len(kept),
        "progress_span": SPOKEN.get(name, SPOKEN["all"]),
        "progress_shown": len(shown),
        **_lists(thinned(shown) if len(shown) > 1 else [], zone),
        **_since_the_last(kept, zone),
        **_beside(of_time(given.journal, name, given.now)),
    }


def _lists(dots: Sequence[Kept], zone: Value) -> Mapping[str, Value]:
    """For the picture and the words under it, the oldest first; all of them unset without dots."""
    columns = list(zip(*(each.ratings for each in dots), strict=True)) or [()] * len(_COLUMNS)
    lists = {name: ", ".join(map(str, column)) or None for name, column in zip(_COLUMNS, columns, strict=True)}
    far = bool(dots) and day(dots[0].at, zone, year=True)[-4:] != day(dots[-1].at, zone, year=True)[-4:]
    return {
        **lists,
        "ratings_dates": ", ".join(date(each.at, zone) for each in dots) or None,
        "progress_dots": len(dots) or None,
        "progress_from": day(dots[0].at, zone, year=far) if dots else None,
        "progress_to": day(dots[-1].at, zone, year=far) if dots else None,
    }


def _since_the_last(kept: Sequence[Kept], zone: Value) -> Mapping[str, Value]:
    """What moved between the last two of all, and the numbers of the last one."""
    *_, last = kept
    numbers = ", ".join(f"{name} {number}" for name, number in zip(ASKED, last.ratings, strict=True))
    slots: dict[str, Value] = {"progress_last": day(last.at, zone), "progress_numbers": numbers, "progress_since": None}
    if len(kept) < 2:
        return slots
    before = kept[-2]
    parts = moved(before.ratings, last.ratings)
    return {**slots, "progress_since": day(before.at, zone), **{f"progress_{way}": text for way, text in parts.items()}}


def _beside(journal: Journal) -> Mapping[str, Value]:
    """The plans and thanks of this time: how many, and the newest of each."""
    plans, thanks = newest(journal, "plan"), newest(journal, "thanks")
    return {
        "progress_number": counted_by_kind(tuple(each for each in journal if each.kind in ("plan", "thanks"))) or None,
        "progress_plan": short(plans.text) if plans else None,
        "progress_thanks": short(thanks.text) if thanks else None,
    }
