"""Vectors of training examples, kept on disk: after a change of one line, one line is encoded.

The file holds hashes and numbers, no text, and nothing that people write to the bot ever comes here. It may be deleted.
"""

import hashlib
import logging
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from bot.understanding.encoder import Vectors
from bot.understanding.encoder_shape import VECTOR

log = logging.getLogger(__name__)

Encode = Callable[[Sequence[str]], Vectors]
Advance = Callable[[int], None]
Halves = npt.NDArray[np.float16]
Result = TypeVar("Result")

CHUNK = 64  # texts between two commits: an interrupted training goes on from here
MOST = 50_000  # vectors of 8 kB; older ones go
KEPT = np.dtype(np.float16)
# Another file than SQLite's, or a damaged one; everything else (locked, read-only, full) is no reason to delete it.
BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
TABLE = "CREATE TABLE IF NOT EXISTS vectors (id INTEGER PRIMARY KEY, key BLOB UNIQUE NOT NULL, vector BLOB NOT NULL)"


class EmbeddingCache:
    """A file of vectors for one encoder. Several processes may use it at once."""

    def __init__(self, path: Path, identity: str) -> None:
        self._path, self._identity = path, identity

    def vectors(self, texts: Sequence[str], encode: Encode, advance: Advance = lambda count: None) -> Vectors:
        """float32 [n, 3840], from the file where possible; `advance` hears how many different texts were just done.

        They are rounded to half precision, also when fresh, so that training twice gives the same model. A file that
        cannot be used is never an error: it is rebuilt when damaged, and done without otherwise.
        """
        known = self._read(texts)
        advance(len(known))
        # Sorted by length: texts that are encoded together are padded to the longest of them.
        missing = sorted({text for text in texts if text not in known}, key=len)
        for start in range(0, len(missing), CHUNK):
            chunk = missing[start : start + CHUNK]
            fresh = dict(zip(chunk, encode(chunk).astype(KEPT), strict=True))
            self._write(fresh)
            known |= fresh
            advance(len(chunk))
        rows = [known[text] for text in texts]
        return np.stack(rows).astype(np.float32) if rows else np.empty((0, VECTOR), np.float32)

    def missing(self, texts: Sequence[str]) -> int:
        """How many of the texts would have to be encoded."""
        return len(set(texts) - self._read(texts).keys())

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(f"{self._identity}\0{text}".encode("utf-8", "replace")).digest()

    def _read(self, texts: Sequence[str]) -> dict[str, Halves]:
        return self._guarded(lambda: self._select(texts)) or {}

    def _write(self, vectors: dict[str, Halves]) -> None:
        self._guarded(lambda: self._insert(vectors))

    def _guarded(self, action: Callable[[], Result]) -> Result | None:
        try:
            return action()
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", None) not in BROKEN:
                log.warning("The cache of vectors cannot be used (%s): %s", self._path, error)
                return None
        log.warning("The cache of vectors was damaged and is built anew: %s", self._path)
        for end in ("", "-wal", "-shm", "-journal"):
            self._path.with_name(self._path.name + end).unlink(missing_ok=True)
        return None

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path, timeout=30)
        connection.execute(TABLE)
        return connection

    def _select(self, texts: Sequence[str]) -> dict[str, Halves]:
        found: dict[str, Halves] = {}
        with closing(self._open()) as connection:
            for text in dict.fromkeys(texts):
                row = connection.execute("SELECT vector FROM vectors WHERE key = ?", (self._key(text),)).fetchone()
                if row and len(row[0]) == VECTOR * KEPT.itemsize:
                    found[text] = np.frombuffer(row[0], KEPT)
        return found

    def _insert(self, vectors: dict[str, Halves]) -> None:
        rows = [(self._key(text), vector.tobytes()) for text, vector in vectors.items()]
        with closing(self._open()) as connection, connection:
            connection.executemany("INSERT OR REPLACE INTO vectors (key, vector) VALUES (?, ?)", rows)
            connection.execute("DELETE FROM vectors WHERE id <= (SELECT max(id) FROM vectors) - ?", (MOST,))
