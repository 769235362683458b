"""How often, as people type it; on which day at which hour it begins; and how it is said back."""

from datetime import datetime

import pytest

from actions.checkin_reminder import validate_checkin_moment, validate_checkin_ready
from actions.rhythms import asked, asked_from, first_wall, in_words, rhythm_of
from actions.when_exactly import time_of, wall_of
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading

SUNDAY = datetime(2026, 11, 29, 15, 30)


def typed(text: str) -> ActionInput:
    return ActionInput({}, Reading(text, (Guess("out_of_scope", 0.1),)), 0.0)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("every two weeks", "week 2"),
        ("fortnightly please", "week 2"),
        ("every other friday at half past six", "week 2 friday 18:30"),
        ("weekly", "week 1"),
        ("mondays", "week 1 monday"),
        ("every sunday at 7pm", "week 1 sunday 19:00"),
        ("every second tuesday 8pm", "week 2 tuesday 20:00"),
        ("once a month", "month 1"),
        ("quarterly", "month 3"),
        ("every 5 months", "month 5"),
        ("every day at 8am", "day 1 08:00"),
        ("daily", "day 1"),
        ("every other day", "day 2"),
        ("every 10 days", "day 10"),
        ("every 3 weeks", "week 3"),
        ("weekdays at 7:30am", "weekday 1 07:30"),
        ("monday to friday", "weekday 1"),
        ("give me a nudge every night at nine to say something nice", "day 1 21:00"),
        ("in two weeks", "once 14"),
        ("just once in two weeks", "once 14"),
        ("tomorrow at 8 pm", "once 1 20:00"),
        ("10", "once 10"),
        ("in 3 days", "once 3"),
        ("next week", "once 7"),
    ],
)
def test_how_often_is_understood_and_comes_back_from_the_slot(text: str, found: str) -> None:
    wanted = asked(text)
    assert str(wanted) == found
    assert asked_from(found) == wanted


@pytest.mark.parametrize("text", ["", "0", "99", "every 100 days", "every 0 weeks", "bananas", "remind me", "never"])
def test_other_words_are_no_rhythm(text: str) -> None:
    assert asked(text) is None


@pytest.mark.parametrize("value", [None, "", "week", "century 1", "week two", 14])
def test_a_slot_of_another_kind_is_none(value: object) -> None:
    assert asked_from(value) is None


@pytest.mark.parametrize(
    ("text", "first", "said"),
    [
        ("every two weeks", datetime(2026, 12, 13, 15, 30), "every two weeks, on Sundays at 15:30"),
        ("every sunday at 7pm", datetime(2026, 11, 29, 19), "every week, on Sundays at 19:00"),
        ("every sunday at 7am", datetime(2026, 12, 6, 7), "every week, on Sundays at 07:00"),
        ("every day at 8am", datetime(2026, 11, 30, 8), "every day at 08:00"),
        ("every 10 days", datetime(2026, 12, 9, 15, 30), "every ten days at 15:30"),
        ("every 45 days", datetime(2027, 1, 13, 15, 30), "every 45 days at 15:30"),
        ("monthly", datetime(2026, 12, 29, 15, 30), "every month, on the 29th at 15:30"),
        ("every 3 months", datetime(2027, 2, 28, 15, 30), "every three months, on the 28th at 15:30"),
        ("weekdays at 9:15 pm", datetime(2026, 11, 29, 21, 15), "from Monday to Friday at 21:15"),
    ],
)
def test_it_begins_on_their_day_at_their_hour_and_is_said_back(text: str, first: datetime, said: str) -> None:
    wanted = asked(text)
    assert wanted is not None
    assert first_wall(wanted, SUNDAY) == first
    rhythm = rhythm_of(wanted, first, "Europe/Berlin")
    assert rhythm is not None
    assert in_words(rhythm) == said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sun 7pm", datetime(2026, 11, 29, 19)),
        ("sunday at 3pm", datetime(2026, 12, 6, 15)),
        ("next sunday at 4pm", datetime(2026, 12, 6, 16)),
        ("tomorrow at 8", datetime(2026, 11, 30, 20)),
        ("tomorrow morning", datetime(2026, 11, 30, 9)),
        ("07:30", datetime(2026, 11, 30, 7, 30)),
        ("7:30", datetime(2026, 11, 29, 19, 30)),
        ("weekend at 5", datetime(2026, 12, 5, 17)),
        ("tonight", datetime(2026, 11, 29, 20)),
        ("12 am", datetime(2026, 11, 30, 0)),
        ("noon", datetime(2026, 11, 30, 12)),
        ("quarter to 8 pm friday", datetime(2026, 12, 4, 19, 45)),
        ("today at 3pm", None),
        ("sunday", None),
        ("after work", None),
        ("25:00", None),
        ("some day at 8", None),
    ],
)
def test_a_moment_is_the_next_one_that_is_meant(text: str, found: datetime | None) -> None:
    assert wall_of(text, SUNDAY) == found


def test_an_hour_of_a_button_is_read_back_as_it_stands_there() -> None:
    for hour in range(24):
        for minute in (0, 15, 30):
            clock = f"{hour:02}:{minute:02}"
            assert f"{time_of(clock):%H:%M}" == clock
            assert f"{time_of(f'sunday {clock}'):%H:%M}" == clock


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Friday 20:00", "friday 20:00"),
        ("on saturday at half past four", "saturday 16:30"),
        ("8 am", "08:00"),
        ("sunday", "sunday 18:00"),
        ("sunday evening", "sunday 19:00"),
        ("we fought on sunday again", None),
        ("bananas", None),
    ],
)
def test_the_day_and_the_hour_of_an_appointment(text: str, found: str | None) -> None:
    assert validate_checkin_moment(typed(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ok let's go", "now"),
        ("not today", "tomorrow"),
        ("in a few hours", "later"),
        ("skip this one", "skip"),
        ("another time please, change it", "change"),
        ("no more please", "stop"),
        ("the weather", None),
    ],
)
def test_what_to_do_with_the_reminder_that_has_come(text: str, found: str | None) -> None:
    assert validate_checkin_ready(typed(text)) == found
