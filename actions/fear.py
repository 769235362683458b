"""When the question about fear, injury and control was last asked. Pure."""

from collections.abc import Mapping

from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

REMEMBERED = 30 * 86400.0  # seconds


def action_fear_due(given: ActionInput) -> Mapping[str, Value]:
    """Whether to ask. What was said with the other one looking on counts only for what both do at the screen."""
    alone, together = _lately(given, "fear_asked_at"), _lately(given, "fear_asked_together_at")
    return {"fear_due": not alone, "fear_due_together": not (alone or together)}


def action_fear_asked(given: ActionInput) -> Mapping[str, Value]:
    """It was asked, alone, and not answered with yes or unsure."""
    return {"fear_asked_at": given.now}


def action_fear_asked_together(given: ActionInput) -> Mapping[str, Value]:
    """It was asked with both in front of the screen."""
    return {"fear_asked_together_at": given.now}


def _lately(given: ActionInput, slot: str) -> bool:
    at = given.slots.get(slot)
    return isinstance(at, int | float) and given.now - at < REMEMBERED
