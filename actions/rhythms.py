"""How often something shall be, as people type it and as an answer keeps it: "week 2 sunday 19:00". Pure.

The answer is the unit and the number ("once" and days for what comes a single time), then the weekday and the time of
day if they were said.
"""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Literal, cast, get_args

from dateutil.relativedelta import relativedelta

from actions.when_exactly import WEEKDAYS, spelled, time_of, weekday_of
from actions.when_lengths import NUMBERS, bare
from bot.schedule.rhythm import MOST, Rhythm, beginning

Often = Literal["once", "day", "weekday", "week", "month"]
LATEST = 60  # days, of what comes once
_NUMBER = "|".join([r"\d{1,2}", *sorted((each for each in NUMBERS if " " not in each), key=len, reverse=True)])
_DAY = "|".join(WEEKDAYS)
_EVERY_DAY = r"(?:every|each) (?:single )?(?:day|evening|morning|night)|daily|once a day|nightly"
_WORKING = r"work(?:ing)? ?day"
_WAYS: tuple[tuple[str, Often, int], ...] = (
    (rf"every (?:weekday|{_WORKING})s?|weekdays|{_WORKING}s|monday (?:to|till|-) friday", "weekday", 1),
    (r"(?:every|each) (?:other|second) day", "day", 2),
    (rf"(?:every|each) (?:other|second) (?:week|{_DAY})|fortnightly|every fortnight|bi-?weekly", "week", 2),
    (r"(?:every|each) (?:other|second) month|bi-?monthly", "month", 2),
    (r"twice a month", "week", 2),
    (_EVERY_DAY, "day", 1),
    (r"(?:every|each|once a) week(?:end)?|weekly", "week", 1),
    (r"(?:every|each|once a) month|monthly", "month", 1),
    (r"quarterly|(?:every|each|once a) quarter", "month", 3),
    (rf"(?:every|each) (?:on )?(?:{_DAY})", "week", 1),
)
_MANY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b")  # "mondays" is every Monday
_EVERY = re.compile(rf"(?:every|each)\s+({_NUMBER})\s+(day|week|month)s?")
_IN = re.compile(
    rf"\b(?:(?:once|only once|just once),?\s+)?(?:in\s+)?({_NUMBER})\s+(day|week|month)s?\b"
    r"|^(?:in )?(\d{1,2})$"
)
_ONCE = ((r"\btomorrow\b", 1), (r"\bfortnight\b|\bfourteen\b", 14), (r"\bnext week\b|\bseven\b", 7), (r"\bonce\b", 14))
_LENGTH = {"day": 1, "week": 7, "month": 30}
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants: how often, how many units apart (days ahead, for what comes once), and what they said of
    the day and the hour. Monday is 0."""

    often: Often
    number: int
    weekday: int | None = None
    clock: time | None = None

    def __str__(self) -> str:
        day = WEEKDAYS[self.weekday] if self.weekday is not None else ""
        clock = f"{self.clock:%H:%M}" if self.clock is not None else ""
        return " ".join(each for each in (self.often, str(self.number), day, clock) if each)


def asked(text: str) -> Asked | None:
    """How often, in their words; None where they say nothing of it."""
    words = re.sub(r"\b(\d+)(st|nd|rd|th)\b", r"\1", spelled(text))
    found = _repeated(words) or (("week", 1) if _MANY.search(text.casefold()) else None) or _single(words)
    if found is None:
        return None
    often, number = found
    return Asked(often, number, weekday_of(words) if often == "week" else None, _clock_in(text))


def asked_from(value: object) -> Asked | None:
    """One back from the answer that was kept."""
    parts = str(value or "").split()
    if len(parts) < 2 or parts[0] not in get_args(Often) or not parts[1].isdigit():
        return None
    days = [WEEKDAYS.index(each) for each in parts[2:] if each in WEEKDAYS]
    clocks = [datetime.strptime(each, "%H:%M").time() for each in parts[2:] if ":" in each]
    return Asked(cast(Often, parts[0]), int(parts[1]), next(iter(days), None), next(iter(clocks), None))


def rhythm_of(wanted: Asked, first: datetime, zone_name: str) -> Rhythm | None:
    """The rhythm that begins with `first`; None for what comes once."""
    if wanted.often == "once":
        return None
    return beginning(wanted.often, wanted.number, first, zone_name)


def first_wall(wanted: Asked, now: datetime) -> datetime:
    """The first time on the wall that shows `now`: on their day at their hour; where they said neither, at this hour,
    in as many days, weeks or months as they want between two."""
    clock = wanted.clock or now.time().replace(second=0, microsecond=0)
    if wanted.weekday is not None:
        wall = datetime.combine(now.date() + timedelta(days=(wanted.weekday - now.weekday()) % 7), clock)
        return wall if wall > now else wall + timedelta(days=7)
    if wanted.often in ("day", "weekday") and wanted.number == 1:
        wall = datetime.combine(now.date(), clock)
        return wall if wall > now else wall + timedelta(days=1)
    if wanted.often == "month":
        return datetime.combine(now.date() + relativedelta(months=wanted.number), clock)
    days = wanted.number * (7 if wanted.often == "week" else 1)
    return datetime.combine(now.date() + timedelta(days=days), clock)


def in_words(rhythm: Rhythm) -> str:
    """ "every two weeks, on Sundays at 19:00" """
    clock = f"at {rhythm.first:%H:%M}"
    if rhythm.unit == "weekday":
        return f"from Monday to Friday {clock}"
    how = f"every {rhythm.unit}" if rhythm.every == 1 else f"every {_spelled(rhythm.every)} {rhythm.unit}s"
    if rhythm.unit == "week":
        return f"{how}, on {WEEKDAYS[rhythm.first.weekday()].capitalize()}s {clock}"
    return f"{how}, on the {_ordinal(rhythm.first.day)} {clock}" if rhythm.unit == "month" else f"{how} {clock}"


def _spelled(number: int) -> str:
    return _WORDS[number - 2] if number - 2 < len(_WORDS) else str(number)


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _repeated(words: str) -> tuple[Often, int] | None:
    if found := _EVERY.search(words):
        unit, number = cast(Often, found[2]), _number(found[1])
        return (unit, number) if 0 < number <= MOST[unit] else None
    return next(((often, number) for pattern, often, number in _WAYS if re.search(rf"\b(?:{pattern})\b", words)), None)


def _single(words: str) -> tuple[Often, int] | None:
    if found := _IN.search(words):
        days = int(found[3]) if found[3] else _number(found[1]) * _LENGTH[found[2]]
        return ("once", days) if 0 < days <= LATEST else None
    return next((("once", days) for pattern, days in _ONCE if re.search(pattern, words)), None)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]


def _clock_in(text: str) -> time | None:
    """The time of day that stands behind "at", or with am, pm or a colon."""
    words = bare(text)
    for found in re.finditer(r"\bat ((?:[\w:.']+ ?){1,4})", words):
        said = found[1].split()
        times = (time_of("at " + " ".join(said[:count]), words) for count in range(len(said), 0, -1))
        if clock := next((each for each in times if each is not None), None):
            return clock
    alone = re.search(r"\b\d{1,2}(?:[:.]\d\d)?\s*[ap]m\b|\b\d{1,2}:\d\d\b|\bnoon\b", words)
    return time_of(alone[0]) if alone else None
