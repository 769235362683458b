"""What the storage needs of a database engine. `sqlite.py` and `postgres.py` are the two, and the only differences."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

T = TypeVar("T")

# The inside of a transaction: plain, straight code. It runs in SQLite's thread or in asyncpg's greenlet, and awaits
# nothing. Measured: awaiting each statement costs aiosqlite 2.5 ms where this costs 0.5 ms.
Work = Callable[[Connection], T]
Insert = sqlite.Insert | postgresql.Insert


class Hold(Protocol):
    """A transaction in two parts with something slow between them, during which rows stay locked."""

    async def single(self, work: Work[T]) -> T:
        """The first part, once or more: one statement that reads, and locks what it reads."""

    async def release(self) -> None:
        """Free what the first part has locked; it can then begin again."""

    async def run(self, work: Work[T]) -> T:
        """The last part: it is kept whole or, if `work` raises, not at all."""


class Database(Protocol):
    """A database, open. Every method raises StorageError for what is wrong outside the program."""

    place: str  # its name in messages
    shared: bool  # other processes may serve the same channel; if not, what this one knows is all there is

    def insert(self, table: Table) -> Insert:
        """An INSERT that can be told what to do about a row that is there already."""

    async def run(self, work: Work[T], *, lasting: bool = False) -> T:
        """One transaction that is kept whole or, if `work` raises, not at all.

        It survives the end of this process in any case; if it is `lasting`, a power cut too, once this returns.
        """

    async def single(self, work: Work[T]) -> T:
        """One statement, which is a transaction by itself: cheaper than `run`."""

    async def snapshot(self, work: Work[T]) -> T:
        """Many statements that read, and all see the same moment. Nobody waits for them."""

    def hold(self) -> AbstractAsyncContextManager[Hold]:
        """A transaction in two parts. Without the second, nothing is kept and every lock is freed."""

    async def one_at_a_time(self, work: Work[T]) -> T:
        """As `run`, while no other process does the same: for building the tables."""

    async def alone(self, work: Work[T]) -> T:
        """As `one_at_a_time`, while no program of Mend works with the database. Raises InUseError if one does."""

    async def tidy(self) -> None:
        """Take what was deleted out of the engine's own files, as far as that can be done from here."""

    async def close(self) -> None:
        """Give back connections, threads and locks."""
