"""What it is really about: the question under the fights, in the person's own words."""

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
    r"|listen\w*|appreciat\w*)\b",
}


def validate_roots_under(given: ActionInput) -> Value:
    """Which question is under the fights."""
    return said_which(given, _UNDER)
