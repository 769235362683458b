"""The table of contents of a safetensors file: eight bytes of length, then JSON, then the numbers.

Format: https://github.com/huggingface/safetensors#format. Only the header is read; the graph points at the numbers.
"""

import json
import struct
from dataclasses import dataclass
from pathlib import Path

from bot.understanding.errors import EncoderError

# A header is a few dozen kilobytes; a larger length means that this is some other file.
LONGEST_HEADER = 10_000_000


@dataclass(frozen=True, slots=True)
class Tensor:
    """Where one tensor lies in its file, in bytes from the start of the file."""

    shape: tuple[int, ...]
    offset: int
    length: int
    kind: str  # "F32", "F16", "I64", …


def read_header(path: Path) -> dict[str, Tensor]:
    """All tensors of a file by name.

    Raises EncoderError when the file cannot be read, is not a safetensors file or ends too early.
    """
    try:
        with path.open("rb") as file:
            (size,) = struct.unpack("<Q", file.read(8))
            if size > LONGEST_HEADER:
                raise ValueError
            entries = json.loads(file.read(size))
        entries.pop("__metadata__", None)
        tensors = {name: _tensor(entry, 8 + size) for name, entry in entries.items()}
    except OSError as error:
        raise EncoderError(f"{path} cannot be read: {error.strerror}. Check its permissions.") from error
    except (struct.error, ValueError, KeyError, TypeError, AttributeError) as error:
        raise EncoderError(
            f"{path} is not a safetensors file. Put the encoder's own model.safetensors there."
        ) from error
    end = max((tensor.offset + tensor.length for tensor in tensors.values()), default=0)
    if path.stat().st_size < end:
        raise EncoderError(f"{path} is cut off: {path.stat().st_size} bytes of {end}. Fetch it again.")
    return tensors


def _tensor(entry: dict[str, object], base: int) -> Tensor:
    shape, offsets = entry["shape"], entry["data_offsets"]
    if not isinstance(shape, list) or not isinstance(offsets, list):
        raise TypeError("shape and data_offsets are lists")
    start, end = offsets
    return Tensor(tuple(shape), base + start, end - start, str(entry["dtype"]))
