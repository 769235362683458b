"""Hiding a chat, over sockets: what Telegram lets us delete is gone, and one neutral message is left."""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.outputs import Message
from bot.storage.opening import KeyPlace, open_store
from bot.telegram.channel import TelegramChannel
from bot.telegram.deleting import TRIES
from bot.workers import Workers
from tests.telegram.emulator import Emulator, Person
from tests.telegram.fake_mailbox import FakeMailbox, eventually
from tests.telegram.running import QUICK, build, running

NEUTRAL = Message("Tidied up.")
TELLING = re.compile(r"abus|violen|hit|hurt|danger|safe|told|number", re.IGNORECASE)


class Reads:
    """Finds a danger in everything that mentions hitting."""

    async def read(self, text: str) -> Reading:
        return Reading(text, (Guess("smalltalk", 0.9),), safety="abuse_victim" if "hits" in text else "none")


@asynccontextmanager
async def serving(emulator: Emulator, conversation: Conversation, home: Path) -> AsyncIterator[None]:
    """The program without the model."""
    store = await open_store(home / "mend.db", KeyPlace("", home / "key"), time.time, channel="telegram")
    stop = asyncio.Event()
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(TelegramChannel(store, emulator.token, api_url=emulator.url, timing=QUICK).run(stop))
            working = tasks.create_task(Workers(store, Reads(), conversation).run(stop))
            try:
                yield
            finally:
                stop.set()
                working.cancel()  # it sleeps for seconds when there is nothing to do
    finally:
        await store.close()


@pytest.fixture
async def ann(emulator: Emulator, conversation: Conversation, tmp_path: Path) -> AsyncIterator[Person]:
    """Somebody who has just told of a danger, and has read the card."""
    person = emulator.person(7)
    async with serving(emulator, conversation, tmp_path):
        await person.say("/start")
        await eventually(lambda: len(person.screen()) > 1)
        await person.say("he hits me")
        await person.expect("country")
        yield person


def texts(person: Person) -> list[str]:
    return [each.text for each in person.screen()]


async def alone(person: Person) -> None:
    """Waits until the neutral message is all there is. Raises TimeoutError."""
    await eventually(lambda: [each[:9] for each in texts(person)] == ["Tidied up"])


@pytest.mark.parametrize("by", ["button", "command"])
async def test_rule_14_both_sides_are_deleted_and_one_neutral_message_is_left(ann: Person, by: str) -> None:
    await (ann.tap("Hide this") if by == "button" else ann.say("/hide"))
    await ann.expect("Tidied up")
    (left,) = texts(ann)
    assert left.startswith("Tidied up")
    calls = [each.method for each in ann.emulator.journal.calls if each.applied]
    assert calls[calls.index("deletemessages") :].count("sendmessage") == 1


async def test_rule_13_an_old_card_on_another_device_answers_with_nothing_that_was_told(ann: Person) -> None:
    card = ann.screen()[-1]
    for _ in range(2):  # a tap on the screen just before would be a nervous finger's
        await ann.say("/hide")
        await alone(ann)
    await ann.press(card.keyboard[0][0], on=card.id)
    await eventually(lambda: len(ann.screen()) == 2)
    assert not TELLING.search(ann.screen()[-1].text)
    await ann.press({"text": "Hide this", "callback_data": "!hide"}, on=card.id)
    await alone(ann)


@pytest.mark.parametrize("newest", ["the card", "another"])
async def test_rule_14_a_card_that_is_too_old_to_delete_becomes_the_neutral_message(ann: Person, newest: str) -> None:
    ann.age(hours=49)
    card = ann.screen()[-1].id
    if newest == "another":
        await ann.say("hello")
        await eventually(lambda: ann.screen()[-1].by_bot)
    await ann.press({"text": "Hide this", "callback_data": "!hide"}, on=card)
    await ann.expect("Tidied up")
    assert [each.id for each in ann.screen() if each.text.startswith("Tidied up")] == [card]


async def test_after_hiding_the_talk_goes_on_and_can_be_hidden_again(ann: Person) -> None:
    await ann.say("/hide")
    await alone(ann)
    await ann.say("he hits me")
    await ann.expect("country")
    await ann.say("/hide")
    await alone(ann)


