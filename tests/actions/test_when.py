"""Times as people type them are understood, and nothing else is taken for a time."""

import pytest

from actions.when_lengths import in_words, minutes
from actions.when_moments import moment, soon


@pytest.mark.parametrize(
    ("typed", "length"),
    [
        ("5 minutes", 5),
        ("half an hour", 30),
        ("an hour", 60),
        ("hour", 60),
        ("45", 45),
        ("forty-five minutes", 45),
        ("1h", 60),
        ("1h30", 90),
        ("1.5 hours", 90),
        ("an hour and a half", 90),
        ("1 hour and 15 minutes", 75),
        ("a couple of hours", 120),
        ("quarter of an hour", 15),
        ("I need like 30 min please", 30),
        ("maybe in 20 minutes?", 20),
        ("a moment", 1),
        ("24 hours", 1440),
        ("2 days", 2880),
    ],
)
def test_a_length_is_understood(typed: str, length: int) -> None:
    assert minutes(typed) == length


@pytest.mark.parametrize(
    "typed", ["we fought for 30 minutes", "tonight", "an", "at 8", "", "🙂", "i hate this", "half"]
)
def test_other_words_are_no_length(typed: str) -> None:
    assert minutes(typed) is None


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("tonight", "tonight"),
        ("tonite", "tonight"),
        ("later", "later today"),
        ("in the morning", "in the morning"),
        ("at 8", "at 8"),
        ("8", "at 8"),
        ("20", "at 20:00"),
        ("8 p.m.", "at 8 pm"),
        ("20.30", "at 20:30"),
        ("half past six", "at half past 6"),
        ("quarter to 8 pm", "at quarter to 8 pm"),
        ("noon", "at noon"),
        ("8pm tmrw", "tomorrow at 8 pm"),
        ("tomorrow morning", "tomorrow morning"),
        ("today at 6", "today at 6"),
        ("friday", "on Friday"),
        ("next saturday evening", "next Saturday evening"),
        ("this weekend", "this weekend"),
        ("after work", "after work"),
        ("tonight, after the kids are in bed", "tonight after the kids are in bed"),
        ("before bed", "before bed"),
    ],
)
def test_a_moment_is_understood(typed: str, phrase: str) -> None:
    assert moment(typed) == phrase


@pytest.mark.parametrize("typed", ["25", "13pm", "", "banana", "never", "he left at 8", "tomorrow tonight", "8:75"])
def test_other_words_are_no_moment(typed: str) -> None:
    assert moment(typed) is None


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("now", "now"),
        ("Right away!", "now"),
        ("in half an hour", "in 30 minutes"),
        ("3", "at 3"),
        ("an hour", "in an hour"),
    ],
)
def test_what_is_soon_is_a_moment_too(typed: str, phrase: str) -> None:
    assert soon(typed) == phrase


@pytest.mark.parametrize(
    ("length", "phrase"),
    [(20, "in 20 minutes"), (1, "in 1 minute"), (60, "in an hour"), (120, "in 2 hours"), (90, "in 90 minutes"),
     (1440, "tomorrow"), (5000, "tomorrow")],
)  # fmt: skip
def test_a_length_ends_a_sentence(length: int, phrase: str) -> None:
    assert in_words(length) == phrase
