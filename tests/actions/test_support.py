"""What somebody needs from other people is understood in their words."""

import pytest

from actions.support import validate_support_for, validate_support_when
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def typed(text: str) -> ActionInput:
    return ActionInput({}, Reading(text, (Guess("out_of_scope", 0.1),)), now=0.0)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("just someone to listen", "ear"),
        ("I want to vent", "ear"),
        ("somebody to take the kids", "hand"),
        ("fun, for once", "laugh"),
        ("some advice", "advice"),
        ("no advice please", None),
        ("help and advice", None),
        ("purple", None),
    ],
)
def test_what_is_needed(text: str, what: str | None) -> None:
    assert validate_support_for(typed(text)) == what


def test_a_time_is_understood_and_anything_else_stays() -> None:
    assert validate_support_when(typed("now")) == "right now"
    assert validate_support_when(typed("8pm tmrw")) == "tomorrow at 8 pm"
    assert validate_support_when(typed("when he is asleep")) == "when he is asleep"
