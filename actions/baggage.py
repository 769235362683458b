"""Old wounds: where something comes from, what sets it off today, and what to do instead, in people's own words."""

import re

from actions.own_words import own_words
from actions.said import said
from bot.dialogue.acting import ActionInput
from bot.dialogue.certainty import SURE_ANSWER
from bot.dialogue.session import Value

_FROM = {
    "home": r"\b(?:home|child\w*|kid|grew|growing|grow up|mum|mom|mother|dad|father|parents?|step\w+|family|school)\b",
    "ex": r"\b(?:ex|exes|ex-\w+|last (?:one|relationship|boyfriend|girlfriend|wife|husband)"
    r"|first (?:wife|husband|marriage|love)"
    r"|before (?:him|her|them)|previous)\b",
    "us": r"\b(?:us|the two of us|with (?:him|her|them)|years ago|early on|this relationship|our)\b",
}
_LEAD = re.compile(r"^(?:(?:i think|well|then|when|if|i)\s+)+", re.IGNORECASE)


def validate_baggage_from(given: ActionInput) -> Value:
    """Where it comes from; whoever goes on telling need not be asked twice."""
    words, reading = said(given), given.reading
    found = next((each for each, pattern in _FROM.items() if re.search(pattern, words)), None)
    telling = reading is not None and reading.intent in ("baggage", "maybe") and reading.confidence >= SURE_ANSWER
    return found or ("unknown" if telling else None)


def validate_baggage_moment(given: ActionInput) -> Value:
    """What sets it off, as the end of "When …"."""
    words = own_words(given)
    return re.sub(r"^(?:when|if|whenever)\s+", "", words, flags=re.IGNORECASE) or None if words else words


def validate_baggage_then(given: ActionInput) -> Value:
    """What they do then, as the end of "I …"."""
    words = own_words(given)
    return _LEAD.sub("", words) or None if words else words


validate_baggage_instead = validate_baggage_then
