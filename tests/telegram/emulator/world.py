"""Chats and the messages in them, as the server keeps them."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from .refusal import RefusalError, bad, forbidden

T = TypeVar("T")
UPGRADED = "group chat was upgraded to a supergroup chat"
Json = dict[str, Any]


@dataclass
class Shown:
    """A message as it is now. `change` grows with every change anywhere, so it tells what is new."""

    id: int
    chat: "Chat"
    sender: Json
    date: int
    content: Json  # "text", or a medium with its "caption"
    keyboard: list[list[Json]] = field(default_factory=list)
    edited: int = 0
    change: int = 0
    options: Json = field(default_factory=dict)  # what else was asked for: link previews, entities, …

    @property
    def by_bot(self) -> bool:
        return bool(self.sender["is_bot"])

    @property
    def text(self) -> str:
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def buttons(self) -> list[list[str]]:
        return [[button["text"] for button in row] for row in self.keyboard]

    def json(self) -> Json:
        """A Message of the Bot API."""
        found: Json = {"message_id": self.id, "date": self.date, "chat": self.chat.json(), "from": self.sender}
        found |= self.content
        if self.edited:
            found["edit_date"] = self.edited
        if self.keyboard:
            found["reply_markup"] = {"inline_keyboard": self.keyboard}
        return found


@dataclass
class Chat:
    """`closed` is why the bot cannot write there: empty, "bot was blocked by the user", "user is deactivated", …"""

    id: int
    kind: Literal["private", "group", "supergroup"] = "private"
    title: str = ""
    closed: str = ""
    moved_to: int = 0
    messages: dict[int, Shown] = field(default_factory=dict)

    def json(self) -> Json:
        return {"id": self.id, "type": self.kind} | ({"title": self.title} if self.title else {"first_name": "Ann"})


class World:
    """All chats. Every change wakes those who wait for one."""

    def __init__(self, bot: Json) -> None:
        self.bot = bot
        self.chats: dict[int, Chat] = {}
        self.changes = 0
        self._changed = asyncio.Event()
        self._last_id = 100

    def open_chat(self, chat_id: str) -> Chat:
        """The chat, if the bot may write there. Raises RefusalError."""
        if not chat_id:
            raise bad("chat_id is empty")
        chat = self.chats.get(int(chat_id)) if chat_id.lstrip("-").isdigit() else None
        if chat is None:
            raise bad("chat not found")
        if chat.moved_to:
            raise RefusalError(400, f"Bad Request: {UPGRADED}", migrate_to_chat_id=chat.moved_to)
        if chat.closed:
            raise forbidden(chat.closed)
        return chat

    def post(self, chat: Chat, sender: Json, content: Json, keyboard: list[list[Json]] | None = None) -> Shown:
        self._last_id += 1
        message = Shown(self._last_id, chat, sender, int(time.time()), content, keyboard or [])
        chat.messages[message.id] = message
        self.touch(message)
        return message

    def touch(self, message: Shown | None = None) -> None:
        """Something changed."""
        self.changes += 1
        if message:
            message.change = self.changes
        self._changed.set()
        self._changed = asyncio.Event()

    async def until(self, check: Callable[[], T | None], seconds: float) -> T:
        """What `check` says as soon as it is true. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while not (found := check()):
                await self._changed.wait()
            return found
