"""From a moment in words ("tomorrow at 8 pm", see when_moments.py) to a date and a time on somebody's wall. Pure.

A bare hour up to eight is in the afternoon or evening, where two people have time for each other, unless "am",
"morning" or a leading zero says otherwise; from nine on it is as it stands, unless there is an evening beside it. So a
time as a clock shows it ("07:30", "10:00", "19:00") is always that. What names no time of day is no moment here, but
for the parts of a day that have one.
"""

import re
from datetime import date, datetime, time, timedelta

from actions.when_lengths import bare
from actions.when_moments import moment

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {
    "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "weds": "wednesday", "thu": "thursday",
    "thur": "thursday", "thurs": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday",
}  # fmt: skip
_PARTS = {
    "morning": time(9), "at lunchtime": time(12, 30), "at noon": time(12), "at midnight": time(0),
    "afternoon": time(15), "evening": time(19), "tonight": time(20), "night": time(21), "at dinner": time(19),
    "at breakfast": time(8), "before bed": time(21),
}  # fmt: skip
_CLOCK = re.compile(r"at (?:(half past|quarter past|quarter to) )?(\d{1,2})(?::(\d\d))?(?: (am|pm))?$")
_EARLY = re.compile(r"\b0\d(?:[:.h]\d\d)?\b|morning|\bam\b|breakfast")
_LATE = re.compile(r"evening|night|tonight")
_NOON, _WEEK = 12, timedelta(days=7)
_MORNING = 9  # from this hour on a bare one is as it stands


def spelled(text: str) -> str:
    """With whole weekdays: "sun 7pm" → "sunday 7pm"; "7-8pm" and the like stay as they are."""
    days = "|".join(sorted(_SHORT, key=len, reverse=True))
    words = re.sub(rf"\b({days})s?\b\.?", lambda found: _SHORT[found[1]], bare(text))
    return re.sub(rf"\b({'|'.join(WEEKDAYS)})s\b", r"\1", words)


def time_of(text: str, around: str = "") -> time | None:
    """The time of day in a moment: "on Sunday at 7" → 19:00; None where it names none. `around` has the words beside
    it, which may tell the morning from the evening."""
    phrase, words = moment(spelled(text)), f"{bare(text)} {around}"
    return _time(phrase, early=bool(_EARLY.search(words)), late=bool(_LATE.search(words))) if phrase else None


def weekday_of(text: str) -> int | None:
    """The weekday in the words, Monday is 0; None where there is none, or several."""
    found = {day for day in WEEKDAYS if re.search(rf"\b{day}\b", spelled(text))}
    return WEEKDAYS.index(found.pop()) if len(found) == 1 else None


def wall_of(text: str, now: datetime) -> datetime | None:
    """The moment on the wall that shows `now`: the next one that is meant. None where the words name no time, or a
    time of today that is over."""
    phrase = moment(spelled(text))
    clock = time_of(text)
    if phrase is None or clock is None:
        return None
    day = _day(phrase, now, clock)
    wall = datetime.combine(day, clock)
    return wall if wall > now else None


def _day(phrase: str, now: datetime, clock: time) -> date:
    words = phrase.casefold()
    today = now.date()
    if "tomorrow" in words:
        return today + timedelta(days=1)
    if (weekday := weekday_of(words)) is not None:
        day = today + timedelta(days=(weekday - today.weekday()) % 7)
        soon = datetime.combine(day, clock) <= now or (day == today and "next" in words)
        return day + _WEEK if soon else day
    if "weekend" in words:
        day = today + timedelta(days=(WEEKDAYS.index("saturday") - today.weekday()) % 7)
        return day if datetime.combine(day, clock) > now else day + timedelta(days=1)
    named = re.search(r"\b(?:today|tonight|this)\b", words)
    return today if named or datetime.combine(today, clock) > now else today + timedelta(days=1)


def _time(phrase: str, *, early: bool, late: bool) -> time | None:
    if found := _CLOCK.search(phrase):
        hour, minute, half = int(found[2]), int(found[3] or 0), found[4]
        bare_hour = 0 < hour < (_NOON if late else _MORNING) and not half and not early
        if (half == "pm" and hour < _NOON) or bare_hour:
            hour += _NOON
        elif half == "am" and hour == _NOON:
            hour = 0
        past = {"half past": 30, "quarter past": 15, "quarter to": -15}.get(found[1] or "", minute)
        return (datetime(2000, 1, 2, hour % 24) + timedelta(minutes=past)).time()
    return next((clock for part, clock in _PARTS.items() if re.search(rf"{part}\b", phrase)), None)
