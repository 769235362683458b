"""What a failed send means. Pure."""

from dataclasses import dataclass

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.telegram.request import asked_pause
from bot.telegram.timing import Timing

# Telegram's words for a chat that is not there (any more); the library drops the "Bad Request: " before them.
NOBODY = ("chat not found", "peer_id_invalid", "user not found", "user is deactivated")
UNCHANGED = "message is not modified"

# The refusals worth telling apart in a log. Telegram's whole sentence can quote the message, so it is never logged.
REFUSALS = (
    *("message text is empty", "message is too long", "message_too_long", "button_data_invalid"),
    *("button_copy_text_invalid", "button_url_invalid", "url", "inline keyboard", "reply markup", "entities"),
    *("message to edit not found", "message can't be edited", "not enough rights", "topic"),
)


@dataclass(frozen=True, slots=True)
class Later:
    """The same again in so many seconds; `outage` when the trouble is Telegram's or the network's, not the chat's."""

    seconds: float
    outage: bool = False


@dataclass(frozen=True, slots=True)
class Gone:
    """Nobody is there."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram will never take this message; `why` is safe to log."""

    why: str


def verdict(error: TelegramError, attempts: int, timing: Timing) -> Later | Gone | Refused:
    """What to do about the error, after `attempts` failures before this one."""
    if isinstance(error, Forbidden) or (isinstance(error, BadRequest) and _says(error, *NOBODY)):
        return Gone()
    if isinstance(error, BadRequest):
        return Refused(next((known for known in REFUSALS if _says(error, known)), "for another reason"))
    if isinstance(error, ChatMigrated):
        return Refused("the chat has moved")
    if attempts >= timing.most_attempts:
        return Refused("it has been tried for days")
    if isinstance(error, RetryAfter):
        return Later(asked_pause(error))
    return Later(timing.backoff(attempts + 1), outage=True)  # the network, 5xx, a time-out, even a rejected token


def unchanged(error: BadRequest) -> bool:
    """Whether the message already looks like that, so the edit has been done before."""
    return _says(error, UNCHANGED)


def nobody(error: BadRequest) -> bool:
    """Whether the chat is not there (any more)."""
    return _says(error, *NOBODY)


def _says(error: TelegramError, *phrases: str) -> bool:
    return any(phrase in error.message.lower() for phrase in phrases)
