"""How long it takes: since when it has been bad, and when to look at it."""

import re

from actions.own_words import own_words
from actions.said import said
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_SINCE = {
    "years": r"\b(?:(?<!half a )years?|yrs?|ages|forever|always|decades?|long time)\b"
    r"|\bsince (?:the|our) (?:wedding|baby|kids?|birth)\b",
    "months": r"\b(?:months?|half a year|since (?:the )?(?:summer|winter|spring|autumn|christmas|easter))\b",
    "weeks": r"\b(?:weeks?|days?|a while|recently|not long|lately)\b",
}
_LENGTH = re.compile(r"(?:about |around |maybe )?((?:\w+ )?(?:an? |\w+ )?(?:days?|weeks?|months?|years?))")


def validate_patience_since(given: ActionInput) -> Value:
    """Weeks, months or years: the longest that is named."""
    words = said(given)
    return next((length for length, pattern in _SINCE.items() if re.search(pattern, words)), None)


def validate_patience_look(given: ActionInput) -> Value:
    """A day in their words; a bare length ("six weeks") is when it is over: "in six weeks"."""
    found = _LENGTH.fullmatch(said(given).strip(" .!"))
    return f"in {found[1].removeprefix('in ')}" if found else own_words(given)
