"""What people write is nowhere in plain text, and what is deleted is gone."""

import base64
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]
import pytest

from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import Button, Message
from bot.dialogue.session import Session
from bot.storage.store import Store
from bot.storage.times import HOUR
from bot.updates import Update
from tests.storage.conftest import Site
from tests.storage.people import answer, delivered, said, talk

SECRETS = (
    "my secret fear",
    "+4917012345",
    "Wilhelmine",
    "a careful reply",
    "Say sorry",
    "slotvalue",
    "telegram:998877",
)


async def a_conversation_full_of_secrets(store: Store) -> None:
    """One turn is answered, one is waiting, and one message waits to go out."""
    session = Session(slots={"name": "Wilhelmine", "other": "slotvalue"})
    message = Message("a careful reply", (Button("Say sorry", "sorry"),))
    secret = Update("telegram:998877", "test", "+4917012345", "text", "my secret fear of Wilhelmine", "1")
    await store.receive([secret])
    await answer(store, lambda _: Outcome(session, (message, message)))
    await store.sent(await delivered(store), "100")
    await store.receive([said("my secret fear, part two", "+4917012345")])
    await store.pending()


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


async def test_a_search_through_the_database_file_and_its_log_finds_nothing(sqlite_site: Site) -> None:
    await a_conversation_full_of_secrets(await sqlite_site.open())
    state = files(sqlite_site.home / "state")
    assert len(state["mend.db-wal"]) > 10_000  # the log holds the conversation, and is searched too
    assert [(name, secret) for name, data in state.items() for secret in SECRETS if secret.encode() in data] == []


@pytest.mark.full
async def test_a_search_through_postgresqls_files_finds_nothing(postgres_site: Site) -> None:
    await a_conversation_full_of_secrets(await postgres_site.open())
    connection = await asyncpg.connect(postgres_site.where)
    await connection.execute("CHECKPOINT")
    read = "SELECT pg_read_binary_file(pg_relation_filepath(oid), 0, 100000000, true) AS data FROM pg_class"
    rows = await connection.fetch(f"{read} WHERE pg_relation_filepath(oid) IS NOT NULL")
    found = b"".join(row["data"] or b"" for row in rows)
    await connection.close()
    assert b"gAAAA" in found  # what is sealed is there
    assert [secret for secret in SECRETS if secret.encode() in found] == []


async def test_after_its_answer_nothing_of_an_update_is_left_but_a_hash(store: Store) -> None:
    await talk(store, said("my secret fear"), "a careful reply")
    await store.sent(await delivered(store), "100")
    row = await store.database.single(lambda c: c.exec_driver_sql("SELECT chat_id, payload FROM inbox").one())
    assert tuple(row) == (None, None)
    assert await store.database.single(lambda c: c.exec_driver_sql("SELECT count(*) FROM outbox").scalar()) == 0


async def test_what_is_forgotten_is_not_in_the_file_even_sealed(sqlite_site: Site) -> None:
    store = await sqlite_site.open()
    await talk(store, said("hello"), "one", "two")
    query = "SELECT session, address, address_hash FROM chats UNION SELECT payload, '', '' FROM outbox"
    rows = await store.database.single(lambda c: c.exec_driver_sql(query).all())
    sealed = [bytes(value) for row in rows for value in row if value]
    before = b"".join(files(sqlite_site.home / "state").values())
    assert all(value in before for value in sealed)
    await store.drop_chat(await delivered(store))
    after = b"".join(files(sqlite_site.home / "state").values())
    assert [value for value in sealed if value in after] == []


async def test_times_are_rounded_to_the_hour_also_those_inside_what_is_sealed(site: Site, store: Store) -> None:
    site.clock.now = 1_700_000_000 // HOUR * HOUR + 1234.5
    await talk(store, said("hello"), "hi")
    query = "SELECT created_at, last_at, received_at, done_at FROM chats, inbox"
    times = await store.database.single(lambda c: c.exec_driver_sql(query).one())
    assert set(times) == {site.clock.now - 1234.5}
    sealed = await store.database.single(lambda c: c.exec_driver_sql("SELECT session FROM chats").scalar_one())
    assert int.from_bytes(_decoded(sealed)[1:9]) == site.clock.now - 1234.5  # a Fernet token: version, time, …


def _decoded(token: bytes) -> bytes:
    return base64.urlsafe_b64decode(bytes(token))


async def test_the_database_and_the_key_are_for_their_owner_only(sqlite_site: Site) -> None:
    await a_conversation_full_of_secrets(await sqlite_site.open())
    modes = {path.name: path.stat().st_mode & 0o777 for path in sqlite_site.home.rglob("*")}
    assert modes == {
        "state": 0o700,
        "mend.db": 0o600,
        "mend.db-wal": 0o600,
        "mend.db-shm": 0o600,
        "mend.db.test.lock": 0o600,
        "keys": 0o700,
        "key": 0o600,
    }
