"""Reminders: once, at their minute, over restarts and several workers; none in danger, none for who is forgotten."""

import asyncio
from dataclasses import replace

import pytest

from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import DangerSeen, Effect, ForgetChat, Message, Remind, Unremind
from bot.storage.store import Store
from tests.storage.conftest import Site
from tests.storage.people import said

AT = 1_900_000_000.0


async def ask(store: Store, *effects: Effect, who: str = "ann", key: str = "") -> None:
    """A turn that asks for these."""
    update = replace(said("hello", who), key=key or f"{who}:{effects}")
    await store.receive([update])
    async with store.claim() as claim:
        assert claim
        await claim.commit(lambda session: Outcome(replace(session, turns=session.turns + 1), (), effects))


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
