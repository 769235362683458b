"""The storage as the rest of the program sees it."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from functools import partial

from bot.storage import counts, forgotten, messages, purge
from bot.storage.auto_hide import AutoHide
from bot.storage.bell import Bell
from bot.storage.beside import Beside
from bot.storage.crypto import Keyring
from bot.storage.database import Database
from bot.storage.idle import Idle, Keeping
from bot.storage.inbox import Inbox, OpenClaim
from bot.storage.letters import Delivery
from bot.storage.outbox import Outbox
from bot.storage.reminders import Reminders
from bot.storage.times import Clock
from bot.storage.turns import Turns
from bot.updates import Update

POLL = 1.0  # seconds: other workers of the same PostgreSQL ring no bell here


class Store:
    """Inbox, sessions and outbox of one channel's chats. `opening.open_store` makes one; `close` it in the end.

    Every method raises StorageError for what is wrong outside the program (disk full, server gone): nothing is half
    done then, and the same call works once that is mended. `beside` is for answers that belong to no chat here.
    """

    def __init__(self, database: Database, keys: Keyring, clock: Clock, channel: str, pause: float) -> None:
        self.database = database
        self._clock = clock
        self._pause = pause
        answered = Bell()
        self._auto_hide = AutoHide(keys, channel)
        self._reminders = Reminders(database, keys, channel)
        turns = Turns(database, keys, clock, answered, self._reminders)
        self._inbox = Inbox(database, keys, clock, channel, turns)
        self._outbox = Outbox(database, keys, clock, channel, answered)
        self._idle = Idle(keys, channel)
        self.beside = Beside(database, keys, clock, channel)

    async def receive(self, updates: Sequence[Update]) -> int:
        """Store the updates that are new, all or none; say how many were. When it returns, they are on the disk."""
        return await self._inbox.receive(updates)

    def claim(self) -> AbstractAsyncContextManager[OpenClaim | None]:
        """The oldest update of a chat that no worker is in, or None. Left without a commit, it is given back.

        Texts that came in a burst are one update, as soon as the burst is over (`bursts.py`).
        """
        return self._inbox.claim(self._pause)

    async def next_delivery(self) -> Delivery | None:
        """The message that should go out next, in order for each chat; None if there is none now.

        Say within a minute what came of it; otherwise it is given out again.
        """
        return await self._outbox.next_delivery()

    async def sent(self, delivery: Delivery, *message_ids: str) -> None:
        """It was sent, in parts with these ids, the buttons with the last; for an edit that is the id it had."""
        await self._outbox.sent(delivery, *message_ids)

    async def retry_later(self, delivery: Delivery, seconds: float) -> None:
        """It could not be sent now: it waits, and the later ones of its chat with it."""
        await self._outbox.retry_later(delivery, seconds)

    async def give_up(self, delivery: Delivery) -> None:
        """It can never be sent: forget it."""
        await self._outbox.give_up(delivery)

    async def drop_chat(self, delivery: Delivery) -> None:
        """The person has blocked the bot: forget the chat and all of it."""
        await self._outbox.drop_chat(delivery)

    async def wait_for_update(self, seconds: float) -> bool:
        """Sleep until an update may wait to be claimed, for that many seconds at most."""
        return await self._inbox.bell.wait(self._at_most(seconds))

    async def wait_for_delivery(self, seconds: float) -> bool:
        """Sleep until a message may go out, for that many seconds at most. One that waits for its time wakes nobody."""
        return await self._outbox.bell.wait(self._at_most(seconds))

    async def ring(self, now: float) -> int:
        """Put reminders whose time has come into the inbox; say in how many chats some were due, a hundred at most.

        In somebody's quiet hours they wait for the morning.
        """
        chats, updates = await self.database.run(partial(self._reminders.ring, now), lasting=True)
        self._inbox.bell.ring(updates)
        return chats

    async def hide_old(self, now: float) -> int:
        """Have deleted what is as old as its person wanted it to become, in some hundred chats a call; say in how many.

        The rows that name these messages are gone afterwards, and a letter that deletes them waits in the outbox.
        """
        chats, letters = await self.database.run(partial(self._auto_hide.write_letters, now), lasting=True)
        self._outbox.bell.ring(letters)
        return chats

    async def pending(self) -> tuple[int, int]:
        """How many updates wait for an answer, and how many messages wait to go out, in all channels."""
        return await self.database.single(purge.waiting)

    async def purge(self, now: float) -> int:
        """Forget what was answered two days before `now`, some hundred rows a call; say how many. For every hour.

        Beside them the ids of all messages from before that, however many.
        """
        deleted = await self.database.single(partial(purge.purge, now - purge.KEPT))
        while await self.database.single(partial(messages.forget, now)) == messages.MOST:
            pass  # all of them: no id of a message is kept for longer
        await self.database.tidy()
        return deleted

    async def retire(self, now: float, keeping: Keeping) -> int:
        """Tell people of this channel who have been away for long when they go, and forget those whose time is over.

        Some dozens of chats a call; say for how many something was done. For every hour, until it is 0.
        """
        decided, told = await self.database.run(partial(self._idle.tell, now, keeping.days), lasting=True)
        self._inbox.bell.ring(told)
        gone = await self.database.run(partial(self._idle.forget, now, keeping.days), lasting=True)
        old = await self.database.single(partial(forgotten.expire, now, keeping.backups))
        if gone or old:
            await self.database.tidy()
        return decided + gone + old

    async def ratings(self) -> dict[tuple[str, str], int]:
        """(topic, answer) → how often somebody said so of an exercise, in all channels."""
        return await self.database.single(counts.by_topic)

    async def dangers(self) -> dict[str, int]:
        """Danger class → how often it was seen."""
        return await self.database.single(counts.by_class)

    async def close(self) -> None:
        """Give back connections, threads and the lock."""
        await self.database.close()

    def _at_most(self, seconds: float) -> float:
        return min(seconds, POLL) if self.database.shared else seconds
