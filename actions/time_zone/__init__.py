"""Where somebody lives, for the hours of reminders: the place that they type, one tap to confirm it, and what moves."""

import re
from collections.abc import Mapping
from datetime import UTC
from itertools import zip_longest

from actions.said import negates, said, yes_or_no
from actions.time_zone.finding import MOST, Found, find
from actions.time_zone.places import plain
from bot.dialogue.acting import ActionInput, Changes
from bot.dialogue.outputs import Remind
from bot.dialogue.session import Value
from bot.schedule.zones import local, zone

PICKS = ("first", "second", "third")
_NONE = re.compile(r"\b(?:none|neither|wrong|another|other|different|elsewhere)\b")
_ORDER = {"first": r"\bfirst\b|^1$", "second": r"\bsecond\b|^2$", "third": r"\bthird\b|^3$"}


def validate_time_zone_place(given: ActionInput) -> Value:
    """What they typed, where it names a place or an offset; None for anything else."""
    if given.reading is None or yes_or_no(given) is not None:
        return None
    return given.reading.text if find(given.reading.text) else None


def validate_time_zone_pick(given: ActionInput) -> Value:
    """Which of the places on the buttons; a plain yes is the first."""
    words = said(given)
    if _NONE.search(words) or yes_or_no(given) is False:
        return "none"
    titles = {name: plain(str(given.slots.get(f"time_zone_{name}") or "")).split() for name in PICKS}
    there = [name for name, title in titles.items() if title]
    if yes_or_no(given) and not negates(words):
        return "first"
    typed = set(plain(words).split())
    named = [name for name in there if typed & (set(titles[name]) - _others(titles, name))]
    found = named if len(named) == 1 else [name for name in there if re.search(_ORDER[name], words)]
    return found[0] if len(found) == 1 else None


def _others(titles: Mapping[str, list[str]], name: str) -> set[str]:
    return {word for other, title in titles.items() if other != name for word in title}


def action_time_zone_look(given: ActionInput) -> Mapping[str, Value]:
    """`time_zone_first` and the others, for buttons: a place each, with what its clocks show now."""
    found = find(str(given.slots.get("time_zone_place") or ""))
    return {
        f"time_zone_{name}": _titled(place, given.now) if place else None
        for name, place in zip_longest(PICKS, found[:MOST])
    }


def action_time_zone_set(given: ActionInput) -> Changes:
    """The zone of the place that they chose. What repeats itself keeps its hour there; its next time changes."""
    found = find(str(given.slots.get("time_zone_place") or ""))
    at = PICKS.index(str(given.slots.get("time_zone_pick") or PICKS[0]))
    if at >= len(found):
        return Changes()
    name = found[at].zone
    moved = []
    for reminder, waiting in given.reminders.items():
        if waiting.rhythm is not None and waiting.rhythm.zone_name != name:
            rhythm = waiting.rhythm.moved_to(name)
            moved.append(Remind(reminder, rhythm.next_after(given.now), rhythm))
    return Changes({"time_zone": name, **_shown(name, given.now)}, effects=tuple(moved))


def action_time_zone_known(given: ActionInput) -> Mapping[str, Value]:
    """`time_zone_here`, the place that is known, and `time_zone_clock`, what its clocks show; nothing without one."""
    return _shown(given.slots.get("time_zone"), given.now)


def _shown(name: Value, now: float) -> Mapping[str, Value]:
    if zone(name) is None:
        return {"time_zone_here": None, "time_zone_clock": None}
    place = str(name).rpartition("/")[2].replace("_", " ")
    return {"time_zone_here": place, "time_zone_clock": _clock(str(name), now)}


def _titled(place: Found, now: float) -> str:
    return f"{place.title} {_clock(place.zone, now)}"


def _clock(name: str, now: float) -> str:
    return f"{local(now, zone(name) or UTC):%H:%M}"
