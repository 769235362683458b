"""Criticised or pushed away: what was said, what was heard in it, and which of these words fit into a reply."""

from collections.abc import Mapping

from actions.own_words import sayable
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

IN_REPLY = 48  # characters: three such pieces and the sentence around them fit into what can be copied


def action_defensiveness_reply(given: ActionInput) -> Mapping[str, Value]:
    """The list keeps all that was written; into the reply goes what can be said to the partner as it is."""
    slots = given.slots
    listed = ("said", "heard", "want", "missed", "maybe", "limit", "then")
    said = ("heard", "part", "want", "missed", "limit", "then")
    return {
        **{f"defensiveness_{each}": slots.get(f"defensiveness_{each}") or None for each in listed},
        **{f"defensiveness_my_{each}": sayable(slots.get(f"defensiveness_{each}"), IN_REPLY) for each in said},
    }
