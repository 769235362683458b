"""Groups that the bot is in: it answers who speaks to it, once, and forgets. Other messages it never looks at."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TypeVar

import telegram
from telegram import Bot, ReplyParameters
from telegram.error import ChatMigrated, RetryAfter

from bot.public.answering import InPublic
from bot.public.answers import Answer
from bot.public.recent import Recent
from bot.telegram.addressed import Addressed, addressed
from bot.telegram.links import PREFIX, keyboard_of
from bot.telegram.pace import Pace
from bot.telegram.posting import NO_PREVIEW
from bot.telegram.request import asked_pause

T = TypeVar("T")

MOST = 2_000  # answers that are remembered, in memory only
MOST_DELETED = 100  # in a call; Telegram's limit
LONGEST_WAIT = 60.0  # seconds: an answer that may only go out later than that comes too late


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer that stands in a group, and whose question it answers. `turn` chose its words."""

    owner: int
    answer: Answer
    turn: int


class Groups:
    """Everybody has their own answers there: only who asked can change the wording."""

    def __init__(self, bot: Bot, answers: InPublic, pace: Pace, calls: asyncio.Semaphore) -> None:
        self._bot, self._answers, self._pace, self._calls = bot, answers, pace, calls
        self._shown: Recent[tuple[int, int], Shown] = Recent(MOST)

    def speaks_to_us(self, message: telegram.Message) -> bool:
        """Whether the message is for the bot."""
        return addressed(message, self._bot.bot) is not None

    async def answer(self, message: telegram.Message) -> None:
        """Raises TelegramError, for instance where the bot was removed meanwhile."""
        said, author = addressed(message, self._bot.bot), message.from_user
        if said is None or author is None:
            return
        if said.command == "hide":
            await self._hide(message.chat.id, author.id)
            return
        answer = await self._answer_to(said, message, author.id)
        shown = answer.choices[0].style if answer.choices else ""
        keyboard = keyboard_of(answer.choices, shown, answer.way, self._bot.username)

        async def send(chat: int) -> telegram.Message:
            return await self._bot.send_message(
                chat,
                answer.text,
                reply_markup=keyboard,
                link_preview_options=NO_PREVIEW,
                message_thread_id=message.message_thread_id if message.is_topic_message else None,
                reply_parameters=ReplyParameters(message.message_id, allow_sending_without_reply=True),
            )

        sent = await self._patiently(message.chat.id, send)
        if sent is not None:
            self._shown.put((sent.chat.id, sent.message_id), Shown(author.id, answer, message.message_id))

    async def reread(self, message: telegram.Message) -> None:
        """A message that was edited is looked at, but not answered a second time."""
        said, author = addressed(message, self._bot.bot), message.from_user
        if said is not None and author is not None:
            await self._answer_to(said, message, author.id)

    async def tap(self, query: telegram.CallbackQuery) -> None:
        """Another wording for who asked; a notice for who did not. Raises TelegramError."""
        message = query.message
        if message is None:
            return
        place, person = (message.chat.id, message.message_id), query.from_user.id
        shown = self._shown.get(place)
        style = (query.data or "").removeprefix(PREFIX)
        choice = next((each for each in shown.answer.choices if each.style == style), None) if shown else None
        if shown is None or choice is None:
            await self._notify(query, "gone")
            return
        if shown.owner != person:
            await self._notify(query, "not_yours")
            return
        text = await self._answers.choose(str(person), _place(message.chat.id), choice, shown.turn)
        if not text:
            self._shown.drop(place)
            await self._notify(query, "gone")
            return
        await self._notify(query, "")
        keyboard = keyboard_of(shown.answer.choices, style, shown.answer.way, self._bot.username)

        async def edit(chat: int) -> object:
            return await self._bot.edit_message_text(
                text, chat, message.message_id, reply_markup=keyboard, link_preview_options=NO_PREVIEW
            )

        self._shown.put(place, replace(shown, answer=replace(shown.answer, text=text)))
        await self._patiently(message.chat.id, edit)

    async def _hide(self, chat: int, owner: int) -> None:
        """Takes away what was answered to this person here, as far as it is remembered, without a word."""
        found = [key for key, shown in self._shown.items() if key[0] == chat and shown.owner == owner]
        for start in range(0, len(found), MOST_DELETED):
            part = found[start : start + MOST_DELETED]
            async with self._calls:
                await self._bot.delete_messages(chat, [message for _, message in part])
            for key in part:
                self._shown.drop(key)

    async def _answer_to(self, said: Addressed, message: telegram.Message, author: int) -> Answer:
        if said.texts:
            return await self._answers.reply(str(author), _place(message.chat.id), said.texts, message.message_id)
        return self._answers.command(said.command, message.message_id)

    async def _notify(self, query: telegram.CallbackQuery, name: str) -> None:
        """Stops the button from spinning; with a notice where there is a name."""
        async with self._calls:
            turn = query.message.message_id if query.message else 0
            words = self._answers.notice(name, turn) if name else None
            await self._bot.answer_callback_query(query.id, words)

    async def _patiently(self, chat: int, call: Callable[[int], Awaitable[T]]) -> T | None:
        """What the call returns, within Telegram's limits, once more where Telegram asks for that; None if too late."""
        for last in (False, True):
            if not await self._room(chat):
                break
            try:
                async with self._calls:
                    return await call(chat)
            except RetryAfter as error:
                if last or asked_pause(error) > LONGEST_WAIT:
                    raise
                await asyncio.sleep(asked_pause(error))
            except ChatMigrated as error:  # the group has become a supergroup, under another number
                if last:
                    raise
                chat = error.new_chat_id
        return None

    async def _room(self, chat: int) -> bool:
        """Waits until one more message may go to the group; False if that takes too long."""
        until = time.monotonic() + LONGEST_WAIT
        while wait := max(self._pace.chat_wait(str(chat)), self._pace.overall_wait()):
            if time.monotonic() + wait > until:
                return False
            await asyncio.sleep(wait)
        self._pace.take(str(chat))
        return True


def _place(chat: int) -> str:
    return f"chat:{chat}"
