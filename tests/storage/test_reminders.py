"""Reminders: once, at their minute, over restarts and several workers; none in danger, none for who is forgotten."""

import asyncio
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, func, select, update

from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import DangerSeen, Effect, ForgetChat, Message, Remind, Unremind
from bot.schedule.rhythm import beginning
from bot.schedule.zones import local, moment
from bot.storage.store import Store
from bot.storage.tables import reminders
from tests.storage.conftest import Site
from tests.storage.people import said

AT = 1_900_000_000.0
DAY = 86_400.0
BERLIN = ZoneInfo("Europe/Berlin")
OCTOBER = moment(datetime(2026, 10, 24), BERLIN)  # in the night after it the clocks are put back


async def ask(store: Store, *effects: Effect, who: str = "ann", key: str = "") -> None:
    """A turn that asks for these."""
    await store.receive([replace(said("hello", who), key=key or f"{who}:{effects}")])
    async with store.claim() as claim:
        assert claim
        await claim.commit(lambda session: Outcome(replace(session, turns=session.turns + 1), (), effects))


async def lives(store: Store, who: str = "ann", **slots: object) -> None:
    """Somebody whose session has these slots."""
    await store.receive([said("here I am", who)])
    async with store.claim() as claim:
        assert claim
        await claim.commit(lambda session: Outcome(session.with_slots(slots)))  # type: ignore[arg-type]


async def rung(store: Store, now: float) -> list[tuple[str, str]]:
    """Who is reminded of what by then; each such update is answered."""
    await store.ring(now)
    found = []
    while True:
        async with store.claim() as claim:
            if claim is None:
                return found
            found.append((claim.update.address, claim.update.text))
            assert claim.update.kind == "due"
            await claim.commit(Outcome)


async def test_it_comes_at_its_minute_and_once(store: Store) -> None:
    await ask(store, Remind("tea", AT))
    assert await rung(store, AT - 61) == []
    assert await rung(store, AT + 60) == [("ann", "tea")]
    assert await rung(store, AT + 9999) == []


async def test_it_survives_a_restart(site: Site) -> None:
    await ask(await site.open(), Remind("tea", AT))
    await site.close()
    assert await rung(await site.open(), AT + 60) == [("ann", "tea")]


async def test_a_second_one_of_the_same_name_takes_the_place_of_the_first(store: Store) -> None:
    await ask(store, Remind("tea", AT))
    await ask(store, Remind("tea", AT + 3600))
    assert await rung(store, AT + 60) == []
    assert await rung(store, AT + 3660) == [("ann", "tea")]


async def test_it_can_be_taken_back(store: Store) -> None:
    await ask(store, Remind("tea", AT), Remind("talk", AT))
    await ask(store, Unremind("tea"))
    assert await rung(store, AT + 60) == [("ann", "talk")]


async def test_what_was_missed_in_an_outage_comes_as_one(store: Store) -> None:
    await ask(store, Remind("talk", AT + 7200), Remind("tea", AT))
    await ask(store, Remind("walk", AT), who="bob")
    assert sorted(await rung(store, AT + 90_000)) == [("ann", "tea talk"), ("bob", "walk")]


async def test_what_repeats_itself_comes_again_and_again_at_its_hour_where_the_clocks_change(store: Store) -> None:
    daily = beginning("day", 1, datetime(2026, 10, 24, 18), "Europe/Berlin")
    await ask(store, Remind("tea", daily.next_after(OCTOBER), daily))
    found = []
    now = OCTOBER
    while now < OCTOBER + 4 * DAY:
        found += [local(now, BERLIN)] * len(await rung(store, now))
        now += 600
    assert found == [datetime(2026, 10, day, 18) for day in (24, 25, 26, 27)]


async def test_what_was_missed_five_times_comes_once_and_goes_on(store: Store) -> None:
    daily = beginning("day", 1, datetime(2026, 10, 24, 18), "Europe/Berlin")
    at = daily.next_after(OCTOBER)
    await ask(store, Remind("tea", at, daily), Remind("talk", at + 3600))
    assert await rung(store, at + 5 * DAY + 60) == [("ann", "tea talk")]
    assert await rung(store, at + 5 * DAY + 3000) == []
    assert await rung(store, at + 5 * DAY + 3600) == [("ann", "tea")]  # an hour more: it is winter time now


