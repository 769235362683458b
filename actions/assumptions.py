"""Signs and jealousy: what was seen, guessed and feared, and which of these words fit into a question."""

from collections.abc import Mapping

from actions.own_words import own_words, sayable
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

IN_QUESTION = 42  # characters: three such pieces and the question around them fit into what can be copied
LISTED = 160


def validate_assumptions_fact(given: ActionInput) -> Value:
    """What a camera would have shown."""
    return own_words(given, LISTED)


def validate_assumptions_story(given: ActionInput) -> Value:
    """What the head made of it."""
    return own_words(given, LISTED)


def validate_assumptions_other(given: ActionInput) -> Value:
    """Another explanation."""
    return own_words(given, LISTED)


def validate_assumptions_another(given: ActionInput) -> Value:
    """And one more."""
    return own_words(given, LISTED)


def validate_assumptions_jealousy_sign(given: ActionInput) -> Value:
    """What would help to trust again."""
    return own_words(given, LISTED)


def validate_assumptions_jealousy_mine(given: ActionInput) -> Value:
    """The person's own part."""
    return own_words(given, LISTED)


def validate_assumptions_jealousy_until(given: ActionInput) -> Value:
    """For how long."""
    return own_words(given, IN_QUESTION)


def validate_assumptions_jealousy_known(given: ActionInput) -> Value:
    """What is known for sure; "nothing" is such an answer."""
    return own_words(given, LISTED)


def validate_assumptions_jealousy_feared(given: ActionInput) -> Value:
    """What is feared."""
    return own_words(given, LISTED)


def validate_assumptions_jealousy_help(given: ActionInput) -> Value:
    """What would calm it."""
    return own_words(given, LISTED)


def validate_assumptions_jealousy_first(given: ActionInput) -> Value:
    """What comes before checking."""
    return own_words(given, LISTED)


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
