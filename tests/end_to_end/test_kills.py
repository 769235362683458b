"""Killed at random moments, the bot loses nothing, does nothing twice, and repeats at most one message a kill."""

import asyncio
import os
import random
import signal
import sys
from pathlib import Path

import pytest

from tests.dialogue.flows import book_of
from tests.storage.conftest import Site
from tests.telegram.emulator import Emulator

pytestmark = pytest.mark.full

CHATS, MESSAGES, KILLS = 50, 10, 24
HERE = Path(__file__).parent


# With 0 each message has its own answer; otherwise those that follow each other quickly share one.
@pytest.mark.parametrize("pause", [0.0, 0.4])
async def test_nothing_is_lost_and_nothing_done_twice(site: Site, tmp_path: Path, pause: float) -> None:
    book_of(tmp_path, (HERE / "counting.yml").read_text())
    dice = random.Random(20261122)
    async with Emulator() as emulator:
        arguments = [site.where, str(tmp_path / "key"), str(tmp_path / "dialogues"), emulator.url, emulator.token]
        talking = asyncio.create_task(_talk(emulator, dice))
        for _ in range(KILLS):
            bot = await _start(arguments, pause)
            await asyncio.sleep(dice.uniform(0.05, 1.2))
            bot.kill()
            assert await bot.wait() == -signal.SIGKILL
        bot = await _start(arguments, pause)
        await talking
        await _until_answered(emulator)
        bot.terminate()
        assert await bot.wait() == 0
    heard = {chat: _heard(emulator, chat) for chat in range(1, CHATS + 1)}
    repeats = sum(len(texts) - len(dict.fromkeys(texts)) for texts in heard.values())
    for chat, texts in heard.items():
        assert _messages(texts) == [f"chat {chat}, message {n}" for n in range(1, MESSAGES + 1)]
        assert list(_turns(texts)) == [str(n) for n in range(1, len(_turns(texts)) + 1)]
    assert repeats <= KILLS
    turns = sum(len(_turns(texts)) for texts in heard.values())
    assert turns < CHATS * MESSAGES if pause else turns == CHATS * MESSAGES
    messages = f"{CHATS * MESSAGES} messages answered in {turns} turns"
    print(f"{site.where.partition(':')[0]}: {KILLS} kills, {messages}, {repeats} sent twice")


async def _talk(emulator: Emulator, dice: random.Random) -> None:
    """Every person writes ten messages, some slowly, some in bursts, while the bot dies and comes back."""

    async def one(chat: int) -> None:
        person = emulator.person(chat)
        for number in range(1, MESSAGES + 1):
            await asyncio.sleep(dice.choice((0.1, dice.uniform(0.0, 10.0))))
            await person.say(f"chat {chat}, message {number}")

    await asyncio.gather(*(one(chat) for chat in range(1, CHATS + 1)))


async def _start(arguments: list[str], pause: float) -> asyncio.subprocess.Process:
    environ = {**os.environ, "PYTHONWARNINGS": "ignore", "MEND_PAUSE_SECONDS": str(pause)}
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.end_to_end.counting_bot", *arguments,
        stdout=asyncio.subprocess.PIPE, cwd=HERE.parent.parent, env=environ,
    )  # fmt: skip
    assert bot.stdout is not None
    assert (await bot.stdout.readline()).strip() == b"ready"
    return bot


async def _until_answered(emulator: Emulator) -> None:
    async with asyncio.timeout(180):  # a message that was being sent at a kill waits for its lease on PostgreSQL
        while any(len(_messages(_heard(emulator, chat))) < MESSAGES for chat in range(1, CHATS + 1)):  # noqa: ASYNC110
            await asyncio.sleep(0.1)


def _heard(emulator: Emulator, chat: int) -> list[str]:
    """The counted messages that the chat got, in order, repeats and all."""
    sent = emulator.journal.of("sendMessage", chat)
    return [each.params["text"] for each in sent if each.applied and each.params["text"][:1].isdigit()]


def _turns(texts: list[str]) -> dict[str, str]:
    """What was heard in each counted turn, repeats left out."""
    return {number: said for number, _, said in (text.partition(": ") for text in dict.fromkeys(texts))}


def _messages(texts: list[str]) -> list[str]:
    """The messages that the turns were about."""
    return [message for said in _turns(texts).values() for message in said.splitlines()]
