"""A quarrel with both sides in it: their words for the story, and those that fit into a question."""

from collections.abc import Mapping

from actions.own_words import own_words, sayable
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

IN_QUESTION = 40  # characters: two such pieces and the question around them fit into what can be copied
TOLD = 80


def validate_perspective_quarrel(given: ActionInput) -> Value:
    """What happened, from outside."""
    return own_words(given, 200)


def validate_perspective_wanted(given: ActionInput) -> Value:
    """What the person wanted."""
    return own_words(given, TOLD)


def validate_perspective_felt(given: ActionInput) -> Value:
    """What the person felt."""
    return own_words(given, TOLD)


def validate_perspective_they_wanted(given: ActionInput) -> Value:
    """What the partner may have wanted."""
    return own_words(given, TOLD)


def validate_perspective_they_felt(given: ActionInput) -> Value:
    """What the partner may have felt."""
    return own_words(given, TOLD)


def validate_perspective_both(given: ActionInput) -> Value:
    """What both want."""
    return own_words(given, TOLD)


def action_perspective_told(given: ActionInput) -> Mapping[str, Value]:
    """What fits into the question to the partner."""
    return {
        f"perspective_my_{each}": sayable(given.slots.get(f"perspective_{each}"), IN_QUESTION)
        for each in ("they_wanted", "they_felt")
    }
