"""Nobody is flooded, and nobody waits for somebody else's flood."""

import pytest

from bot.telegram.pace import CHAT_BURST, MANY, Pace
from bot.telegram.timing import Timing


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_chat_takes_a_short_burst_and_then_one_message_a_second() -> None:
    clock = Clock()
    pace = Pace(Timing(), clock)
    for _ in range(int(CHAT_BURST)):
        assert pace.chat_wait("7") == 0
        pace.take("7")
    assert 0.9 < pace.chat_wait("7") <= 1
    assert pace.chat_wait("8") == 0
    clock.now += 1
    assert pace.chat_wait("7") == 0


def test_all_chats_together_stay_below_telegrams_limit() -> None:
    clock = Clock()
    pace = Pace(Timing(), clock)
    sent = 0
    while clock.now < 110:
        while not pace.overall_wait():
            pace.take(str(sent))
            sent += 1
        clock.now += 0.01
    assert 240 <= sent <= 260


def test_a_message_of_many_parts_is_paid_for_afterwards() -> None:
    pace = Pace(Timing(), Clock())
    for _ in range(10):
        pace.take("7")
    assert 6 < pace.chat_wait("7") <= 7


def test_chats_that_were_quiet_are_forgotten() -> None:
    clock = Clock()
    pace = Pace(Timing(), clock)
    for chat in range(3 * MANY):
        pace.take(str(chat))
        clock.now += 0.04
    assert len(pace._chats) <= MANY + 1


def test_a_group_gets_twenty_messages_in_any_minute_at_once_or_spread() -> None:
    now = [0.0]
    pace = Pace(Timing(), lambda: now[0])
    for _ in range(20):
        assert pace.chat_wait("-5") == 0
        pace.take("-5")
        now[0] += 1.0
    assert pace.chat_wait("-5") == pytest.approx(40.0)
    assert pace.chat_wait("-6") == 0
    now[0] = 60.0
    assert pace.chat_wait("-5") == 0
    pace.take("-5")
    assert pace.chat_wait("-5") == pytest.approx(1.0)


def test_quiet_groups_are_forgotten_like_quiet_chats() -> None:
    now = [0.0]
    pace = Pace(Timing(), lambda: now[0])
    for number in range(2100):
        pace.take(f"-{number + 1}")
    now[0] = 3600.0
    pace.take("-1")
    assert len(pace._chats) == 1
