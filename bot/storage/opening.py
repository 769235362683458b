"""From an address to an open store: the engine, the tables, the keys, in this order."""

from functools import partial
from pathlib import Path

from sqlalchemy import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError

from bot.storage.crypto import Keyring
from bot.storage.database import Database
from bot.storage.errors import StorageError
from bot.storage.hash_key import keys_of
from bot.storage.key_file import KeyPlace
from bot.storage.migrate import upgrade
from bot.storage.outbox import end_leases
from bot.storage.postgres import PostgresDatabase
from bot.storage.sqlite import open_sqlite
from bot.storage.store import Store
from bot.storage.times import Clock

CONNECTIONS = 16  # what one process may have of PostgreSQL: one for each turn at a time and a few more


async def open_store(where: str | Path, key: KeyPlace, clock: Clock, *, channel: str, pause: float = 0.0) -> Store:
    """The store, ready to answer the people of one channel.

    `where` is a path to an SQLite file, `sqlite:///path` or `postgresql://user:password@host/database`. The key's file
    is made if the database holds nothing yet. An SQLite file serves one process a channel, PostgreSQL any number.
    Texts of a chat that follow each other within `pause` seconds are claimed as one; with 0 each one by itself.
    Raises StorageError, StorageKeyError or InUseError.
    """
    database, keys = await open_database(where, key, channel)
    try:
        if not database.shared:  # whoever was sending when it was ended is not sending any more
            await database.single(partial(end_leases, channel))
    except BaseException:
        await database.close()
        raise
    return Store(database, keys, clock, channel, pause)


async def open_database(where: str | Path, key: KeyPlace, channel: str) -> tuple[Database, Keyring]:
    """The database with its tables as this program needs them, and the keys. `where`, the errors: see `open_store`.

    On SQLite the name of the `channel` says what is done with it; nobody else does the same meanwhile.
    """
    database = _database(where, channel)
    try:
        return database, await database.one_at_a_time(partial(_prepare, key=key, place=database.place))
    except BaseException:
        await database.close()
        raise


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
    upgrade(connection, place)
    return keys_of(connection, key, place)
