"""Time for two: when it is, and which of the typed words can be sent to the other one."""

from collections.abc import Mapping

from actions.own_words import own_words, sayable
from actions.said import said
from actions.when_moments import soon
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value


def validate_together_when(given: ActionInput) -> Value:
    """A moment in words ("on Thursday evening"), or whatever they wrote."""
    found = soon(said(given))
    return "right now" if found == "now" else found or own_words(given)


def action_together_invite(given: ActionInput) -> Mapping[str, Value]:
    """The moment, where it fits into a message to the other one."""
    return {"together_at": soon(str(given.slots.get("together_when") or ""))}


def action_together_distance_line(given: ActionInput) -> Mapping[str, Value]:
    """What is missed and what could help, as far as it can be sent."""
    return {
        "together_distance_said": sayable(given.slots.get("together_distance_miss"), 60),
        "together_distance_try": sayable(given.slots.get("together_distance_small"), 60),
    }
