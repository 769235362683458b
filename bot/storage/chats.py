"""Which row a chat has: found by the keyed hash of its address, made when it writes for the first time."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, select

from bot.storage.crypto import Keyring
from bot.storage.database import Database
from bot.storage.tables import chats
from bot.storage.times import coarse
from bot.updates import Update

Place = tuple[str, str]  # channel and address

# On PostgreSQL the row found stays until what refers to it is written, even if its person is being forgotten just now.
KNOWN = select(chats.c.id).where(chats.c.address_hash == bindparam("hash")).with_for_update(read=True, key_share=True)


class Chats:
    """The chats of a database."""

    def __init__(self, database: Database, keys: Keyring) -> None:
        self._keys = keys
        self._insert = database.insert(chats).on_conflict_do_nothing(index_elements=[chats.c.address_hash])

    def ids(self, connection: Connection, updates: Iterable[Update], now: float) -> Mapping[Place, int]:
        """The row of each update's chat, by channel and address. Those that are not there yet are made."""
        places = {(update.channel, update.address) for update in updates}
        # always in the same order: two workers that make the same chats must not wait for each other in a ring
        return {place: self._id(connection, place, now) for place in sorted(places)}

    def _id(self, connection: Connection, place: Place, now: float) -> int:
        hashed = self._keys.hash("chat", ":".join(place))
        known: int | None = connection.execute(KNOWN, {"hash": hashed}).scalar()
        if known is None:
            connection.execute(self._insert, self._row(place, hashed, now))
            known = connection.execute(KNOWN, {"hash": hashed}).scalar_one()
        return known

    def _row(self, place: Place, hashed: bytes, now: float) -> dict[str, object]:
        channel, address = place
        return {
            "channel": channel,
            "address_hash": hashed,
            "address": self._keys.seal(address, now),
            "created_at": coarse(now),
            "last_at": coarse(now),
        }