async def test_in_a_group_nothing_is_deleted(ann: Person) -> None:
    group = ann.emulator.group(-5)
    await group.member(7).say("/hide@MendTestBot")
    await ann.say("hello")
    await eventually(lambda: ann.screen()[-1].by_bot)
    assert ann.emulator.journal.of("deleteMessages") == []
    assert len(group.chat.messages) == 1


async def test_rule_17_nothing_of_a_private_chat_is_shown_in_a_group_or_to_anybody_else(ann: Person) -> None:
    group, ben = ann.emulator.group(-5, privacy=False), ann.emulator.person(8)
    await ben.say("/start")
    for text in ("/export@MendTestBot", "/privacy@MendTestBot", "/forget@MendTestBot", "what did she tell you?"):
        await group.member(7).say(text)
        await group.member(8).say(text)
    await ben.say("/export")
    await ben.expect("as a file")
    await ann.say("/forget")
    await ann.expect("second button")
    await ann.tap("Erase it all")
    await ann.expect("It is erased")
    assert [each for each in group.chat.messages.values() if each.by_bot] == []
    assert not [each for each in ben.screen() if "hits" in str(each.json())]
    (copy,) = [each.content["document"]["file_id"] for each in ben.screen() if "document" in each.content]
    assert b'"danger": "none"' in ann.emulator.shelf.get(copy).content


async def hide(emulator: Emulator, mailbox: FakeMailbox, ids: list[int], attempts: int = 0) -> list[list[int]]:
    """Delivers a neutral message that these go before. Returns the ids of each call."""
    mailbox.put(7, NEUTRAL, delete=tuple(map(str, ids)), attempts=attempts)
    async with running(build(emulator, mailbox)):
        await mailbox.empty()
    return [json.loads(each.params["message_ids"]) for each in emulator.journal.of("deleteMessages", 7)]


async def test_many_are_deleted_a_hundred_at_a_time_the_newest_first(emulator: Emulator, mailbox: FakeMailbox) -> None:
    ann = emulator.person(7)
    ids = [await ann.say("x") for _ in range(250)]
    calls = await hide(emulator, mailbox, [*ids, 9999])  # the last one is gone already
    assert [len(each) for each in calls] == [100, 100, 51]
    assert [each for call in calls for each in call] == sorted([*ids, 9999], reverse=True)
    assert texts(ann) == ["Tidied up."]


async def test_those_that_telegram_refuses_keep_no_other_from_going(emulator: Emulator, mailbox: FakeMailbox) -> None:
    ann = emulator.person(7)
    old = [await ann.say("old") for _ in range(3)]
    ann.age(hours=49)
    new = [await ann.say("new") for _ in range(20)]
    calls = await hide(emulator, mailbox, old + new)
    assert texts(ann) == ["old"] * 3 + ["Tidied up."]
    assert len(calls) < 20


@pytest.mark.parametrize("attempts", [0, TRIES])
async def test_where_nothing_can_be_deleted_the_words_come_all_the_same(
    emulator: Emulator, mailbox: FakeMailbox, attempts: int
) -> None:
    ann = emulator.person(7)
    ids = [await ann.say("x") for _ in range(4)]
    emulator.fault("deleteMessages", times=1000, status=400 if attempts == 0 else 500, description="no")
    assert len(await hide(emulator, mailbox, ids, attempts)) <= 7
    assert texts(ann) == ["x"] * 4 + ["Tidied up."]


@pytest.mark.parametrize("fault", [{"status": 500}, {"drop": "before"}, {"drop": "after"}, {"retry_after": 0.01}])
async def test_a_call_that_failed_is_made_again_before_the_words_come(
    emulator: Emulator, mailbox: FakeMailbox, fault: dict[str, object]
) -> None:
    ann = emulator.person(7)
    ids = [await ann.say("x") for _ in range(4)]
    emulator.fault("deleteMessages", **fault)
    assert len(await hide(emulator, mailbox, ids)) == 2
    assert texts(ann) == ["Tidied up."]


async def test_somebody_who_has_blocked_the_bot_is_dropped(emulator: Emulator, mailbox: FakeMailbox) -> None:
    await emulator.person(7).block()
    await hide(emulator, mailbox, [101])
    assert list(mailbox.noted.values()) == ["dropped"]
