"""The storage's promises, kept in memory."""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from bot.dialogue.outputs import Message
from bot.errors import MendError
from bot.updates import Update


@dataclass(frozen=True)
class FakeDelivery:
    id: int
    address: str
    message: Message
    edit: str = ""
    strip: str = ""
    attempts: int = 0
    delete: tuple[str, ...] | None = None
    due: float = 0.0


@dataclass
class FakeMailbox:
    """`broken` calls fail with a MendError before anything is stored; `noted` is what happened to each delivery."""

    updates: list[Update] = field(default_factory=list)
    batches: list[int] = field(default_factory=list)
    waiting: list[FakeDelivery] = field(default_factory=list)
    noted: dict[int, str] = field(default_factory=dict)
    broken: dict[str, int] = field(default_factory=dict)

    def put(
        self,
        address: int,
        message: Message | str,
        *,
        edit: str = "",
        strip: str = "",
        attempts: int = 0,
        delete: tuple[str, ...] | None = None,
    ) -> int:
        """Into the outbox. Returns the delivery's id."""
        message = Message(message) if isinstance(message, str) else message
        number = len(self.waiting) + len(self.noted) + 1
        self.waiting.append(FakeDelivery(number, str(address), message, edit, strip, attempts, delete))
        return number

    async def receive(self, updates: Sequence[Update], /) -> int:
        await self._work("receive")
        new = [each for each in updates if each.key not in {known.key for known in self.updates}]
        self.updates += new
        self.batches.append(len(updates))
        return len(new)

    async def next_delivery(self) -> FakeDelivery | None:
        await self._work("next_delivery")
        heads: dict[str, FakeDelivery] = {}
        for each in self.waiting:
            heads.setdefault(each.address, each)
        return next((each for each in heads.values() if each.due <= time.monotonic()), None)

    async def sent(self, delivery: FakeDelivery, /, *message_ids: str) -> None:
        await self._work("sent")
        self._end(delivery, f"sent {message_ids[-1]}" if message_ids else "deleted")

    async def retry_later(self, delivery: FakeDelivery, seconds: float, /) -> None:
        await self._work("retry_later")
        place = self.waiting.index(delivery)
        self.waiting[place] = replace(delivery, attempts=delivery.attempts + 1, due=time.monotonic() + seconds)

    async def give_up(self, delivery: FakeDelivery, /) -> None:
        await self._work("give_up")
        self._end(delivery, "given up")

    async def drop_chat(self, delivery: FakeDelivery, /) -> None:
        await self._work("drop_chat")
        for each in [each for each in self.waiting if each.address == delivery.address]:
            self._end(each, "dropped")

    async def wait_for_delivery(self, seconds: float, /) -> None:
        await asyncio.sleep(seconds)

    async def empty(self, seconds: float = 5.0) -> None:
        """Waits until nothing is in the outbox. Raises TimeoutError."""
        await eventually(lambda: not self.waiting, seconds)

    async def got(self, count: int, seconds: float = 5.0) -> list[Update]:
        """Waits until so many updates are stored. Raises TimeoutError."""
        await eventually(lambda: len(self.updates) >= count, seconds)
        return self.updates

    async def _work(self, name: str) -> None:
        await asyncio.sleep(0)
        if self.broken.get(name, 0) > 0:
            self.broken[name] -= 1
            raise MendError("the disk is full")

    def _end(self, delivery: FakeDelivery, how: str) -> None:
        self.waiting.remove(delivery)
        self.noted[delivery.id] = how


async def eventually(check: Callable[[], object], seconds: float = 5.0) -> None:
    """Waits until `check()` is true. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not check():  # noqa: ASYNC110  any condition, not one that could set an event
            await asyncio.sleep(0.005)
