"""Whom it is about, and where somebody stands, in their own words."""

import pytest

from actions.forgiveness import validate_forgiveness_where, validate_forgiveness_whom
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def typed(text: str, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput({}, Reading(text, (Guess(intent, 0.9),)), now=0.0)


@pytest.mark.parametrize(
    ("text", "intent", "whom"),
    [
        ("I can't forgive myself for what I did to her", "forgiveness", "myself"),
        ("my wife won't forgive me", "out_of_scope", "me"),
        ("I should forgive him", "out_of_scope", "them"),
        ("the affair was two years ago", "forgiveness", "them"),
        ("purple", "out_of_scope", None),
    ],
)
def test_whom_it_is_about(text: str, intent: str, whom: str | None) -> None:
    assert validate_forgiveness_whom(typed(text, intent)) == whom


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("some days yes", "it comes and goes"),
        ("no", "not at all"),
        ("almost", "mostly"),
        ("a tiny bit", "a little"),
        ("purple", None),
    ],
)
def test_where_they_are(text: str, where: str | None) -> None:
    assert validate_forgiveness_where(typed(text)) == where
