"""The reminders that somebody has asked for, as the conversation remembers them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.dialogue.outputs import Effect, Remind, Unremind
from bot.schedule.rhythm import Rhythm, rhythm_from_json


@dataclass(frozen=True, slots=True)
class Waiting:
    """When it comes next, in seconds since the epoch, and how it goes on after that; without a rhythm it comes once."""

    at: float
    rhythm: Rhythm | None = None


def waiting_from_json(row: Any) -> Waiting:
    """One back from its JSON; an older program wrote the time alone."""
    if not isinstance(row, Mapping):
        return Waiting(float(row))
    return Waiting(row["at"], rhythm_from_json(row["rhythm"]) if row.get("rhythm") else None)


def after(before: Mapping[str, Waiting], effects: Iterable[Effect]) -> Mapping[str, Waiting]:
    """Those that wait once these effects are done, by name."""
    waiting = dict(before)
    for effect in effects:
        match effect:
            case Remind(name, at, rhythm):
                waiting[name] = Waiting(at, rhythm)
            case Unremind(name):
                waiting.pop(name, None)
    return waiting


def come(before: Mapping[str, Waiting], names: Iterable[str], now: float) -> Mapping[str, Waiting]:
    """Those that wait once these have come: the next time of what goes on, nothing of what comes once."""
    waiting = dict(before)
    for name in names:
        found = waiting.pop(name, None)
        if found is not None and found.rhythm is not None:
            waiting[name] = Waiting(found.rhythm.next_after(now), found.rhythm)
    return waiting
