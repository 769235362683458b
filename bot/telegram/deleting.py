"""Taking messages of both sides out of a private chat, as far as Telegram lets us."""

import asyncio
from collections.abc import Sequence

from telegram import Bot
from telegram.error import BadRequest, TelegramError, TimedOut

from bot.telegram.mailbox import Delivery
from bot.telegram.verdict import nobody

MOST = 100  # ids a call; Telegram's limit
LONGEST = 30.0  # seconds; what is left of a delivery's time is for its message
TRIES = 5  # after so many deliveries that failed here, what follows is said anyway


async def delete(bot: Bot, delivery: Delivery) -> None:
    """The newest first. What is gone already or refused (too old, of a kind that stays) is passed over.

    Raises TelegramError where another try may do more, and where nobody is there.
    """
    ids = sorted({int(each) for each in delivery.delete or ()}, reverse=True)
    try:
        async with asyncio.timeout(LONGEST):
            for start in range(0, len(ids), MOST):
                await _delete(bot, int(delivery.address), ids[start : start + MOST])
    except (TelegramError, TimeoutError) as error:
        if delivery.attempts < TRIES:
            raise (error if isinstance(error, TelegramError) else TimedOut()) from None


async def _delete(bot: Bot, chat: int, ids: Sequence[int]) -> None:
    """One that is refused spoils the call for all: then each half by itself, down to the one."""
    try:
        await bot.delete_messages(chat, ids)
    except BadRequest as error:
        if nobody(error):
            raise
        if len(ids) > 1:
            middle = len(ids) // 2
            await _delete(bot, chat, ids[:middle])
            await _delete(bot, chat, ids[middle:])
