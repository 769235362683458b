"""A toy encoder's files, for tests that need no real weights."""

import json
import struct
from pathlib import Path

import numpy as np


def write_safetensors(path: Path, tensors: dict[str, tuple[int, ...]], kind: str = "F32") -> None:
    """Tensors of zeros in the safetensors format."""
    entries, place = {}, 0
    for name, shape in tensors.items():
        size = int(np.prod(shape)) * (2 if kind == "F16" else 4)
        entries[name] = {"dtype": kind, "shape": list(shape), "data_offsets": [place, place + size]}
        place += size
    header = json.dumps({"__metadata__": {"format": "pt"}, **entries}).encode()
    with path.open("wb") as file:
        file.write(struct.pack("<Q", len(header)) + header)
        file.truncate(8 + len(header) + place)  # zeros that take no room on the disk
