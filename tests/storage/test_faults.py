"""What can be wrong with a database, each time as one sentence that says what, where, and what to do."""

import asyncio
import os
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]
import pytest

from bot.dialogue.outcome import Outcome
from bot.dialogue.session import Session
from bot.storage.crypto import new_key
from bot.storage.errors import InUseError, StorageError
from bot.storage.faults import translated
from bot.storage.opening import KeyPlace, open_store
from bot.storage.postgres import SERVER
from bot.storage.store import Store
from bot.updates import Update
from tests.storage.conftest import POSTGRES, Clock, Site
from tests.storage.people import answer, answered, delivered, reply, said, talk, turns

NOBODY = 65534


async def opening(where: str | Path) -> None:
    """Open a database that cannot be opened. If it can, the test says that nothing was raised."""
    with tempfile.TemporaryDirectory() as home:
        store = await open_store(where, KeyPlace("", Path(home) / "key"), Clock(), channel="test")
        await store.close()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter; pytest's own are shut."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.fixture
def shared_folder(open_folder: Path) -> Path:
    """A folder in which every user may write."""
    open_folder.chmod(0o777)
    return open_folder


@contextmanager
def an_ordinary_user() -> Iterator[None]:
    """Permissions mean nothing to root, so root becomes nobody for a moment."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


async def test_a_second_program_with_the_same_file_and_channel_is_sent_away(sqlite_site: Site) -> None:
    await sqlite_site.open()
    with pytest.raises(InUseError, match=r"Another Mend is running with .*mend\.db \(test\); stop it"):
        await sqlite_site.open()
    await sqlite_site.open(channel="terminal")  # that one talks to somebody else
    await sqlite_site.close()
    await sqlite_site.open()


async def test_a_folder_that_cannot_be_written(open_folder: Path) -> None:
    locked = open_folder / "locked"
    locked.mkdir(mode=0o555)
    for place in (locked / "mend.db", locked / "state" / "mend.db"):
        with an_ordinary_user(), pytest.raises(StorageError, match=rf"{place} cannot be made or opened \(Permission"):
            await opening(place)


async def test_a_database_that_cannot_be_written(shared_folder: Path) -> None:
    key = KeyPlace(new_key(), shared_folder / "key")
    await (await open_store(shared_folder / "mend.db", key, Clock(), channel="another")).close()
    (shared_folder / "mend.db").chmod(0o444)
    with (
        an_ordinary_user(),
        pytest.raises(StorageError, match=r"mend\.db cannot be written: .*read-only for this user"),
    ):
        await open_store(shared_folder / "mend.db", key, Clock(), channel="test")


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    place = tmp_path / "letter.txt"
    place.write_text("Dear diary, " * 500)
    with pytest.raises(StorageError, match=rf"{place} is not a database of Mend"):
        await opening(place)
    assert place.read_text() == "Dear diary, " * 500


async def test_a_folder_in_the_place_of_the_database_or_a_file_in_the_place_of_its_folder(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=rf"{tmp_path} cannot be opened; check"):
        await opening(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match=r"file/mend\.db cannot be made or opened \(File exists\)"):
        await opening(tmp_path / "file" / "mend.db")


def damage(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096 * 4)
        file.write(b"\xff" * 4096 * 40)


async def test_a_database_that_is_damaged(sqlite_site: Site) -> None:
    store = await sqlite_site.open()
    await store.receive([said(str(number)) for number in range(100)])
    await store.purge(0)  # everything is in the file now, and nothing in the log
    await sqlite_site.close()
    damage(Path(sqlite_site.where))
    with pytest.raises(StorageError, match=r"mend\.db is damaged; .*backup"):
        await turns(await sqlite_site.open())


async def test_a_database_that_another_program_holds(sqlite_site: Site) -> None:
    store = await sqlite_site.open()
    await store.database.single(lambda c: c.exec_driver_sql("PRAGMA busy_timeout = 10").close())
    with closing(sqlite3.connect(sqlite_site.where, isolation_level=None)) as shell:
        shell.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match=r"mend\.db is held by another program"):
            await store.receive([said("hello")])
        shell.execute("ROLLBACK")
    assert await store.receive([said("hello")]) == 1


async def test_a_disk_that_is_full_in_the_middle_of_a_turn_loses_nothing(sqlite_site: Site) -> None:
    store = await sqlite_site.open()
    await store.receive([said("hello")])

    async def pages(most: int) -> None:
        await store.database.single(lambda c: c.exec_driver_sql(f"PRAGMA max_page_count = {most}").close())

    await pages(1)  # SQLite takes the pages that there are as the least
    long = reply("x" * 100_000)
    with pytest.raises(StorageError, match=r"The disk that holds .*mend\.db is full; free some space"):
        await answer(store, long)
    assert await store.pending() == (1, 0)
    await pages(10_000)
    assert (await answered(store, long)).text == "hello"
    assert await store.pending() == (0, 1)
    assert await turns(store) == 1


@pytest.mark.parametrize(
    ("where", "sentence"),
    [
        ("mysql://host/db", r"names no database that Mend knows \(mysql\); write sqlite:///"),
        ("sqlite://", r"names no database that Mend knows \(sqlite\)"),
        ("postgresql://host:port/db", r"MEND_DATABASE_URL cannot be read; write postgresql://"),
        ("postgresql://host:99999/db", r"MEND_DATABASE_URL cannot be read"),
        ("postgresql://host/db?channel_binding=x", r"an option that Mend does not know \(channel_binding\)"),
        (
            "postgresql://u:geheim@127.0.0.1:1/db",
            r"PostgreSQL at 127\.0\.0\.1:1/db does not answer \(.*\); start PostgreSQL",
        ),
    ],
)
async def test_an_address_that_leads_nowhere(where: str, sentence: str) -> None:
    with pytest.raises(StorageError, match=sentence) as caught:
        await opening(where)
    assert "geheim" not in str(caught.value)


@asynccontextmanager
async def a_server_that_refuses(state: str, words: str) -> AsyncIterator[str]:
    """Speaks just enough of PostgreSQL's protocol to say no, with an SQLSTATE; its address."""

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        size = int.from_bytes(await reader.readexactly(4))
        await reader.readexactly(size - 4)
        if size == 8:  # "may we use TLS?" No; then comes the real beginning
            writer.write(b"N")
            await reader.readexactly(int.from_bytes(await reader.readexactly(4)) - 4)
        fields = b"".join(f"{kind}{text}\0".encode() for kind, text in (("S", "FATAL"), ("C", state), ("M", words)))
        writer.write(b"E" + (len(fields) + 5).to_bytes(4) + fields + b"\0")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(refuse, "127.0.0.1", 0)
    async with server:
        yield f"postgresql://user:geheim@127.0.0.1:{server.sockets[0].getsockname()[1]}/mend"


