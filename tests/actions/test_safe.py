"""A typed answer to "are you safe right now?"."""

import pytest

from actions.safe import validate_safe
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def answer(text: str, *guesses: Guess) -> object:
    return validate_safe(ActionInput({}, Reading(text, guesses or (Guess("maybe", 0.3),)), 0.0))


@pytest.mark.parametrize("text", ["im safe", "I’m safe now.", "safe", "yes, I am safe right now", "she's safe"])
def test_safe(text: str) -> None:
    assert answer(text) is True


@pytest.mark.parametrize("text", ["not safe", "I don't feel safe", "im not really safe", "unsafe", "it isnt safe here"])
def test_not_safe(text: str) -> None:
    assert answer(text) is False


@pytest.mark.parametrize("text", ["safe as long as he sleeps", "ok", "fine", "how would I know", "the safe is open"])
def test_what_may_be_either_is_asked_again(text: str) -> None:
    assert answer(text) is None


def test_a_sure_yes_or_no_counts() -> None:
    assert answer("I am", Guess("affirm", 0.9)) is True
    assert answer("I am afraid I am", Guess("deny", 0.9)) is False
