"""An appointment as a calendar file (RFC 5545). It says a time and a neutral title, and nothing else: who looks into a
shared calendar learns no more."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_OID, uuid5

from icalendar import Calendar, Event, vRecur

from bot.schedule.rhythm import Rhythm
from bot.schedule.vtimezone import vtimezone
from bot.schedule.zones import name_in_files, zone

TITLE = "Appointment"
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Appointment:
    """`start` on the wall of `zone_name` (empty: universal time), again and again where there is a `rule`.

    `key` is what makes it the same one: a second file with the same key takes the place of the first in calendars
    that go by the standard.
    """

    key: str
    start: datetime
    zone_name: str = ""
    rule: str = ""


def appointment_of(key: str, rhythm: Rhythm) -> Appointment:
    """The appointment of a rhythm."""
    return Appointment(key, rhythm.first, rhythm.zone_name, rhythm.rule)


def calendar_file(appointment: Appointment, now: float) -> str:
    """The text of the file. `now`, in seconds since the epoch, tells a later version from an earlier one."""
    where = zone(appointment.zone_name)
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_OID, appointment.key)}")
    event.add("dtstamp", datetime.fromtimestamp(int(now), UTC))
    event.add("sequence", int(now // 60))
    event.add("dtstart", appointment.start.replace(tzinfo=where or UTC))
    event.add("duration", timedelta(minutes=MINUTES))
    event.add("summary", TITLE)
    if appointment.rule:
        event.add("rrule", vRecur.from_ical(appointment.rule))
    event.add("transp", "OPAQUE")
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//appointment//EN")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    if where is not None:
        name = name_in_files(appointment.zone_name)
        event["dtstart"].params["TZID"] = name
        calendar.add_component(vtimezone(name, where, appointment.start))
    calendar.add_component(event)
    return str(calendar.to_ical().decode())
