"""Inline mode over sockets: three cards for what somebody types in another chat."""

import asyncio
import logging

import pytest

from bot.dialogue.flows import Book
from bot.telegram import inline
from tests.telegram.emulator import Emulator, InlineQuery, choose
from tests.telegram.fake_mailbox import FakeMailbox, eventually
from tests.telegram.running import PublicPlace, build, running


async def offered(emulator: Emulator, text: str, person: int = 7) -> InlineQuery:
    ann = emulator.person(person)
    return await ann.offered(await ann.inline(text))


async def test_a_sentence_brings_three_cards_and_one_tap_sends_one(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    ann, _ = emulator.pair(-900, 7, 8)
    async with running(build(emulator, mailbox, in_public=place.side)):
        query = await offered(emulator, "you never listen")
        assert query.titles == ["Gentle", "Direct", "Short"]
        assert len({each["description"] for each in query.results}) == 3
        assert query.button is None
        sent = choose(ann, query, "Short")
    assert (sent.text, sent.sender["id"]) == ("short: you never listen", 7)
    assert sent.text == query.results[2]["description"]
    assert not mailbox.updates


async def test_the_answer_of_one_person_is_never_given_to_another_by_telegram(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    async with running(build(emulator, mailbox, in_public=place.side)):
        query = await offered(emulator, "you never listen")
        assert (query.is_personal, query.cache_time) == (True, 60)
        await offered(emulator, "you never listen")
        await offered(emulator, "you never listen", person=8)
    assert len(emulator.journal.of("answerInlineQuery")) == 2  # the second time the server knew it
    assert place.reader.read_texts == ["you never listen"]


async def test_before_anything_is_typed_a_button_says_what_to_do(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    async with running(build(emulator, mailbox, in_public=place.side)):
        query = await offered(emulator, "")
    assert (query.results, query.button) == (
        [],
        {"text": "Type the sentence after my name", "start_parameter": "q_2"},
    )
    assert not query.is_personal


@pytest.mark.parametrize(
    ("text", "start"), [("he hits me", "q_1"), ("pizza", "q_2"), ("🙂", "q_2"), ("x" * 300, "q_2")]
)
async def test_danger_and_what_is_unclear_bring_a_button_and_no_card_that_could_be_sent_by_mistake(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace, text: str, start: str
) -> None:
    async with running(build(emulator, mailbox, in_public=place.side)):
        query = await offered(emulator, text)
    assert query.results == []
    assert query.button == {"text": "Tell me more in our own chat", "start_parameter": start}
    assert (query.is_personal, query.cache_time) == (True, 0)


async def test_of_what_somebody_types_only_the_newest_is_read_and_answered(
    emulator: Emulator, mailbox: FakeMailbox, book: Book
) -> None:
    place = PublicPlace(book, takes=0.05)
    ann = emulator.person(7)
    async with running(build(emulator, mailbox, in_public=place.side)):
        await offered(emulator, "you", person=8)  # the connection is warm
        sentence = "you never listen to me"
        queries = [await ann.inline(sentence[:end]) for end in range(8, len(sentence) + 1)]
        await ann.offered(queries[-1])
        await asyncio.sleep(0.1)
    assert queries[-1].titles == ["Gentle", "Direct", "Short"]
    assert sum(1 for query in queries if query.answered_at) <= 2
    assert len(place.reader.read_texts) <= 3  # the first one may have been under way already
    assert place.reader.read_texts[-1] == sentence


async def test_two_people_who_type_at_once_both_get_their_cards(
    emulator: Emulator, mailbox: FakeMailbox, book: Book
) -> None:
    place = PublicPlace(book, takes=0.02)
    ann, bo = emulator.person(7), emulator.person(8)
    async with running(build(emulator, mailbox, in_public=place.side)):
        queries = await ann.inline("you never listen"), await bo.inline("you never talk")
        for person, query in zip((ann, bo), queries, strict=True):
            assert len((await person.offered(query)).results) == 3


async def test_a_query_that_is_too_old_bothers_nobody_and_its_text_is_not_logged(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    emulator.inline.lifetime = 0.0
    channel = build(emulator, mailbox, in_public=place.side)
    async with running(channel):
        await emulator.person(7).inline("you zebra")
        await eventually(lambda: channel.in_public_errands.failed == 1)
        await emulator.person(7).say("hello")
        await mailbox.got(1)
    assert "too old" in emulator.journal.of("answerInlineQuery")[0].outcome
    assert "zebra" not in caplog.text


async def test_after_ten_seconds_in_the_queue_nothing_is_read_any_more(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inline, "STALE", 0.0)
    async with running(build(emulator, mailbox, in_public=place.side)):
        await emulator.person(7).inline("you never listen")
        await emulator.person(7).say("hello")
        await mailbox.got(1)
    assert not place.reader.read_texts


async def test_the_storage_being_down_holds_up_no_inline_query_and_a_fault_of_telegram_no_chat(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    mailbox.broken["receive"] = 20
    emulator.fault("answerInlineQuery", status=500)
    await emulator.person(7).inline("you are late")
    await emulator.person(7).say("hello")
    await emulator.person(8).inline("you never listen")
    async with running(build(emulator, mailbox, in_public=place.side)):
        await mailbox.got(1)
        assert (await offered(emulator, "you never talk")).results


async def test_a_wording_that_was_chosen_in_our_own_chat_or_in_a_group_is_not_read_again(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    ann, in_group = emulator.person(7), emulator.group(-5).member(7)
    async with running(build(emulator, mailbox, in_public=place.side)):
        query = await offered(emulator, "you never listen")
        choose(ann, query, "Gentle")
        choose(in_group, query, "Gentle")
        await ann.say("hello")
        await mailbox.got(1)
    assert [update.text for update in mailbox.updates] == ["hello"]
    assert place.reader.read_texts == ["you never listen"]
    assert not emulator.journal.of("sendMessage")


async def test_without_a_public_side_inline_queries_are_not_even_asked_for(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    async with running(build(emulator, mailbox)):
        await eventually(lambda: emulator.updates.asked)
        await emulator.person(7).inline("you never listen")
        await emulator.person(7).say("hello")
        await mailbox.got(1)
    assert "inline" not in emulator.journal.of("getUpdates")[0].params["allowed_updates"]


async def test_what_is_switched_off_with_botfather_is_said_once(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    emulator.settings |= {
        "supports_inline_queries": False,
        "supports_guest_queries": False,
        "can_read_all_group_messages": True,
    }
    async with running(build(emulator, mailbox, in_public=place.side)):
        await eventually(lambda: emulator.updates.asked)
    for words in ("inline mode is off", "guest mode is off", "group privacy is off"):
        assert caplog.text.count(words) == 1
