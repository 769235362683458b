"""People in their private chats, and groups."""

from typing import TYPE_CHECKING

from .seat import Seat
from .world import Chat, Json, Shown

if TYPE_CHECKING:
    from .emulator import Emulator


class Person(Seat):
    """Somebody who has started the bot; the chat's id is the person's."""

    def __init__(self, emulator: "Emulator", chat_id: int) -> None:
        chat = emulator.world.chats.setdefault(chat_id, Chat(chat_id))
        super().__init__(emulator, chat, user(chat_id))

    async def block(self) -> None:
        self._become("bot was blocked by the user", "kicked")

    async def unblock(self) -> None:
        self._become("", "member")

    def deactivate(self) -> None:
        """Deletes the account."""
        self.chat.closed = "user is deactivated"

    async def inline(self, query: str) -> str:
        """Types `@bot query` in some other chat. Returns the query's id."""
        query_id = f"q{len(self.emulator.inline_queries) + 1}"
        self.emulator.inline_queries[query_id] = None
        content = {"id": query_id, "from": self.user, "query": query[:256], "offset": ""}
        self.emulator.updates.push("inline_query", content)
        return query_id

    async def inline_results(self, query_id: str, seconds: float = 5.0) -> list[Json]:
        """What the bot offers. Raises TimeoutError."""
        await self.emulator.world.until(lambda: self.emulator.inline_queries[query_id] is not None, seconds)
        return self.emulator.inline_queries[query_id] or []

    def _become(self, closed: str, status: str) -> None:
        self.chat.closed = closed
        self._acted()
        bot = self.emulator.bot
        old: Json = {"user": bot, "status": "member"}
        new: Json = {"user": bot, "status": status, "until_date": 0}
        content = {"chat": self.chat.json(), "from": self.user, "date": 1_700_000_000}
        self.emulator.updates.push("my_chat_member", content | {"old_chat_member": old, "new_chat_member": new})


class Member(Seat):
    """Somebody in a group. With privacy mode on, the bot sees only what is meant for it."""

    def __init__(self, group: "Group", user_id: int) -> None:
        super().__init__(group.emulator, group.chat, user(user_id))
        self._group = group

    def reaches_bot(self, message: Shown) -> bool:
        reply = message.content.get("reply_to_message", {})
        mentioned = f"@{self.emulator.bot['username']}" in message.text
        to_bot = reply.get("from", {}).get("id") == self.emulator.bot["id"]
        return mentioned or to_bot or message.text.startswith("/") or not self._group.privacy


class Group:
    """A group that the bot is a member of."""

    def __init__(self, emulator: "Emulator", chat_id: int, title: str, privacy: bool) -> None:
        self.emulator = emulator
        self.privacy = privacy
        self.chat = emulator.world.chats.setdefault(chat_id, Chat(chat_id, "group", title))

    def member(self, user_id: int) -> Member:
        return Member(self, user_id)

    def remove_bot(self) -> None:
        self.chat.closed = "bot was kicked from the group chat"


def user(user_id: int) -> Json:
    return {"id": user_id, "is_bot": False, "first_name": "Ann", "language_code": "en"}
