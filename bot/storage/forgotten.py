"""Who was erased lately, as keyed hashes by day: a backup from before must not bring them back (`restoring.py`)."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, insert, select

from bot.storage.crypto import Keyring
from bot.storage.tables import forgotten
from bot.storage.times import day

MOST = 500  # rows a call: a turn that comes at the same moment waits for no more than these
NOTE = insert(forgotten)
OLD = select(forgotten.c.id).where(forgotten.c.day < bindparam("day")).limit(MOST)
EXPIRE = delete(forgotten).where(forgotten.c.id.in_(OLD))


def hash_of(keys: Keyring, channel: str, address: str) -> bytes:
    """Of another kind than the one that finds a chat, so that neither leads to the other without the key."""
    return keys.hash("forgotten", f"{channel}:{address}")


def note(keys: Keyring, places: Iterable[tuple[str, str]], now: float, connection: Connection) -> None:
    """The people at these places, each a channel and an address, are erased; in the transaction that does it."""
    rows = [{"address_hash": hash_of(keys, *place), "day": day(now)} for place in places]
    if rows:
        connection.execute(NOTE, rows)


def expire(now: float, days: int, connection: Connection) -> int:
    """Forget up to MOST of those who were erased more than so many days ago; say how many there were."""
    first = datetime.fromtimestamp(now, UTC).date() - timedelta(days=days)
    return connection.execute(EXPIRE, {"day": first.isoformat()}).rowcount
