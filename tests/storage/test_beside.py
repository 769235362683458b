"""For answers that belong to no conversation: seen once, counted, and nothing of them kept."""

from dataclasses import replace

from bot.dialogue.outcome import Outcome
from bot.dialogue.session import Session
from bot.storage.store import Store
from bot.storage.times import HOUR
from tests.storage.conftest import Site
from tests.storage.people import answered, said


async def test_an_update_is_new_once_even_after_a_restart(site: Site) -> None:
    store = await site.open()
    assert await store.beside.first_time(["telegram:1", "telegram:2"]) == {"telegram:1", "telegram:2"}
    assert await store.beside.first_time(["telegram:2", "telegram:3"]) == {"telegram:3"}
    await site.close()
    store = await site.open()
    assert await store.beside.first_time(["telegram:1", "telegram:3", "telegram:4"]) == {"telegram:4"}
    assert await store.beside.first_time([]) == set()


async def test_of_such_an_update_nothing_waits_and_in_two_days_nothing_is_left(site: Site) -> None:
    store = await site.open()
    await store.beside.first_time(["telegram:1"])
    assert await store.pending() == (0, 0)
    async with store.claim() as claim:
        assert claim is None
    site.clock.now += 50 * HOUR
    assert await store.purge(site.clock.now) == 1


async def test_a_danger_is_counted_beside_those_of_the_chats(store: Store) -> None:
    await store.beside.count_danger("self_harm")
    await store.beside.count_danger("self_harm")
    await store.beside.count_danger("abuse_victim")
    rows = await store.database.single(
        lambda c: c.exec_driver_sql("SELECT safety, count FROM safety_counts ORDER BY safety").all()
    )
    assert [tuple(row) for row in rows] == [("abuse_victim", 1), ("self_harm", 2)]


async def test_the_disclosure_that_stands_in_a_private_chat_is_known_and_asking_makes_no_chat(store: Store) -> None:
    assert await store.beside.danger_of("anna") == "none"
    await store.receive([said("a secret")])
    assert await store.beside.danger_of("anna") == "none"
    await answered(store, lambda session: Outcome(replace(session, danger="abuse_victim")))
    assert await store.beside.danger_of("anna") == "abuse_victim"
    assert await store.beside.danger_of("bo") == "none"
    await store.receive([said("something else")])
    await answered(store, lambda session: Outcome(Session()))
    assert await store.beside.danger_of("anna") == "none"
    chats = await store.database.single(lambda c: c.exec_driver_sql("SELECT count(*) FROM chats").scalar())
    assert chats == 1
