"""The file that holds the key: readable by its owner alone, written once, never overwritten."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from bot.storage.crypto import Keyring, new_key
from bot.storage.errors import StorageKeyError


def read_key_file(path: Path) -> Keyring | None:
    """The keys in the file, None if there is no file. Raises StorageKeyError if others can read it or it has no key."""
    try:
        with path.open("rb") as file:
            mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
            text = file.read(10_000)
    except FileNotFoundError:
        return None
    except OSError as error:
        said = error.strerror
        raise StorageKeyError(f"The key file {path} cannot be read ({said}); let the user of Mend read it") from error
    if mode & 0o077:
        raise StorageKeyError(f"The key file {path} can be read by others (mode {mode:04o}); run: chmod 600 '{path}'")
    return Keyring(text.decode("ascii", "replace"), str(path))


def create_key_file(path: Path) -> Keyring:
    """A new key, on the disk before anything is sealed with it. Raises StorageKeyError if it cannot be written."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            _write_whole(path, new_key() + "\n")
    except OSError as error:
        raise StorageKeyError(
            f"The key file {path} cannot be written ({error.strerror}); "
            "make its folder writable, or set MEND_KEY_FILE to another path"
        ) from error
    keys = read_key_file(path)
    if keys is None:
        raise StorageKeyError(f"The key file {path} disappeared while it was being made; start Mend again")
    return keys


def _write_whole(path: Path, text: str) -> None:
    """The file appears whole or not at all, whenever the power goes. One that is there already stays as it is."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):  # another process was faster: its key is the one
            os.link(draft, path)  # unlike a rename, this never replaces a file
    finally:
        draft.unlink()
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
