"""Messages: each one goes out, a chat's in their order, and the buttons are where the newest message is."""

import pytest

from bot.dialogue.outputs import Button, Message
from bot.storage.store import Store
from tests.storage.conftest import Site
from tests.storage.people import SCREEN, answer, delivered, reply, said, talk, tapped, turns


async def test_a_message_goes_out_as_it_was_written(store: Store) -> None:
    message = Message(
        "Half a character \ud83d",
        buttons=(Button("Yes", "yes"), Button("Look", url="https://example.org"), Button("Copy", copy="I feel …")),
        navigation=(Button("Menu", "menu"),),
        keep=True,
        screen=3,
    )
    await talk(store, said("hello", "anna"), message)
    delivery = await delivered(store)
    assert (delivery.message, delivery.channel, delivery.address) == (message, "test", "anna")
    assert (delivery.edit, delivery.strip, delivery.attempts) == ("", "", 0)


async def test_a_message_that_was_sent_is_gone(store: Store) -> None:
    await talk(store, said("hello"), "hi")
    await store.sent(await delivered(store), "100")
    assert await store.next_delivery() is None
    assert await store.pending() == (0, 0)


async def test_a_chats_messages_go_out_one_after_the_other(store: Store) -> None:
    await talk(store, said("hello"), "one", "two")
    await talk(store, said("and?"), "three")
    for text in ("one", "two", "three"):
        delivery = await delivered(store)
        assert delivery.message.text == text
        assert await store.next_delivery() is None  # the next one waits until this one has gone
        await store.sent(delivery, "100")


async def test_the_oldest_goes_first_and_chats_do_not_wait_for_each_other(site: Site, store: Store) -> None:
    for who in ("anna", "ben", "cleo"):
        await talk(store, said("hello", who), "one", "two")
        site.clock.now += 1
    first = [await delivered(store) for _ in range(3)]
    assert [each.address for each in first] == ["anna", "ben", "cleo"]
    await store.sent(first[1], "100")
    assert (await delivered(store)).address == "ben"


async def test_a_message_that_must_wait_keeps_the_later_ones_of_its_chat_and_no_others(
    site: Site, store: Store
) -> None:
    await talk(store, said("hello", "anna"), "one", "two")
    await store.retry_later(await delivered(store), 30)
    await talk(store, said("hello", "ben"), "hi")
    other = await delivered(store)
    assert other.address == "ben"
    await store.sent(other, "100")
    assert await store.next_delivery() is None
    site.clock.now += 29
    assert await store.next_delivery() is None
    site.clock.now += 1
    again = await delivered(store)
    assert (again.message.text, again.attempts) == ("one", 1)
    await store.sent(again, "101")
    assert (await delivered(store)).message.text == "two"


async def test_a_message_that_was_given_up_lets_the_next_one_go(store: Store) -> None:
    await talk(store, said("hello"), "one", "two")
    await store.give_up(await delivered(store))
    assert (await delivered(store)).message.text == "two"