@pytest.mark.parametrize(
    ("state", "words", "sentence"),
    [
        ("28P01", "password authentication failed", "refuses the password; correct it in MEND_DATABASE_URL"),
        ("28000", "no pg_hba.conf entry", r"does not let this user in \(no pg_hba.conf entry\); correct"),
        ("3D000", 'database "mend" does not exist', "there is no such database; make it with createdb"),
        ("53300", "too many clients already", "has no connection free; raise max_connections"),
        ("57P03", "the database system is starting up", "is starting or stopping; Mend tries again"),
        ("53100", "could not extend file", "The disk of .* is full; free some space"),
    ],
)
async def test_a_server_that_says_no(state: str, words: str, sentence: str) -> None:
    async with a_server_that_refuses(state, words) as where:
        with pytest.raises(StorageError, match=sentence) as caught:
            await opening(where)
    assert "geheim" not in str(caught.value)


@pytest.mark.full
async def test_a_database_and_a_user_that_postgresql_does_not_have() -> None:
    server = POSTGRES.partition("@")[2].rpartition("/")[0]
    with pytest.raises(StorageError, match="there is no such database; make it with createdb"):
        await opening(f"{POSTGRES.rpartition('/')[0]}/mend_nowhere")
    with pytest.raises(StorageError, match=r"does not let this user in|refuses the password"):
        await opening(f"postgresql://mend_nobody@{server}/test")


