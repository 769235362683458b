"""Putting something right: what typed answers mean, as parts of a sorry and of a plan."""

import re

from actions.own_words import own_words
from actions.said import said
from bot.dialogue.acting import ActionInput
from bot.dialogue.certainty import SURE_ANSWER
from bot.dialogue.session import Value

_SILENCE = re.compile(
    r"(?:\b(?:blocked|ignor\w+|silen(?:t|ce)|left me|unread)|(?:\b(?:no|not|won't)|n't) (?:\w+ )?"
    r"(?:answer\w*|reply\w*|repl(?:y|ies)|respond\w*|pick up"
    r"|talk to me|speak to me|speaking|talking))\b"
)
_DEEDS = re.compile(
    r"\b(?:(?:not|wasn't|isn't) enough|already (?:said|apologi[sz]ed|told)|said sorry|apologi[sz]ed"
    r"|(?:don't|doesn't|won't|not) believe|still (?:cold|angry|mad|upset))\b"
)
_WORDS = re.compile(r"\b(?:say sorry|apologi[sz]e|how do i|want to|the words|sorry)\b")
_OF_THEM = re.compile(r"\b(?:he|she|they) (?:should|must|needs? to|has to|have to)\b")  # they are to say sorry
_LEAD = re.compile(r"^(?:(?:i think|maybe|probably|they|he|she|it was|felt|feels?|was|were)\s+)+", re.IGNORECASE)


def validate_inventory_stage(given: ActionInput) -> Value:
    """How things stand; whoever goes on telling what happened wants the words for it."""
    words, reading = said(given), given.reading
    if _SILENCE.search(words):
        return "silence"
    if _DEEDS.search(words):
        return "deeds"
    telling = reading is not None and reading.intent == "apologise_repair" and reading.confidence >= SURE_ANSWER
    wanted = _WORDS.search(words) and not _OF_THEM.search(words)
    return "words" if telling or wanted else None


def validate_inventory_effect(given: ActionInput) -> Value:
    """How it was for the other one: the end of "I think you felt …"."""
    words = own_words(given)
    return _LEAD.sub("", words) or None if words else words
