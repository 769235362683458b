"""Guest messages (Bot API 10.0): somebody mentions the bot in a chat that it is not in, and it may answer once.

The update has the message, and the one that it replies to; no other message of the chat is ever seen. The answer is
posted by `answerGuestQuery` in the bot's own name, in the form of an inline result.
"""

import asyncio

import telegram
from telegram import Bot, InlineKeyboardMarkup, InlineQueryResultArticle, InputTextMessageContent

from bot.public.answering import InPublic
from bot.telegram.addressed import from_a_person, spoken
from bot.telegram.links import way_row
from bot.telegram.posting import NO_PREVIEW


class Guests:
    """One answer for each, without buttons that others could press for the person."""

    def __init__(self, bot: Bot, answers: InPublic, calls: asyncio.Semaphore) -> None:
        self._bot, self._answers, self._calls = bot, answers, calls

    async def answer(self, message: telegram.Message) -> None:
        """Raises TelegramError, for instance where it came too late or was answered before."""
        author = message.from_user
        if author is None or not message.guest_query_id or not from_a_person(message):
            return
        said = spoken(message, self._bot.bot)
        if said.texts:
            place = f"guest:{message.chat.id}"
            answer = await self._answers.reply(str(author.id), place, said.texts, message.message_id)
        else:
            answer = self._answers.command(said.command, message.message_id)
        row = way_row(answer.way, self._bot.username)
        content = InputTextMessageContent(answer.text, link_preview_options=NO_PREVIEW)
        result = InlineQueryResultArticle(
            "answer", self._bot.first_name, content, reply_markup=InlineKeyboardMarkup([row]) if row else None
        )
        async with self._calls:
            await self._bot.answer_guest_query(message.guest_query_id, result)
