"""Something that we depend on is down: try again for ever, and say so once a minute."""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.errors import MendError
from bot.telegram.errors import TokenError
from bot.telegram.request import asked_pause
from bot.telegram.timing import Timing
from bot.telegram.waiting import or_stop, pause

T = TypeVar("T")
logger = logging.getLogger(__name__)


class Outage:
    """How often something failed in a row, and so how long to wait before the next try."""

    def __init__(self, trouble: str, timing: Timing) -> None:
        """`trouble` is the sentence for the log, for instance "Telegram cannot be reached"."""
        self._trouble = trouble
        self._timing = timing
        self._failures = 0
        self._since = 0.0
        self._reported = float("-inf")

    def failed(self, error: Exception) -> float:
        """Notes a failure. Returns the pause in seconds."""
        now = time.monotonic()
        self._failures += 1
        if self._failures == 1:
            self._since = now
        if now - self._reported >= self._timing.report_every:
            self._reported = now
            # Our own errors are sentences meant to be read. Others could quote the token or what somebody wrote.
            why = str(error) if isinstance(error, MendError) else type(error).__name__
            logger.warning("%s (%s, for %.0f s); still trying", self._trouble, why, now - self._since)
        return self._timing.backoff(self._failures)

    def over(self) -> None:
        """Notes a success."""
        if self._failures and self._reported >= self._since:
            logger.info("%s: over after %.0f s", self._trouble, time.monotonic() - self._since)
        self._failures = 0


async def persist(call: Callable[[], Coroutine[Any, Any, T]], outage: Outage, stop: asyncio.Event) -> T | None:
    """What the call to Telegram returns, tried until it succeeds; None when stopped.

    Raises TokenError, and telegram.error.Conflict: waiting does not help against these.
    """
    while not stop.is_set():
        try:
            result = await or_stop(stop, call())
        except InvalidToken:
            break
        except RetryAfter as error:
            await pause(asked_pause(error), stop)
        except Conflict:
            raise
        except TelegramError as error:
            await pause(outage.failed(error), stop)
        else:
            if result is not None:
                outage.over()
            return result
    else:
        return None
    # Outside of the handler: the library's text, which a traceback would show, contains the token.
    raise TokenError(
        "Telegram does not know the token in TELEGRAM_BOT_TOKEN: ask @BotFather for the current one"
        " (or, with an own Bot API server, check TELEGRAM_API_URL)"
    )
