"""A repetition in local time: every day, every two weeks, every month, on weekdays. The rule is RFC 5545's, so that the
bot and a calendar reckon alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Literal

from dateutil.rrule import rrulestr

from bot.schedule.zones import local, moment, zone

Unit = Literal["day", "weekday", "week", "month"]
UNITS: tuple[Unit, ...] = ("day", "weekday", "week", "month")
MOST = {"day": 90, "weekday": 1, "week": 26, "month": 12}  # of each unit; beyond it nobody remembers having asked
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
SHORTEST_MONTH = 28
SHIFT = timedelta(days=2)  # more than any zone differs from another, or changes


@dataclass(frozen=True, slots=True)
class Rhythm:
    """`every` so many `unit`s, from `start` on: the first time, on the wall of `zone_name`, as "2026-12-06T18:00".

    An empty `zone_name` is universal time, for who has not said where they are.
    """

    unit: Unit
    every: int
    start: str
    zone_name: str = ""

    @property
    def first(self) -> datetime:
        """The first time, as the wall shows it."""
        return datetime.fromisoformat(self.start)

    @property
    def rule(self) -> str:
        """The RRULE, without its name. Where a month has no 29th, 30th or 31st, its last day stands in."""
        if self.unit == "day":
            return f"FREQ=DAILY;INTERVAL={self.every}"
        if self.unit == "weekday":
            return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
        if self.unit == "week":
            return f"FREQ=WEEKLY;INTERVAL={self.every};BYDAY={DAYS[self.first.weekday()]}"
        day = self.first.day
        if day <= SHORTEST_MONTH:
            return f"FREQ=MONTHLY;INTERVAL={self.every};BYMONTHDAY={day}"
        days = ",".join(str(each) for each in range(SHORTEST_MONTH, day + 1))
        return f"FREQ=MONTHLY;INTERVAL={self.every};BYMONTHDAY={days};BYSETPOS=-1"

    def next_after(self, now: float) -> float:
        """The next time after that moment; both in seconds since the epoch."""
        where, walls = zone(self.zone_name) or UTC, _walls(self.rule, self.start)
        wall = walls.after(local(now, where) - SHIFT)
        while moment(wall, where) <= now:
            wall = walls.after(wall)
        return moment(wall, where)

    def moved_to(self, zone_name: str) -> "Rhythm":
        """The same for somebody who lives elsewhere now: the hour on their wall stays. Who had said no zone keeps the
        moment, since it was the hour that they had in mind."""
        wall = self.first
        if not self.zone_name:
            wall = local(moment(wall, UTC), zone(zone_name) or UTC)
        return Rhythm(self.unit, self.every, wall.isoformat(timespec="minutes"), zone_name)


def beginning(unit: Unit, every: int, wall: datetime, zone_name: str) -> Rhythm:
    """The rhythm whose first time is `wall`, or, for weekdays, the first weekday from then on."""
    while unit == "weekday" and wall.weekday() > DAYS.index("FR"):
        wall += timedelta(days=1)
    return Rhythm(unit, every, wall.isoformat(timespec="minutes"), zone_name)


def rhythm_from_json(row: Mapping[str, Any]) -> Rhythm:
    """The rhythm back from its fields."""
    return Rhythm(**{name: row[name] for name in Rhythm.__dataclass_fields__ if name in row})


@lru_cache(maxsize=4096)
def _walls(rule: str, start: str) -> Any:
    return rrulestr(rule, dtstart=datetime.fromisoformat(start), cache=True)
