"""A fight that comes back: what is fixed and flexible, and a stop with a word and an end."""

from collections.abc import Mapping

from actions.own_words import own_words, sayable
from actions.said import said
from actions.when_lengths import end_of_break, minutes
from actions.when_moments import moment
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

SHORTEST_BREAK = 20  # minutes: what a body needs before it can listen again


def validate_recurring_word(given: ActionInput) -> Value:
    """The word that stops a fight; a whole sentence is none."""
    words = own_words(given)
    return words if len(str(words or "")) <= 24 else None


def validate_recurring_minutes(given: ActionInput) -> Value:
    """For how long: minutes, or a moment in words ("tomorrow")."""
    words = said(given)
    length = minutes(words)
    return moment(words) if length is None else length


def action_recurring_sorted(given: ActionInput) -> Mapping[str, Value]:
    """What fits into the sentence that begins the talk."""
    return {
        "recurring_my_subject": sayable(given.slots.get("recurring_subject"), 36),
        "recurring_my_fixed": sayable(given.slots.get("recurring_fixed"), 44),
        "recurring_my_flexible": sayable(given.slots.get("recurring_flexible"), 44),
    }


def action_recurring_stop(given: ActionInput) -> Mapping[str, Value]:
    """The end of the break in words, at least twenty minutes away, and what fits into the sentence."""
    length = given.slots.get("recurring_minutes")
    short, apart = None, length
    if isinstance(length, int | float):
        short, apart = length < SHORTEST_BREAK, end_of_break(max(length, SHORTEST_BREAK))
    return {
        "recurring_apart": apart,
        "recurring_short": short or None,
        "recurring_my_starts": sayable(given.slots.get("recurring_starts"), 36),
    }
