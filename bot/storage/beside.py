"""What is asked and noted beside the conversations, for answers that have none: no text, no address, no new chat."""

from collections.abc import Sequence
from functools import partial

from sqlalchemy import Connection, bindparam, select

from bot.dialogue.inputs import SafetyClass
from bot.dialogue.outputs import DangerSeen
from bot.dialogue.session import from_json
from bot.storage.counts import Counts
from bot.storage.crypto import Keyring
from bot.storage.database import Database
from bot.storage.tables import chats, inbox
from bot.storage.times import Clock, coarse, day

SESSION = select(chats.c.session).where(chats.c.address_hash == bindparam("hash"))


class Beside:
    """Of one channel."""

    def __init__(self, database: Database, keys: Keyring, clock: Clock, channel: str) -> None:
        self._database, self._keys, self._clock, self._channel = database, keys, clock, channel
        self._counts = Counts(database)
        insert = database.insert(inbox).on_conflict_do_nothing(index_elements=["update_key"])
        self._insert = insert.returning(inbox.c.update_key)

    async def first_time(self, keys: Sequence[str]) -> set[str]:
        """Those of the updates' keys that never came before; from now on they have. Of the updates nothing is kept."""
        if not keys:
            return set()
        hashes = {self._keys.hash("update", key): key for key in keys}
        new = await self._database.run(partial(self._seen, list(hashes)))
        return {hashes[each] for each in new}

    async def count_danger(self, safety: SafetyClass) -> None:
        """One more of that class today."""
        await self._database.run(partial(self._count, safety))

    async def danger_of(self, address: str) -> SafetyClass:
        """The disclosure that stands in a chat; "none" where there is none, or no such chat."""
        sealed = await self._database.single(partial(_session, self._keys.hash("chat", f"{self._channel}:{address}")))
        return from_json(self._keys.open(sealed)).danger if sealed else "none"

    def _seen(self, hashes: Sequence[bytes], connection: Connection) -> Sequence[bytes]:
        hour = coarse(self._clock())
        rows = [{"update_key": each, "received_at": hour, "done_at": hour} for each in hashes]
        return connection.execute(self._insert, rows).scalars().all()

    def _count(self, safety: SafetyClass, connection: Connection) -> None:
        self._counts.add(connection, [DangerSeen(safety)], day(self._clock()))


def _session(hashed: bytes, connection: Connection) -> bytes | None:
    return connection.execute(SESSION, {"hash": hashed}).scalar()
