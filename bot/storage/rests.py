"""Chats that are left alone for a moment, because their person may still be typing; then the bell rings."""

import asyncio
from collections.abc import Iterable

from bot.storage.bell import Bell


class Rests:
    """Which chats rest. What is forgotten here (a restart) is found again in the inbox: nothing depends on it."""

    def __init__(self, bell: Bell) -> None:
        self._bell = bell
        self._until: dict[int, float] = {}

    def begin(self, chat: int, until: float, seconds: float) -> None:
        """The chat rests `until` then by the clock, which is in so many seconds."""
        self._until[chat] = until
        asyncio.get_running_loop().call_later(seconds, self._over, chat)

    def chats(self, now: float) -> list[int]:
        """Those that rest still."""
        return [chat for chat, until in self._until.items() if until > now]

    def end(self, chats: Iterable[int]) -> None:
        """Something new has come to these chats, which may change when their rest is over: look again."""
        for chat in chats:
            self._until.pop(chat, None)

    def _over(self, chat: int) -> None:
        self.end([chat])  # even if the clock is not quite there: whoever looks lets it rest for what is left
        self._bell.ring()
