"""The price of a turn does not grow: what workers ask all the time is answered from indexes of the rows that wait."""

import re

import pytest
from sqlalchemy import ClauseElement, Connection, text

from bot.storage.forgotten import OLD as OLD_FORGOTTEN
from bot.storage.idle import IDLE, OVER
from bot.storage.inbox import FOLLOWING, OLDEST
from bot.storage.messages import OLD as OLD_MESSAGES
from bot.storage.messages import STANDING
from bot.storage.outbox import DUE
from bot.storage.purge import OLD
from bot.storage.reminders import DUE_CHATS
from bot.storage.store import Store
from tests.storage.people import said, talk

ANSWERED = """
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 20000)
    INSERT INTO inbox (update_key, received_at, done_at) SELECT {blob}, 0, n FROM numbers
"""
WAITING = """
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 2000)
    INSERT INTO outbox (chat_id, payload, not_before, leased_until, attempts)
    SELECT (SELECT min(id) FROM chats), {blob}, 9e9, 0, 0 FROM numbers
"""

LATER = """
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 2000)
    INSERT INTO reminders (chat_id, name_hash, due_at, payload)
    SELECT (SELECT min(id) FROM chats), {blob}, 9000000000, {blob} FROM numbers
"""


async def plan(store: Store, statement: ClauseElement) -> str:
    """What the engine says it will do, with 20,000 answered updates and 2,000 messages that wait for later."""
    shared = store.database.shared
    blob = "decode(md5(n::text), 'hex')" if shared else "CAST(n AS BLOB)"

    def explain(connection: Connection) -> str:
        connection.execute(text(ANSWERED.format(blob=blob)))
        connection.execute(text(WAITING.format(blob=blob)))
        if shared:  # SQLite has no statistics in real life either
            connection.execute(text("ANALYZE"))
        sql = statement.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True}).string
        rows = connection.exec_driver_sql(f"{'EXPLAIN' if shared else 'EXPLAIN QUERY PLAN'} {sql}").all()
        return "\n".join(str(row[-1]) for row in rows)

    return await store.database.run(explain)


@pytest.fixture
async def full_store(store: Store) -> Store:
    for number in range(20):
        await talk(store, said("hello", f"person {number}"), "hi")
    await store.receive([said("and?", f"person {number}") for number in range(20)])
    return store


async def test_claiming_reads_waiting_updates_only(full_store: Store) -> None:
    told = await plan(full_store, OLDEST.params(channel="test", busy=[1, 2]))
    assert "ix_inbox_pending" in told
    assert "ix_inbox_pending_of_chat" in told
    assert "SCAN chats" not in told
    assert "SCAN inbox" not in told.replace("SCAN inbox USING INDEX ix_inbox_pending", "")
    assert "Seq Scan on inbox" not in told


async def test_looking_for_the_rest_of_a_burst_reads_waiting_updates_of_the_chat_only(full_store: Store) -> None:
    told = await plan(full_store, FOLLOWING.params(chat=1, row=1))
    assert "ix_inbox_pending_of_chat" in told
    assert "SCAN inbox" not in told
    assert "Seq Scan on inbox" not in told


async def test_delivering_reads_due_messages_only(full_store: Store) -> None:
    told = await plan(full_store, DUE.params(channel="test", now=1.8e9))
    assert "ix_outbox_due" in told
    assert "ix_outbox_of_chat" in told
    assert "SCAN outbox" not in told
    assert "Seq Scan on outbox" not in told


async def test_looking_for_due_reminders_reads_those_that_are_due_only(full_store: Store) -> None:
    blob = "decode(md5(n::text), 'hex')" if full_store.database.shared else "CAST(n AS BLOB)"
    await full_store.database.run(lambda connection: connection.execute(text(LATER.format(blob=blob))))
    told = await plan(full_store, DUE_CHATS.params(channel="test", now=1_800_000_000))
    assert "ix_reminders_due_at" in told
    assert "SCAN reminders" not in told
    assert "Seq Scan on reminders" not in told
    assert "SCAN chats" not in told


async def test_purging_reads_old_updates_only(full_store: Store) -> None:
    assert "ix_inbox_done" in await plan(full_store, OLD.params(before=10))


async def test_forgetting_a_chat_reads_its_own_rows_only(full_store: Store) -> None:
    told = await plan(full_store, text("DELETE FROM inbox WHERE chat_id = 1"))  # what ON DELETE CASCADE does
    assert "ix_inbox_pending_of_chat" in told


@pytest.mark.parametrize(
    ("index", "statement"),
    [
        ("ix_chats_last_at", IDLE.params(own="test", before=0)),
        ("ix_chats_", OVER.params(own="test", before=0, now=0)),
        ("ix_forgotten_day", OLD_FORGOTTEN.params(day="2000-01-01")),
    ],
)
async def test_who_is_away_for_long_is_found_without_looking_at_everybody(
    full_store: Store, index: str, statement: ClauseElement
) -> None:
    told = await plan(full_store, statement)
    if not full_store.database.shared:  # PostgreSQL reads a table of one page as a whole
        assert index in told
        assert not re.search(r"SCAN \w+$", told, re.MULTILINE)


@pytest.mark.parametrize(
    ("index", "statement"),
    [("PRIMARY KEY", STANDING.params(chat=1, until=0)), ("ix_messages_at", OLD_MESSAGES.params(until=0))],
)
async def test_the_ids_of_messages_are_found_by_their_chat_and_by_their_age(
    full_store: Store, index: str, statement: ClauseElement
) -> None:
    told = await plan(full_store, statement)
    assert "SCAN messages" not in told
    if not full_store.database.shared:  # PostgreSQL reads a table of one page as a whole
        assert index in told
