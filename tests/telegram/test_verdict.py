"""What a failed send means."""

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.telegram.timing import Timing
from bot.telegram.verdict import Gone, Later, Refused, verdict

TIMING = Timing()


@pytest.mark.parametrize("error", [TimedOut(), NetworkError("Bad Gateway"), InvalidToken(), TelegramError("odd")])
def test_trouble_of_the_network_or_of_telegram_passes(error: TelegramError) -> None:
    found = verdict(error, 0, TIMING)
    assert isinstance(found, Later)
    assert found.outage
    assert 0 < found.seconds <= 1


def test_the_pauses_grow_up_to_a_minute() -> None:
    pauses = [verdict(TimedOut(), attempts, TIMING) for attempts in (3, 6, 20, 3000)]
    seconds = [each.seconds for each in pauses if isinstance(each, Later)]
    assert len(seconds) == 4
    assert 4 <= seconds[0] <= 8
    assert all(30 <= each <= 60 for each in seconds[1:])


def test_too_fast_waits_as_long_as_telegram_says_and_only_in_that_chat() -> None:
    assert verdict(RetryAfter(17), 0, TIMING) == Later(17, outage=False)


def test_after_three_days_it_ends() -> None:
    assert 3 * 24 * 60 <= TIMING.most_attempts <= 4 * 24 * 60
    assert isinstance(verdict(TimedOut(), TIMING.most_attempts, TIMING), Refused)


@pytest.mark.parametrize(
    "error",
    [
        Forbidden("Forbidden: bot was blocked by the user"),
        Forbidden("Forbidden: user is deactivated"),
        BadRequest("Bad Request: chat not found"),
        BadRequest("PEER_ID_INVALID"),
    ],
)
def test_where_nobody_is_the_chat_is_dropped(error: TelegramError) -> None:
    assert verdict(error, 0, TIMING) == Gone()


def test_a_refusal_is_named_without_quoting_the_message() -> None:
    assert verdict(BadRequest("Bad Request: message is too long"), 0, TIMING) == Refused("message is too long")
    assert verdict(BadRequest("Bad Request: she said no"), 0, TIMING) == Refused("for another reason")
    assert isinstance(verdict(ChatMigrated(-8), 0, TIMING), Refused)
