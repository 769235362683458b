"""A year of reminders: `python benchmarks/reminders_year.py [postgresql://…]` (an empty database), 1,000 people.

They live in twelve time zones, by ten rhythms; two workers look for what is due, the program is started anew each
month, and for two days in June nobody looks. What came is compared, to the minute, with what a plain count over the
days of the calendar expects; it shares no code with the program but the tables of the zones.
"""

import asyncio
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select, update

from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import Remind
from bot.dialogue.session import Session
from bot.dialogue.waiting import after
from bot.schedule.rhythm import Unit, beginning
from bot.storage.formats import update_from_json
from bot.storage.opening import KeyPlace, open_store
from bot.storage.store import Store
from bot.storage.tables import PENDING, inbox, reminders
from bot.updates import Update

ZONES = (
    "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "Africa/Lagos",
    "Africa/Casablanca", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Sydney", "Australia/Lord_Howe",
    "Pacific/Auckland",
)  # fmt: skip
YEAR = (datetime(2026, 1, 5, tzinfo=UTC), datetime(2027, 1, 5, tzinfo=UTC))
# At its end it is night in some of the zones.
OUTAGE = (datetime(2026, 6, 12, 5, tzinfo=UTC), datetime(2026, 6, 14, 5, tzinfo=UTC))
QUIET = (22, 8)
MONTH = 30 * 86_400.0
CHECK_IN, SMALL_THING = "checkin_due", "self_care_nudge"
# How many of a hundred people have it; the rhythm; and on which weekday or day of the month, at which hour.
SHARES: tuple[tuple[int, Unit, int, int, str], ...] = (
    (22, "week", 2, 6, "18:00"), (12, "week", 2, 5, "10:00"), (8, "week", 2, 2, "22:30"), (14, "week", 1, 6, "18:00"),
    (9, "week", 1, 2, "20:00"), (12, "month", 1, 31, "18:00"), (10, "month", 1, 15, "07:15"),
    (5, "day", 10, 9, "12:30"), (5, "weekday", 1, 5, "08:00"), (3, "day", 1, 7, "02:30"),
)  # fmt: skip
NUMBER = count(time.time_ns())


@dataclass(frozen=True)
class Person:
    """Somebody with one reminder, or two."""

    name: str
    zone: str
    wanted: tuple[tuple[str, Unit, int, datetime], ...]


@dataclass
class Clock:
    now: float = YEAR[0].timestamp()

    def __call__(self) -> float:
        return self.now


@dataclass
class Seen:
    """What came: who, when, which; and what the year was like."""

    came: Counter[tuple[str, int, tuple[str, ...]]] = field(default_factory=Counter)
    looked: int = 0
    starts: int = 0


def people(how_many: int) -> list[Person]:
    """Every rhythm in every zone; each tenth person has a daily question as well."""
    found = []
    for number in range(how_many):
        unit, every, start = _share(number)
        wanted = [(CHECK_IN, unit, every, start)]
        if number % 10 == 3 and unit != "day" and number % 50 < 10:
            wanted.append((SMALL_THING, "day", 1, datetime(2026, 1, 7, 18)))
        found.append(Person(f"person {number}", ZONES[number % len(ZONES)], tuple(wanted)))
    return found


def _share(number: int) -> tuple[Unit, int, datetime]:
    place = number * 37 % 100  # spreads the shares over the zones
    for share, unit, every, day, hour in SHARES:
        place -= share
        if place < 0:
            clock = datetime.strptime(hour, "%H:%M").time()
            first = date(2026, 1, 7)
            if unit == "month":
                first = date(2026, 1, day)
            elif unit == "week":
                first += timedelta(days=(day - first.weekday()) % 7)
            return unit, every, datetime.combine(first, clock)
    raise AssertionError("the shares are a hundred")


# What is expected, by counting days.


def walls(unit: Unit, every: int, start: datetime) -> Iterator[datetime]:
    """All times on the wall, from the first day on."""
    day = start.date()
    while day < date(2027, 2, 1):
        gone = (day - start.date()).days
        months = (day.year - start.year) * 12 + day.month - start.month
        last = (day + timedelta(days=1)).month != day.month
        if (
            (unit == "day" and gone % every == 0)
            or (unit == "weekday" and day.weekday() < 5)
            or (unit == "week" and gone % (7 * every) == 0)
            or (unit == "month" and months % every == 0 and (day.day == start.day or (last and day.day < start.day)))
        ):
            yield datetime.combine(day, start.time())
        day += timedelta(days=1)


def at(wall: datetime, zone: str) -> float:
    """A moment of the wall; the first of two, and as long after a jump as after its beginning."""
    return wall.replace(tzinfo=ZoneInfo(zone)).timestamp()


def awake(moment: float, zone: str) -> float:
    """The moment, or the morning after it, minute by minute."""
    while True:
        wall = datetime.fromtimestamp(moment, ZoneInfo(zone))
        if QUIET[1] <= wall.hour < QUIET[0]:
            return moment
        moment += 60 * (60 - wall.minute) if wall.hour != QUIET[1] - 1 else 60


