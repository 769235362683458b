"""A time that two have agreed on, as a file for a calendar: once, on the person's own clocks."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from actions.days import day_and_time
from actions.when_exactly import wall_of
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value
from bot.schedule.calendar_file import Appointment, calendar_file
from bot.schedule.zones import local, moment, zone

FRESH = 24 * 3600.0  # seconds: "tomorrow" of an older plan is another day


def action_appointment_noted(given: ActionInput) -> Mapping[str, Value]:
    """The time that was agreed on for a talk, for whoever asks for the file afterwards."""
    when = given.slots.get("conversation_when")
    return {"appointment_said": when, "appointment_said_at": given.now if when else None}


def action_appointment_begin(given: ActionInput) -> Mapping[str, Value]:
    """`appointment_when`: what was said of the time, where it names one that is still ahead; else it is asked."""
    said, at = given.slots.get("appointment_said"), given.slots.get("appointment_said_at")
    where = zone(given.slots.get("time_zone"))
    known = None
    if where is not None and isinstance(said, str) and isinstance(at, int | float) and given.now - at < FRESH:
        wall = wall_of(said, local(at, where))
        known = wall.isoformat() if wall is not None and wall > local(given.now, where) else None
    return {"appointment_when": known, "appointment_said": None, "appointment_said_at": None}


def validate_appointment_when(given: ActionInput) -> Value:
    """A moment in their words: "saturday at 5" → "2026-12-05T17:00:00"; None where it names no time of day."""
    where = zone(given.slots.get("time_zone"))
    if given.reading is None or where is None:
        return None
    wall = wall_of(given.reading.text, local(given.now, where))
    return wall.isoformat() if wall else None


def action_appointment_file(given: ActionInput) -> Mapping[str, Value]:
    """`appointment_file`, the file, and `appointment_day`; nothing without a zone or a time."""
    name = str(given.slots.get("time_zone") or "")
    where, when = zone(name), str(given.slots.get("appointment_when") or "")
    wall = _wall(when, local(given.now, where)) if where is not None else None
    if where is None or wall is None:
        return {"appointment_file": None, "appointment_day": None}
    return {
        "appointment_file": calendar_file(Appointment(f"talk {wall.isoformat()}", wall, name), given.now),
        "appointment_day": day_and_time(moment(wall, where), name),
    }


def _wall(when: str, now: datetime) -> datetime | None:
    """The moment of an answer: typed ones are dates already; those of buttons are words, and may be over for today."""
    try:
        return datetime.fromisoformat(when)
    except ValueError:
        return wall_of(when, now) or wall_of(when, now.replace(hour=0, minute=0) + timedelta(days=1))
