"""A repetition comes at its hour on the wall, on its days, for ever, and never twice."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.schedule.rhythm import UNITS, Rhythm, Unit, beginning, rhythm_from_json
from bot.schedule.zones import local, moment, zone

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = ["", "Europe/Berlin", "America/Santiago", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC-03:30"]


def times(rhythm: Rhythm, count: int, since: float | None = None) -> list[datetime]:
    """The next times on the wall."""
    where = zone(rhythm.zone_name) or UTC
    at = moment(rhythm.first, where) - 1 if since is None else since
    found = []
    for _ in range(count):
        at = rhythm.next_after(at)
        found.append(local(at, where))
    return found


def test_every_two_weeks_the_hour_stays_where_the_clocks_change() -> None:
    rhythm = beginning("week", 2, datetime(2026, 10, 18, 18), "Europe/Berlin")
    assert times(rhythm, 3) == [datetime(2026, 10, 18, 18), datetime(2026, 11, 1, 18), datetime(2026, 11, 15, 18)]
    first, second = (moment(each, BERLIN) for each in times(rhythm, 2))
    assert second - first == 14 * 86_400 + 3600


def test_on_weekdays_it_begins_on_one() -> None:
    rhythm = beginning("weekday", 1, datetime(2026, 11, 28, 7, 30), "Europe/Berlin")  # a Saturday
    assert [each.day for each in times(rhythm, 6)] == [30, 1, 2, 3, 4, 7]


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (28, ["28 Feb", "28 Mar", "28 Apr"]),
        (30, ["28 Feb", "30 Mar", "30 Apr"]),
        (31, ["28 Feb", "31 Mar", "30 Apr"]),
    ],
)
def test_a_month_without_that_day_has_its_last_one(day: int, found: list[str]) -> None:
    rhythm = beginning("month", 1, datetime(2027, 1, day, 9), "Europe/Berlin")
    assert [f"{each.day} {each:%b}" for each in times(rhythm, 4)[1:]] == found


def test_every_three_months_and_every_ten_days() -> None:
    assert [each.month for each in times(beginning("month", 3, datetime(2026, 11, 30, 9), ""), 3)] == [11, 2, 5]
    assert [each.day for each in times(beginning("day", 10, datetime(2026, 11, 1, 9), ""), 3)] == [1, 11, 21]


def test_the_day_of_the_jump_has_it_once() -> None:
    rhythm = beginning("day", 1, datetime(2026, 3, 27, 2, 30), "Europe/Berlin")
    assert [each.hour for each in times(rhythm, 4)] == [2, 2, 3, 2]
    assert [each.day for each in times(beginning("day", 1, datetime(2026, 10, 24, 2, 30), "Europe/Berlin"), 3)] == [
        24,
        25,
        26,
    ]


def test_who_moves_keeps_the_hour_on_the_wall_and_who_had_no_wall_the_moment() -> None:
    rhythm = beginning("week", 1, datetime(2026, 11, 29, 18), "Europe/Berlin")
    assert times(rhythm.moved_to("Asia/Tokyo"), 1) == [datetime(2026, 11, 29, 18)]
    unknown = beginning("week", 1, datetime(2026, 11, 29, 18), "")
    at = moment(datetime(2026, 11, 29, 17), UTC)
    assert unknown.moved_to("Asia/Tokyo").next_after(at) == unknown.next_after(at)
    assert unknown.moved_to("Asia/Tokyo").first == datetime(2026, 11, 30, 3)


@given(
    unit=st.sampled_from(UNITS),
    every=st.integers(1, 12),
    start=st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1)),
    name=st.sampled_from(ZONES),
    later=st.integers(0, 500 * 86_400),
)
def test_the_next_time_is_after_now_at_its_hour_and_the_only_one_on_its_day(
    unit: Unit, every: int, start: datetime, name: str, later: int
) -> None:
    rhythm = beginning(unit, every, start, name)
    where = zone(name) or UTC
    now = moment(rhythm.first, where) + later
    at = rhythm.next_after(now)
    assert at > now
    wall = local(at, where)
    asked = rhythm.first.time()
    jump = timedelta(hours=1) if wall.time() != asked else timedelta()
    assert datetime.combine(wall.date(), asked) <= wall <= datetime.combine(wall.date(), asked) + jump
    assert local(rhythm.next_after(at), where).date() > wall.date()
    assert rhythm_from_json({**{n: getattr(rhythm, n) for n in Rhythm.__dataclass_fields__}, "new": 1}) == rhythm
