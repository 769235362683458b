"""The queue of updates, with the offset, the long poll and the conflicts of the real server."""

import asyncio
from collections.abc import Callable
from typing import Any

from .refusal import RefusalError

Json = dict[str, Any]

UNASKED = {"chat_member", "message_reaction", "message_reaction_count"}  # come only when named
OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class Updates:
    """An update stays until an offset above its id confirms it, or a webhook takes it."""

    def __init__(self) -> None:
        self.pending: list[Json] = []
        self.webhook = ""
        self.pushed: Callable[[], None] = lambda: None  # set while there is a webhook
        self._next_id = 700_000_001
        self._allowed: set[str] = set()
        self._poll: asyncio.Future[None] | None = None

    def push(self, kind: str, content: Json) -> int:
        """Returns the update's id, or 0 if the bot has not asked for this kind."""
        if kind not in self._allowed if self._allowed else kind in UNASKED:
            return 0
        self.pending.append({"update_id": self._next_id, kind: content})
        self._next_id += 1
        if self._poll and not self._poll.done():
            self._poll.set_result(None)
        self.pushed()
        return self._next_id - 1

    @property
    def asked(self) -> bool:
        """Whether the bot has said which kinds it wants."""
        return bool(self._allowed)

    def allow(self, kinds: list[str] | None) -> None:
        if kinds is not None:
            self._allowed = set(kinds)

    def conflict(self, reason: str) -> None:
        """Ends the long poll that is open."""
        if self._poll and not self._poll.done():
            self._poll.set_exception(RefusalError(409, f"Conflict: {reason}"))

    async def get(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """Raises RefusalError: an empty long poll ends the one before it, as on the real server."""
        if self.webhook:
            raise RefusalError(409, f"Conflict: {WEBHOOK}")
        if offset < 0:
            self.pending = self.pending[offset:]
        self.pending = [update for update in self.pending if update["update_id"] >= offset]
        if not self.pending and seconds > 0:
            self.conflict(OTHER_POLL)
            await self._held(seconds)
        return self.pending[:limit]

    async def _held(self, seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await poll
        except TimeoutError:
            pass
        finally:
            if self._poll is poll:
                self._poll = None
