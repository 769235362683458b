"""Many chats at once: a few workers take turns, and somebody sweeps."""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Protocol

from bot.dialogue.conversation import Conversation
from bot.errors import MendError
from bot.storage.idle import Keeping
from bot.turn import Inbox, Reader, take_turn

AT_ONCE = 4  # turns under way; reading a text keeps both cores busy already, this only hides the database's waits
SWEEP_EVERY = 600.0  # seconds
RING_EVERY = 5.0  # seconds: reminders are to the minute
HIDE_EVERY = 60.0  # seconds: the times of messages are to the hour
LONGEST_PAUSE = 30.0  # seconds between two tries while the database cannot be reached
log = logging.getLogger(__name__)


class Store(Inbox, Protocol):
    """What the workers need of the storage beside the inbox itself."""

    async def wait_for_update(self, seconds: float) -> bool: ...

    async def purge(self, now: float) -> int: ...

    async def retire(self, now: float, keeping: Keeping) -> int: ...

    async def ring(self, now: float) -> int: ...

    async def hide_old(self, now: float) -> int: ...


class Workers:
    """Answers updates until told to stop; finishes the turns that are under way."""

    def __init__(
        self,
        store: Store,
        reader: Reader,
        conversation: Conversation,
        clock: Callable[[], float] = time.time,
        keeping: Keeping = Keeping(),  # noqa: B008 (frozen)
    ) -> None:
        self.store, self.reader, self.conversation, self.clock = store, reader, conversation, clock
        self.keeping = keeping

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set. A database that is full or away is waited for; nothing is lost meanwhile."""
        async with asyncio.TaskGroup() as tasks:
            for _ in range(AT_ONCE):
                tasks.create_task(self._patiently(stop, self._answer))
            tasks.create_task(self._patiently(stop, self._sweep))
            tasks.create_task(self._patiently(stop, self._ring))
            tasks.create_task(self._patiently(stop, self._hide))

    async def _patiently(self, stop: asyncio.Event, work: Callable[[asyncio.Event], object]) -> None:
        pause = 1.0
        while not stop.is_set():
            try:
                await work(stop)  # type: ignore[misc]
                pause = 1.0
            except MendError as error:
                log.error("%s; trying again in %.0f s", error, pause)
                await _sleep(pause, stop)
                pause = min(2 * pause, LONGEST_PAUSE)

    async def _answer(self, stop: asyncio.Event) -> None:
        if not await take_turn(self.store, self.reader, self.conversation, self.clock):
            await self.store.wait_for_update(5.0)

    async def _sweep(self, stop: asyncio.Event) -> None:
        await self.store.purge(self.clock())
        while not stop.is_set() and await self.store.retire(self.clock(), self.keeping):
            pass  # in small steps, so that turns come between them
        await _sleep(SWEEP_EVERY, stop)

    async def _ring(self, stop: asyncio.Event) -> None:
        if not await self.store.ring(self.clock()):
            await _sleep(RING_EVERY, stop)

    async def _hide(self, stop: asyncio.Event) -> None:
        if not await self.store.hide_old(self.clock()):
            await _sleep(HIDE_EVERY, stop)


async def _sleep(seconds: float, stop: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