async def test_a_message_whose_sender_says_nothing_for_a_minute_is_given_out_again(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    await delivered(store)
    site.clock.now += 59
    assert await store.next_delivery() is None
    site.clock.now += 1
    assert (await delivered(store)).message.text == "hi"


@pytest.mark.full
async def test_two_programs_do_not_send_the_same_message(postgres_site: Site) -> None:
    store, other = await postgres_site.open(), await postgres_site.open()
    await talk(store, said("hello", "anna"), "hi")
    await talk(store, said("hello", "ben"), "hi")
    assert [(await delivered(store)).address, (await delivered(other)).address] == ["anna", "ben"]
    assert await store.next_delivery() is None


async def test_a_program_that_starts_again_sends_at_once_what_it_was_sending(sqlite_site: Site) -> None:
    store = await sqlite_site.open()
    await talk(store, said("hello"), "hi")
    await delivered(store)
    await sqlite_site.close()
    assert (await delivered(await sqlite_site.open())).message.text == "hi"


async def test_somebody_who_blocks_the_bot_is_forgotten_with_everything(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "one", "two")
    await store.receive([said("and?")])
    await store.drop_chat(await delivered(store))
    assert await store.pending() == (0, 0)
    assert await turns(store) == 0


async def test_a_turn_whose_chat_is_forgotten_meanwhile_comes_to_nothing(sqlite_site: Site) -> None:
    # PostgreSQL lets the forgetting wait for the turn
    store = await sqlite_site.open()
    await talk(store, said("hello"), "hi")
    await store.receive([said("and?")])
    async with store.claim() as claim:
        assert claim is not None
        await store.drop_chat(await delivered(store))
        await claim.commit(reply("this goes to nobody"))
    assert await store.pending() == (0, 0)


async def test_who_comes_after_somebody_forgotten_does_not_inherit_their_messages(store: Store) -> None:
    await talk(store, said("hello", "anna"), "for anna")
    forgotten = await delivered(store)
    await store.drop_chat(forgotten)
    await talk(store, said("hello", "ben"), "for ben")
    await store.sent(forgotten, "100")  # late news of a message that is no longer there
    delivery = await delivered(store)
    assert (delivery.address, delivery.message.text) == ("ben", "for ben")
    assert delivery.chat_id != forgotten.chat_id
    assert delivery.id != forgotten.id


async def test_an_edit_takes_the_place_of_the_tapped_message(store: Store) -> None:
    await talk(store, said("hello"), Message("menu", SCREEN, screen=1))
    await store.sent(await delivered(store), "100")
    await talk(store, tapped("100"), Message("next", SCREEN, edit=True, screen=2))
    delivery = await delivered(store)
    assert (delivery.edit, delivery.strip) == ("100", "")


async def test_what_the_person_wrote_is_never_edited(store: Store) -> None:
    await talk(store, said("hello"), Message("next", SCREEN, edit=True, screen=2))
    assert (await delivered(store)).edit == ""


async def test_a_new_screen_takes_the_buttons_from_the_one_before(store: Store) -> None:
    await talk(store, said("hello"), Message("menu", SCREEN, screen=1))
    await store.sent(await delivered(store), "100")
    await talk(store, said("more"), "no buttons here", Message("other", navigation=SCREEN, screen=2))
    plain = await delivered(store)
    assert plain.strip == ""
    await store.sent(plain, "101")
    assert (await delivered(store)).strip == "100"


async def test_buttons_are_taken_from_a_screen_that_was_still_on_its_way(store: Store) -> None:
    await talk(store, said("hello"), Message("menu", SCREEN, screen=1))
    await talk(store, said("more"), Message("other", SCREEN, screen=2))
    await store.sent(await delivered(store), "100")
    assert (await delivered(store)).strip == "100"


async def test_a_screen_that_the_person_wants_to_keep_keeps_its_buttons(store: Store) -> None:
    await talk(store, said("hello"), Message("your plan", SCREEN, keep=True, screen=1), kept=True)
    await store.sent(await delivered(store), "100")
    await talk(store, said("more"), Message("other", SCREEN, screen=2), Message("third", SCREEN, screen=3))
    second = await delivered(store)
    assert second.strip == ""
    await store.sent(second, "101")
    assert (await delivered(store)).strip == "101"


async def test_an_edit_that_takes_the_last_buttons_away_leaves_nothing_to_strip(store: Store) -> None:
    await talk(store, said("hello"), Message("menu", SCREEN, screen=1))
    await store.sent(await delivered(store), "100")
    await talk(store, tapped("100"), Message("done", edit=True))
    await store.sent(await delivered(store), "100")
    await talk(store, said("more"), Message("other", SCREEN, screen=2))
    assert (await delivered(store)).strip == ""


async def test_an_answer_without_messages_is_an_answer(store: Store) -> None:
    await store.receive([said("hello")])
    await answer(store, reply())
    assert await store.pending() == (0, 0)
