"""What a text that others may see is: a danger, or something that can be put in other words, or neither."""

import asyncio
import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.dialogue.flows import Book
from bot.dialogue.inputs import Reading, SafetyClass
from bot.dialogue.topics import danger_in
from bot.public.recent import Recent
from bot.turn import Reader

MOST = 2_000  # texts remembered, by a hash that only this process can make


@dataclass(frozen=True, slots=True)
class Look:
    """`safety` is the class whose card a private chat would show; `hint`: there it would ask. With either there are no
    `wordings` (by style)."""

    safety: SafetyClass = "none"
    hint: bool = False
    wordings: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_private(self) -> bool:
        return self.hint or self.safety != "none"


class Looking:
    """Reads one text at a time: the model is shared with the chats, and none of them waits for more than one."""

    def __init__(self, reader: Reader, book: Book, wordings: Callable[[Reading], Mapping[str, str]]) -> None:
        self._reader, self._book, self._wordings = reader, book, wordings
        self._turn = asyncio.Lock()
        self._known: Recent[bytes, Look] = Recent(MOST)
        self._salt = secrets.token_bytes(16)

    async def look(self, text: str, wanted: Callable[[], bool]) -> Look | None:
        """What the text is. None if it is not `wanted` any more when its turn comes."""
        key = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), key=self._salt).digest()
        if known := self._known.get(key):
            return known
        async with self._turn:
            if not wanted():
                return None
            look = self._known.get(key) or self._judged(await self._reader.read(text))
        self._known.put(key, look)
        return look

    def _judged(self, reading: Reading) -> Look:
        flow = danger_in(self._book, reading)
        if flow is not None or reading.safety != "none":
            return Look(flow.safety if flow is not None else reading.safety)
        if reading.unclear != "none":
            return Look(hint=True)
        return Look(wordings=self._wordings(reading))
