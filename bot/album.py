"""Where the terminal puts pictures, for as long as the conversation lasts."""

import tempfile
from pathlib import Path


class Album:
    """The pictures of one conversation, in a folder that nobody else can look into."""

    def __init__(self) -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._count = 0

    def add(self, png: bytes) -> Path | None:
        """Where the picture is now; None if it cannot be written: the words say the same."""
        try:
            self._folder = self._folder or tempfile.TemporaryDirectory(prefix="mend-", ignore_cleanup_errors=True)
            self._count += 1
            path = Path(self._folder.name, f"picture-{self._count}.png")
            path.write_bytes(png)
        except OSError:
            return None
        return path

    def clear(self) -> None:
        """Nothing is left of them."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
