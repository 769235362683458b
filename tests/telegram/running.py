"""A channel that runs for the length of a test."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from bot.telegram.channel import TelegramChannel
from bot.telegram.commands import Introduction
from bot.telegram.timing import Timing
from tests.telegram.emulator import Emulator
from tests.telegram.fake_mailbox import FakeDelivery, FakeMailbox

QUICK = Timing(poll=5.0, first_pause=0.01, longest_pause=0.04, idle=0.01, goodbye=0.3, gap=0.0001, chat_gap=0.0001)
PATIENT = replace(QUICK, chat_gap=0.3)  # a chat has to wait for its turn

Channel = TelegramChannel[FakeDelivery]


def build(
    emulator: Emulator, mailbox: FakeMailbox, timing: Timing = QUICK, introduction: Introduction | None = None
) -> Channel:
    return TelegramChannel(mailbox, emulator.token, api_url=emulator.url, timing=timing, introduction=introduction)


@asynccontextmanager
async def running(channel: Channel) -> AsyncIterator[asyncio.Event]:
    """Runs it; at the end it is told to stop, and has to within two seconds."""
    stop = asyncio.Event()
    task = asyncio.create_task(channel.run(stop))
    try:
        yield stop
    finally:
        stop.set()
        async with asyncio.timeout(2):
            await task
