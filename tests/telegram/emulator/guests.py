"""Guest mode: two people in a chat of their own, where a mention lets the bot see one message and answer it once."""

import itertools
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .checks import checked_keyboard
from .inline import STALE, check_result
from .params import Params
from .refusal import bad
from .seat import Seat
from .world import Chat, Json, Shown

if TYPE_CHECKING:
    from .emulator import Emulator

GUEST_IDS = itertools.count(1)
NOT_THERE = "bot is not a member of the chat"


@dataclass
class GuestQuery:
    """One mention; `answer` is what the bot posted for it."""

    id: str
    message: Shown
    at: float = field(default_factory=time.monotonic)
    answer: Shown | None = None


class Guest(Seat):
    """Somebody in a chat that the bot is not in."""

    def reaches_bot(self, message: Shown) -> bool:
        """By an update of its own kind, and only what mentions the bot or answers it."""
        return False

    def write(self, content: Json) -> int:
        number = super().write(content)
        message = self.chat.messages[number]
        to = content.get("reply_to_message", {})
        named = f"@{self.emulator.bot['username']}".lower() in message.text.lower()
        if (named or to.get("from") == self.emulator.bot) and "via_bot" not in content:
            query = GuestQuery(f"g{next(GUEST_IDS)}", message)
            self.emulator.guest_queries[query.id] = query
            self.emulator.updates.push("guest_message", message.json() | {"guest_query_id": query.id})
        return number


def pair(emulator: "Emulator", chat_id: int, *users: Json) -> list[Guest]:
    """The seats of people in a private chat of theirs."""
    chat = emulator.world.chats.setdefault(chat_id, Chat(chat_id, closed=NOT_THERE))
    return [Guest(emulator, chat, user) for user in users]


async def answer_guest_query(emulator: "Emulator", params: Params) -> Any:
    query = emulator.guest_queries.get(params.text("guest_query_id"))
    if query is None or query.answer or time.monotonic() - query.at > emulator.inline.lifetime:
        raise bad(STALE)
    result = params.json("result") or {}
    check_result(result)
    text = (result.get("input_message_content") or {}).get("message_text", "")
    markup = Params({"reply_markup": _json(result.get("reply_markup"))})
    content = {"text": text, "guest_bot_caller_user": query.message.sender}
    query.answer = emulator.world.post(query.message.chat, emulator.bot, content, checked_keyboard(markup))
    return {"inline_message_id": f"inline{query.id}"}


def _json(value: Any) -> str:
    return json.dumps(value) if value else ""


METHODS: "dict[str, Callable[[Emulator, Params], Any]]" = {"answerguestquery": answer_guest_query}
