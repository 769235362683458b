"""Updates come in, one worker at a time takes a chat's oldest, and its answer is written in one transaction.

A text may be the first of a burst (`bursts.py`): its chat then rests until the burst is over, and the bell rings again.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from bot.storage.bell import Bell
from bot.storage.bursts import LONGEST, MOST, Arrival, first_burst, one_update
from bot.storage.chats import Chats
from bot.storage.crypto import Keyring
from bot.storage.database import Database, Hold
from bot.storage.errors import SealError
from bot.storage.formats import update_from_json, update_to_json
from bot.storage.messages import Messages
from bot.storage.rests import Rests
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

# What waits behind it in its chat, as far as it can be part of a burst, and one more. The lock on the chat covers it.
FOLLOWING = (
    select(inbox.c.id, inbox.c.payload)
    .where(inbox.c.chat_id == bindparam("chat"), inbox.c.id > bindparam("row"))
    .order_by(inbox.c.id)
    .limit(MOST)
)


class OpenClaim:
    """An update being answered, or a burst of texts as one. Nobody else gets anything of its chat meanwhile."""

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
        self._messages = Messages(database)
        self._insert = (
            database.insert(inbox).on_conflict_do_nothing(index_elements=["update_key"]).returning(inbox.c.chat_id)
        )
        self._busy: set[int] = set()  # the chats that this process works on
        self._looking = asyncio.Lock()
        self.bell = Bell()
        self._rests = Rests(self.bell)

    async def receive(self, updates: Sequence[Update]) -> int:
        """Store what is new of these updates, all or nothing; say how many that were."""
        if not updates:
            return 0
        # What was received is not sent to us a second time, so it must last. A turn or a "sent" that a power cut takes
        # away is only done again.
        new = await self._database.run(partial(self._store, updates), lasting=True)
        async with self._looking:  # whoever is looking just now may not see these, and let their chats rest
            self._rests.end(new)
        self.bell.ring(len(new))
        return len(new)

    @asynccontextmanager
    async def claim(self, pause: float) -> AsyncIterator[OpenClaim | None]:
        """The oldest update of a chat that nobody is working on, or None; texts within `pause` seconds are one."""
        async with self._database.hold() as hold:
            found = await self._take(hold, pause)
            if found is None:
                yield None
                return
            try:
                yield OpenClaim(hold, self._turns, found)
            except SealError:
                raise  # this chat stays busy, for a person to look at; the others go on
            except BaseException:
                self._busy.discard(found.chat_id)
                raise
            self._busy.discard(found.chat_id)

    async def _take(self, hold: Hold, pause: float) -> Turn | None:
        async with self._looking:  # between looking and taking nobody else looks
            while True:
                now = self._clock()
                first = await hold.single(partial(self._oldest, [*self._busy, *self._rests.chats(now)]))
                if first is None:
                    return None
                burst, over_at = first_burst(await self._waiting(hold, first, pause), pause)
                if not 0 < over_at - now <= LONGEST:  # more than LONGEST: the clock was put back
                    self._busy.add(first.chat_id)
                    await self.bell.taken()
                    return Turn(tuple(each.row_id for each in burst), first.chat_id, first.session, one_update(burst))
                self._rests.begin(first.chat_id, over_at, over_at - now)
                await hold.release()

    async def _waiting(self, hold: Hold, first: Row[Any], pause: float) -> list[Arrival]:
        """The chat's oldest update, and, if it may be the first of a burst, what follows it."""
        try:
            waiting = [self._arrival(first)]
            if pause and waiting[0].update.kind == "text":
                waiting += [self._arrival(row) for row in await hold.single(partial(_following, first))]
        except SealError:
            self._busy.add(first.chat_id)  # it stays so, for a person to look at; the others go on
            raise
        return waiting

    def _oldest(self, busy: list[int], connection: Connection) -> Row[Any] | None:
        return connection.execute(OLDEST, {"channel": self._channel, "busy": busy}).first()

    def _arrival(self, row: Row[Any]) -> Arrival:
        data = self._keys.open(row.payload)
        return Arrival(row.id, update_from_json(data), data.get("at", 0.0))

    def _store(self, updates: Sequence[Update], connection: Connection) -> Sequence[int]:
        """The chat of each update that is new."""
        now = self._clock()
        ids = self._chats.ids(connection, updates, now)
        rows = [
            {
                "chat_id": ids[update.channel, update.address],
                "update_key": self._keys.hash("update", update.key),
                "payload": self._keys.seal({**update_to_json(update), "at": now}, now),
                "received_at": coarse(now),
            }
            for update in updates
        ]
        new = connection.execute(self._insert, rows).scalars().all()
        # the message that was tapped is the bot's and known already, and an edited one may be older than can be deleted
        written = (each for each in updates if each.kind not in ("tap", "edited"))
        self._messages.keep(connection, ((ids[each.channel, each.address], each.message_id) for each in written), now)
        return new


def _following(first: Row[Any], connection: Connection) -> Sequence[Row[Any]]:
    return connection.execute(FOLLOWING, {"chat": first.chat_id, "row": first.id}).all()
