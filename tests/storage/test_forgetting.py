"""Who is forgotten is forgotten at once, and is told so; what they write afterwards is a beginning."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from sqlalchemy import Connection

from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import Effect, ForgetChat, HideChat, Message
from bot.dialogue.session import Session
from bot.storage.letters import Delivery
from bot.storage.store import Store
from bot.storage.tables import metadata
from bot.updates import Update, UpdateKind
from tests.storage.conftest import Site
from tests.storage.people import KEYS, SCREEN, answer, delivered, reply, talk, turns

ERASED = Message("it is erased", SCREEN, screen=9)


def wrote(message_id: str, who: str = "anna", kind: UpdateKind = "text", text: str = "something") -> Update:
    return Update(f"test:{next(KEYS)}", "test", who, kind, text, message_id)


def forgets(*effects: Effect) -> Callable[[Session], Outcome]:
    return lambda session: Outcome(Session(), (ERASED,), (ForgetChat(), *effects))


async def forgotten(store: Store, *effects: Effect, who: str = "anna") -> Delivery:
    """Somebody lets everything be erased; what goes out to them next."""
    await store.receive([wrote("900", who, "command", "forget")])
    await answer(store, forgets(*effects))
    return await delivered(store)


async def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of people, by its table."""

    def read(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
        tables = [table for table in metadata.sorted_tables if table.name not in ("meta", "safety_counts")]
        return {table.name: [tuple(row) for row in connection.execute(table.select())] for table in tables}

    return await store.database.run(read)


def blobs(found: dict[str, list[tuple[object, ...]]]) -> set[bytes]:
    """All that is sealed or hashed in these rows, but for the keys of answered updates."""
    answered = {row[2] for row in found["inbox"] if row[1] is None}
    cells: Iterable[object] = (cell for table in found.values() for row in table for cell in row)
    return {bytes(cell) for cell in cells if isinstance(cell, bytes) and cell not in answered}


async def a_life(store: Store, who: str = "anna") -> None:
    """Somebody has talked, and several messages wait to go out to them."""
    await talk(store, wrote("1", who), Message("a card", SCREEN, screen=1))
    await store.sent(await delivered(store), "2")
    await talk(store, wrote("3", who), "one", "two", "three")


async def test_rule_16_in_the_same_moment_nothing_is_left_but_the_address_and_the_last_word(store: Store) -> None:
    await a_life(store)
    before = await rows(store)
    await store.receive([wrote("900", kind="command", text="forget")])
    await answer(store, forgets())
    after = await rows(store)
    hashed = {row[2] for row in before["chats"]}
    assert blobs(before) & blobs(after) == hashed  # the address can still be found, for the last word
    assert [row[4] for row in after["chats"]] == [None]  # no session
    assert [row[5] for row in after["chats"]] == [None]  # no message with buttons
    assert after["messages"] == []
    assert len(after["outbox"]) == 1


async def test_rule_16_once_the_last_word_is_sent_nothing_is_left_at_all(store: Store) -> None:
    await a_life(store)
    before = await rows(store)
    last = await forgotten(store)
    assert last.message == ERASED
    await store.sent(last, "901")
    left = await rows(store)
    assert {name for name, found in left.items() if found} == {"inbox", "forgotten"}
    assert len(left["forgotten"]) == 1  # a keyed hash that leads to no chat, so that no backup brings them back
    assert before["chats"][0][2] not in left["forgotten"][0]
    assert {(row[1], row[3]) for row in left["inbox"]} == {(None, None)}  # keyed hashes, to know what comes again
    assert await turns(store) == 0


@pytest.mark.parametrize("how", ["given up", "blocked"])
async def test_rule_16_nothing_is_left_either_where_the_last_word_cannot_be_said(store: Store, how: str) -> None:
    await a_life(store)
    last = await forgotten(store)
    await (store.give_up(last) if how == "given up" else store.drop_chat(last))
    assert (await rows(store))["chats"] == []


async def test_rule_16_the_last_word_is_tried_again_until_it_has_gone(site: Site, store: Store) -> None:
    await a_life(store)
    last = await forgotten(store)
    await store.retry_later(last, 5)
    assert await store.next_delivery() is None
    site.clock.now += 60
    again = await delivered(store)
    assert again == replace(last, attempts=1)
    await store.sent(again, "901")
    assert (await rows(store))["chats"] == []


async def test_killed_before_the_last_word_was_noted_it_is_said_again_and_then_all_is_gone(site: Site) -> None:
    store = await site.open()
    await a_life(store)
    await forgotten(store)
    await site.close()
    site.clock.now += 60
    store = await site.open()
    await store.sent(await delivered(store), "901")
    assert (await rows(store))["chats"] == []


async def test_the_message_with_the_old_buttons_loses_them(store: Store) -> None:
    await talk(store, wrote("1"), Message("a card", SCREEN, screen=1))
    await store.sent(await delivered(store), "2")
    assert (await forgotten(store)).strip == "2"


async def test_rule_16_with_the_chat_cleared_too_what_stands_there_goes_before_the_last_word(store: Store) -> None:
    await a_life(store)
    last = await forgotten(store, HideChat())
    assert last.delete == ("1", "2", "3", "900")
    assert (await rows(store))["messages"] == []
    await store.sent(last, "901")
    assert (await rows(store))["chats"] == []


async def test_with_the_chat_cleared_too_what_is_being_sent_just_then_goes_as_well(store: Store) -> None:
    await talk(store, wrote("1"), "one", "two")
    under_way = await delivered(store)
    await store.receive([wrote("900", kind="command", text="forget")])
    await answer(store, forgets(HideChat()))
    assert await store.next_delivery() is None
    await store.sent(under_way, "2")
    last = await delivered(store)
    assert last.delete == ("1", "2", "900")
    await store.sent(last, "901")
    assert {name for name, found in (await rows(store)).items() if found} == {"inbox", "forgotten"}


async def test_what_is_being_sent_just_then_is_not_tried_again(site: Site, store: Store) -> None:
    await talk(store, wrote("1"), "one", "two")
    under_way = await delivered(store)
    await store.receive([wrote("900", kind="command", text="forget")])
    await answer(store, forgets())
    await store.retry_later(under_way, 5)
    site.clock.now += 60
    assert (await delivered(store)).message == ERASED


async def test_after_hiding_it_forgets_as_well(store: Store) -> None:
    await a_life(store)
    await store.receive([wrote("800", kind="command", text="hide")])
    await answer(store, lambda session: Outcome(session, (Message("tidied up"),), (HideChat(),)))
    last = await forgotten(store)
    assert last.message == ERASED
    await store.sent(last, "901")
    assert (await rows(store))["chats"] == []


async def test_twice_at_once_it_is_said_once_more_and_all_is_gone(store: Store) -> None:
    await a_life(store)
    await store.receive([wrote("900", kind="command", text="forget"), wrote("901", kind="command", text="forget")])
    await answer(store, forgets())
    await answer(store, forgets())
    for number in range(await _waiting(store)):
        await store.sent(await delivered(store), f"95{number}")
    assert (await rows(store))["chats"] == []
    last = await forgotten(store)
    await store.sent(last, "903")
    assert (await rows(store))["chats"] == []


async def _waiting(store: Store) -> int:
    return (await store.pending())[1]


async def test_a_tap_on_what_is_erased_means_nothing_any_more(store: Store) -> None:
    await a_life(store)
    await store.receive([wrote("2", kind="tap", text="s1.0"), wrote("2", kind="tap", text="s1.0")])
    await answer(store, forgets())
    assert await answer(store, reply("never")) is None
    await store.sent(await delivered(store), "901")
    assert (await rows(store))["chats"] == []


@pytest.mark.parametrize("pause", [0.0, 1.2])
async def test_rule_15_a_burst_that_waits_behind_it_is_answered_as_of_somebody_new(site: Site, pause: float) -> None:
    await a_life(await site.open())
    await site.close()
    store = await site.open(pause=pause)
    help_now = wrote("905", kind="tap", text="!help_now")
    burst = [wrote("901", text="one more thing"), wrote("902", text="help me"), help_now]
    await store.receive([wrote("900", kind="command", text="forget"), *burst])
    before = await rows(store)
    await answer(store, forgets())
    assert not {bytes(row[3]) for row in before["inbox"] if row[3]} & blobs(await rows(store))  # sealed anew
    await store.sent(await delivered(store), "910")  # the row stays for what waits
    texts: list[str] = []
    known: list[int] = []
    while (update := await answer(store, _noting(known))) is not None:
        texts.append(update.text)
    assert "\n".join(texts).split("\n") == ["one more thing", "help me", "!help_now"]
    assert known == list(range(len(texts)))  # beginning with a session that remembers nothing


def _noting(known: list[int]) -> Callable[[Session], Outcome]:
    def step(session: Session) -> Outcome:
        known.append(session.turns)
        return reply("I am here")(session)

    return step


async def test_an_update_that_comes_again_after_it_is_still_known(store: Store) -> None:
    again = wrote("1")
    await talk(store, again, "one")
    await store.sent(await delivered(store), "2")
    await store.sent(await forgotten(store), "901")
    assert await store.receive([again]) == 0


async def test_everybody_else_is_left_as_they_were(store: Store) -> None:
    await a_life(store)
    await talk(store, wrote("1", "ben"), "for ben")
    await store.receive([wrote("2", "ben")])
    before = await rows(store)
    ben = before["chats"][-1][0]
    await store.receive([wrote("900", kind="command", text="forget")])
    await answer(store, reply())  # ben's, which came first
    between = await rows(store)
    await answer(store, forgets())
    while (delivery := await store.next_delivery()) is not None:
        assert delivery.message in (Message("for ben"), ERASED)
        await store.sent(delivery, "901")
    after = await rows(store)
    assert [row for row in between["chats"] if row[0] == ben] == [(*after["chats"][0],)]
    assert {row[2] for row in after["messages"]} == {"1", "2", "901"}
    assert {row[0] for row in after["messages"]} == {ben}


@pytest.mark.full
async def test_what_is_written_while_the_row_goes_is_never_lost(postgres_site: Site) -> None:
    store, other = await postgres_site.open(), await postgres_site.open()
    for number in range(40):
        who = f"person {number}"
        await talk(store, wrote("1", who), "one")
        last = await forgotten(store, who=who)
        await asyncio.gather(other.sent(last, "2"), store.receive([wrote("3", who, text="help me")]))
        assert (await answer(store, reply())) is not None
        assert await turns(store, who) == 1
