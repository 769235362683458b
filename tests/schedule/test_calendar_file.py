"""Calendars and the bot reckon alike: the files are read by libraries that know nothing of it."""

from datetime import UTC, date, datetime, timedelta
from io import StringIO

import icalendar
import pytest
import recurring_ical_events  # type: ignore[import-untyped]
from dateutil.tz import tzical

from bot.schedule.calendar_file import Appointment, appointment_of, calendar_file
from bot.schedule.rhythm import Rhythm, Unit, beginning
from bot.schedule.zones import zone

NOW = 1_780_000_000.0
BEGIN = date(2026, 2, 1)  # a year from here has both changes of the clocks, everywhere
ZONES = (
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "America/Santiago",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "UTC-05:00",
    "UTC+05:30",
    "",
)
RHYTHMS: tuple[tuple[Unit, int, int], ...] = (
    ("day", 1, 1),
    ("day", 10, 1),
    ("weekday", 1, 1),
    ("week", 1, 4),
    ("week", 2, 1),
    ("week", 3, 6),
    ("month", 1, 15),
    ("month", 1, 31),
    ("month", 2, 29),
)


def of_the_bot(rhythm: Rhythm) -> list[datetime]:
    """All its times within the year, in universal time."""
    found, at = [], datetime.combine(BEGIN, datetime.min.time(), UTC).timestamp() - 86_400
    while (at := rhythm.next_after(at)) < datetime(2027, 2, 1, tzinfo=UTC).timestamp():
        found.append(datetime.fromtimestamp(at, UTC))
    return found


def of_the_calendar(text: str) -> list[datetime]:
    """The same, as another library reads the file."""
    calendar = icalendar.Calendar.from_ical(text)
    events = recurring_ical_events.of(calendar).between(BEGIN - timedelta(days=1), date(2027, 2, 2))
    starts = (each["DTSTART"].dt.astimezone(UTC) for each in events)
    return sorted(each for each in starts if each < datetime(2027, 2, 1, tzinfo=UTC))


@pytest.mark.parametrize("name", ZONES)
@pytest.mark.parametrize(("unit", "every", "day"), RHYTHMS)
def test_over_a_year_they_have_the_same_times(name: str, unit: Unit, every: int, day: int) -> None:
    month = 1 if day >= 29 else BEGIN.month  # February has no such day
    rhythm = beginning(unit, every, datetime(2026, month, day, 18, 30), name)
    times = of_the_bot(rhythm)
    assert len(times) >= 6
    assert of_the_calendar(calendar_file(appointment_of("x", rhythm), NOW)) == times


@pytest.mark.parametrize(
    "hour", [datetime(2026, 2, 1, 2, 30), datetime(2026, 2, 1, 23, 45), datetime(2026, 2, 1, 0, 0)]
)
@pytest.mark.parametrize("name", ["Europe/Berlin", "America/New_York"])
def test_also_at_the_hours_at_which_the_clocks_change(name: str, hour: datetime) -> None:
    rhythm = beginning("day", 1, hour, name)
    assert of_the_calendar(calendar_file(appointment_of("x", rhythm), NOW)) == of_the_bot(rhythm)


@pytest.mark.parametrize("name", [each for each in ZONES if each])
def test_a_calendar_that_knows_no_zones_finds_the_rules_in_the_file(name: str) -> None:
    rhythm = beginning("day", 1, datetime(2026, 2, 1, 18, 30), name)
    text = calendar_file(appointment_of("x", rhythm), NOW).replace("\r\n", "\n")
    (within,) = tzical(StringIO(text))._vtz.values()  # type: ignore[attr-defined]
    where = zone(name)
    assert where is not None
    at = datetime(2026, 2, 1, tzinfo=UTC)
    while at.year < 2029:
        assert at.astimezone(within).utcoffset() == at.astimezone(where).utcoffset(), at
        at += timedelta(hours=19)


def test_it_tells_nobody_what_it_is_for_and_follows_the_form_of_the_standard() -> None:
    text = calendar_file(Appointment("checkin_due", datetime(2026, 6, 7, 18), "Europe/Berlin"), NOW)
    words = text.casefold()
    assert not [each for each in ("mend", "check", "partner", "couple", "relationship", "talk", "bot") if each in words]
    lines = text.split("\r\n")
    assert lines[-1] == ""
    assert all(len(line.encode()) <= 75 and "\n" not in line for line in lines)
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(event)
    assert "RRULE" not in event


def test_a_later_file_takes_the_place_of_an_earlier_one() -> None:
    earlier, later = (
        icalendar.Calendar.from_ical(
            calendar_file(appointment_of("x", beginning("week", every, datetime(2026, 2, 1, 18), "")), NOW + 60 * every)
        ).walk("VEVENT")[0]
        for every in (1, 2)
    )
    assert earlier["UID"] == later["UID"]
    assert earlier["SEQUENCE"] < later["SEQUENCE"]
    other = icalendar.Calendar.from_ical(calendar_file(Appointment("y", datetime(2026, 2, 1)), NOW)).walk("VEVENT")[0]
    assert other["UID"] != later["UID"]
