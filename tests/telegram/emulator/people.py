"""People in their private chats, and groups."""

from typing import TYPE_CHECKING

from .inline import InlineQuery
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

    async def inline(self, text: str) -> InlineQuery:
        """Types `@bot text` in some other chat; the server may know the answer already."""
        query, ask = self.emulator.inline.typed(self.user["id"], text)
        if ask:
            content = {"id": query.id, "from": self.user, "query": query.text, "offset": "", "chat_type": "private"}
            self.emulator.updates.push("inline_query", content)
        return query

    async def offered(self, query: InlineQuery, seconds: float = 5.0) -> InlineQuery:
        """The query with what the bot offers. Raises TimeoutError."""
        await self.emulator.world.until(lambda: query.answered_at, seconds)
        return query

    async def open_link(self, start_parameter: str) -> int:
        """Follows a link or a button into the private chat."""
        return await self.say(f"/start {start_parameter}")

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
        """Telegram's list has replies, commands and messages via the bot; @BotFather adds mentions."""
        bot = self.emulator.bot
        reply = message.content.get("reply_to_message", {})
        mentioned = f"@{bot['username']}".lower() in message.text.lower()
        ours = bot in (reply.get("from"), message.content.get("via_bot"))
        general = message.text.startswith("/") and "@" not in message.text.split()[0] and self._bot_spoke_last()
        return mentioned or ours or general or not self._group.privacy

    def _bot_spoke_last(self) -> bool:
        bots = [each for each in self.chat.messages.values() if each.by_bot]
        return bool(bots) and bots[-1].sender == self.emulator.bot


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

    def upgrade(self, chat_id: int) -> "Group":
        """It becomes a supergroup, under another number."""
        self.chat.moved_to = chat_id
        other = Group(self.emulator, chat_id, self.chat.title, self.privacy)
        other.chat.kind = "supergroup"
        return other


def user(user_id: int) -> Json:
    return {"id": user_id, "is_bot": False, "first_name": "Ann", "language_code": "en"}