def expected(everybody: list[Person]) -> Counter[tuple[str, int, tuple[str, ...]]]:
    """Who is told what at which minute; what comes at the same minute comes together."""
    came: dict[tuple[str, int], set[str]] = {}
    begin, end = (each.timestamp() for each in YEAR)
    for person in everybody:
        for name, unit, every, start in person.wanted:
            moment = begin
            for wall in walls(unit, every, start):
                due = at(wall, person.zone)
                if due <= moment:  # missed: told already, once
                    continue
                told = awake(_looked_at(due), person.zone)
                told = awake(_looked_at(told), person.zone)
                moment = told
                if told < end:
                    came.setdefault((person.name, int(told)), set()).add(name)
    return Counter({(who, when, tuple(sorted(names))): 1 for (who, when), names in came.items()})


def _looked_at(moment: float) -> float:
    begin, end = (each.timestamp() for each in OUTAGE)
    return end if begin <= moment < end else moment


# What happens.

Open = Callable[[], Awaitable[list[Store]]]
Answer = Callable[[Store, float, Seen], Awaitable[None]]


async def settle(store: Store, everybody: list[Person], now: float) -> None:
    """Everybody says where they live and what they want."""
    updates = {each.name: Update(f"year:{next(NUMBER)}", "year", each.name, "text", "hi") for each in everybody}
    by_name = {each.name: each for each in everybody}
    await store.receive(list(updates.values()))
    for _ in everybody:
        async with store.claim() as claim:
            if claim is None:
                raise SystemExit("An update that was just received is not there.")
            person = by_name[claim.update.address]
            asked = [(name, beginning(unit, every, start, person.zone)) for name, unit, every, start in person.wanted]
            effects = tuple(Remind(name, rhythm.next_after(now), rhythm) for name, rhythm in asked)
            session = Session(noticed=True, slots={"time_zone": person.zone}, reminders=after({}, effects))
            outcome = Outcome(session, (), effects)
            await claim.commit(lambda _: outcome)  # noqa: B023


async def year(open_all: Open, clock: Clock, everybody: list[Person], answer: Answer) -> Seen:
    """From one due minute to the next; each time all workers look at once."""
    seen, stores = Seen(starts=1), await open_all()
    await settle(stores[0], everybody, clock.now)
    started = clock.now
    while (due := await stores[0].database.single(_next_due)) is not None and due < YEAR[1].timestamp():
        clock.now = _looked_at(float(due))
        if clock.now - started > MONTH:
            for store in dict.fromkeys(stores):
                await store.close()
            stores, started = await open_all(), clock.now
            seen.starts += 1
        while sum(await asyncio.gather(*(store.ring(clock.now) for store in stores))):
            seen.looked += 1
        await answer(stores[0], clock.now, seen)
    for store in dict.fromkeys(stores):
        await store.close()
    return seen


def _next_due(connection: Connection) -> int | None:
    return connection.execute(select(func.min(reminders.c.due_at))).scalar()


async def read_all(store: Store, now: float, seen: Seen) -> None:
    """All updates at once: a turn for each is another measurement (turn_cost.py)."""
    keys = store._reminders._keys

    def take(connection: Connection) -> None:
        for row in connection.execute(select(inbox.c.payload).where(PENDING)).all():
            told = update_from_json(keys.open(row.payload))
            seen.came[told.address, int(now), tuple(sorted(told.text.split()))] += 1
        over = update(inbox).where(PENDING).values(chat_id=None, payload=None, done_at=int(now))
        connection.execute(over)

    await store.database.run(take)


async def measure(where: str, home: Path, how_many: int) -> None:
    clock, shared = Clock(), where.startswith("postgres")

    async def open_all() -> list[Store]:
        place = KeyPlace("", home / "key")
        one = await open_store(where, place, clock, channel="year")
        return [one, await open_store(where, place, clock, channel="year") if shared else one]

    everybody = people(how_many)
    wanted = expected(everybody)
    began, cpu = time.perf_counter(), time.process_time()
    seen = await year(open_all, clock, everybody, read_all)
    wall, cpu = time.perf_counter() - began, time.process_time() - cpu
    missing, extra = wanted - seen.came, seen.came - wanted
    single = sum(len(names) for _, _, names in seen.came)
    engine = "PostgreSQL" if shared else "SQLite"
    print(
        f"{engine}: {how_many} people, {single} reminders in {seen.came.total()} messages, "
        f"{missing.total()} missing, {extra.total()} too many or at another minute; "
        f"{seen.starts} starts, {wall:.0f} s, {cpu / seen.looked * 1000:.1f} ms CPU for each of {seen.looked} looks"
    )
    for name, odd in (("missing", missing), ("extra", extra)):
        for who, when, names in sorted(odd)[:5]:
            print(f"  {name}: {who}, {datetime.fromtimestamp(when, UTC):%Y-%m-%d %H:%M} UTC, {names}")


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        where = sys.argv[1] if len(sys.argv) > 1 else str(Path(folder) / "year.db")
        await measure(where, Path(folder), int(sys.argv[2]) if len(sys.argv) > 2 else 1000)


if __name__ == "__main__":
    asyncio.run(main())
