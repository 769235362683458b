"""Messages that go by themselves: once, when they are old enough and not before, over restarts and several workers."""

import asyncio
import json
from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import Document, Effect, ForgetChat, HideAfter, HideChat, Message
from bot.dialogue.session import Session
from bot.storage.store import Store
from bot.storage.tables import chats, messages, outbox
from bot.storage.times import HOUR, coarse
from bot.updates import Update
from tests.storage.conftest import Site
from tests.storage.people import KEYS, SCREEN, answer, delivered, said, talk


async def turn(store: Store, *effects: Effect, who: str = "ann", message_id: str = "", say: str = "") -> None:
    """A turn with these effects; what the person wrote has this id."""
    await store.receive([Update(f"test:{next(KEYS)}", "test", who, "text", "x", message_id)])
    told = (Message(say),) if say else ()
    await answer(store, lambda session: Outcome(replace(session, turns=session.turns + 1), told, effects))


async def wants(store: Store, hours: int, who: str = "ann", message_id: str = "") -> None:
    await turn(store, HideAfter(hours), who=who, message_id=message_id)


async def taken(store: Store) -> list[tuple[str, tuple[str, ...] | None, str]]:
    """What goes out, as (address, what is deleted first, the words); all of it arrives."""
    found = []
    while (delivery := await store.next_delivery()) is not None:
        found.append((delivery.address, delivery.delete, delivery.message.text))
        await store.sent(delivery, *(["77"] if delivery.message.text else []))
    return found


async def rows(store: Store) -> set[str]:
    return set(await store.database.single(lambda c: c.execute(select(messages.c.message_id)).scalars().all()))


@pytest.mark.parametrize("hours", [1, 8, 24])
async def test_both_sides_go_when_their_whole_hour_is_old_enough_and_once(site: Site, store: Store, hours: int) -> None:
    site.clock.now = coarse(site.clock.now) + 3599.0  # the end of an hour: never too early
    await turn(store, HideAfter(hours), message_id="1", say="done")
    assert await taken(store) == [("ann", None, "done")]
    site.clock.now += hours * HOUR
    assert await store.hide_old(site.clock.now) == 0
    site.clock.now += 1
    assert await store.hide_old(site.clock.now) == 1
    assert await taken(store) == [("ann", ("1", "77"), "")]
    assert await store.hide_old(site.clock.now + 40 * HOUR) == 0
    assert (await taken(store), await rows(store), await store.pending()) == ([], set(), (0, 0))


async def test_who_asked_for_nothing_keeps_everything_and_what_is_newer_stays(site: Site, store: Store) -> None:
    await talk(store, said("hello", "ben"))
    await wants(store, 1, message_id="1")
    site.clock.now += 3 * HOUR
    await turn(store, message_id="2")
    await store.hide_old(site.clock.now)
    assert await taken(store) == [("ann", ("1",), "")]
    assert await rows(store) == {"2", "7"}


async def test_it_can_be_changed_and_taken_back(site: Site, store: Store) -> None:
    await wants(store, 1, message_id="1")
    await wants(store, 8)
    site.clock.now += 7 * HOUR
    assert await store.hide_old(site.clock.now) == 0
    await wants(store, 0)
    assert await store.hide_old(site.clock.now + 30 * HOUR) == 0
    assert await store.database.single(lambda c: c.execute(select(chats.c.hide_after)).scalars().all()) == [None]


async def test_killed_before_the_letter_was_noted_the_same_is_asked_for_again_and_then_no_more(site: Site) -> None:
    store = await site.open()
    await wants(store, 1, message_id="1")
    site.clock.now += 3 * HOUR
    await store.hide_old(site.clock.now)
    first = await delivered(store)
    await site.close()
    site.clock.now += 60
    store = await site.open()
    assert await store.hide_old(site.clock.now) == 0
    assert await taken(store) == [("ann", first.delete, "")]
    await site.close()
    assert await taken(await site.open()) == []


async def test_after_two_days_of_silence_what_telegram_would_refuse_is_only_forgotten(site: Site, store: Store) -> None:
    await wants(store, 24, message_id="1")
    site.clock.now += 30 * HOUR
    await turn(store, message_id="2")
    site.clock.now += 26 * HOUR
    await store.hide_old(site.clock.now)
    assert await taken(store) == [("ann", ("2",), "")]
    await turn(store, message_id="3")
    site.clock.now += 60 * HOUR
    await store.hide_old(site.clock.now)
    assert (await taken(store), await rows(store)) == ([], set())


