"""Who waits for work is woken when there is some, and not for nothing."""

import asyncio

import pytest

from bot.storage.bell import Bell
from bot.storage.store import Store
from tests.storage.conftest import Site
from tests.storage.people import answer, reply, said


async def test_a_worker_wakes_when_an_update_comes(store: Store) -> None:
    waiting = asyncio.create_task(store.wait_for_update(10))
    await asyncio.sleep(0.01)
    await store.receive([said("hello")])
    async with asyncio.timeout(2):
        await waiting


async def test_a_sender_wakes_when_a_turn_has_an_answer(store: Store) -> None:
    waiting = asyncio.create_task(store.wait_for_delivery(10))
    await store.receive([said("hello")])
    await answer(store, reply("hi"))
    async with asyncio.timeout(2):
        await waiting


async def test_work_that_came_before_the_wait_is_not_slept_over(sqlite_site: Site) -> None:
    store = await sqlite_site.open()
    await store.receive([said("hello")])
    assert await store.wait_for_update(10) is True


async def test_work_that_is_done_wakes_nobody(sqlite_site: Site) -> None:
    store = await sqlite_site.open()
    await store.receive([said("hello")])
    await answer(store, reply())
    assert await store.wait_for_update(0.01) is False


@pytest.mark.full
async def test_with_a_shared_database_nobody_sleeps_longer_than_a_second(postgres_site: Site) -> None:
    store = await postgres_site.open()
    async with asyncio.timeout(5):
        assert await store.wait_for_update(600) is False


async def test_a_bell_wakes_as_many_as_it_has_work_for() -> None:
    bell = Bell()
    sleepers = [asyncio.create_task(bell.wait(0.2)) for _ in range(3)]
    await asyncio.sleep(0)
    bell.ring(2)
    assert sorted(await asyncio.gather(*sleepers)) == [False, True, True]
