"""A backup: one file of lines, each sealed, with what people left behind and nothing that was on its way.

What waits to be answered or sent is not in it: it may be the words of a danger, which are kept for seconds only
(docs/safety.md, rule 15). All else is: of the reminders it is the restoring that decides.

The first line is in the clear and says what the file is and of which day. Then come a sealed line for each row, and
last one with the digest of all before it: what was cut off, mixed or changed does not open.
"""

import base64
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Row, Select, Table, select

from bot.storage.crypto import Keyring
from bot.storage.errors import BackupError, SealError
from bot.storage.tables import chats, inbox, messages, metadata, outbox, reminders
from bot.storage.times import day
from bot.storage.whole_file import whole_file

FORMAT = 1
FETCHED = 200  # rows at a time
ON_THE_WAY = (inbox, outbox)
# Those of whom nothing is kept: they have not had an answer yet, or are waiting for the last word that they are erased.
KEPT = select(chats.c.id).where(chats.c.session.is_not(None))
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Head:
    """The first line: the day it was made (UTC), and the revision of the tables."""

    made: date
    revision: str


def write_backup(path: Path, keys: Keyring, now: float, connection: Connection) -> int:
    """All that is kept, as of one moment (the connection's snapshot); how many rows. Raises BackupError if it is there.

    The file appears whole or not at all, for its owner only.
    """
    if path.exists():
        raise BackupError(f"{path} is there already; give another name")
    try:
        with whole_file(path, replace=False) as file:
            return _Writing(file, keys, now).all(connection)
    except OSError as error:
        raise BackupError(f"{path} cannot be written ({error.strerror}); give another place") from error


def read_head(path: Path) -> Head:
    """What a file says of itself. Raises BackupError if it is no backup of Mend, or of a newer one."""
    try:
        with path.open("rb") as file:
            found = json.loads(file.readline(1000))
        head = Head(date.fromisoformat(found["made"]), str(found["revision"]))
        form = int(found["mend backup"])
    except OSError as error:
        raise BackupError(f"{path} cannot be read ({error.strerror}); give the path of a backup") from error
    except (ValueError, KeyError, TypeError):
        raise BackupError(f"{path} is no backup that `mend backup` made; give the path of one") from None
    if form != FORMAT:
        raise BackupError(f"{path} was made by a newer Mend than this one; install the newer one")
    return head


def read_rows(path: Path, keys: Keyring) -> Iterator[tuple[str, Json]]:
    """Each row with its table. Raises SealError, BackupError; only when the last has come, the file was whole."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        digest.update(file.readline())
        for line in file:
            row = _opened(line, keys, path)
            if row["t"] == "end":
                _check_end(row, digest.hexdigest(), path)
                return
            digest.update(line)
            yield row["t"], {name: _decoded(value) for name, value in row["r"].items()}
    raise BackupError(f"{path} is not whole: its end is missing; take another backup (nothing was changed)")


class _Writing:
    """Lines into a file, and their digest."""

    def __init__(self, file: BinaryIO, keys: Keyring, now: float) -> None:
        self._file, self._keys, self._now = file, keys, now
        self._digest = hashlib.sha256()

    def all(self, connection: Connection) -> int:
        revision = MigrationContext.configure(connection).get_current_revision()
        head = {"mend backup": FORMAT, "made": day(self._now), "revision": revision}
        self._line(json.dumps(head).encode())
        count = 0
        for table in metadata.sorted_tables:
            if table not in ON_THE_WAY:
                for row in connection.execute(_wanted(table), execution_options={"yield_per": FETCHED}):
                    self._line(self._sealed(table, row))
                    count += 1
        end = {"t": "end", "digest": self._digest.hexdigest(), "rows": count}
        self._line(self._keys.seal(end, self._now))
        return count

    def _sealed(self, table: Table, row: Row[Any]) -> bytes:
        values = {name: _encoded(value) for name, value in row._mapping.items()}
        return self._keys.seal({"t": table.name, "r": values}, self._now)

    def _line(self, line: bytes) -> None:
        self._digest.update(line + b"\n")
        self._file.write(line + b"\n")


def _wanted(table: Table) -> Select[Any]:
    rows = select(table).order_by(*table.primary_key)
    if table is chats:
        return rows.where(chats.c.session.is_not(None))
    if table in (messages, reminders):
        return rows.where(table.c.chat_id.in_(KEPT))
    return rows


def _opened(line: bytes, keys: Keyring, path: Path) -> Json:
    try:
        return dict(keys.open(line.rstrip(b"\n")))
    except SealError:
        raise BackupError(
            f"{path} cannot be opened with the key in {keys.source}: it is damaged, or was made with a key that is no "
            "longer there; write that key below the others, and try again (nothing was changed)"
        ) from None


def _check_end(row: Json, digest: str, path: Path) -> None:
    if row["digest"] != digest:
        raise BackupError(f"{path} was changed after it was made; take another backup (nothing was changed)")


def _encoded(value: Any) -> Any:
    return {"b64": base64.b64encode(value).decode()} if isinstance(value, bytes | memoryview) else value


def _decoded(value: Any) -> Any:
    return base64.b64decode(value["b64"]) if isinstance(value, dict) else value
