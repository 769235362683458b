"""Databases to try the storage on: every test that asks for `site` or `store` runs on SQLite and on PostgreSQL."""

import itertools
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]
import pytest

from bot.storage.opening import KeyPlace, open_store
from bot.storage.store import Store

POSTGRES = os.environ.get("MEND_TEST_POSTGRES", "postgresql://root@127.0.0.1:5432/test")
NUMBERS = itertools.count()


@dataclass
class Clock:
    """A clock that goes when it is told to."""

    now: float = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Site:
    """A database that can be opened again and again; the key lies beside it."""

    where: str
    home: Path
    clock: Clock = field(default_factory=Clock)
    opened: list[Store] = field(default_factory=list)

    @property
    def key_file(self) -> Path:
        return self.home / "keys" / "key"

    async def open(self, key: str = "", *, channel: str = "test", pause: float = 0.0) -> Store:
        place = KeyPlace(key, self.key_file)
        store = await open_store(self.where, place, self.clock, channel=channel, pause=pause)
        self.opened.append(store)
        return store

    async def close(self) -> None:
        for store in self.opened:
            await store.close()
        self.opened.clear()


async def admin() -> asyncpg.Connection:
    """A connection to the server, to make and drop databases. If there is none, the test fails and says why."""
    try:
        return await asyncpg.connect(POSTGRES, timeout=5)
    except (OSError, asyncpg.PostgresError) as error:
        pytest.fail(
            f"No PostgreSQL at MEND_TEST_POSTGRES={POSTGRES} ({error}); start one, or run `make fast`", pytrace=False
        )


@pytest.fixture
async def sqlite_site(tmp_path: Path) -> AsyncIterator[Site]:
    site = Site(str(tmp_path / "state" / "mend.db"), tmp_path)
    yield site
    await site.close()


@pytest.fixture
async def postgres_site(tmp_path: Path) -> AsyncIterator[Site]:
    name = f"mend_test_{os.getpid()}_{next(NUMBERS)}"
    server = await admin()
    await server.execute(f"CREATE DATABASE {name} TEMPLATE template0")
    site = Site(f"{POSTGRES.rpartition('/')[0]}/{name}", tmp_path)
    yield site
    await site.close()
    await server.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await server.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.full)])
def site(request: pytest.FixtureRequest) -> Site:
    chosen: Site = request.getfixturevalue(f"{request.param}_site")
    return chosen


@pytest.fixture
async def store(site: Site) -> Store:
    return await site.open()
