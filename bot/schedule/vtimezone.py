"""The rules of a time zone inside a calendar file (VTIMEZONE), for calendars that do not know the zone by its name.

Written here because icalendar 7.3 gives the begin of summer time by the new clock where RFC 5545 (3.6.5) wants the old.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo

from icalendar import Component, Timezone, TimezoneDaylight, TimezoneStandard

YEARS = 10  # from the first appointment on; afterwards a calendar that knows no zones keeps the last rule
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
Change = tuple[datetime, timedelta, timedelta]  # when, in universal time; the offsets before and after


def vtimezone(name: str, where: tzinfo, first: datetime) -> Timezone:
    """The zone from a year before `first` (on its wall) on."""
    begin = datetime(first.year - 1, 1, 1, tzinfo=UTC)
    there = Timezone()
    there.add("tzid", name)
    before = _offset(where, begin)
    there.add_component(_part(where, begin, before, before, []))
    again: dict[tuple[str, timedelta, timedelta], list[Change]] = {}
    for change in _changes(where, begin, begin.replace(year=begin.year + YEARS)):
        again.setdefault((_name(where, change[0]), *change[1:]), []).append(change)
    for first_change, *others in again.values():
        there.add_component(_part(where, *first_change, others))
    return there


def _changes(where: tzinfo, at: datetime, until: datetime) -> Iterator[Change]:
    while at < until:
        if (before := _offset(where, at)) != _offset(where, at + DAY):
            low, high = at, at + DAY
            while high - low > MINUTE:
                middle = low + (high - low) // 2
                low, high = (middle, high) if _offset(where, middle) == before else (low, middle)
            changed = high.replace(second=0, microsecond=0)
            yield changed, before, _offset(where, changed)
        at += DAY


def _part(where: tzinfo, at: datetime, before: timedelta, after: timedelta, again: list[Change]) -> Component:
    part = TimezoneDaylight() if at.astimezone(where).dst() else TimezoneStandard()
    part.add("dtstart", (at + before).replace(tzinfo=None))
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    part.add("tzname", _name(where, at))
    for each, offset, _ in again:
        part.add("rdate", (each + offset).replace(tzinfo=None))
    return part


def _offset(where: tzinfo, at: datetime) -> timedelta:
    return at.astimezone(where).utcoffset() or timedelta()


def _name(where: tzinfo, at: datetime) -> str:
    return at.astimezone(where).tzname() or ""
