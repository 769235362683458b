"""The ids of what stands in a chat: kept for two days so that all of it can be deleted, and no longer."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import HideChat, Message
from bot.dialogue.session import Session
from bot.storage.letters import Delivery
from bot.storage.messages import MOST
from bot.storage.store import Store
from bot.storage.tables import messages
from bot.storage.times import HOUR, coarse
from bot.updates import Update, UpdateKind
from tests.storage.conftest import Site
from tests.storage.people import KEYS, SCREEN, answer, delivered, said, talk, tapped

NEUTRAL = Message("tidied up", SCREEN, screen=9)


def wrote(message_id: str, who: str = "anna", kind: UpdateKind = "text") -> Update:
    return Update(f"test:{next(KEYS)}", "test", who, kind, "something", message_id)


def hide(session: Session) -> Outcome:
    return Outcome(session, (NEUTRAL,), (HideChat(),))


async def kept(store: Store) -> set[str]:
    return set(await store.database.single(lambda c: c.execute(select(messages.c.message_id)).scalars().all()))


async def hidden(store: Store, who: str = "anna") -> Delivery:
    """Somebody hides their chat; what goes out to them next."""
    await store.receive([wrote("900", who, "command")])
    await answer(store, hide)
    return await delivered(store)


async def test_the_ids_of_both_sides_are_kept_once_and_nothing_else_of_the_message(site: Site, store: Store) -> None:
    await talk(store, wrote("1"), Message("a safety card", SCREEN, screen=1), "and more")
    await store.sent(await delivered(store), "2", "3")  # in two parts
    await store.sent(await delivered(store), "4")
    await talk(store, tapped("3"), Message("changed", SCREEN, edit=True, screen=2))
    await store.sent(await delivered(store), "3")
    await store.receive([wrote("5", kind="attachment"), wrote("6", kind="command"), wrote("0", kind="edited")])
    await store.receive([wrote("")])  # the terminal has no ids
    rows = await store.database.single(lambda c: c.execute(select(messages)).all())
    assert sorted(row.message_id for row in rows) == ["1", "2", "3", "4", "5", "6"]
    assert rows[0]._fields == ("chat_id", "at", "message_id")
    assert {row.at for row in rows} == {coarse(site.clock.now)}


async def test_an_id_is_kept_for_48_hours_and_no_longer(site: Site, store: Store) -> None:
    site.clock.now = float(coarse(site.clock.now))  # the beginning of an hour: the longest that an id can be kept
    await talk(store, wrote("1"), "a safety card")
    await store.sent(await delivered(store), "2")
    site.clock.now += 48 * HOUR - 1
    await store.purge(site.clock.now)
    assert (await hidden(store)).delete == ("1", "2", "900")
    site.clock.now += 1
    await store.purge(site.clock.now)
    assert await kept(store) == {"900"}


async def test_a_turn_forgets_the_old_ids_of_its_chat_without_waiting_for_the_sweep(site: Site, store: Store) -> None:
    await talk(store, wrote("1"))
    site.clock.now += 48 * HOUR
    await talk(store, wrote("2"))
    assert await kept(store) == {"2"}


async def test_what_is_too_old_is_not_asked_for_even_if_nobody_has_swept(site: Site, store: Store) -> None:
    await talk(store, wrote("1"), "hi")
    await store.sent(await delivered(store), "2")
    await store.receive([wrote("900", kind="command")])
    await answer(store, hide)
    site.clock.now += 48 * HOUR
    assert (await delivered(store)).delete == ()


async def test_a_sweep_forgets_all_that_are_old_however_many(sqlite_site: Site) -> None:
    store = await sqlite_site.open()
    await store.receive([wrote(str(number)) for number in range(2 * MOST + 10)])
    await store.purge(sqlite_site.clock.now + 48 * HOUR)
    assert await kept(store) == set()


async def test_what_is_hidden_is_deleted_before_the_neutral_message_and_nothing_else_is_sent(store: Store) -> None:
    await talk(store, wrote("1"), Message("a safety card", SCREEN, screen=1))
    await store.sent(await delivered(store), "2")
    await talk(store, wrote("3"), "a helpline", "and another one")  # they wait
    await talk(store, wrote("4", "ben"), "for ben")
    first = await hidden(store)
    if first.address == "ben":
        await store.sent(first, "5")
        first = await delivered(store)
    assert (first.message, first.delete) == (NEUTRAL, ("1", "2", "3", "900"))
    assert first.edit == "2"  # a card that cannot be deleted is turned into it
    await store.sent(first, "6")
    assert await store.pending() == (0, 0)
    await talk(store, said("and now?"), "we go on")
    after = await delivered(store)
    assert (after.message.text, after.delete) == ("we go on", None)


async def test_what_was_being_sent_when_somebody_hid_is_deleted_too(store: Store) -> None:
    await talk(store, wrote("1"), "a safety card", "a helpline")
    under_way = await delivered(store)
    await store.receive([wrote("900", kind="command")])
    await answer(store, hide)
    assert await store.next_delivery() is None  # it is not known yet what is to be deleted
    await store.sent(under_way, "2")
    assert (await delivered(store)).delete == ("1", "2", "900")


@pytest.mark.parametrize("how", ["put off", "the program died"])
async def test_what_was_being_sent_when_somebody_hid_is_not_tried_again(site: Site, store: Store, how: str) -> None:
    await talk(store, wrote("1"), "a safety card")
    under_way = await delivered(store)
    await store.receive([wrote("900", kind="command")])
    await answer(store, hide)
    if how == "put off":
        await store.retry_later(under_way, 5)
    site.clock.now += 60
    assert (await delivered(store)).message == NEUTRAL


async def test_killed_before_it_was_noted_hiding_is_done_again_in_the_same_way(site: Site) -> None:
    store = await site.open()
    await talk(store, wrote("1"), "a safety card")
    await store.sent(await delivered(store), "2")
    first = await hidden(store)
    await site.close()
    site.clock.now += 60
    again = await delivered(await site.open())
    assert replace(again, attempts=first.attempts) == first


async def test_hiding_again_reaches_the_neutral_message_too(store: Store) -> None:
    await store.sent(await hidden(store), "2")
    again = await hidden(store)
    assert set(again.delete or ()) == {"900", "2"}


@pytest.mark.full
async def test_hiding_while_other_programs_send_ends_and_nothing_comes_after_it(postgres_site: Site) -> None:
    store, other = await postgres_site.open(), await postgres_site.open()
    for number in range(30):
        who = f"person {number}"
        await talk(store, wrote("1", who), Message("a safety card", SCREEN, screen=1), "a helpline")
        under_way = await delivered(other)
        await store.receive([wrote("900", who, "command")])
        answering, _ = await asyncio.gather(answer(store, hide), other.sent(under_way, "2"))
        if answering is None:  # the chat was locked just then; a worker comes again
            await answer(store, hide)
        left = await delivered(other)
        assert (left.message, left.delete) == (NEUTRAL, ("1", "2", "900"))
        await other.sent(left, "3")
        assert await store.next_delivery() is None


async def test_who_is_forgotten_is_forgotten_with_the_ids(store: Store) -> None:
    await talk(store, wrote("1"), "one")
    late = await delivered(store)
    await talk(store, wrote("2", "ben"))
    await store.drop_chat(late)
    await store.sent(late, "3")  # late news of a chat that is not there any more
    assert await kept(store) == {"2"}