async def test_put_off_by_hand_it_comes_then_and_goes_on_as_it_was(store: Store) -> None:
    weekly = beginning("week", 1, datetime(2026, 10, 24, 18), "Europe/Berlin")
    at = weekly.next_after(OCTOBER)
    await ask(store, Remind("tea", at + DAY, weekly))
    assert await rung(store, at + 60) == []
    assert await rung(store, at + DAY + 60) == [("ann", "tea")]
    assert await rung(store, weekly.next_after(at) - 60) == []
    assert await rung(store, weekly.next_after(at) + 60) == [("ann", "tea")]


async def test_a_clock_that_is_put_back_brings_nothing_twice(store: Store) -> None:
    daily = beginning("day", 1, datetime(2026, 10, 24, 18), "Europe/Berlin")
    at = daily.next_after(OCTOBER)
    await ask(store, Remind("tea", at, daily), Remind("talk", at))
    assert await rung(store, at + 60) == [("ann", "tea talk")]
    for now in (at - 3600, at, at + 60, at + 3600):
        assert await rung(store, now) == []
    assert await rung(store, at + DAY + 7200) == [("ann", "tea")]


async def test_a_clock_that_jumps_ahead_and_back_brings_each_day_once(store: Store) -> None:
    daily = beginning("day", 1, datetime(2026, 10, 24, 18), "UTC+00:00")
    at = daily.next_after(OCTOBER)
    await ask(store, Remind("tea", at, daily))
    assert await rung(store, at + 3 * DAY) == [("ann", "tea")]
    for day in range(4):
        assert await rung(store, at + day * DAY + 60) == []
    assert await rung(store, at + 4 * DAY + 60) == [("ann", "tea")]


async def test_in_quiet_hours_it_waits_for_the_morning_there(store: Store) -> None:
    await lives(store, time_zone="Europe/Berlin")
    night = moment(datetime(2026, 10, 24, 23), BERLIN)
    await ask(store, Remind("tea", night), Remind("pause", night, exact=True))
    assert await rung(store, night + 60) == [("ann", "pause")]
    morning = moment(datetime(2026, 10, 25, 8), BERLIN)
    assert morning - night == 10 * 3600  # the hour that comes twice lies between
    assert await rung(store, morning - 60) == []
    assert await rung(store, morning) == [("ann", "tea")]


async def test_an_outage_that_ends_at_night_wakes_nobody(store: Store) -> None:
    await lives(store, time_zone="America/New_York")
    daily = beginning("day", 1, datetime(2026, 10, 24, 12), "America/New_York")
    await ask(store, Remind("tea", daily.next_after(OCTOBER), daily))
    back = moment(datetime(2026, 10, 27, 3), ZoneInfo("America/New_York"))
    assert await rung(store, back) == []
    assert await rung(store, back + 5 * 3600) == [("ann", "tea")]
    assert await rung(store, back + 9 * 3600) == [("ann", "tea")]


async def test_quiet_hours_that_were_changed_count_from_now_on(store: Store) -> None:
    await lives(store, time_zone="Europe/Berlin")
    night = moment(datetime(2026, 10, 24, 23), BERLIN)
    await ask(store, Remind("tea", night))
    await lives(store, time_zone="Europe/Berlin", quiet_from="23:30", quiet_until="06:00")
    assert await rung(store, night + 60) == [("ann", "tea")]


async def test_a_reminder_of_an_older_program_comes_at_its_minute(store: Store) -> None:
    await lives(store, time_zone="Europe/Berlin")
    night = moment(datetime(2026, 10, 24, 23), BERLIN)
    await ask(store, Remind("tea", night))

    def as_before(connection: Connection) -> None:
        connection.execute(update(reminders).values(payload=store._reminders._keys.seal({"name": "tea"}, night)))

    await store.database.run(as_before)
    assert await rung(store, night) == [("ann", "tea")]


