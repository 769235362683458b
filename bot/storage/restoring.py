"""Bringing a backup back, in one transaction: all of it or nothing.

Who was erased after the backup was made is erased again, as far as the database that it goes into knows of them
(`since_backup.py`). Reminders come back only on request: whoever has told of a danger since must not be reminded of
anything (docs/safety.md, rule 9), and an empty database does not know who has.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path

from sqlalchemy import Connection, MetaData, func, insert, select, text

from bot.storage.backup import Head, Json, read_head, read_rows
from bot.storage.crypto import Keyring
from bot.storage.errors import BackupError
from bot.storage.hash_key import HASH_KEY, noted_hash_key, take_hash_key
from bot.storage.migrate import revisions, upgrade
from bot.storage.since_backup import apply, look
from bot.storage.tables import chats

AT_ONCE = 200  # rows
COUNT_ON = """
    SELECT setval(pg_get_serial_sequence('{table}', 'id'), coalesce(max(id), 1), max(id) IS NOT NULL) FROM {table}
"""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to bring back and how: `replace` what is in the database; with the `reminders`."""

    path: Path
    replace: bool = False
    reminders: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """How many chats came back, how many of those in the backup were erased again, and how many were known to be."""

    chats: int
    erased: int
    known: int


def restore(plan: Plan, keys: Keyring, place: str, connection: Connection) -> Restored:
    """In the transaction of the connection, which is alone with the database. Raises BackupError, SealError."""
    head = read_head(plan.path)
    if head.revision not in revisions():
        raise BackupError(f"{plan.path} was made by a newer Mend than this one; install the newer one")
    hash_key = keys.open(_sealed_hash_key(plan.path, keys))
    _refuse_a_full_database(plan, place, connection)
    since = look(keys, connection)
    if (since.erased or _chats(connection)) and hash_key != keys.open(noted_hash_key(connection)):
        raise BackupError(
            f"{plan.path} is a backup of another database than {place}, which knows only who was erased from itself; "
            "give an empty database (nothing was changed)"
        )
    _begin_at(head, place, connection)
    _fill(plan, keys, connection)
    upgrade(connection, place)
    take_hash_key(keys, place, connection)
    again = apply(since, keys, connection)
    return Restored(_chats(connection), again, len(since.erased))


def _refuse_a_full_database(plan: Plan, place: str, connection: Connection) -> None:
    there = _chats(connection)
    if there and not plan.replace:
        raise BackupError(
            f"{place} holds {there} chat{'s' * (there > 1)} already; give an empty database, or add --replace to put "
            "the backup in their place (nothing was changed)"
        )


def _chats(connection: Connection) -> int:
    return int(connection.execute(select(func.count()).select_from(chats)).scalar_one())


def _begin_at(head: Head, place: str, connection: Connection) -> None:
    """The tables as they were when the backup was made, empty."""
    old = MetaData()
    old.reflect(connection)
    old.drop_all(connection)
    upgrade(connection, place, head.revision)


def _fill(plan: Plan, keys: Keyring, connection: Connection) -> None:
    tables = MetaData()
    tables.reflect(connection)
    for name, rows in _in_parcels(read_rows(plan.path, keys)):
        if name != "reminders" or plan.reminders:
            connection.execute(insert(tables.tables[name]), rows)
    if connection.dialect.name == "postgresql":  # SQLite counts on by itself
        for table in tables.tables.values():
            if "id" in table.columns:
                connection.execute(text(COUNT_ON.format(table=table.name)))


def _in_parcels(rows: Iterator[tuple[str, Json]]) -> Iterator[tuple[str, list[Json]]]:
    """Of one table each, and not too many at a time."""
    for name, group in groupby(rows, key=itemgetter(0)):
        while parcel := [row for _, row in islice(group, AT_ONCE)]:
            yield name, parcel


def _sealed_hash_key(path: Path, keys: Keyring) -> bytes:
    """Of the database that the backup is of. It looks through the whole file: nothing is begun with half of one."""
    of_meta = [row for name, row in read_rows(path, keys) if name == "meta" and row["name"] == HASH_KEY]
    return str(of_meta[0]["value"]).encode()
