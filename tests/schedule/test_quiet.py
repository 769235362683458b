"""In quiet hours nothing comes that can wait."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.schedule.quiet import Quiet, clock, quiet_of
from bot.schedule.zones import local, moment

BERLIN = ZoneInfo("Europe/Berlin")


def waits(slots: dict[str, object], wall: datetime) -> datetime:
    quiet = quiet_of({"time_zone": "Europe/Berlin", **slots})
    return local(quiet.over_at(moment(wall, BERLIN)), BERLIN)


@pytest.mark.parametrize(
    ("wall", "until"),
    [
        ((28, 21, 59), (28, 21, 59)),
        ((28, 22, 0), (29, 8, 0)),
        ((28, 23, 30), (29, 8, 0)),
        ((29, 0, 0), (29, 8, 0)),
        ((29, 7, 59), (29, 8, 0)),
        ((29, 8, 0), (29, 8, 0)),
    ],
)
def test_from_ten_to_eight_unless_said_otherwise(wall: tuple[int, ...], until: tuple[int, ...]) -> None:
    assert waits({}, datetime(2026, 11, *wall)) == datetime(2026, 11, *until)  # type: ignore[arg-type]


def test_other_hours_also_by_day_and_none_at_all() -> None:
    noon = datetime(2026, 11, 29, 12, 30)
    assert waits({"quiet_from": "12:00", "quiet_until": "14:00"}, noon).time() == time(14)
    assert waits({"quiet_from": "9:00", "quiet_until": "9:00"}, datetime(2026, 11, 29, 23)).time() == time(23)
    assert waits({"quiet_until": 9.5}, datetime(2026, 11, 29, 8)).time() == time(9, 30)


def test_without_a_zone_nothing_waits() -> None:
    at = moment(datetime(2026, 11, 29, 23), BERLIN)
    assert quiet_of({}).over_at(at) == Quiet().over_at(at) == at


def test_the_night_in_which_the_clocks_change() -> None:
    assert waits({}, datetime(2026, 10, 24, 23)) == datetime(2026, 10, 25, 8)
    in_the_gap = {"quiet_from": "22:00", "quiet_until": "02:30"}
    assert waits(in_the_gap, datetime(2026, 3, 29, 1, 30)) == datetime(2026, 3, 29, 3, 30)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("22:00", time(22)),
        ("7", time(7)),
        (22, time(22)),
        (7.5, time(7, 30)),
        ("24:00", None),
        (-1, None),
        (None, None),
    ],
)
def test_the_slots_have_an_hour_or_nothing(value: object, found: time | None) -> None:
    assert clock(value) == found


def test_true_is_no_hour() -> None:
    assert clock(True) is None
