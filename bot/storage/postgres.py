"""PostgreSQL: many workers, each with its own connections; the rows themselves say who works on what."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sqlalchemy import URL, Connection, Table, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.storage.database import Hold, T, Work
from bot.storage.errors import InUseError
from bot.storage.faults import translated

SERVER = {
    "application_name": "mend",
    "idle_in_transaction_session_timeout": "60000",  # ms: a worker that hangs gives its chat back
    "jit": "off",  # compiling costs more than these small statements ever take
}
CONNECT = {"timeout": 10, "command_timeout": 30, "server_settings": SERVER}  # seconds to connect, and for a statement
OTHERS = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'mend' AND pid <> pg_backend_pid()
"""
LINGERS = 10  # fifths of a second: a worker that was just stopped may still be in the server's list
BUILDING = 7_305_001_963  # the number of the advisory lock; any one will do, as long as it is always the same


class PostgresDatabase:
    """A pool of connections. Statements are prepared once a connection."""

    shared = True

    def __init__(self, url: URL, connections: int) -> None:
        self.place = f"PostgreSQL at {_shown(url)}"
        self._engine = create_async_engine(
            url, pool_size=connections, max_overflow=0, pool_timeout=30, connect_args=CONNECT, hide_parameters=True
        )
        self._autocommit = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        self._frozen = self._engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    def insert(self, table: Table) -> postgresql.Insert:
        return postgresql.insert(table)

    async def run(self, work: Work[T], *, lasting: bool = False) -> T:
        """Every transaction lasts here: the server waits for its disk, and it costs this process nothing."""
        with translated(self.place):
            async with self._engine.begin() as connection:
                return await connection.run_sync(work)

    async def single(self, work: Work[T]) -> T:
        """Without BEGIN and COMMIT: one way to the server and back instead of three."""
        with translated(self.place):
            async with self._autocommit.connect() as connection:
                return await connection.run_sync(work)

    async def snapshot(self, work: Work[T]) -> T:
        with translated(self.place):
            async with self._frozen.begin() as connection:
                return await connection.run_sync(work)

    @asynccontextmanager
    async def hold(self) -> AsyncIterator[Hold]:
        """A connection of one's own, with an open transaction from the first statement on."""
        with translated(self.place):
            connection = await self._engine.connect()
        try:
            yield _Held(connection, self.place)
        finally:
            # rolls back what was not committed; a second cancellation must not leave that half done
            await asyncio.shield(connection.close())

    async def one_at_a_time(self, work: Work[T]) -> T:
        with translated(self.place):
            async with self._engine.begin() as connection:
                await connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": BUILDING})
                return await connection.run_sync(work)

    async def alone(self, work: Work[T]) -> T:
        def unless_in_use(connection: Connection) -> T:
            if connection.exec_driver_sql(OTHERS).scalar_one():
                raise InUseError(f"Mend is running with {self.place}; stop all workers, and try again")
            return work(connection)

        for _ in range(LINGERS):
            with suppress(InUseError):
                return await self.one_at_a_time(unless_in_use)
            await asyncio.sleep(0.2)
        return await self.one_at_a_time(unless_in_use)

    async def tidy(self) -> None:
        """Nothing to do: autovacuum does it."""

    async def close(self) -> None:
        await self._engine.dispose()


class _Held:
    """A connection between its first statement and its commit."""

    def __init__(self, connection: AsyncConnection, place: str) -> None:
        self._connection = connection
        self._place = place

    async def single(self, work: Work[T]) -> T:
        with translated(self._place):
            return await self._connection.run_sync(work)

    async def release(self) -> None:
        with translated(self._place):
            await self._connection.rollback()

    async def run(self, work: Work[T]) -> T:
        with translated(self._place):
            try:
                result = await self._connection.run_sync(work)
                await self._connection.commit()
            except BaseException:
                await asyncio.shield(self._connection.rollback())  # a second try must not keep half of the first
                raise
            return result


def _shown(url: URL) -> str:
    return f"{url.host or 'localhost'}:{url.port or 5432}/{url.database or ''}"
