"""Killed at random moments, the bot loses nothing, does nothing twice, and repeats at most one message a kill."""

import asyncio
import random
import signal
from pathlib import Path

import pytest

from tests.dialogue.flows import book_of
from tests.end_to_end.counting_people import (
    CHATS,
    HERE,
    MESSAGES,
    heard_by,
    messages_of,
    start,
    talk,
    turns_of,
    until_answered,
)
from tests.storage.conftest import Site
from tests.telegram.emulator import Emulator

pytestmark = pytest.mark.full

KILLS = 24


# With 0 each message has its own answer; otherwise those that follow each other quickly share one.
@pytest.mark.parametrize("pause", [0.0, 0.4])
async def test_nothing_is_lost_and_nothing_done_twice(site: Site, tmp_path: Path, pause: float) -> None:
    book_of(tmp_path, (HERE / "counting.yml").read_text())
    dice = random.Random(20261122)
    async with Emulator() as emulator:
        arguments = [site.where, str(tmp_path / "key"), str(tmp_path / "dialogues"), emulator.url, emulator.token]
        talking = asyncio.create_task(talk(emulator, dice))
        for _ in range(KILLS):
            bot = await start(arguments, pause)
            await asyncio.sleep(dice.uniform(0.05, 1.2))
            bot.kill()
            assert await bot.wait() == -signal.SIGKILL
        bot = await start(arguments, pause)
        await talking
        await until_answered(emulator)
        bot.terminate()
        assert await bot.wait() == 0
    heard = {chat: heard_by(emulator, chat) for chat in range(1, CHATS + 1)}
    repeats = sum(len(texts) - len(dict.fromkeys(texts)) for texts in heard.values())
    for chat, texts in heard.items():
        assert messages_of(texts) == [f"chat {chat}, message {n}" for n in range(1, MESSAGES + 1)]
        assert list(turns_of(texts)) == [str(n) for n in range(1, len(turns_of(texts)) + 1)]
    assert repeats <= KILLS
    turns = sum(len(turns_of(texts)) for texts in heard.values())
    assert turns < CHATS * MESSAGES if pause else turns == CHATS * MESSAGES
    messages = f"{CHATS * MESSAGES} messages answered in {turns} turns"
    print(f"{site.where.partition(':')[0]}: {KILLS} kills, {messages}, {repeats} sent twice")
