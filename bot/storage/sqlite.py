"""SQLite: one file, one process a channel, and in it one thread that does everything in turn."""

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import cast

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import ConnectionPoolEntry

from bot.storage.database import Hold, T, Work
from bot.storage.errors import InUseError
from bot.storage.faults import translated

# secure_delete overwrites what is deleted. synchronous=NORMAL is safe against kill -9; what must survive a power cut
# too is written with FULL, which waits for the disk: 0.6 ms CPU and up to several ms of waiting a commit, measured.
CHANNELS = ("telegram", "terminal")
PRAGMAS = (
    "busy_timeout = 5000",  # milliseconds; for a backup or somebody's sqlite3 shell
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
)


class SqliteDatabase:
    """One thread has the connection. A transaction is one call into it: its caller may be cancelled, it is not."""

    shared = False

    def __init__(self, path: Path, channel: str, lock: int) -> None:
        self.place = str(path)
        self._channel = channel
        self._lock = lock
        self._engine = _engine(path)
        self._kept: Connection | None = None  # taking it out of the pool each time would cost a tenth of a turn
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="mend-sqlite")

    def insert(self, table: Table) -> sqlite.Insert:
        return sqlite.insert(table)

    async def run(self, work: Work[T], *, lasting: bool = False) -> T:
        return await self._call(self._transaction, work, lasting)

    async def single(self, work: Work[T]) -> T:
        return await self._call(self._statement, work)

    async def snapshot(self, work: Work[T]) -> T:
        return await self._call(self._snapshot, work)

    @asynccontextmanager
    async def hold(self) -> AsyncIterator[Hold]:
        """Nothing is held: one process is alone with the channel's chats, and knows itself who works on what."""
        yield self

    async def release(self) -> None:
        """Nothing is held."""

    async def one_at_a_time(self, work: Work[T]) -> T:
        return await self.run(work, lasting=True)  # BEGIN IMMEDIATE lets one writer in, of all processes

    async def alone(self, work: Work[T]) -> T:
        """The lock of every channel that was ever served from this file."""
        path = Path(self.place)
        channels = {each.name.split(".")[-2] for each in path.parent.glob(f"{path.name}.*.lock")} | {*CHANNELS}
        locks: list[int] = []
        try:
            for channel in sorted(channels - {self._channel}):
                locks.append(_lock(path, channel))
            return await self.one_at_a_time(work)
        finally:
            for lock in locks:
                os.close(lock)

    async def tidy(self) -> None:
        """Copy the write-ahead log into the file and empty it."""
        await self.single(lambda connection: connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all())

    async def close(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, self._disconnect)
        self._thread.shutdown()
        os.close(self._lock)

    async def _call(self, function: Callable[..., T], *arguments: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, function, *arguments)

    def _transaction(self, work: Work[T], lasting: bool) -> T:
        """IMMEDIATE takes the right to write at once: a transaction that read first could be refused it later."""
        with translated(self.place):
            connection = self._connection()
            # for commands that are always the same, SQLAlchemy only costs time
            driver = cast(sqlite3.Connection, connection.connection.driver_connection)
            driver.execute(f"PRAGMA synchronous = {'FULL' if lasting else 'NORMAL'}")
            with connection.begin():
                driver.execute("BEGIN IMMEDIATE")
                return work(connection)

    def _statement(self, work: Work[T]) -> T:
        with translated(self.place), self._connection().begin() as transaction:
            return work(transaction.connection)

    def _snapshot(self, work: Work[T]) -> T:
        with translated(self.place), self._connection().begin() as transaction:
            transaction.connection.exec_driver_sql("BEGIN")  # deferred: it takes no right to write
            return work(transaction.connection)

    def _connection(self) -> Connection:
        if self._kept is None:
            self._kept = self._engine.connect()
        return self._kept

    def _disconnect(self) -> None:
        if self._kept is not None:
            self._kept.close()
        self._engine.dispose()


def open_sqlite(path: Path, channel: str) -> SqliteDatabase:
    """The database file, made if it is not there: the folder for its owner only, the file too.

    This process answers the people of the channel, and no second one may: two would talk to one person at once, each
    from its own thread. Raises InUseError, or StorageError if the disk says no.
    """
    with translated(str(path)):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))  # its log files take over its mode
        return SqliteDatabase(path, channel, _lock(path, channel))


def _lock(path: Path, channel: str) -> int:
    """The system frees it when the process ends, however it ends."""
    handle = os.open(f"{path}.{channel}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise InUseError(
            f"Another Mend is running with {path} ({channel}); stop it, or use PostgreSQL for several workers"
        ) from None
    return handle


def _engine(path: Path) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)), pool_size=1, max_overflow=0, hide_parameters=True)
    event.listen(engine, "connect", _set_up)
    return engine


def _set_up(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the module begins no transactions by itself
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").close()
