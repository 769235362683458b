"""From an address to an open store: the engine, the tables, the key, in this order."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import URL, Connection, insert, make_url, select
from sqlalchemy.exc import ArgumentError

from bot.storage.crypto import Keyring
from bot.storage.database import Database
from bot.storage.errors import StorageError, StorageKeyError
from bot.storage.key_file import create_key_file, read_key_file
from bot.storage.migrate import upgrade
from bot.storage.outbox import end_leases
from bot.storage.postgres import PostgresDatabase
from bot.storage.sqlite import open_sqlite
from bot.storage.store import Store
from bot.storage.tables import meta
from bot.storage.times import Clock

FINGERPRINT = "key_fingerprint"
CONNECTIONS = 16  # what one process may have of PostgreSQL: one for each turn at a time and a few more


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """Where the key is: itself in `value` (MEND_KEY), or, if that is empty, in a file (MEND_KEY_FILE)."""

    value: str
    file: Path


async def open_store(where: str | Path, key: KeyPlace, clock: Clock, *, channel: str, pause: float = 0.0) -> Store:
    """The store, ready to answer the people of one channel.

    `where` is a path to an SQLite file, `sqlite:///path` or `postgresql://user:password@host/database`. The key's file
    is made if the database holds nothing yet. An SQLite file serves one process a channel, PostgreSQL any number.
    Texts of a chat that follow each other within `pause` seconds are claimed as one; with 0 each one by itself.
    Raises StorageError, StorageKeyError or InUseError.
    """
    database = _database(where, channel)
    try:
        keys = await database.one_at_a_time(partial(_prepare, key=key, place=database.place))
        if not database.shared:  # whoever was sending when it was ended is not sending any more
            await database.single(partial(end_leases, channel))
    except BaseException:
        await database.close()
        raise
    return Store(database, keys, clock, channel, pause)


def _database(where: str | Path, channel: str) -> Database:
    if isinstance(where, Path) or "://" not in where:
        return open_sqlite(Path(where).expanduser().absolute(), channel)
    url = _parsed(where)
    if url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:"):
        return open_sqlite(Path(str(url.database)).expanduser().absolute(), channel)
    if url.get_backend_name() in ("postgresql", "postgres"):
        return PostgresDatabase(_for_asyncpg(url), CONNECTIONS)
    raise StorageError(
        f"MEND_DATABASE_URL names no database that Mend knows ({url.drivername}); write sqlite:///path/to/mend.db or "
        "postgresql://user:password@host/database"
    )


def _parsed(where: str) -> URL:
    try:
        url = make_url(where)
    except (ArgumentError, ValueError):
        url = None
    if url is None or not 0 < (url.port or 5432) < 65536:
        raise StorageError("MEND_DATABASE_URL cannot be read; write postgresql://user:password@host/database") from None
    return url


def _for_asyncpg(url: URL) -> URL:
    """Everybody writes `?sslmode=`; asyncpg calls it `ssl`."""
    query = {("ssl" if name == "sslmode" else name): value for name, value in url.query.items()}
    unknown = sorted(query.keys() - {"ssl", "host", "port"})
    if unknown:
        raise StorageError(
            f"MEND_DATABASE_URL has an option that Mend does not know ({unknown[0]}); sslmode is one it knows"
        )
    return url.set(drivername="postgresql+asyncpg", query=query)


def _prepare(connection: Connection, key: KeyPlace, place: str) -> Keyring:
    """The tables as this program needs them, and the key that the database was begun with."""
    upgrade(connection, place)
    begun_with = connection.execute(select(meta.c.value).where(meta.c.name == FINGERPRINT)).scalar()
    keys = Keyring(key.value, "MEND_KEY") if key.value else read_key_file(key.file)
    if begun_with is None:
        keys = keys or create_key_file(key.file)
        connection.execute(insert(meta), {"name": FINGERPRINT, "value": keys.fingerprint})
    elif keys is None:
        raise StorageKeyError(
            f"{place} is encrypted, and its key is missing: {key.file} is not there and MEND_KEY is empty; "
            "bring the key back from where it is kept (nothing was changed)"
        )
    elif keys.fingerprint != begun_with:
        raise StorageKeyError(
            f"{place} was encrypted with another key than the one in {keys.source}; bring the right key back, "
            "or give another database (nothing was changed)"
        )
    return keys
