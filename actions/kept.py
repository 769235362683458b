"""What the person chose to keep: five at a time, newest first, by kind, month or word; one whole; deleting it. Pure."""

import re
from collections.abc import Mapping

from actions.kept_choice import AT_ONCE
from actions.kept_entries import EMPTY_ONE, chosen, found, id_of, ids, line, opened
from actions.kept_months import months_of, spoken
from bot.dialogue.acting import ActionInput, Changes
from bot.dialogue.journal import KINDS, Journal
from bot.dialogue.session import Value

MANY = 5  # from so many on, looking by kind, month or word is worth a button
MONTHS_AT_ONCE = 6
_TITLES = {kind: "kept_lists" if kind == "list" else f"kept_{kind}" for kind in KINDS}  # the slots of buttons
_NO_FILTER: Mapping[str, Value] = dict.fromkeys(("kept_kind", "kept_month", "kept_find"))
_EMPTY_LIST: Mapping[str, Value] = dict.fromkeys(("kept_list", "kept_ids", "kept_older", "kept_newer"))


def action_kept_begin(given: ActionInput) -> Mapping[str, Value]:
    """`kept_total`: how many there are, unset for none; the list begins with the newest of all."""
    return {**_totals(given.journal), **_NO_FILTER, "kept_page": 0}


def action_kept_list(given: ActionInput) -> Mapping[str, Value]:
    """The page as text, the titles of its number buttons, and whether there are older and newer ones.

    `kept_filter` says what leaves some out, and `kept_part` is a button then; `kept_list` is unset where nothing is
    left. `kept_span` is "6 to 10 of 143", where one page does not hold them.
    """
    fitting = found(given)
    last_page = max(0, (len(fitting) - 1) // AT_ONCE)
    page = min(int(given.slots.get("kept_page") or 0), last_page)
    first = page * AT_ONCE
    shown = fitting[first : first + AT_ONCE]
    which = chosen(given.slots)
    return {
        "kept_list": "\n".join(line(n, each, given.now) for n, each in enumerate(shown, 1)) or None,
        "kept_ids": " ".join(map(id_of, shown)) or None,
        **{f"kept_{n}": str(n) if n <= len(shown) else None for n in range(1, AT_ONCE + 1)},
        "kept_older": "Older ›" if page < last_page else None,
        "kept_newer": "‹ Newer" if page else None,
        "kept_part": "Show all" if len(fitting) < len(given.journal) else None,
        "kept_filter": f" ({which})" if which else None,
        "kept_span": f", {first + 1} to {first + len(shown)} of {len(fitting)}" if last_page else None,
        "kept_page": page,
        **{_TITLES[kind]: _counted(kind, given.journal) for kind in KINDS},
    }


def action_kept_choose(given: ActionInput) -> Mapping[str, Value]:
    """What the choice means: `kept_next` is where it leads."""
    choice, page = str(given.slots.get("kept_choice") or ""), int(given.slots.get("kept_page") or 0)
    if choice in ("kinds", "months", "search"):
        return {"kept_next": choice, "kept_months_page": 0}
    if which := re.fullmatch(r"n(\d)", choice):
        return _open(given, int(which[1]))
    moves: Mapping[str, Mapping[str, Value]] = {
        "older": {"kept_page": page + 1},
        "newer": {"kept_page": max(0, page - 1)},
        "all": {"kept_page": 0, **_NO_FILTER},
    }
    if choice in moves:
        return {"kept_next": "list", **moves[choice]}
    parts = [choice] if choice.startswith("find:") else choice.split(";")  # what is looked for may have a ";" in it
    filters = {f"kept_{name}": value for name, _, value in (part.partition(":") for part in parts) if value}
    return {"kept_next": "list", "kept_page": 0, **filters}


def action_kept_months(given: ActionInput) -> Mapping[str, Value]:
    """The titles of the buttons for six months, the newest first, and whether there are earlier ones."""
    counted = list(months_of(given.journal).items())
    first = int(given.slots.get("kept_months_page") or 0) * MONTHS_AT_ONCE
    shown = [f"{spoken(month)} ({number})" for month, number in counted[first : first + MONTHS_AT_ONCE]]
    shown += [""] * (MONTHS_AT_ONCE - len(shown))
    return {
        **{f"kept_m{n}": title or None for n, title in enumerate(shown, 1)},
        "kept_earlier": "Earlier ›" if len(counted) > first + MONTHS_AT_ONCE else None,
    }


def action_kept_month(given: ActionInput) -> Mapping[str, Value]:
    """The month that was tapped or named, or the page of months before these."""
    pick, page = str(given.slots.get("kept_month_pick") or ""), int(given.slots.get("kept_months_page") or 0)
    if pick == "earlier":
        last_page = max(0, (len(months_of(given.journal)) - 1) // MONTHS_AT_ONCE)
        return {"kept_months_page": min(page + 1, last_page)}
    if tapped := re.fullmatch(r"m(\d)", pick):
        months, place = list(months_of(given.journal)), page * MONTHS_AT_ONCE + int(tapped[1]) - 1
        pick = months[place] if place < len(months) else ""
    return {"kept_page": 0, "kept_month": None if pick in ("", "all") else pick}


def action_kept_delete(given: ActionInput) -> Changes:
    """Without the one that is open, and without a way back to it."""
    text, sort = given.slots.get("kept_text"), given.slots.get("kept_sort")
    journal = tuple(each for each in given.journal if (each.text, each.kind) != (text, sort))
    return Changes({**EMPTY_ONE, **_EMPTY_LIST, **_totals(journal)}, journal=journal, gone=True)


def _open(given: ActionInput, number: int) -> Mapping[str, Value]:
    shown = ids(given.slots)
    wanted = shown[number - 1] if number <= len(shown) else ""
    entry = next((each for each in given.journal if id_of(each) == wanted), None)
    return {"kept_next": "list"} if entry is None else {"kept_next": "one", **opened(entry, given.now)}


def _totals(journal: Journal) -> Mapping[str, Value]:
    many = len(journal) > MANY
    return {
        "kept_total": len(journal) or None,
        "kept_by_kind": "By kind" if many else None,
        "kept_by_month": "By month" if many and len(months_of(journal)) > 1 else None,
        "kept_search": "Search" if many else None,
    }


def _counted(kind: str, journal: Journal) -> str | None:
    number = sum(each.kind == kind for each in journal)
    return f"{kind.removesuffix('s').capitalize()}s ({number})" if number else None
