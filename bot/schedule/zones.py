"""Time zones by name, and moments in them.

A zone is an IANA name ("Europe/Berlin") or a fixed offset ("UTC+02:00"). The data are those of the system or of the
package tzdata, read once for each zone and never written: the same name always means the same rules.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_OFFSET = re.compile(r"UTC([+-])(\d\d):([0-5]\d)")
FARTHEST = (timedelta(hours=-12), timedelta(hours=14))  # what people live in


def zone(name: object) -> tzinfo | None:
    """The zone of that name; None for anything that is no zone, as for somebody who has not said where they are."""
    if not isinstance(name, str):
        return None
    if found := _OFFSET.fullmatch(name):
        offset = timedelta(hours=int(found[2]), minutes=int(found[3])) * (-1 if found[1] == "-" else 1)
        return timezone(offset, name) if FARTHEST[0] <= offset <= FARTHEST[1] else None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def fixed(minutes: int) -> str | None:
    """The name of a fixed offset east of Greenwich: 120 → "UTC+02:00"; None where nobody lives."""
    hours, rest = divmod(abs(minutes), 60)
    name = f"UTC{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"
    return name if zone(name) is not None else None


def local(at: float, where: tzinfo) -> datetime:
    """What a clock on the wall shows at that moment (seconds since the epoch); without a zone on it."""
    return datetime.fromtimestamp(at, where).replace(tzinfo=None)


def moment(wall: datetime, where: tzinfo) -> float:
    """When a clock on the wall shows that, in seconds since the epoch.

    As RFC 5545 (3.3.5) has it: what comes twice, in autumn, is the first of the two; what is left out, in spring, is
    as long after the jump as it would have been after its beginning (2:30 is 3:30).
    """
    return wall.replace(tzinfo=where, fold=0).astimezone(UTC).timestamp()


def name_in_files(name: str) -> str:
    """The zone's name as calendars know it. Whole hours have one in IANA's list, with the sign turned round."""
    found = _OFFSET.fullmatch(name)
    if found is None:
        return name
    if found[3] != "00":
        return name.replace(":", "")
    return f"Etc/GMT{'+' if found[1] == '-' else '-'}{int(found[2])}"
