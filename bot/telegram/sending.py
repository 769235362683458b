"""The way out: the outbox, one message at a time.

Exactly one send is in flight, and the next begins when the storage knows of it. So a kill -9 at any point can repeat
one delivery at most (the one that Telegram had taken and the storage had not noted), and loses none.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from typing import Any, Generic

from telegram.error import TelegramError, TimedOut

from bot.telegram.mailbox import D, Mailbox
from bot.telegram.outage import Outage
from bot.telegram.pace import Pace
from bot.telegram.posting import Posting
from bot.telegram.timing import Timing
from bot.telegram.verdict import Gone, Later, Refused, verdict
from bot.telegram.waiting import or_stop, pause

logger = logging.getLogger(__name__)

LAST_TRIES = 3  # to tell the storage, once a stop has been asked for


class Sending(Generic[D]):
    """The loop over the outbox. The order within a chat is the storage's."""

    def __init__(self, mailbox: Mailbox[D], posting: Posting, pace: Pace, timing: Timing) -> None:
        self._mailbox = mailbox
        self._posting = posting
        self._pace = pace
        self._timing = timing
        self._network = Outage("Telegram takes no messages", timing)
        self._storage = Outage("the outbox cannot be read", timing)

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set; a message that is being sent is sent to its end."""
        while not stop.is_set():
            try:
                delivery = await self._mailbox.next_delivery()
                if delivery is None:
                    await or_stop(stop, self._mailbox.wait_for_delivery(self._timing.idle))
            except Exception as error:  # whatever is wrong with the storage: the messages wait in it
                await pause(self._storage.failed(error), stop)
                continue
            self._storage.over()
            if delivery is not None:
                await self._deliver(delivery, stop)

    async def _deliver(self, delivery: D, stop: asyncio.Event) -> None:
        if wait := self._pace.chat_wait(delivery.address):  # the others need not wait for this chat
            await self._note(lambda: self._mailbox.retry_later(delivery, wait), stop)
            return
        await pause(self._pace.overall_wait(), stop)
        started = time.monotonic()
        try:
            async with asyncio.timeout(self._timing.one_delivery):
                message_ids = await self._posting.post(delivery)
        except TelegramError as error:
            await self._failed(delivery, error, stop)
            return
        except TimeoutError:
            await self._failed(delivery, TimedOut(), stop)
            return
        except Exception as error:  # a fault of ours must not hold up everybody behind this message for ever
            await self._refused(delivery, type(error).__name__, stop)
            return
        self._network.over()
        logger.debug("delivery %s sent in %.0f ms", delivery.id, 1000 * (time.monotonic() - started))
        await self._note(lambda: self._mailbox.sent(delivery, *message_ids), stop)
        if delivery.strip and delivery.strip != message_ids[-1]:
            self._posting.strip(delivery.address, delivery.strip)

    async def _failed(self, delivery: D, error: TelegramError, stop: asyncio.Event) -> None:
        match verdict(error, delivery.attempts, self._timing):
            case Later(seconds, outage):
                await self._note(lambda: self._mailbox.retry_later(delivery, seconds), stop)
                if outage:  # the next one would fail too
                    await pause(self._network.failed(error), stop)
            case Gone():
                logger.info("delivery %s: nobody is there any more", delivery.id)
                self._posting.forget(delivery)
                await self._note(lambda: self._mailbox.drop_chat(delivery), stop)
            case Refused(why):
                await self._refused(delivery, why, stop)

    async def _refused(self, delivery: D, why: str, stop: asyncio.Event) -> None:
        logger.error("delivery %s given up: %s", delivery.id, why)
        self._posting.forget(delivery)
        await self._note(lambda: self._mailbox.give_up(delivery), stop)

    async def _note(self, telling: Callable[[], Coroutine[Any, Any, None]], stop: asyncio.Event) -> None:
        """Tells the storage, until it listens: going on without that would send the message again."""
        tries = 0
        while not stop.is_set() or tries < LAST_TRIES:
            tries += 1
            try:
                return await telling()
            except Exception as error:  # as above
                await asyncio.sleep(min(self._storage.failed(error), self._timing.goodbye))
        logger.warning("the storage could not be told of the last message; it may be sent again")
        return None
