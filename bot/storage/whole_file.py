"""Files that appear whole or not at all, whenever the power goes, and that only their owner reads."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole_file(path: Path, *, replace: bool) -> Iterator[BinaryIO]:
    """What is written into it stands at `path` when the block is over, on the disk; if the block raises, nothing does.

    One that is there already stays as it is, unless it is to be `replace`d. Raises OSError.
    """
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if replace:
            draft.rename(path)
        else:
            with suppress(FileExistsError):  # another process was faster
                os.link(draft, path)  # unlike a rename, this never replaces a file
    finally:
        draft.unlink(missing_ok=True)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
