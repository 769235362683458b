"""People who write to the counting bot, and what they heard."""

import asyncio
import os
import random
import sys
from pathlib import Path

from tests.telegram.emulator import Emulator

CHATS, MESSAGES = 50, 10
HERE = Path(__file__).parent


async def talk(emulator: Emulator, dice: random.Random) -> None:
    """Every person writes ten messages, some slowly, some in bursts, whatever happens to the bot meanwhile."""

    async def one(chat: int) -> None:
        person = emulator.person(chat)
        for number in range(1, MESSAGES + 1):
            await asyncio.sleep(dice.choice((0.1, dice.uniform(0.0, 10.0))))
            await person.say(f"chat {chat}, message {number}")

    await asyncio.gather(*(one(chat) for chat in range(1, CHATS + 1)))


async def start(arguments: list[str], pause: float) -> asyncio.subprocess.Process:
    environ = {**os.environ, "PYTHONWARNINGS": "ignore", "MEND_PAUSE_SECONDS": str(pause)}
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.end_to_end.counting_bot", *arguments,
        stdout=asyncio.subprocess.PIPE, cwd=HERE.parent.parent, env=environ,
    )  # fmt: skip
    assert bot.stdout is not None
    assert (await bot.stdout.readline()).strip() == b"ready"
    return bot


async def until_answered(emulator: Emulator) -> None:
    async with asyncio.timeout(180):  # a message that was being sent at a kill waits for its lease on PostgreSQL
        while any(len(messages_of(heard_by(emulator, chat))) < MESSAGES for chat in range(1, CHATS + 1)):  # noqa: ASYNC110
            await asyncio.sleep(0.1)


def heard_by(emulator: Emulator, chat: int) -> list[str]:
    """The counted messages that the chat got, in order, repeats and all."""
    sent = emulator.journal.of("sendMessage", chat)
    return [each.params["text"] for each in sent if each.applied and each.params["text"][:1].isdigit()]


def turns_of(texts: list[str]) -> dict[str, str]:
    """What was heard in each counted turn, repeats left out."""
    return {number: said for number, _, said in (text.partition(": ") for text in dict.fromkeys(texts))}


def messages_of(texts: list[str]) -> list[str]:
    """The messages that the turns were about."""
    return [message for said in turns_of(texts).values() for message in said.splitlines()]
