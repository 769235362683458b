"""Criticised or pushed away: what was said, what was heard in it, and which of these words fit into a reply."""

from collections.abc import Mapping

from actions.own_words import own_words, sayable
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

IN_REPLY = 48  # characters: three such pieces and the sentence around them fit into what can be copied


def validate_defensiveness_said(given: ActionInput) -> Value:
    """What the partner said, as it is remembered."""
    return own_words(given, 160)


def validate_defensiveness_heard(given: ActionInput) -> Value:
    """What the person heard in it about themselves."""
    return own_words(given, 120)


def validate_defensiveness_part(given: ActionInput) -> Value:
    """The part that is true for the person too."""
    return own_words(given, 120)


def validate_defensiveness_want(given: ActionInput) -> Value:
    """What the partner may have wanted."""
    return own_words(given, 120)


def validate_defensiveness_missed(given: ActionInput) -> Value:
    """What the person had hoped for."""
    return own_words(given, 120)


def validate_defensiveness_maybe(given: ActionInput) -> Value:
    """What else may have been going on with the partner."""
    return own_words(given, 120)


def validate_defensiveness_limit(given: ActionInput) -> Value:
    """The words that have to stop."""
    return own_words(given, 120)


def validate_defensiveness_then(given: ActionInput) -> Value:
    """What the person does when they come again."""
    return own_words(given, 120)


def action_defensiveness_reply(given: ActionInput) -> Mapping[str, Value]:
    """The list keeps all that was written; into the reply goes what can be said to the partner as it is."""
    slots = given.slots
    listed = ("said", "heard", "want", "missed", "maybe", "limit", "then")
    said = ("heard", "part", "want", "missed", "limit", "then")
    return {
        **{f"defensiveness_{each}": slots.get(f"defensiveness_{each}") or None for each in listed},
        **{f"defensiveness_my_{each}": sayable(slots.get(f"defensiveness_{each}"), IN_REPLY) for each in said},
    }
