"""Stay or go: typed answers are understood, and what is not an answer is none."""

import pytest

from actions.stay_or_leave import validate_stay_or_leave_effort, validate_stay_or_leave_sure
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def typed(text: str, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput({}, Reading(text, (Guess(intent, 0.9),)), 0.0)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("both of us, honestly", "both"),
        ("just me I'm afraid", "me"),
        ("He does, more than I", "them"),
        ("nobody any more", "neither"),
        ("we have given up", "neither"),
        ("hard to say", "unclear"),
        ("bananas", None),
    ],
)
def test_who_is_trying_in_their_own_words(text: str, who: str | None) -> None:
    assert validate_stay_or_leave_effort(typed(text)) == who


@pytest.mark.parametrize(
    ("text", "intent", "found"),
    [
        ("I'm sure", "out_of_scope", "sure"),
        ("yes", "affirm", "sure"),
        ("it's over, there is no way back", "out_of_scope", "sure"),
        ("not fully sure", "out_of_scope", "open"),
        ("I have doubts", "out_of_scope", "open"),
        ("no", "deny", "open"),
        ("nothing is decided", "out_of_scope", "open"),
        ("what time is it", "out_of_scope", None),
    ],
)
def test_a_doubt_is_never_taken_for_a_decision(text: str, intent: str, found: str | None) -> None:
    assert validate_stay_or_leave_sure(typed(text, intent)) == found
