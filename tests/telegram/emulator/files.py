"""Files: sent by the bot, sent by people, fetched again."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PIL import Image, UnidentifiedImageError

from .checks import checked_caption, checked_cover, checked_keyboard
from .params import Params
from .refusal import bad

if TYPE_CHECKING:
    from .emulator import Emulator


@dataclass(frozen=True)
class StoredFile:
    id: str
    name: str
    content: bytes

    @property
    def path(self) -> str:
        return f"documents/{self.id}/{self.name}"

    def json(self) -> dict[str, Any]:
        return {"file_id": self.id, "file_unique_id": f"u{self.id}", "file_size": len(self.content)}


class Shelf:
    """All files of the server."""

    def __init__(self) -> None:
        self._files: dict[str, StoredFile] = {}

    def put(self, name: str, content: bytes) -> StoredFile:
        stored = StoredFile(f"file{len(self._files) + 1}", name, content)
        self._files[stored.id] = stored
        return stored

    def get(self, file_id: str) -> StoredFile:
        if file_id not in self._files:
            raise bad("invalid file_id")
        return self._files[file_id]

    def at(self, path: str) -> StoredFile | None:
        return next((each for each in self._files.values() if each.path == path), None)


async def send_document(emulator: "Emulator", params: Params) -> Any:
    stored = _uploaded(emulator, params, "document")
    return _show(emulator, params, {"document": stored.json() | {"file_name": stored.name}})


async def send_photo(emulator: "Emulator", params: Params) -> Any:
    stored = _uploaded(emulator, params, "photo")
    width, height = _sides(stored.content)
    return _show(emulator, params, {"photo": [stored.json() | {"width": width, "height": height}]})


async def get_file(emulator: "Emulator", params: Params) -> Any:
    stored = emulator.shelf.get(params.text("file_id"))
    return stored.json() | {"file_path": stored.path}


def _uploaded(emulator: "Emulator", params: Params, field: str) -> StoredFile:
    """What was attached, or what a file id names. Raises RefusalError."""
    given = params.text(field)
    name = given.removeprefix("attach://") if given.startswith("attach://") else field
    if name in params.files:
        file_name, content = params.files[name]
        if not content:
            raise bad("file must be non-empty")
        return emulator.shelf.put(file_name, content)
    if not given:
        raise bad(f"there is no {field} in the request")
    return emulator.shelf.get(given)


def _sides(content: bytes) -> tuple[int, int]:
    """Width and height in pixels, of a picture that the server would take. Raises RefusalError."""
    if len(content) > 10 * 2**20:
        raise bad("file is too big")
    try:
        width, height = Image.open(io.BytesIO(content)).size
    except UnidentifiedImageError:
        raise bad("IMAGE_PROCESS_FAILED") from None
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return width, height


def _show(emulator: "Emulator", params: Params, content: dict[str, Any]) -> Any:
    chat = emulator.world.open_chat(params.text("chat_id"))
    shown = emulator.world.post(chat, emulator.bot, content | checked_caption(params), checked_keyboard(params))
    shown.options = checked_cover(params)
    return shown.json()


METHODS: dict[str, Callable[["Emulator", Params], Any]] = {
    "senddocument": send_document,
    "sendphoto": send_photo,
    "getfile": get_file,
}
