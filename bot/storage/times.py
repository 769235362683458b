"""Times as they are stored."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], float]  # seconds since the epoch

HOUR = 3600


def coarse(now: float) -> int:
    """The hour that `now` is in: exact enough to forget in time, too coarse for a diary of who wrote when."""
    return int(now // HOUR * HOUR)


def day(now: float) -> str:
    """The day in UTC, for instance "2025-11-22"."""
    return datetime.fromtimestamp(now, UTC).date().isoformat()
