"""The appointment for a check-in: how often, on which day at which hour, what a tap on the reminder does, and the file
for a calendar."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from actions.days import day_and_time, tomorrow
from actions.rhythms import Asked, asked, asked_from, first_wall, in_words, rhythm_of
from actions.said import said, yes_or_no
from actions.said_which import said_which
from actions.when_exactly import WEEKDAYS, time_of, wall_of, weekday_of
from bot.dialogue.acting import ActionInput, Changes
from bot.dialogue.outputs import Remind, Unremind
from bot.dialogue.session import Value
from bot.schedule.calendar_file import Appointment, appointment_of, calendar_file
from bot.schedule.quiet import quiet_of
from bot.schedule.zones import local, moment, zone

REMINDER = "checkin_due"
USUAL = Asked("week", 2)
LATER = 3 * 3600.0  # seconds: "in three hours"
NO_HOUR = "18:00"  # of a day that was named without one
_READY = {
    "stop": r"\b(?:never|no more|stop|not any ?more|don'?t (?:write|remind|ask)|cancel)\b",
    "change": r"\b(?:change|another (?:time|day|rhythm)|different|move it)\b",
    "skip": r"\b(?:skip|next time|leave it out|not this (?:time|week))\b",
    "later": r"\b(?:later today|(?:a few|three|two|3|2) hours|tonight|this evening)\b",
    "tomorrow": r"\b(?:later|tomorrow|not (?:now|today|yet)|busy)\b",
    "now": r"\b(?:now|ready|go|start|ok|okay|sure|let'?s)\b",
}


def validate_checkin_rhythm(given: ActionInput) -> Value:
    """How often: "week 2", with the day and the hour if they were said (actions/rhythms.py)."""
    found = asked(given.reading.text) if given.reading else None
    return str(found) if found else None


def validate_checkin_moment(given: ActionInput) -> Value:
    """On which day and at which hour: "sunday 19:00", or the hour alone; a day alone is in the evening."""
    text = given.reading.text if given.reading else ""
    clock, weekday = time_of(text), weekday_of(text)
    if clock is None and (weekday is None or len(text.split()) > 3):
        return None
    day = f"{WEEKDAYS[weekday]} " if weekday is not None else ""
    return f"{day}{clock:%H:%M}" if clock else f"{day}{NO_HOUR}"


def validate_checkin_ready(given: ActionInput) -> Value:
    """What to do with the reminder that has come."""
    return said_which(given, _READY) or {True: "now", False: "tomorrow", None: None}[yes_or_no(given)]


def action_checkin_asked(given: ActionInput) -> Mapping[str, Value]:
    """What their words say already of how often; else it is asked."""
    told = given.reading is not None and given.reading.intent == "reminder"
    found = asked(said(given)) if told else None
    return {"checkin_rhythm": str(found) if found else None, "checkin_moment": None, "checkin_waits": None}


def action_checkin_moment(given: ActionInput) -> Mapping[str, Value]:
    """`checkin_moment` where the hour was said with the rhythm; `checkin_daily` where there is no day to ask for."""
    wanted = asked_from(given.slots.get("checkin_rhythm")) or USUAL
    day = f"{WEEKDAYS[wanted.weekday]} " if wanted.weekday is not None else ""
    return {
        "checkin_moment": f"{day}{wanted.clock:%H:%M}" if wanted.clock else None,
        "checkin_daily": wanted.often in ("day", "weekday", "once") or wanted.weekday is not None or None,
        "checkin_zoned": zone(given.slots.get("time_zone")) is not None or None,
    }


def action_checkin_remind(given: ActionInput) -> Changes:
    """The reminder, again and again or once; `checkin_waits` where quiet hours put it off."""
    zone_name = str(given.slots.get("time_zone") or "")
    where = zone(zone_name) or UTC
    wanted = asked_from(given.slots.get("checkin_rhythm")) or USUAL
    now = local(given.now, where)
    wall = _first(wanted, str(given.slots.get("checkin_moment") or ""), now)
    rhythm = rhythm_of(wanted, wall, zone_name if zone(zone_name) else "")
    at = rhythm.next_after(given.now) if rhythm else moment(wall, where)
    over = quiet_of(given.slots).over_at(at)
    slots = {
        "checkin_day": day_and_time(over, given.slots.get("time_zone")),
        "checkin_often": in_words(rhythm) if rhythm and zone(zone_name) else None,
        "checkin_again": rhythm is not None or None,
        "checkin_waits": f"{local(over, where):%H:%M}" if over > at else None,
    }
    return Changes(slots, effects=(Remind(REMINDER, at, rhythm),))


def _first(wanted: Asked, said_moment: str, now: datetime) -> datetime:
    """A day that they named with the hour begins a rhythm of months; a rhythm of weeks goes on from there."""
    clock, weekday = time_of(said_moment), weekday_of(said_moment)
    if wanted.often == "month" and weekday is not None:
        return wall_of(said_moment, now) or first_wall(wanted, now)
    if wanted.often == "week" and weekday is not None:
        wanted = replace(wanted, weekday=weekday)
    wall = first_wall(replace(wanted, clock=clock or wanted.clock), now)
    return wall if wall > now else wall + timedelta(days=1)


def action_checkin_due(given: ActionInput) -> Mapping[str, Value]:
    """Whether this reminder goes on, and when it comes next."""
    waiting = given.reminders.get(REMINDER)
    return {
        "checkin_again": waiting is not None or None,
        "checkin_day": day_and_time(waiting.at, given.slots.get("time_zone")) if waiting else None,
    }


def action_checkin_later(given: ActionInput) -> Changes:
    """The same reminder in three hours; what repeats itself goes on as it was."""
    return Changes(effects=(_again(given, given.now + LATER),))


def action_checkin_tomorrow(given: ActionInput) -> Changes:
    """The same reminder at this hour tomorrow."""
    return Changes(effects=(_again(given, tomorrow(given.now, given.slots.get("time_zone"))),))


def _again(given: ActionInput, at: float) -> Remind:
    waiting = given.reminders.get(REMINDER)
    return Remind(REMINDER, at, waiting.rhythm if waiting else None)


def action_checkin_stop(given: ActionInput) -> Changes:
    """No more of them."""
    return Changes(effects=(Unremind(REMINDER),))


def action_checkin_calendar(given: ActionInput) -> Mapping[str, Value]:
    """`checkin_file`: the appointment as a calendar file; nothing where there is none."""
    waiting = given.reminders.get(REMINDER)
    if waiting is None:
        return {"checkin_file": None}
    if waiting.rhythm is not None:
        return {"checkin_file": calendar_file(appointment_of(REMINDER, waiting.rhythm), given.now)}
    name = str(given.slots.get("time_zone") or "")
    start = local(waiting.at, zone(name) or UTC)
    return {"checkin_file": calendar_file(Appointment(REMINDER, start, name if zone(name) else ""), given.now)}


def says_stop(words: str) -> bool:
    """Whether the words want no reminder any more."""
    return bool(re.search(_READY["stop"] + r"|\b(?:off|quit|less often|delete|remove|end)\b", words))
