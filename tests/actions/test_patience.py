"""Since when it has been bad, and when to look, in people's words."""

import pytest

from actions.patience import validate_patience_look, validate_patience_since
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def typed(text: str) -> ActionInput:
    return ActionInput({}, Reading(text, (Guess("out_of_scope", 0.1),)), now=0.0)


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("2 yrs", "years"),
        ("since our wedding honestly", "years"),
        ("half a year", "months"),
        ("since christmas", "months"),
        ("a couple of weeks", "weeks"),
        ("three months and two weeks", "months"),
        ("purple", None),
    ],
)
def test_since_when(text: str, since: str | None) -> None:
    assert validate_patience_since(typed(text)) == since


@pytest.mark.parametrize(
    ("text", "look"),
    [
        ("six weeks", "in six weeks"),
        ("in a month", "in a month"),
        ("2 months", "in 2 months"),
        ("our anniversary", "our anniversary"),
        ("no idea", ""),
    ],
)
def test_when_to_look(text: str, look: str) -> None:
    assert validate_patience_look(typed(text)) == look
