"""Somebody who is not a partner: who it is, in the person's own words."""

from actions.said_which import said_which
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_WHO = {
    "family": r"\b(?:brother|sister|mum|mom|mother|dad|father|parents?|son|daughter|aunt|uncle|cousin|grand\w+"
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
