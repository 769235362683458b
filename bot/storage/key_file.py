"""The file that holds the keys: readable by its owner alone, written whole or not at all.

It is replaced only by `rotation.py`; whoever has it open as a Keyring notices that at the next thing to be sealed.
"""

import fcntl
import logging
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.storage.crypto import Keyring, new_key
from bot.storage.errors import InUseError, StorageKeyError
from bot.storage.whole_file import whole_file

log = logging.getLogger(__name__)
Stamp = tuple[int, int, int]  # what changes when the file is replaced or written


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """Where the keys are: themselves in `value` (MEND_KEY), or, if that is empty, in a file (MEND_KEY_FILE)."""

    value: str
    file: Path


def read_key_file(path: Path) -> Keyring | None:
    """The keys in the file, None if there is no file. Raises StorageKeyError if others can read it or it has no key."""
    found = _read(path)
    if found is None:
        return None
    text, stamp = found
    return Keyring(text, str(path), _Watch(path, stamp))


def create_key_file(path: Path) -> Keyring:
    """A new key, on the disk before anything is sealed with it. Raises StorageKeyError if it cannot be written."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            with whole_file(path, replace=False) as file:
                file.write(f"{new_key()}\n".encode())
    except OSError as error:
        raise _unwritable(path, error) from error
    keys = read_key_file(path)
    if keys is None:
        raise StorageKeyError(f"The key file {path} disappeared while it was being made; start Mend again")
    return keys


def replace_key_file(path: Path, text: str) -> None:
    """Other keys instead of those in the file, on the disk when this returns. Raises StorageKeyError."""
    try:
        with whole_file(path, replace=True) as file:
            file.write(text.encode())
    except OSError as error:
        raise _unwritable(path, error) from error


@contextmanager
def alone_with(path: Path) -> Iterator[None]:
    """While nobody else replaces the keys in the file. Raises InUseError, StorageKeyError."""
    try:
        handle = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        _lock(handle, path)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, path: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise InUseError(f"The keys in {path} are being changed by another Mend; wait until it has ended") from None


class _Watch:
    """Gives the text of the file when it has changed since the last look. A fault in it is logged once, and no news."""

    def __init__(self, path: Path, stamp: Stamp) -> None:
        self._path, self._stamp = path, stamp

    def __call__(self) -> str | None:
        try:
            stamp = _stamp(self._path.stat())
        except OSError:
            return None  # away just now, or for good: what is in memory goes on
        if stamp == self._stamp:
            return None
        self._stamp = stamp
        try:
            found = _read(self._path)
            return _checked(found[0], self._path) if found else None
        except StorageKeyError as error:
            log.error("%s; going on with the keys from before", error)
            return None


def _checked(text: str, path: Path) -> str:
    """The text, if it holds keys. Raises StorageKeyError."""
    Keyring(text, str(path))
    return text


def _read(path: Path) -> tuple[str, Stamp] | None:
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            text = file.read(10_000)
    except FileNotFoundError:
        return None
    except OSError as error:
        said = error.strerror
        raise StorageKeyError(f"The key file {path} cannot be read ({said}); let the user of Mend read it") from error
    mode = stat.S_IMODE(status.st_mode)
    if mode & 0o077:
        raise StorageKeyError(f"The key file {path} can be read by others (mode {mode:04o}); run: chmod 600 '{path}'")
    return text.decode("ascii", "replace"), _stamp(status)


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_ino, status.st_mtime_ns, status.st_size


def _unwritable(path: Path, error: OSError) -> StorageKeyError:
    return StorageKeyError(
        f"The key file {path} cannot be written ({error.strerror}); "
        "make its folder writable, or set MEND_KEY_FILE to another path"
    )
