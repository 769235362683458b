"""Nobody is flooded, and nobody waits for somebody else's flood."""

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
