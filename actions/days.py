"""Days and hours as people read them: "Sun 6 Dec, 18:00" on their own wall, "6 Dec" where nobody knows it. Pure."""

from datetime import UTC, timedelta

from bot.dialogue.session import Value
from bot.schedule.zones import local, moment, zone

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def day(at: float, zone_name: Value = None, *, year: bool = False) -> str:
    """ "29 Nov" or "29 Nov 2026", on the wall of the zone, in universal time without one."""
    wall = local(at, zone(zone_name) or UTC)
    return f"{wall.day} {_MONTHS[wall.month - 1]}{f' {wall.year}' if year else ''}"


def date(at: float, zone_name: Value = None) -> str:
    """ "2026-11-29", for pictures: on the wall of the zone, in universal time without one."""
    return local(at, zone(zone_name) or UTC).date().isoformat()


def day_and_time(at: float, zone_name: Value) -> str:
    """ "Sun 6 Dec, 18:00"; without a zone the day alone, as the hour would be a wrong one."""
    where = zone(zone_name)
    if where is None:
        return day(at)
    wall = local(at, where)
    return f"{_DAYS[wall.weekday()]} {day(at, zone_name)}, {wall:%H:%M}"


def tomorrow(now: float, zone_name: Value) -> float:
    """When the wall shows the same hour again, a day later; also where the clocks change in between."""
    where = zone(zone_name) or UTC
    return moment(local(now, where) + timedelta(days=1), where)
