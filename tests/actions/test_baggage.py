"""Where the old wound comes from, and three lines that read on."""

import pytest

from actions.baggage import validate_baggage_from, validate_baggage_moment, validate_baggage_then
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def typed(text: str, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput({}, Reading(text, (Guess(intent, 0.9),)), now=0.0)


@pytest.mark.parametrize(
    ("text", "intent", "where"),
    [
        ("my mum, always", "out_of_scope", "home"),
        ("the last relationship", "out_of_scope", "ex"),
        ("something with us years ago", "out_of_scope", "us"),
        ("it is just how I am", "baggage", "unknown"),
        ("no idea", "maybe", "unknown"),
        ("purple", "out_of_scope", None),
    ],
)
def test_where_it_comes_from(text: str, intent: str, where: str | None) -> None:
    assert validate_baggage_from(typed(text, intent)) == where


def test_the_lines_do_not_say_a_word_twice() -> None:
    assert validate_baggage_moment(typed("When he sighs.")) == "he sighs"
    assert validate_baggage_then(typed("then I freeze")) == "freeze"
    assert validate_baggage_then(typed("I don't know")) == ""
