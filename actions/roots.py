"""What it is really about: the question under the fights, in the person's own words."""

from collections.abc import Mapping

from actions.own_words import sayable
from actions.said_which import said_which
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_UNDER = {
    "trust": r"\b(?:trust\w*|lie[sd]?|lying|cheat\w*|honest\w*|jealous\w*|secrets?|rely|faithful)\b",
    "free": r"\b(?:free\w*|space|room|air|control\w*|too close|suffocat\w*|boss\w*|independen\w*|stuck)\b",
    "big": r"\b(?:happened|changed|moved|mov(?:e|ing) house|job|ill\w*|sick|died|death|baby|child"
    r"|born|big|accident|debts?)\b",
    "self": r"\b(?:not well|myself|depress\w*|anxi\w*|exhausted|burnt? out|unhappy (?:with|in) me|lonely|my own)\b",
    "matter": r"\b(?:matter\w*|count|important|seen|heard|ignored|love[sd]?|cares?|invisible|priority"
    r"|listen\w*|appreciate[sd]?|appreciation)\b",
}


def validate_roots_under(given: ActionInput) -> Value:
    """Which question is under the fights."""
    return said_which(given, _UNDER)


_OF_US_TWO = ("roots_money_ask", "roots_household_ask")
_OF_OTHERS = ("roots_parenting_ask", "roots_family_ask")


def action_roots_say(given: ActionInput) -> Mapping[str, Value]:
    """The request as it can be said to the partner. Where it is about them as "he" or "she", it is asked for once more;
    about children and relatives these words are as they should be."""
    asked = next((given.slots[slot] for slot in _OF_US_TWO if given.slots.get(slot)), None)
    others = next((given.slots[slot] for slot in _OF_OTHERS if given.slots.get(slot)), None)
    say = others or sayable(asked, 80)
    return {"roots_say": say, "roots_again": say is None and bool(asked)}
