"""Signs and jealousy: what was seen, guessed and feared, and which of these words fit into a question."""

from collections.abc import Mapping

from actions.own_words import sayable
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

IN_QUESTION = 42  # characters: three such pieces and the question around them fit into what can be copied


def action_assumptions_sorted(given: ActionInput) -> Mapping[str, Value]:
    """The list, with a second explanation where there is one, and what fits into the question."""
    slots = given.slots
    another = slots.get("assumptions_another")
    return {
        **{f"assumptions_my_{each}": _in_question(given, f"assumptions_{each}") for each in ("fact", "story", "other")},
        "assumptions_third": f"\n• Or: “{another}”" if another else None,
    }


def action_assumptions_jealousy(given: ActionInput) -> Mapping[str, Value]:
    """What fits into a sentence to the partner."""
    pieces = ("sign", "mine", "until", "feared", "help")
    return {f"assumptions_jealousy_my_{each}": _in_question(given, f"assumptions_jealousy_{each}") for each in pieces}


def _in_question(given: ActionInput, slot: str) -> str | None:
    return sayable(given.slots.get(slot), IN_QUESTION)
