"""A new key for all that is sealed, while the chats go on: a few rows at a time, until the old key seals nothing.

The new key is in front in the file, on the disk, before anything is sealed with it. Programs that run see that the file
has changed at the next thing they seal or cannot open (`key_file.py`). Rows that a turn holds just then are passed over
and looked at again.
"""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, select, update

from bot.storage.crypto import Keyring, new_key
from bot.storage.database import Database
from bot.storage.errors import StorageKeyError
from bot.storage.key_file import alone_with, replace_key_file
from bot.storage.purposes import sealed_columns
from bot.storage.tables import metadata

AT_ONCE = 20  # rows a transaction: a turn that comes at the same moment waits for no more than these
BREATH = 0.005  # seconds between two transactions: on SQLite others get their turn to write
PASSES = 60  # times that everything is looked through; what is held for longer than these is left for the next time
PAUSE = 1.0  # seconds between two passes
TABLES = [table for table in metadata.sorted_tables if sealed_columns(table)]


@dataclass(frozen=True, slots=True)
class Seals:
    """How many values are sealed with each key, by its place, 0 for the newest; and with none that is there."""

    by_key: Counter[int] = field(default_factory=Counter)
    lost: int = 0

    @property
    def old(self) -> int:
        """Those that need a key other than the newest."""
        return sum(count for place, count in self.by_key.items() if place > 0)


async def count_seals(database: Database, keys: Keyring) -> Seals:
    """All values in all tables. Nobody waits for it, and it sees one moment."""
    return await database.snapshot(partial(_count, keys))


async def rotate(database: Database, keys: Keyring, file: Path | None) -> Seals:
    """Seal everything with the newest key; a new one is made first, unless the `file` has one that is in use partly.

    Without a `file` (MEND_KEY) the newest is the first of those given. What is left on the old ones is returned: 0, but
    for rows that were held all the time. Raises StorageKeyError, InUseError, with nothing changed.
    """
    if file is None:
        return await _reseal_all(database, keys)
    with alone_with(file):
        keys.look_again()
        if len(keys.names) == 1:
            replace_key_file(file, f"{new_key()}\n{keys.newest}\n{keys.lineage}")
            keys.look_again()
        elif not (await count_seals(database, keys)).old:
            raise StorageKeyError(
                f"{file} still has the old key of the last rotation, which seals nothing any more; "
                "run `mend keys drop-old` first (nothing was changed)"
            )
        return await _reseal_all(database, keys)


async def drop_old(database: Database, keys: Keyring, file: Path) -> int:
    """Take all keys but the newest out of the file; how many. Raises StorageKeyError while a value needs one."""
    with alone_with(file):
        keys.look_again()
        seals = await count_seals(database, keys)
        if seals.old:
            raise StorageKeyError(
                f"{seals.old} values in {database.place} are still sealed with an older key; run `mend keys rotate`, "
                "then this again (nothing was changed)"
            )
        old = len(keys.names) - 1
        if old:
            replace_key_file(file, f"{keys.newest}\n{keys.lineage}")
        return old


async def _reseal_all(database: Database, keys: Keyring) -> Seals:
    for number in range(PASSES):
        for table in TABLES:
            await _reseal(database, keys, table)
        seals = await count_seals(database, keys)
        if not seals.old:
            break
        if number < PASSES - 1:
            await asyncio.sleep(PAUSE)
    await database.tidy()
    return seals


async def _reseal(database: Database, keys: Keyring, table: Table) -> None:
    """One walk through the table, in the order of its key."""
    last: Any = None
    while True:
        last = await database.run(partial(_reseal_some, keys, table, last))
        if last is None:
            return
        await asyncio.sleep(BREATH)


def _reseal_some(keys: Keyring, table: Table, last: Any, connection: Connection) -> Any:
    """The next rows after the one whose key is `last`; the key of the last one seen, None at the end.

    The end of what can be locked just now is looked for without locks: rows in use must not end the walk.
    """
    (key,) = table.primary_key
    window = connection.execute(_after(table, last).with_only_columns(key)).scalars().all()
    if not window:
        return None
    rows = connection.execute(
        select(*_wanted(table)).where(key.in_(window)).with_for_update(key_share=True, skip_locked=True)
    ).all()
    for row in rows:
        if anew := _resealed(keys, table, row):
            connection.execute(update(table).where(key == row[0]).values(anew))
    return window[-1]


def _after(table: Table, last: Any) -> Select[Any]:
    (key,) = table.primary_key
    rows = select(*_wanted(table)).order_by(key).limit(AT_ONCE)
    return rows if last is None else rows.where(key > last)


def _wanted(table: Table) -> list[Any]:
    return [*table.primary_key, *sealed_columns(table)]


def _resealed(keys: Keyring, table: Table, row: Row[Any]) -> dict[str, bytes | str]:
    """What of the row is to be written: values of an older key. One that no key opens stays as it is."""
    anew: dict[str, bytes | str] = {}
    for column, value in zip(sealed_columns(table), row[1:], strict=True):
        if value is not None and keys.sealed_by(_bytes(value)):
            sealed = keys.reseal(_bytes(value))
            anew[column.name] = sealed.decode() if isinstance(value, str) else sealed
    return anew


def _count(keys: Keyring, connection: Connection) -> Seals:
    places: Counter[int | None] = Counter()
    for table in TABLES:
        last: Any = None
        while rows := connection.execute(_after(table, last)).all():
            places.update(keys.sealed_by(_bytes(value)) for row in rows for value in row[1:] if value is not None)
            last = rows[-1][0]
    lost = places.pop(None, 0)
    return Seals(Counter({place: count for place, count in places.items() if place is not None}), lost)


def _bytes(value: bytes | str) -> bytes:
    return value.encode() if isinstance(value, str) else bytes(value)
