"""Updates come in, one worker at a time takes a chat's oldest, and its answer is written in one transaction."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial

from sqlalchemy import Connection, Row, bindparam, select

from bot.storage.bell import Bell
from bot.storage.chats import Chats
from bot.storage.crypto import Keyring
from bot.storage.database import Database, Hold
from bot.storage.errors import SealError
from bot.storage.formats import update_from_json, update_to_json
from bot.storage.tables import PENDING, chats, inbox
from bot.storage.times import Clock, coarse
from bot.storage.turns import Step, Turn, Turns
from bot.updates import Update

earlier = inbox.alias("earlier")

# The oldest update of each chat of the channel, the oldest of these first. On PostgreSQL both rows are locked until the
# claim ends: the chat, so that nobody takes its next update meanwhile (whoever writes new ones need not wait for this
# kind of lock), and the update, so that one that somebody else has just answered is looked at again and passed over.
OLDEST = (
    select(inbox.c.id, inbox.c.chat_id, inbox.c.payload, chats.c.session)
    .join(chats, chats.c.id == inbox.c.chat_id)
    .where(
        PENDING,
        chats.c.channel == bindparam("channel"),
        ~select(earlier.c.id).where(earlier.c.chat_id == inbox.c.chat_id, earlier.c.id < inbox.c.id).exists(),
        inbox.c.chat_id.not_in(bindparam("busy", expanding=True)),
    )
    .order_by(inbox.c.id)
    .limit(1)
    .with_for_update(of=[chats, inbox], key_share=True, skip_locked=True)
)

Waiting = Row[tuple[int, int, bytes, bytes | None]]


class OpenClaim:
    """An update being answered. Nobody else gets anything of its chat until the claim's block is left."""

    def __init__(self, hold: Hold, turns: Turns, turn: Turn) -> None:
        self.update = turn.update
        self._hold = hold
        self._turns = turns
        self._turn = turn

    async def commit(self, step: Step) -> None:
        """Take the step and write what it came to, all of it or nothing. A second commit changes nothing.

        `step` may run in another thread. What it raises comes out of here, and the update waits to be claimed again.
        """
        await self._turns.end(self._hold, self._turn, step)


class Inbox:
    """Where updates wait."""

    def __init__(self, database: Database, keys: Keyring, clock: Clock, channel: str, turns: Turns) -> None:
        self._database = database
        self._keys = keys
        self._clock = clock
        self._channel = channel
        self._turns = turns
        self._chats = Chats(database, keys)
        self._insert = (
            database.insert(inbox).on_conflict_do_nothing(index_elements=[inbox.c.update_key]).returning(inbox.c.id)
        )
        self._busy: set[int] = set()  # the chats that this process works on
        self._looking = asyncio.Lock()
        self.bell = Bell()

    async def receive(self, updates: Sequence[Update]) -> int:
        """Store what is new of these updates, all or nothing; say how many that were."""
        if not updates:
            return 0
        # What was received is not sent to us a second time, so it must last. A turn or a "sent" that a power cut takes
        # away is only done again.
        new = await self._database.run(partial(self._store, updates), lasting=True)
        self.bell.ring(new)
        return new

    @asynccontextmanager
    async def claim(self) -> AsyncIterator[OpenClaim | None]:
        """The oldest update of a chat that nobody is working on; None if there is none."""
        async with self._database.hold() as hold:
            found = await self._take(hold)
            if found is None:
                yield None
                return
            try:
                update = update_from_json(self._keys.open(found.payload))
                yield OpenClaim(hold, self._turns, Turn(found.id, found.chat_id, found.session, update))
            except SealError:
                raise  # this chat stays busy, for a person to look at; the others go on
            except BaseException:
                self._busy.discard(found.chat_id)
                raise
            self._busy.discard(found.chat_id)

    async def _take(self, hold: Hold) -> Waiting | None:
        async with self._looking:  # between looking and taking nobody else looks
            found = await hold.single(self._oldest)
            if found is not None:
                self._busy.add(found.chat_id)
                await self.bell.taken()
            return found

    def _oldest(self, connection: Connection) -> Waiting | None:
        return connection.execute(OLDEST, {"channel": self._channel, "busy": list(self._busy)}).first()

    def _store(self, updates: Sequence[Update], connection: Connection) -> int:
        now = self._clock()
        ids = self._chats.ids(connection, updates, now)
        rows = [
            {
                "chat_id": ids[update.channel, update.address],
                "update_key": self._keys.hash("update", update.key),
                "payload": self._keys.seal(update_to_json(update), now),
                "received_at": coarse(now),
            }
            for update in updates
        ]
        return len(connection.execute(self._insert, rows).all())
