"""A channel that runs for the length of a test."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

from bot.dialogue.flows import Book
from bot.telegram.channel import TelegramChannel
from bot.telegram.commands import Introduction
from bot.telegram.publicly import PublicSide
from bot.telegram.timing import Timing
from tests.public.people import Place
from tests.telegram.emulator import Emulator
from tests.telegram.fake_mailbox import FakeDelivery, FakeMailbox

QUICK = Timing(poll=5.0, first_pause=0.01, longest_pause=0.04, idle=0.01, goodbye=0.3, gap=0.0001, chat_gap=0.0001)
PATIENT = replace(QUICK, chat_gap=0.3)  # a chat has to wait for its turn

Channel = TelegramChannel[FakeDelivery]


def build(
    emulator: Emulator,
    mailbox: FakeMailbox,
    timing: Timing = QUICK,
    introduction: Introduction | None = None,
    in_public: PublicSide | None = None,
) -> Channel:
    return TelegramChannel(
        mailbox,
        emulator.token,
        api_url=emulator.url,
        timing=timing,
        introduction=introduction,
        in_public=in_public,
    )


class PublicPlace(Place):
    """What answers where others read along, for a channel; it remembers which updates came, as the storage does."""

    def __init__(self, book: Book, takes: float = 0.0) -> None:
        super().__init__(book, takes)
        self.came: set[str] = set()
        self.side = PublicSide(self.answers, self.first_time)

    async def first_time(self, keys: Sequence[str]) -> set[str]:
        new = set(keys) - self.came
        self.came |= new
        return new


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
