"""Answered updates are remembered for two days, and then forgotten a few at a time."""

from bot.storage import purge
from bot.storage.store import Store
from bot.storage.times import HOUR
from tests.storage.conftest import Site
from tests.storage.people import answer, reply, said, talk


async def test_answered_updates_are_forgotten_after_two_days_and_waiting_ones_never(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    await store.receive([said("still waiting")])
    assert await store.purge(site.clock.now + 48 * HOUR - HOUR) == 0
    assert await store.purge(site.clock.now + 49 * HOUR) == 1
    assert await store.pending() == (1, 1)


async def test_a_purge_takes_a_bounded_bite(sqlite_site: Site) -> None:
    store = await sqlite_site.open()
    count = purge.MOST + 10
    await store.receive([said("x", f"person {number % 7}") for number in range(count)])
    for _ in range(count):
        await answer(store, reply())
    later = sqlite_site.clock.now + 100 * HOUR
    assert [await store.purge(later) for _ in range(3)] == [purge.MOST, 10, 0]


async def test_a_purge_empties_the_log(sqlite_site: Site) -> None:
    store = await sqlite_site.open()
    await talk(store, said("hello"), "hi")
    log = sqlite_site.home / "state" / "mend.db-wal"
    assert log.stat().st_size > 0
    await store.purge(sqlite_site.clock.now)
    assert log.stat().st_size == 0