@pytest.mark.full
async def test_a_postgresql_that_only_reads(postgres_site: Site) -> None:
    await postgres_site.open()
    await postgres_site.close()
    async with by_hand(postgres_site) as hand:
        name = postgres_site.where.rpartition("/")[2]
        await hand.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with pytest.raises(StorageError, match=r"only reads .*give MEND_DATABASE_URL the primary's address"):
        await (await postgres_site.open()).receive([said("hello")])


@pytest.mark.full
async def test_a_postgresql_whose_disk_is_full_in_the_middle_of_a_turn_loses_nothing(postgres_site: Site) -> None:
    store = await postgres_site.open()
    await store.receive([said("hello")])
    async with by_hand(postgres_site) as hand:
        await hand.execute("""
            CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
            CREATE TRIGGER full_disk BEFORE INSERT ON outbox EXECUTE FUNCTION full_disk();
        """)
        with pytest.raises(StorageError, match=r"The disk of PostgreSQL at .* is full; free some space"):
            await answer(store, reply("hi"))
        assert await store.pending() == (1, 0)
        await hand.execute("DROP TRIGGER full_disk ON outbox")
    assert (await answered(store, reply("hi"))).text == "hello"
    assert await turns(store) == 1


@asynccontextmanager
async def by_hand(site: Site) -> AsyncIterator[asyncpg.Connection]:
    """A connection of our own beside Mend's."""
    connection = await asyncpg.connect(site.where)
    try:
        yield connection
    finally:
        await connection.close()


async def cut(site: Site) -> None:
    """End every connection that Mend has to this database."""
    async with by_hand(site) as hand:
        ours = "application_name = 'mend' AND datname = current_database()"
        await hand.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {ours}")


@pytest.mark.full
async def test_a_connection_that_dies_in_the_middle_of_a_turn_frees_its_chat(postgres_site: Site) -> None:
    store, other = await postgres_site.open(), await postgres_site.open()
    await store.receive([said("hello")])
    async with store.claim() as claim:
        assert claim is not None
        assert await answer(other, reply("hi")) is None
        await cut(postgres_site)
        with pytest.raises(StorageError, match="Mend tries again"):
            await claim.commit(reply("this was never said"))
    with pytest.raises(StorageError, match="Mend tries again"):
        await other.pending()  # its connections were cut too; it notices once
    assert (await answered(other, reply("hi"))).text == "hello"
    assert (await delivered(store)).message.text == "hi"
    assert await turns(store) == 1


async def answered_once_free(store: Store, step: Callable[[Session], Outcome]) -> Update:
    """Answer the next update as soon as nobody else holds its chat."""
    for _ in range(300):
        if update := await answer(store, step):
            return update
        await asyncio.sleep(0.2)
    raise AssertionError("Nobody gave the chat back within a minute")


@pytest.mark.full
async def test_a_worker_that_hangs_gives_its_chat_back_after_a_while(
    postgres_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = await postgres_site.open()
    # Long enough that a slow machine does not count as hanging while it opens the database.
    monkeypatch.setitem(SERVER, "idle_in_transaction_session_timeout", "5000")
    store = await postgres_site.open()
    await store.receive([said("hello")])
    async with store.claim() as claim:
        assert claim is not None
        assert await answer(other, reply("hi")) is None
        assert (await answered_once_free(other, reply("hi"))).text == "hello"
        with pytest.raises(StorageError, match="Mend tries again"):
            await claim.commit(reply("this was never said"))
    assert await store.pending() == (0, 1)


@pytest.mark.full
async def test_after_postgresql_was_away_everything_goes_on(postgres_site: Site) -> None:
    store = await postgres_site.open()
    await talk(store, said("hello"), "hi")
    await cut(postgres_site)
    with pytest.raises(StorageError, match="Mend tries again"):
        await store.receive([said("more")])
    assert await store.receive([said("more")]) == 1


def test_what_is_no_complaint_of_a_database_goes_by_unchanged() -> None:
    with pytest.raises(ZeroDivisionError), translated("somewhere"):
        raise ZeroDivisionError
