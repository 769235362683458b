"""Only words that begin with "I" or "you", and blame nobody, get into the sentence to the other one."""

import pytest

from actions.one_sided import action_one_sided_line, validate_one_sided_by, validate_one_sided_until
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def typed(text: str) -> ActionInput:
    return ActionInput({}, Reading(text, (Guess("out_of_scope", 0.1),)), now=0.0)


def line(carry: str | None, wish: str | None) -> tuple[object, object]:
    made = action_one_sided_line(ActionInput({"one_sided_carry": carry, "one_sided_wish": wish}, None, now=0.0))
    return made["one_sided_mine"], made["one_sided_theirs"]


def test_words_that_fit_are_used() -> None:
    assert line("i do the school run", "You book the dentist") == ("I do the school run", "you book the dentist")


@pytest.mark.parametrize("carry", ["everything", "he does nothing", "I clean up after my lazy husband", "", None])
def test_what_does_not_fit_is_left_out(carry: str | None) -> None:
    assert line(carry, None) == (None, None)


@pytest.mark.parametrize("wish", ["you never forget again", "that he cooks", "you finally listen", "you " + "x" * 90])
def test_a_wish_that_blames_is_left_out(wish: str) -> None:
    assert line(None, wish) == (None, None)


@pytest.mark.parametrize(
    ("text", "by", "until"),
    [
        ("two weeks", "in two weeks", "in two weeks"),
        ("for a month", "in a month", "in a month"),
        ("on sunday", "on Sunday", "on Sunday"),
        ("my birthday", "", "my birthday"),
        ("?!", None, None),
    ],
)
def test_days(text: str, by: str | None, until: str | None) -> None:
    assert validate_one_sided_by(typed(text)) == by
    assert validate_one_sided_until(typed(text)) == until
