"""A quarrel with both sides in it: their words for the story, and those that fit into a question."""

from collections.abc import Mapping

from actions.own_words import sayable
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

IN_QUESTION = 40  # characters: two such pieces and the question around them fit into what can be copied


def action_perspective_told(given: ActionInput) -> Mapping[str, Value]:
    """What fits into the question to the partner."""
    return {
        f"perspective_my_{each}": sayable(given.slots.get(f"perspective_{each}"), IN_QUESTION)
        for each in ("they_wanted", "they_felt")
    }
