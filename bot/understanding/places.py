"""Where large, rebuildable files live. `rasa train` run by hand and the program ask here and find the same ones."""

import os
from pathlib import Path

import platformdirs

CACHE_VARIABLE = "MEND_CACHE_DIR"
ENCODER_VARIABLE = "MEND_ENCODER_DIR"


def cache_directory() -> Path:
    """MEND_CACHE_DIR, or else the platform's place for caches (on Linux ~/.cache/mend)."""
    chosen = os.environ.get(CACHE_VARIABLE)
    return Path(chosen).expanduser().absolute() if chosen else platformdirs.user_cache_path("mend")


def encoder_directory(cache: Path) -> Path:
    """MEND_ENCODER_DIR, or else `encoder/` in the cache."""
    return own_encoder_directory() or cache / "encoder"


def own_encoder_directory() -> Path | None:
    """The directory that the person chose, or None when the program looks after its own."""
    chosen = os.environ.get(ENCODER_VARIABLE)
    return Path(chosen).expanduser().absolute() if chosen else None