async def test_the_next_message_does_not_reach_for_buttons_that_are_gone(site: Site, store: Store) -> None:
    await wants(store, 1)
    await talk(store, said("hello", "ann"), Message("choose", SCREEN, screen=1))
    await store.sent(await delivered(store), "5")
    site.clock.now += 3 * HOUR
    await store.hide_old(site.clock.now)
    await taken(store)
    await talk(store, said("hello", "ann"), Message("choose again", SCREEN, screen=2))
    assert (await delivered(store)).strip == ""


async def test_hiding_takes_along_what_was_waiting_to_be_deleted(site: Site, store: Store) -> None:
    await wants(store, 1, message_id="1")
    site.clock.now += 3 * HOUR
    await store.hide_old(site.clock.now)
    await turn(store, HideChat(), message_id="2", say="tidied up")
    assert await taken(store) == [("ann", ("1", "2"), "tidied up")]


@pytest.mark.parametrize("hide", [True, False])
async def test_who_is_forgotten_has_it_deleted_still_and_then_nothing_is_kept(
    site: Site, store: Store, *, hide: bool
) -> None:
    await wants(store, 1, message_id="1")
    site.clock.now += 3 * HOUR
    await store.hide_old(site.clock.now)
    await store.receive([said("hi", "ann")])
    effects = (ForgetChat(), HideChat()) if hide else (ForgetChat(),)
    await answer(store, lambda _: Outcome(Session(), (Message("erased"),), effects))
    ((_, gone, words),) = await taken(store)
    assert (set(gone or ()), words) == ({"1", "7"} if hide else {"1"}, "erased")
    assert await store.database.single(lambda c: c.execute(select(chats)).all()) == []


async def test_who_writes_while_being_forgotten_begins_without_it(site: Site, store: Store) -> None:
    await wants(store, 1)
    await turn(store, ForgetChat(), say="erased")
    await store.receive([said("hello again", "ann")])
    await answer(store, lambda session: Outcome(replace(session, turns=1)))
    await taken(store)
    assert await store.hide_old(site.clock.now + 9 * HOUR) == 0
    assert "7" in await rows(store)


async def test_it_stands_in_the_copy(store: Store) -> None:
    await wants(store, 8)
    file = Message("here", document=Document("kept.json"))
    await store.receive([said("export", "ann")])
    await answer(store, lambda session: Outcome(session, (file,)))
    document = (await delivered(store)).message.document
    assert document
    assert json.loads(document.content)["messages_go_after_hours"] == 8


async def test_no_id_can_be_read_in_what_waits(site: Site, store: Store) -> None:
    await wants(store, 1, message_id="4711000815")
    site.clock.now += 3 * HOUR
    await store.hide_old(site.clock.now)
    (payload,) = await store.database.single(lambda c: c.execute(select(outbox.c.payload)).scalars().all())
    assert b"4711000815" not in payload


async def test_many_chats_are_done_some_at_a_time_until_none_is_left(site: Site, store: Store) -> None:
    for number in range(130):
        await wants(store, 1, f"person {number}", "1")
    site.clock.now += 3 * HOUR
    assert [await store.hide_old(site.clock.now) for _ in range(3)] == [100, 30, 0]
    assert len(await taken(store)) == 130


@pytest.mark.full
async def test_several_workers_that_look_at_once_write_each_letter_once(postgres_site: Site) -> None:
    stores = [await postgres_site.open() for _ in range(3)]
    for number in range(150):
        await wants(stores[0], 1, f"person {number}", "1")
    postgres_site.clock.now += 3 * HOUR
    counted = 0
    while many := sum(await asyncio.gather(*(each.hide_old(postgres_site.clock.now) for each in stores))):
        counted += many
    assert (counted, len(await taken(stores[1]))) == (150, 150)


@pytest.mark.full
async def test_a_chat_in_the_middle_of_a_turn_is_passed_over_and_comes_next_time(postgres_site: Site) -> None:
    store, other = await postgres_site.open(), await postgres_site.open()
    await wants(store, 1, message_id="1")
    postgres_site.clock.now += 3 * HOUR
    await store.receive([said("hello", "ann")])
    async with store.claim() as claim:
        assert claim
        assert await other.hide_old(postgres_site.clock.now) == 0
        await claim.commit(Outcome)
    assert await other.hide_old(postgres_site.clock.now) == 1
