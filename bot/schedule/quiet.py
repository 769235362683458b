"""Quiet hours: in them nothing that can wait is sent."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

from bot.schedule.zones import local, moment, zone

FROM, UNTIL = time(22), time(8)
_CLOCK = re.compile(r"(\d{1,2})(?::([0-5]\d))?")


@dataclass(frozen=True, slots=True)
class Quiet:
    """From when until when, on the wall of `where`; None: nobody knows what their wall shows, so nothing waits.

    `begin` equal to `end`: there are no quiet hours.
    """

    begin: time = FROM
    end: time = UNTIL
    where: tzinfo | None = None

    def over_at(self, at: float) -> float:
        """The first moment from `at` on that is not quiet: `at` itself, or the morning after."""
        if self.where is None or self.begin == self.end:
            return at
        wall = local(at, self.where)
        now, across = wall.time(), self.begin > self.end
        within = (now >= self.begin or now < self.end) if across else self.begin <= now < self.end
        if not within:
            return at
        morning = datetime.combine(wall.date() + timedelta(days=across and now >= self.begin), self.end)
        return max(at, moment(morning, self.where))


def quiet_of(slots: Mapping[str, object]) -> Quiet:
    """The quiet hours of somebody, from the slots `time_zone`, `quiet_from` and `quiet_until` (see `clock`)."""
    begin, end = clock(slots.get("quiet_from")), clock(slots.get("quiet_until"))
    return Quiet(begin or FROM, end or UNTIL, zone(slots.get("time_zone")))


def clock(value: object) -> time | None:
    """A time of day out of a slot: "22:00", "7", 22 or 22.5 (hours); None for anything else."""
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 24:
        return time(int(value), int(value % 1 * 60))
    found = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    return time(int(found[1]), int(found[2] or 0)) if found and int(found[1]) < 24 else None
