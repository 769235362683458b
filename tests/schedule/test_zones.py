"""A zone by its name, and what its wall shows, also where the clocks change."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.schedule.zones import fixed, local, moment, name_in_files, zone

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize("name", ["Europe/Berlin", "America/New_York", "UTC+02:00", "UTC-03:30", "UTC+00:00", "UTC"])
def test_a_zone_has_a_name_or_an_offset(name: str) -> None:
    assert zone(name) is not None


@pytest.mark.parametrize(
    "name", [None, "", "Berlin", "UTC+2", "UTC+15:00", "UTC-13:00", "UTC+05:75", 2, "../etc/passwd", "/etc/localtime"]
)
def test_anything_else_is_no_zone(name: object) -> None:
    assert zone(name) is None


def test_the_hour_that_is_left_out_in_spring_comes_as_long_after_the_jump() -> None:
    assert local(moment(datetime(2026, 3, 29, 2, 30), BERLIN), BERLIN) == datetime(2026, 3, 29, 3, 30)


def test_the_hour_that_comes_twice_in_autumn_is_the_first_of_the_two() -> None:
    at = moment(datetime(2026, 10, 25, 2, 30), BERLIN)
    assert local(at, BERLIN) == local(at + 3600, BERLIN) == datetime(2026, 10, 25, 2, 30)


def test_an_offset_has_a_name_where_people_live() -> None:
    assert (fixed(330), fixed(-210), fixed(0), fixed(15 * 60)) == ("UTC+05:30", "UTC-03:30", "UTC+00:00", None)


def test_calendars_know_whole_hours_by_another_name_with_the_sign_turned_round() -> None:
    assert name_in_files("UTC+02:00") == "Etc/GMT-2"
    assert zone("Etc/GMT-2").utcoffset(datetime(2026, 1, 1)) == zone("UTC+02:00").utcoffset(None)  # type: ignore[union-attr]
    assert name_in_files("UTC+05:30") == "UTC+0530"
    assert name_in_files("Europe/Berlin") == "Europe/Berlin"
