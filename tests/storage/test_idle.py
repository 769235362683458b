"""Who has not written for long is told once, kept by any message, and otherwise forgotten two weeks later."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select, text, update

from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import ForgetChat, Remind
from bot.dialogue.session import Concern, Session
from bot.storage.idle import DAY, MOST, NAME, Keeping
from bot.storage.store import Store
from bot.storage.tables import chats, forgotten, inbox, reminders
from bot.storage.times import HOUR
from bot.updates import Update
from tests.storage.conftest import Clock, Site
from tests.storage.people import answer, answered, delivered, reply, said, talk, turns
from tests.storage.talking import PEOPLE, Crowd

YEAR = Keeping(365, 30)


async def retired(store: Store, clock: Clock, days: float = 0.0, keeping: Keeping = YEAR) -> list[tuple[str, str]]:
    """So many days later the program sweeps; who is told of it, and what. Such updates are answered."""
    clock.now += days * DAY
    while await store.retire(clock.now, keeping):
        pass
    told = []
    while (found := await answer(store, reply("two weeks"))) is not None:
        told.append((found.address, found.text))
    return told


async def count(store: Store, table: object = chats) -> int:
    return await store.database.single(lambda c: c.execute(select(func.count()).select_from(table)).scalar_one())


async def test_two_weeks_before_it_is_told_once_and_then_all_of_it_goes(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    assert await retired(store, site.clock, 350.9) == []
    assert await retired(store, site.clock, 0.2) == [("anna", NAME)]
    assert await retired(store, site.clock, 0.1) == []
    assert await retired(store, site.clock, 13.8) == []
    assert await count(store) == 1
    await retired(store, site.clock, 0.2)
    assert await count(store) == await count(store, reminders) == 0
    assert await turns(store) == 0


def tapped(update: Update) -> Update:
    return replace(update, kind="tap", text="s1.0")


def changed(update: Update) -> Update:
    return replace(update, kind="edited")


@pytest.mark.parametrize("how", [lambda update: update, tapped, changed])
async def test_any_message_keeps_it_for_as_long_again(
    site: Site, store: Store, how: Callable[[Update], Update]
) -> None:
    await talk(store, said("hello"), "hi")
    assert len(await retired(store, site.clock, 352)) == 1
    site.clock.now += 13 * DAY
    await talk(store, how(said("still here")), "good")
    assert await retired(store, site.clock, 300) == []
    assert await retired(store, site.clock, 51.2) == [("anna", NAME)]
    assert await count(store) == 1


async def test_a_message_that_is_not_answered_yet_keeps_it_too(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    await retired(store, site.clock, 352)
    site.clock.now += 20 * DAY
    await store.receive([said("at the last moment")])
    while await store.retire(site.clock.now, YEAR):
        pass
    await answered(store, reply("good"))
    await retired(store, site.clock, 1)
    assert await count(store) == 1


async def test_a_reminder_is_nobody_writing(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    await store.receive([said("remind me")])
    in_half_a_year = Remind("tea", site.clock.now + 180 * DAY)
    await answered(store, lambda session: Outcome(session, (), (in_half_a_year,)))
    site.clock.now += 180 * DAY + HOUR
    assert await store.ring(site.clock.now) == 1
    await answered(store, reply("it is time"))
    assert await retired(store, site.clock, 172) == [("anna", NAME)]


@pytest.mark.parametrize(
    "session",
    [
        Session(danger="abuse_victim"),
        Session(concern=Concern(disclosed="self_harm")),
        Session(concern=Concern(question="hint", hint="self_harm")),
    ],
)
async def test_rule_9_nothing_is_told_to_who_has_told_of_a_danger_and_it_goes_in_silence(
    site: Site, store: Store, session: Session
) -> None:
    await store.receive([said("hello")])
    await answered(store, lambda _: Outcome(session))
    assert await retired(store, site.clock, 352) == []
    assert await count(store) == 1
    assert await retired(store, site.clock, 14.1) == []
    assert await count(store) == 0


async def test_in_quiet_hours_nothing_is_told_until_the_morning(site: Site, store: Store) -> None:
    site.clock.now = datetime(2026, 1, 1, 1, tzinfo=UTC).timestamp()
    await store.receive([said("hello")])
    await answered(store, lambda _: Outcome(Session(slots={"time_zone": "Etc/UTC"})))
    assert await retired(store, site.clock, 352) == []
    assert await retired(store, site.clock, 6 / 24) == []
    assert await retired(store, site.clock, 2 / 24) == [("anna", NAME)]


async def test_who_has_blocked_the_bot_goes_with_the_message_that_cannot_reach_them(site: Site, store: Store) -> None:
    await talk(store, said("hello"))
    await retired(store, site.clock, 352)
    await store.drop_chat(await delivered(store))
    assert await count(store) == 0


async def test_a_program_that_was_off_for_long_tells_first(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    assert await retired(store, site.clock, 800) == [("anna", NAME)]
    assert await count(store) == 1
    await retired(store, site.clock, 14.1)
    assert await count(store) == 0


async def test_the_two_weeks_begin_when_it_is_told_not_when_it_was_due(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    site.clock.now += 352 * DAY
    assert await store.retire(site.clock.now, YEAR) == 1  # and then the program is off
    assert await retired(store, site.clock, 20) == [("anna", NAME)]
    await retired(store, site.clock, 13)
    assert await count(store) == 1
    await retired(store, site.clock, 1.1)
    assert await count(store) == 0


async def test_a_clock_that_was_years_ahead_for_a_moment_costs_nobody_anything(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    now = site.clock.now
    await retired(store, site.clock, 4000)
    site.clock.now = now
    assert await retired(store, site.clock, 1) == []
    site.clock.now = now + 300 * DAY
    await retired(store, site.clock)
    assert await count(store) == 1
    assert await store.database.single(lambda c: c.execute(select(chats.c.goes_at)).scalar_one()) is None


async def test_with_a_longer_time_set_nobody_goes_by_the_shorter_one(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    assert await retired(store, site.clock, 20, Keeping(30)) == [("anna", NAME)]
    await retired(store, site.clock, 20)
    assert await count(store) == 1


async def test_each_program_tells_the_people_of_its_own_channel(sqlite_site: Site) -> None:
    store, other = await sqlite_site.open(), await sqlite_site.open(channel="other")
    await talk(store, said("hello"), "hi")
    sqlite_site.clock.now += 400 * DAY
    assert await other.retire(sqlite_site.clock.now, YEAR) == 0
    assert await retired(store, sqlite_site.clock) == [("anna", NAME)]


async def test_a_damaged_session_is_told_nothing_and_goes(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    await store.database.run(lambda c: c.execute(update(chats).values(session=b"damaged", address=b"damaged")))
    assert await retired(store, site.clock, 352) == []
    await retired(store, site.clock, 14.1)
    assert await count(store) == 0


@pytest.mark.full
async def test_of_several_workers_at_once_one_tells_each(postgres_site: Site) -> None:
    stores = [await postgres_site.open() for _ in range(4)]
    people = [f"person {number}" for number in range(2 * MOST)]
    for who in people:
        await talk(stores[0], said("hello", who), "hi")
    postgres_site.clock.now += 352 * DAY

    async def sweep(store: Store) -> None:
        while await store.retire(postgres_site.clock.now, YEAR):
            pass

    await asyncio.gather(*map(sweep, stores))
    await asyncio.gather(*map(sweep, stores))
    query = select(inbox.c.chat_id).where(inbox.c.chat_id.is_not(None))
    told = await stores[0].database.single(lambda c: c.execute(query).scalars().all())
    assert len(told) == len(set(told)) == len(people)
    assert len(await retired(stores[0], postgres_site.clock)) == len(people)
    postgres_site.clock.now += 15 * DAY
    await asyncio.gather(*map(sweep, stores))
    assert await count(stores[0]) == 0
    assert await count(stores[0], forgotten) == len(people)


@pytest.mark.full
async def test_while_twenty_people_talk_the_idle_go_and_nobody_else(site: Site) -> None:
    stores = [await site.open() for _ in range(2 if site.where.startswith("postgres") else 1)]
    away = [f"away {number}" for number in range(MOST + 10)]
    for who in away:
        await talk(stores[0], said("hello", who))
    site.clock.now += 352 * DAY
    crowd = Crowd(stores, others=set(away))

    async def weeks_pass() -> None:
        while len(crowd.told) < len(away):
            await asyncio.gather(*(sweep(each, site.clock.now) for each in stores))
            await asyncio.sleep(0.1)
        while await count(stores[0]) > len(PEOPLE):
            await asyncio.gather(*(sweep(each, site.clock.now + 15 * DAY) for each in stores))

    async def sweep(store: Store, now: float) -> None:
        while await store.retire(now, YEAR):
            pass

    await crowd.talk_during(weeks_pass())
    crowd.check()
    assert await count(stores[0]) == len(PEOPLE)
    assert await count(stores[0], forgotten) == len(away)
    assert crowd.told == dict.fromkeys(away, 1)


async def test_who_was_erased_is_noted_until_no_backup_has_them_any_more(site: Site, store: Store) -> None:
    await talk(store, said("hello"))
    await store.receive([said("forget me")])
    await answered(store, lambda _: Outcome(Session(), (), (ForgetChat(),)))
    await talk(store, said("hello", "ben"), "hi")
    await store.drop_chat(await delivered(store))
    rows = await store.database.single(lambda c: c.execute(text("SELECT day, address_hash FROM forgotten")).all())
    assert [row.day for row in rows] == ["2023-11-14", "2023-11-14"]
    assert len({bytes(row.address_hash) for row in rows}) == 2
    await retired(store, site.clock, 30)
    assert await count(store, forgotten) == 2
    await retired(store, site.clock, 1)
    assert await count(store, forgotten) == 0
