"""Somebody who is not a partner: who it is, in the person's own words."""

from collections.abc import Mapping

from actions.own_words import sayable
from actions.said_which import said_which
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_WHO = {
    "family": r"\b(?:brothers?|sisters?|mum|mom|mother|dad|father|parents?|son|daughter|aunt|uncle|cousin|grand\w+"
    r"|family|relative)\b",
    "dating": r"\b(?:dat(?:e|es|ed|ing)|crush|like (?:him|her|them)|seeing|tinder|situationship"
    r"|in love|fancy|flirt\w*)\b",
    "friend": r"\b(?:friends?|flat ?mates?|room ?mates?|bestie|mate|housemate)\b",
    "somebody": r"\b(?:boss|colleague|co-?worker|neighbou?r|teacher|somebody|someone|other|else|none)\b",
}


def validate_other_relationship_who(given: ActionInput) -> Value:
    """Who it is. Who only tells more of it is not asked again."""
    found = said_which(given, _WHO)
    told = given.reading is not None and given.reading.intent == "other_relationship"
    return found or ("any" if told else None)


def action_other_relationship_say(given: ActionInput) -> Mapping[str, Value]:
    """What can be said to them; what is about them as "he" or "she" is left out of the message."""
    return {
        "other_relationship_say": sayable(given.slots.get("other_relationship_matter"), 80),
        "other_relationship_say_wish": sayable(given.slots.get("other_relationship_wish"), 45),
    }
