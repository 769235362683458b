"""The updates of places where others read along: inline queries, guest messages, groups. None of them is stored."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Coroutine, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import telegram
from telegram import Bot
from telegram.constants import ChatType

from bot.public.answering import InPublic
from bot.telegram.errands import Errands
from bot.telegram.groups import Groups
from bot.telegram.guests import Guests
from bot.telegram.inline import InlineQueries
from bot.telegram.pace import Pace
from bot.telegram.translate import CHANNEL

logger = logging.getLogger(__name__)

# Not chosen_inline_result: it would bring what somebody typed, and we need not know. Not channel_post either.
ALLOWED_IN_PUBLIC = ("inline_query", "guest_message")
GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
CALLS = 3  # to Telegram at once
MOST_OF_A_CHAT = 10  # answers under way, those that wait for Telegram's limits among them


@dataclass(frozen=True, slots=True)
class PublicSide:
    """What the channel is given for it.

    `first_time` returns those of the updates' keys that never came before: an answer that everybody sees must not be
    given twice, whatever happens to this process.
    """

    answers: InPublic
    first_time: Callable[[Sequence[str]], Awaitable[Collection[str]]]


class Publicly:
    """Takes what is not for a private chat, and answers it in the background."""

    def __init__(self, bot: Bot, side: PublicSide, pace: Pace, errands: Errands) -> None:
        self._bot, self._first_time, self._errands = bot, side.first_time, errands
        calls = asyncio.Semaphore(CALLS)
        self._inline = InlineQueries(bot, side.answers, calls)
        self._guests = Guests(bot, side.answers, calls)
        self._groups = Groups(bot, side.answers, pace, calls)
        self._under_way: Counter[int] = Counter()
        _hint_at_settings(bot.bot)

    def take(self, update: telegram.Update) -> bool:
        """Whether the update is none for a conversation. What is not for the bot at all is dropped unread."""
        if query := update.inline_query:
            self._inline.newest(query)
            self._errands.run(f"inline:{query.id}", partial(self._inline.answer, query))
        elif guest := update.guest_message:
            self._once(update.update_id, guest.chat.id, partial(self._guests.answer, guest))
        elif (message := update.message) and _in_group(message):
            if self._groups.speaks_to_us(message):
                self._once(update.update_id, message.chat.id, partial(self._groups.answer, message))
        elif (edited := update.edited_message) and _in_group(edited):
            if self._groups.speaks_to_us(edited):
                self._once(update.update_id, edited.chat.id, partial(self._groups.reread, edited))
        elif (tap := update.callback_query) and _in_group(tap.message):
            self._errands.run(f"tap:{tap.id}", partial(self._groups.tap, tap))
        else:
            return False
        return True

    def _once(self, update_id: int, chat: int, call: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Unless it was answered before. A chat that floods us is not heard in full, so that the others are."""
        if self._under_way[chat] >= MOST_OF_A_CHAT:
            return
        self._under_way[chat] += 1

        async def answer() -> None:
            try:
                if await self._first_time([f"{CHANNEL}:{update_id}"]):
                    await call()
            finally:
                self._under_way[chat] -= 1
                if not self._under_way[chat]:
                    del self._under_way[chat]

        self._errands.run(f"public:{update_id}", answer)


def _in_group(message: telegram.MaybeInaccessibleMessage | None) -> bool:
    return message is not None and message.chat.type in GROUPS


def _hint_at_settings(me: telegram.User) -> None:
    """What @BotFather has switched off cannot work; said once, for the operator."""
    for name, on in (("inline mode", me.supports_inline_queries), ("guest mode", me.supports_guest_queries)):
        if not on:
            logger.info("%s is off for @%s; it can be switched on with @BotFather", name, me.username)
    if me.can_read_all_group_messages:
        logger.warning("group privacy is off for @%s; switch it on with @BotFather, nothing here needs it", me.username)
