"""A break from each other: who wants it, in the person's own words. "break" alone is a word of the language."""

from collections.abc import Mapping

from actions.own_words import sayable
from actions.said_which import said_which
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_WHO = {
    "both": r"\b(?:both|we (?:both|are|agreed|decided)|we're|the two of us|on a break|together)\b",
    "me": r"\b(?:i (?:need|want|would|think|asked|said|have)|i'?m|i'd|me|myself|mine)\b",
    "them": r"\b(?:they|them|he|him|she|her|partner|husband|wife|girlfriend|boyfriend|other one)\b",
}


def validate_break_who(given: ActionInput) -> Value:
    """Who wants it. Where the words tell of it and name nobody, the question is not asked twice."""
    found = said_which(given, _WHO)
    told = given.reading is not None and given.reading.intent == "need_space"
    return found or ("any" if told else None)


def action_break_say(given: ActionInput) -> Mapping[str, Value]:
    """What of it can be said to the partner; what is about them as "he" or "she" stays on the person's own page."""
    return {
        "break_say_purpose": sayable(given.slots.get("break_purpose"), 45),
        "break_say_rule": sayable(given.slots.get("break_rule"), 45),
    }
