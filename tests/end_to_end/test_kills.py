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


async def test_nothing_is_lost_and_nothing_done_twice(site: Site, tmp_path: Path) -> None:
    book_of(tmp_path, (HERE / "counting.yml").read_text())
    dice = random.Random(20261122)
    async with Emulator() as emulator:
        arguments = [site.where, str(tmp_path / "key"), str(tmp_path / "dialogues"), emulator.url, emulator.token]
        talking = asyncio.create_task(_talk(emulator, dice))
        for _ in range(KILLS):
            bot = await _start(arguments)
            await asyncio.sleep(dice.uniform(0.05, 1.2))
            bot.kill()
            assert await bot.wait() == -signal.SIGKILL
        bot = await _start(arguments)
        await talking
        await _until_answered(emulator)
        bot.terminate()
        assert await bot.wait() == 0
    heard = {chat: _heard(emulator, chat) for chat in range(1, CHATS + 1)}
    repeats = sum(len(texts) - len(dict.fromkeys(texts)) for texts in heard.values())
    for chat, texts in heard.items():
        assert list(dict.fromkeys(texts)) == [f"{n}: chat {chat}, message {n}" for n in range(1, MESSAGES + 1)]
    assert repeats <= KILLS
    print(f"{site.where.partition(':')[0]}: {KILLS} kills, {CHATS * MESSAGES} messages answered, {repeats} sent twice")


async def _talk(emulator: Emulator, dice: random.Random) -> None:
    """Every person writes ten messages, some slowly, some in bursts, while the bot dies and comes back."""

    async def one(chat: int) -> None:
        person = emulator.person(chat)
        for number in range(1, MESSAGES + 1):
            await asyncio.sleep(dice.uniform(0.0, 6.0))
            await person.say(f"chat {chat}, message {number}")

    await asyncio.gather(*(one(chat) for chat in range(1, CHATS + 1)))


async def _start(arguments: list[str]) -> asyncio.subprocess.Process:
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.end_to_end.counting_bot", *arguments,
        stdout=asyncio.subprocess.PIPE, cwd=HERE.parent.parent, env={**os.environ, "PYTHONWARNINGS": "ignore"},
    )  # fmt: skip
    assert bot.stdout is not None
    assert (await bot.stdout.readline()).strip() == b"ready"
    return bot


async def _until_answered(emulator: Emulator) -> None:
    async with asyncio.timeout(180):  # a message that was being sent at a kill waits for its lease on PostgreSQL
        while any(len(set(_heard(emulator, chat))) < MESSAGES for chat in range(1, CHATS + 1)):  # noqa: ASYNC110
            await asyncio.sleep(0.1)


def _heard(emulator: Emulator, chat: int) -> list[str]:
    """The counted messages that the chat got, in order, repeats and all."""
    sent = emulator.journal.of("sendMessage", chat)
    return [each.params["text"] for each in sent if each.applied and each.params["text"][:1].isdigit()]
