"""Forgiving: whom it is about, where somebody stands with it, and what is missing. Nobody is pushed."""

import re

from actions.said import said
from bot.dialogue.acting import ActionInput
from bot.dialogue.certainty import SURE_ANSWER
from bot.dialogue.session import Value

_MYSELF = re.compile(r"\b(?:myself|my ?self|own fault|what i did)\b")
_ME = re.compile(
    r"\b(?:(?:they|he|she|partner|wife|husband|\w+friend)(?: \w+){0,3} (?:forgive|forgives|trust|trusts) me|forgive me"
    r"|to be forgiven|trust me again)\b"
)
_THEM = re.compile(r"\b(?:them|him|her|they|he|she|forgive (?:my|the)|what (?:he|she|they) did)\b")
_WHERE = {
    "it comes and goes": r"\b(?:comes and goes|on and off|up and down|some days|sometimes|depends|waves)\b",
    "not at all": r"\b(?:not at all|never|no|not yet|nowhere|can't|cannot|don't want)\b",
    "mostly": r"\b(?:mostly|almost|nearly|yes|pretty much|a lot)\b",
    "a little": r"\b(?:a (?:little|bit)|bit|somewhat|half|slowly|starting|trying)\b",
}


def validate_forgiveness_whom(given: ActionInput) -> Value:
    """Whom it is about: "them", "myself" or "me" (they should forgive me); telling on is "them"."""
    words, reading = said(given), given.reading
    for whom, pattern in (("myself", _MYSELF), ("me", _ME), ("them", _THEM)):
        if pattern.search(words):
            return whom
    telling = reading is not None and reading.intent == "forgiveness" and reading.confidence >= SURE_ANSWER
    return "them" if telling else None


def validate_forgiveness_where(given: ActionInput) -> Value:
    """Where they are with it, as the words of the note."""
    words = said(given)
    return next((where for where, pattern in _WHERE.items() if re.search(pattern, words)), None)
