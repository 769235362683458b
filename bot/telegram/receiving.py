"""The way in: updates are in the inbox before Telegram may forget them."""

import asyncio
import logging
import time
from collections.abc import Sequence
from datetime import timedelta
from functools import partial

import telegram
from telegram.error import Conflict, TelegramError

from bot.telegram.errands import Errands
from bot.telegram.errors import RivalError
from bot.telegram.mailbox import D, Mailbox
from bot.telegram.outage import Outage, persist
from bot.telegram.publicly import ALLOWED_IN_PUBLIC, Publicly
from bot.telegram.timing import Timing
from bot.telegram.translate import translate
from bot.telegram.waiting import pause
from bot.updates import Update

logger = logging.getLogger(__name__)

ALLOWED = ("message", "edited_message", "callback_query")


class Receiving:
    """Long polling. The offset, Telegram's sign that it may forget, moves only after the storage has said yes."""

    def __init__(
        self, bot: telegram.Bot, mailbox: Mailbox[D], errands: Errands, timing: Timing, publicly: Publicly | None
    ) -> None:
        self._bot = bot
        self._mailbox = mailbox
        self._username = bot.username
        self._errands = errands
        self._timing = timing
        self._publicly = publicly
        self._allowed = (*ALLOWED, *ALLOWED_IN_PUBLIC) if publicly else ALLOWED
        self._network = Outage("Telegram cannot be asked for updates", timing)
        self._storage = Outage("updates cannot be stored", timing)
        self._offset: int | None = None
        self._confirmed: int | None = None
        self._conflict_at = float("-inf")

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set; what was fetched by then is stored. Raises TokenError, RivalError."""
        while not stop.is_set():
            updates = await self._poll(stop)
            if updates and await self._store(updates, stop):
                self._offset = updates[-1].update_id + 1
        await self._confirm()

    async def _poll(self, stop: asyncio.Event) -> Sequence[telegram.Update]:
        asked = self._offset
        held = timedelta(seconds=self._timing.poll)
        poll = partial(self._bot.get_updates, asked, timeout=held, allowed_updates=self._allowed)
        try:
            updates = await persist(poll, self._network, stop)
        except Conflict as error:
            await self._conflict(error, stop)
            return ()
        if updates is not None:
            self._confirmed = asked
        return updates or ()

    async def _store(self, updates: Sequence[telegram.Update], stop: asyncio.Event) -> bool:
        """All in one transaction; False when stopped before the storage said yes (Telegram will send them again)."""
        private = [each for each in updates if not (self._publicly and self._publicly.take(each))]
        translated = [translate(each, self._username) for each in private]
        if not await self._received([each.update for each in translated if each.update], stop):
            return False
        for query in (each.answer for each in translated if each.answer):
            self._errands.run(f"answer:{query}", partial(self._bot.answer_callback_query, query))
        return True

    async def _received(self, updates: Sequence[Update], stop: asyncio.Event) -> bool:
        while updates:
            try:
                new = await self._mailbox.receive(updates)
            except Exception as error:  # whatever is wrong with the storage: Telegram still has the updates
                await pause(self._storage.failed(error), stop)
                if stop.is_set():
                    return False
            else:
                self._storage.over()
                logger.debug("%d updates, %d new", len(updates), new)
                return True
        return True

    async def _conflict(self, error: Conflict, stop: asyncio.Event) -> None:
        """One can be left over from a restart. At a second one somebody is there: of two rivals the older one ends."""
        now = time.monotonic()
        if now - self._conflict_at < self._timing.rival_window:
            raise RivalError(
                "a webhook is set for this bot, so it cannot poll: remove the program that sets it, or stop this one"
                if "webhook" in error.message.lower()
                else "another copy of this program polls with the same TELEGRAM_BOT_TOKEN: stop one of the two"
            )
        self._conflict_at = now
        logger.warning("somebody else asked Telegram for this bot's updates; trying once more")
        await pause(self._timing.backoff(1), stop)

    async def _confirm(self) -> None:
        """Tells Telegram what is stored; without it the next start gets the same updates again (and drops them)."""
        if self._offset == self._confirmed:
            return
        try:
            await self._bot.get_updates(self._offset, timeout=0, limit=1, allowed_updates=self._allowed, read_timeout=5)
        except TelegramError as error:
            logger.info("the offset was not confirmed (%s)", type(error).__name__)
