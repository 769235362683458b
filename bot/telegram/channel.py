"""Telegram as a whole: connect, introduce the bot, receive and send until told to stop."""

import asyncio
import logging
from typing import Generic

from telegram import Bot

from bot.telegram.commands import Introduction, introduce
from bot.telegram.connection import OFFICIAL, connect
from bot.telegram.errands import Errands
from bot.telegram.errors import ChannelError
from bot.telegram.mailbox import D, Mailbox
from bot.telegram.outage import Outage, persist
from bot.telegram.pace import Pace
from bot.telegram.posting import Posting
from bot.telegram.publicly import Publicly, PublicSide
from bot.telegram.receiving import Receiving
from bot.telegram.sending import Sending
from bot.telegram.timing import Timing
from bot.telegram.waiting import or_stop

logger = logging.getLogger(__name__)

IN_PUBLIC_AT_ONCE = 100  # answers under way; most of them wait for their turn to be read


class TelegramChannel(Generic[D]):
    """One bot. Building it says nothing to anybody. Raises TokenError, AddressError for settings that cannot work."""

    def __init__(  # noqa: PLR0913 (settings by name, each with a default)
        self,
        mailbox: Mailbox[D],
        token: str,
        *,
        api_url: str = OFFICIAL,
        introduction: Introduction | None = None,
        timing: Timing | None = None,
        in_public: PublicSide | None = None,
    ) -> None:
        """`in_public` answers where others read along; without it, inline queries and groups are left alone."""
        self._mailbox = mailbox
        self._bot = connect(token, api_url)
        self._introduction = introduction or Introduction()
        self._timing = timing or Timing()
        self._in_public = in_public
        self.errands = Errands()
        self.in_public_errands = Errands(IN_PUBLIC_AT_ONCE)

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set: the send under way ends, the offset is confirmed. While Telegram is down, keeps trying.

        Raises TokenError, RivalError; `stop` is then set as well, so that what runs beside it ends with it.
        """
        try:
            await self._run(stop)
        finally:
            async with asyncio.TaskGroup() as ends:
                for each in (self.errands, self.in_public_errands):
                    ends.create_task(each.finish(self._timing.goodbye))
            await self._bot.shutdown()

    async def _run(self, stop: asyncio.Event) -> None:
        if not await self._connected(stop):
            return
        pace = Pace(self._timing)
        publicly = Publicly(self._bot, self._in_public, pace, self.in_public_errands) if self._in_public else None
        receiving = Receiving(self._bot, self._mailbox, self.errands, self._timing, publicly)
        sending = Sending(self._mailbox, Posting(self._bot, self.errands, pace), pace, self._timing)
        async with asyncio.TaskGroup() as tasks:
            ended = tasks.create_task(_ended_with(receiving, stop))
            tasks.create_task(sending.run(stop))
            tasks.create_task(or_stop(stop, introduce(self._bot, self._introduction)))
        if error := ended.result():
            raise error

    async def _connected(self, stop: asyncio.Event) -> str | None:
        """The bot's name; None when stopped before Telegram answered. Raises TokenError."""
        outage = Outage("Telegram cannot be reached", self._timing)
        try:
            return await persist(lambda: _greeted(self._bot), outage, stop)
        except ChannelError:
            stop.set()
            raise


async def _greeted(bot: Bot) -> str:
    await bot.initialize()
    await bot.delete_webhook()  # left over from another way of running; it would forbid polling
    logger.info("connected to Telegram as @%s", bot.username)
    return str(bot.username)


async def _ended_with(receiving: Receiving, stop: asyncio.Event) -> ChannelError | None:
    """Receives until the end, and returns the error: raised here it would cancel a message half sent."""
    try:
        await receiving.run(stop)
    except ChannelError as error:
        stop.set()
        return error
    return None
