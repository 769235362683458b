"""Inline queries: what somebody types after the bot's name in any chat, once for every pause of their fingers."""

import asyncio
import time
from collections.abc import Sequence

from telegram import Bot, InlineQuery, InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent

from bot.public.answering import InPublic
from bot.public.answers import Answer, Choice
from bot.public.recent import Recent
from bot.telegram.plain import clean
from bot.telegram.posting import NO_PREVIEW

STALE = 10.0  # seconds: nobody waits for the answer any more, and Telegram soon takes none
MANY = 10_000  # people whose newest query is known
# How long Telegram may give the same answer to the same person, in seconds. Without is_personal it would be to anybody.
CARDS_KEPT = 60
HINT_KEPT = 300


class InlineQueries:
    """Only the newest query of a person is computed and answered: their app shows no other."""

    def __init__(self, bot: Bot, answers: InPublic, calls: asyncio.Semaphore) -> None:
        self._bot, self._answers, self._calls = bot, answers, calls
        self._newest: Recent[int, tuple[str, float]] = Recent(MANY)

    def newest(self, query: InlineQuery) -> None:
        """It came just now; whatever the person typed before is not wanted any more."""
        self._newest.put(query.from_user.id, (query.id, time.monotonic()))

    async def answer(self, query: InlineQuery) -> None:
        """Answers it, if that is still wanted. Raises TelegramError, for instance where it came too late."""
        person = query.from_user.id

        def wanted() -> bool:
            newest, at = self._newest.get(person) or ("", 0.0)
            return newest == query.id and time.monotonic() - at < STALE

        if not wanted():
            return
        answer = await self._answers.inline(str(person), clean(query.query), wanted)
        if answer is None:
            return
        async with self._calls:
            if wanted():
                await self._send(query.id, answer)

    async def _send(self, query_id: str, answer: Answer) -> None:
        kept = HINT_KEPT if answer.lasting else CARDS_KEPT if answer.choices else 0
        await self._bot.answer_inline_query(
            query_id, cards(answer.choices), cache_time=kept, is_personal=not answer.lasting, button=_button(answer)
        )


def cards(choices: Sequence[Choice]) -> list[InlineQueryResultArticle]:
    """A card for each wording; a tap on it sends the wording, and nothing else, in the person's own name."""
    return [
        InlineQueryResultArticle(
            each.style,
            each.title,
            InputTextMessageContent(each.text, link_preview_options=NO_PREVIEW),
            description=each.text,
        )
        for each in choices
    ]


def _button(answer: Answer) -> InlineQueryResultsButton | None:
    """Where there is nothing to send, a button above the empty list, never a card: a tap on a card writes into the
    chat."""
    if answer.choices or answer.way is None:
        return None
    return InlineQueryResultsButton(answer.way.title, start_parameter=answer.way.start)