@pytest.mark.parametrize("effect", [DangerSeen("self_harm"), ForgetChat()])
async def test_none_comes_after_a_danger_nor_to_somebody_who_is_forgotten(store: Store, effect: Effect) -> None:
    await ask(store, Remind("tea", AT))
    await ask(store, Remind("walk", AT), who="bob")
    await ask(store, effect)
    assert await rung(store, AT + 60) == [("bob", "walk")]


async def test_who_has_blocked_the_bot_is_not_reminded(store: Store) -> None:
    await store.receive([said("hello", "ann")])
    async with store.claim() as claim:
        assert claim
        await claim.commit(lambda session: Outcome(session, (Message("hi"),), (Remind("tea", AT),)))
    delivery = await store.next_delivery()
    assert delivery
    await store.drop_chat(delivery)
    assert await rung(store, AT + 60) == []


async def test_nor_is_who_has_blocked_it_at_the_first_of_many(store: Store) -> None:
    daily = beginning("day", 1, datetime(2026, 10, 24, 18), "Europe/Berlin")
    at = daily.next_after(OCTOBER)
    await ask(store, Remind("tea", at, daily))
    await store.ring(at + 60)
    async with store.claim() as claim:
        assert claim
        await claim.commit(lambda session: Outcome(session, (Message("it is time"),)))
    delivery = await store.next_delivery()
    assert delivery
    await store.drop_chat(delivery)
    assert await rung(store, at + DAY + 60) == []
    assert await store.database.single(lambda c: c.execute(select(func.count()).select_from(reminders)).scalar()) == 0


async def test_one_that_cannot_be_read_holds_up_nobody_else_and_is_not_lost(store: Store) -> None:
    await ask(store, Remind("tea", AT), Remind("talk", AT))
    await ask(store, Remind("walk", AT), who="bob")
    whole = await store.database.single(
        lambda c: c.execute(select(reminders.c.id, reminders.c.payload).order_by(reminders.c.id)).all()
    )
    broken = update(reminders).where(reminders.c.id == whole[1].id)
    await store.database.run(lambda c: c.execute(broken.values(payload=b"not sealed by anybody")))
    assert await rung(store, AT + 60) == [("bob", "walk")]
    await store.database.run(lambda c: c.execute(broken.values(payload=whole[1].payload)))
    assert await rung(store, AT + 120) == []
    assert await rung(store, AT + DAY + 120) == [("ann", "tea talk")]


async def test_nothing_of_it_is_readable_in_the_tables(store: Store) -> None:
    await ask(store, Remind("zebra", AT))

    def rows(connection: object) -> str:
        return str(connection.exec_driver_sql("SELECT * FROM reminders").all())  # type: ignore[attr-defined]

    assert "zebra" not in await store.database.single(rows)


@pytest.mark.full
async def test_several_workers_that_look_at_once_ring_each_only_once(postgres_site: Site) -> None:
    stores = [await postgres_site.open() for _ in range(3)]
    for number in range(250):
        await ask(stores[0], Remind("tea", AT), who=f"person {number}")
    counted = 0
    while many := sum(await asyncio.gather(*(store.ring(AT + 60) for store in stores))):
        counted += many
    assert counted == 250


@pytest.mark.full
async def test_what_is_due_in_a_chat_stays_together_however_many_workers_look(postgres_site: Site) -> None:
    stores = [await postgres_site.open() for _ in range(3)]
    daily = beginning("day", 1, datetime(2026, 10, 24, 18), "Europe/Berlin")
    at = daily.next_after(OCTOBER)
    for number in range(150):
        await ask(stores[0], Remind("tea", at, daily), Remind("talk", at), who=f"person {number}")
    for day in range(3):
        while sum(await asyncio.gather(*(store.ring(at + day * DAY + 7200) for store in stores))):
            pass
        found = await rung(stores[0], at + day * DAY + 7200)
        assert sorted(found) == sorted((f"person {n}", "tea" if day else "tea talk") for n in range(150))
