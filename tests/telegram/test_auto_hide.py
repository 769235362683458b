"""Messages that go by themselves, over sockets: what is old enough is deleted with one call and not asked for again."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Guess, Reading
from bot.storage.opening import KeyPlace, open_store
from bot.telegram.channel import TelegramChannel
from bot.workers import Workers
from tests.telegram.emulator import Emulator, Person
from tests.telegram.fake_mailbox import eventually
from tests.telegram.running import QUICK

HOUR = 3600


class Reads:
    """Understands nothing: here everything is tapped."""

    async def read(self, text: str) -> Reading:
        return Reading(text, (Guess("smalltalk", 0.9),))


@dataclass
class Days:
    """A clock that can be set forward; the messages of Telegram's side grow old with it."""

    person: Person
    ahead: float = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead

    def pass_by(self, hours: float) -> None:
        self.ahead += hours * HOUR
        self.person.age(hours)


@asynccontextmanager
async def serving(emulator: Emulator, conversation: Conversation, home: Path, clock: Days) -> AsyncIterator[None]:
    """The program without the model, from its start to its end."""
    store = await open_store(home / "mend.db", KeyPlace("", home / "key"), clock, channel="telegram")
    stop = asyncio.Event()
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(TelegramChannel(store, emulator.token, api_url=emulator.url, timing=QUICK).run(stop))
            working = tasks.create_task(Workers(store, Reads(), conversation, clock).run(stop))
            try:
                yield
            finally:
                stop.set()
                working.cancel()  # it sleeps for seconds when there is nothing to do
    finally:
        await store.close()


def deleted(emulator: Emulator) -> list[list[int]]:
    """The ids of each call that deleted."""
    return [json.loads(each.params["message_ids"]) for each in emulator.journal.of("deleteMessages", 7)]


async def choose(person: Person, title: str) -> None:
    await person.say("/settings")
    await person.expect("Tone: gentle")
    await person.tap("Cover and clear messages")
    await person.expect("Covered messages")
    await person.tap(title)
    await person.expect("Messages go: after")


async def test_what_is_old_enough_goes_with_one_call_and_a_restart_asks_for_nothing_again(
    emulator: Emulator, conversation: Conversation, tmp_path: Path
) -> None:
    ann = emulator.person(7)
    clock = Days(ann)
    async with serving(emulator, conversation, tmp_path, clock):
        await choose(ann, "Go after 1 hour")
    before = [each.id for each in ann.screen()]
    clock.pass_by(hours=3)
    async with serving(emulator, conversation, tmp_path, clock):  # it looks when it starts
        await eventually(lambda: not ann.screen())
        assert [sorted(each) for each in deleted(emulator)] == [before]
        await ann.say("/menu")
        await eventually(lambda: len(ann.screen()) > 1)
    for _ in range(2):
        async with serving(emulator, conversation, tmp_path, clock):
            await asyncio.sleep(0.2)
    assert len(deleted(emulator)) == 1
    assert len(ann.screen()) > 1


async def test_what_telegram_does_not_delete_any_more_stays_and_is_not_asked_for(
    emulator: Emulator, conversation: Conversation, tmp_path: Path
) -> None:
    ann = emulator.person(7)
    clock = Days(ann)
    async with serving(emulator, conversation, tmp_path, clock):
        await choose(ann, "After 24 hours")
    before = len(ann.screen())
    clock.pass_by(hours=60)
    async with serving(emulator, conversation, tmp_path, clock):
        await asyncio.sleep(0.3)
        assert (deleted(emulator), len(ann.screen())) == ([], before)
        await ann.say("/menu")
        await eventually(lambda: len(ann.screen()) > before + 1)


async def test_a_call_that_failed_is_made_again_and_then_no_more(
    emulator: Emulator, conversation: Conversation, tmp_path: Path
) -> None:
    ann = emulator.person(7)
    clock = Days(ann)
    async with serving(emulator, conversation, tmp_path, clock):
        await choose(ann, "After 8 hours")
    clock.pass_by(hours=10)
    emulator.fault("deleteMessages", status=500)
    async with serving(emulator, conversation, tmp_path, clock):
        await eventually(lambda: not ann.screen())
        await asyncio.sleep(0.2)
    assert len(deleted(emulator)) == 2


async def test_who_asked_for_nothing_finds_everything(
    emulator: Emulator, conversation: Conversation, tmp_path: Path
) -> None:
    ann = emulator.person(7)
    clock = Days(ann)
    async with serving(emulator, conversation, tmp_path, clock):
        await ann.say("/settings")
        await ann.expect("Messages go: never")
    clock.pass_by(hours=30)
    async with serving(emulator, conversation, tmp_path, clock):
        await asyncio.sleep(0.3)
    assert (deleted(emulator), len(ann.screen()) > 1) == ([], True)


async def test_covered_messages_reach_telegram_covered(
    emulator: Emulator, conversation: Conversation, tmp_path: Path
) -> None:
    ann = emulator.person(7)
    async with serving(emulator, conversation, tmp_path, Days(ann)):
        await ann.say("/settings")
        await ann.expect("Tone: gentle")
        await ann.tap("Cover and clear messages")
        await ann.expect("Covered messages")
        await ann.tap("Cover messages")
        shown = await ann.expect("Covered messages: on")
        assert shown.options["entities"][0]["type"] == "spoiler"
        await ann.say("/menu")
        await eventually(lambda: ann.screen()[-1].by_bot)
        assert ann.screen()[-1].options["entities"][0]["type"] == "spoiler"
