"""A person on Telegram without Telegram: the real conversation and the real storage, and what is found in its files."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]

from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Guess, Reading, SafetyClass
from bot.dialogue.outputs import Message
from bot.storage.store import Store
from bot.storage.tables import metadata
from bot.taps import callback_data
from bot.turn import take_turn
from bot.updates import Update, UpdateKind
from tests.storage.conftest import Site

KEYS = itertools.count(1)
MESSAGE_IDS = itertools.count(5000)


@dataclass(frozen=True)
class Reads:
    """Stands in for the model: a text with one of these words is in that class, or hints at it."""

    dangers: dict[str, SafetyClass] = field(default_factory=dict)
    hints: dict[str, SafetyClass] = field(default_factory=dict)

    async def read(self, text: str) -> Reading:
        safety = next((each for word, each in self.dangers.items() if word in text), "none")
        unclear = next((each for word, each in self.hints.items() if word in text), "none")
        guess = Guess("calm_down", 0.9) if "so mad" in text else Guess("out_of_scope", 0.1)
        return Reading(text, (guess,), safety=safety, unclear=unclear)


@dataclass
class Someone:
    """Writes to the bot and reads what comes."""

    site: Site
    store: Store
    conversation: Conversation
    reader: Reads
    address: str = "7100200300"
    heard: list[Message] = field(default_factory=list)
    sealed: set[bytes] = field(default_factory=set)  # every sealed or hashed value that was ever stored of anybody
    reads: bool = True  # takes its messages at once

    async def say(self, *texts: str) -> None:
        """All at once, as one burst."""
        await self._give([self._update("text", each) for each in texts])

    async def do(self, kind: UpdateKind, text: str) -> None:
        await self._give([self._update(kind, text)])

    async def tap(self, title: str) -> None:
        message = next(each for each in reversed(self.heard) if each.screen)
        titles = [each.title for each in message.buttons]
        if title in titles:
            await self.do("tap", callback_data(message, "buttons", titles.index(title)))
        else:
            row = [each.title for each in message.navigation]
            await self.do("tap", callback_data(message, "navigation", row.index(title)))

    async def catch_up(self) -> None:
        """Reads everything that waits for anybody; what is for others goes to nobody."""
        while (delivery := await self.store.next_delivery()) is not None:
            if delivery.address == self.address:
                self.heard.append(delivery.message)
            await self.store.sent(delivery, str(next(MESSAGE_IDS)))
            await self._look()

    def _update(self, kind: UpdateKind, text: str) -> Update:
        key = f"telegram:{next(KEYS)}"
        return Update(
            key, "telegram", self.address, kind, text, str(next(MESSAGE_IDS)), "photo" * (kind == "attachment")
        )

    async def _give(self, updates: list[Update]) -> None:
        await self.store.receive(updates)
        await self._look()
        self.site.clock.now += 6.0  # the burst is over
        while await take_turn(self.store, self.reader, self.conversation, self.site.clock):
            await self._look()
        if self.reads:
            await self.catch_up()

    async def _look(self) -> None:
        self.sealed |= await stored_values(self.store)


async def stored_values(store: Store) -> set[bytes]:
    """Every sealed or hashed value in every table, but for the hashes of answered updates' keys."""
    queries = [
        "SELECT address FROM chats", "SELECT address_hash FROM chats", "SELECT session FROM chats",
        "SELECT payload FROM inbox", "SELECT payload FROM outbox",
    ]  # fmt: skip
    found = [await store.database.single(lambda c, q=each: c.exec_driver_sql(q).scalars().all()) for each in queries]
    return {bytes(value) for values in found for value in values if value is not None}


async def rows_of_people(store: Store) -> int:
    """How many rows there are about anybody, in all tables."""
    about = [table for table in metadata.sorted_tables if "chat_id" in table.columns or table.name == "chats"]
    total = 0
    for table in about:
        query = f"SELECT count(*) FROM {table.name}"
        if table.name == "inbox":
            query += " WHERE chat_id IS NOT NULL OR payload IS NOT NULL"
        total += await store.database.single(lambda c, q=query: int(c.exec_driver_sql(q).scalar_one()))
    return total


async def files_of(site: Site, since: str = "") -> bytes:
    """The database's files, with its write-ahead log; that of PostgreSQL from the position `since` on."""
    if not site.where.startswith("postgres"):
        folder = Path(site.where).parent
        return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
    connection = await asyncpg.connect(site.where)
    try:
        await connection.execute("CHECKPOINT")
        return b"".join([each async for each in _postgres_files(connection, since)])
    finally:
        await connection.close()


async def _postgres_files(connection: asyncpg.Connection, since: str):  # type: ignore[no-untyped-def]
    read = "SELECT pg_read_binary_file(pg_relation_filepath(oid), 0, 100000000, true) AS data FROM pg_class"
    for row in await connection.fetch(f"{read} WHERE pg_relation_filepath(oid) IS NOT NULL"):
        yield row["data"] or b""
    first = await connection.fetchval("SELECT pg_walfile_name($1::text::pg_lsn)", since)
    for row in await connection.fetch("SELECT name FROM pg_ls_waldir() WHERE name >= $1 ORDER BY name", first):
        yield await connection.fetchval("SELECT pg_read_binary_file('pg_wal/' || $1, 0, 100000000, true)", row["name"])


async def log_position(site: Site) -> str:
    """Where PostgreSQL's write-ahead log is just now; "" on SQLite."""
    if not site.where.startswith("postgres"):
        return ""
    connection = await asyncpg.connect(site.where)
    try:
        return str(await connection.fetchval("SELECT pg_current_wal_lsn()::text"))
    finally:
        await connection.close()


def in_the_clear(words: str) -> Iterator[bytes]:
    """The words as a file or a log could hold them."""
    for text in (words, words.upper(), words.replace(" ", "_")):
        yield text.encode()
        yield text.encode("utf-16-le")
