"""The migrations build the tables that the program expects, once, and go no way that cannot be gone back."""

import asyncio
import re

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from bot.storage.errors import StorageError
from bot.storage.store import Store
from bot.storage.tables import metadata
from tests.storage.conftest import Site
from tests.storage.people import said, talk, turns


async def test_the_migrated_tables_are_the_ones_that_the_program_expects(store: Store) -> None:
    def differences(connection: Connection) -> object:
        return compare_metadata(MigrationContext.configure(connection), metadata)

    assert await store.database.run(differences) == []


async def test_every_index_is_there_with_its_condition(store: Store) -> None:
    query = "SELECT indexdef FROM pg_indexes" if store.database.shared else "SELECT sql FROM sqlite_master"
    rows = await store.database.single(lambda c: c.exec_driver_sql(query).scalars().all())
    conditions = {
        re.search(r"INDEX (\w+)", row)[1]: row.partition("WHERE")[2].strip(" ()")  # type: ignore[index]
        for row in rows
        if row and "INDEX ix_" in row
    }
    assert conditions == {
        "ix_chats_hiding": "hide_after IS NOT NULL",
        "ix_inbox_pending": "chat_id IS NOT NULL",
        "ix_inbox_pending_of_chat": "chat_id IS NOT NULL",
        "ix_inbox_done": "done_at IS NOT NULL",
        "ix_outbox_due": "",
        "ix_outbox_of_chat": "",
        "ix_messages_at": "",
        "ix_chats_last_at": "",
        "ix_chats_going": "goes_at IS NOT NULL",
        "ix_forgotten_day": "",
        "ix_reminders_due_at": "",
        "ix_reminders_of_chat": "",
    }


async def test_opening_again_keeps_everything(site: Site) -> None:
    await talk(await site.open(), said("hello"), "hi")
    await site.close()
    assert await turns(await site.open()) == 1


@pytest.mark.full
async def test_workers_that_start_at_the_same_moment_build_the_tables_once(postgres_site: Site) -> None:
    stores = await asyncio.gather(*(postgres_site.open() for _ in range(4)))
    for number, store in enumerate(stores):
        assert await turns(store) == 0
        assert await turns(store, f"person {number}") == 0
    assert postgres_site.key_file.exists()


async def test_a_database_of_a_newer_program_is_left_alone(site: Site) -> None:
    store = await site.open()
    await store.database.run(lambda c: c.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    await site.close()
    with pytest.raises(StorageError, match=r"written by a newer Mend.*install the newer one"):
        await site.open()


async def test_a_database_of_another_program_is_left_alone(site: Site) -> None:
    store = await site.open()
    await store.database.run(lambda c: c.execute(text("DROP TABLE alembic_version")))
    await site.close()
    with pytest.raises(StorageError, match=r"belongs to another program: it has a table 'chats'"):
        await site.open()
