"""Free answers: what a person types in their own words, ready to stand in a list or in “quotation marks”. Pure."""

import re

from bot.dialogue.acting import ActionInput
from bot.dialogue.certainty import SURE_TOPIC
from bot.dialogue.session import Value

LONGEST = 100  # characters: two lines of a list on a phone
_TO_THE_BOT = frozenset({"about_bot", "help", "privacy", "menu", "forget_me", "export_me"})
LONGEST_TO_THE_BOT = 8  # words; a longer text is rather about the two of them
_CANNOT_WAIT = frozenset({"calm_down", "fighting_now"})
_NONE = re.compile(
    r"(?:(?:honestly|well|um+|uh+|hm+|sorry|really|just|i|we) )*"
    r"(?:(?:really )?(?:don't|do not|dont) (?:really )?know(?: (?:yet|what|that|really|how|who))*"
    r"|dunno|idk|no (?:idea|clue)|not sure(?: yet)?|nothing(?: (?:really|much|comes to mind|at all|left))?"
    r"|no ?body|no ?one|none|n a|na|can't (?:say|tell|think of (?:anything|anyone|any|one))|no|nope|nah|hm+|pass"
    r"|never mind)"
)
_BEFORE = re.compile(r"^(?:(?:um+|uh+|er+|hm+|well|maybe|perhaps|probably|i think|i guess)[\s,.…]+)+", re.IGNORECASE)

_NOT_TO_SEND = re.compile(
    r"\b(?:(?:he|she|they|him|her|hers|them|his|their|theirs|himself|herself|themselves)(?:'\w+)?|partner|husband|wife"
    r"|boyfriend|girlfriend|fuck\w*|shit\w*|bitch\w*|arse\w*|ass(?:hole)?|idiot\w*|lazy|selfish|stupid|useless)\b"
)


def validate_free_answer(given: ActionInput) -> Value:
    """What was typed: one line without hesitation before it and marks behind it, at most LONGEST characters.

    "" for "no idea" and the like, so that a response says its default words; None, which is no answer, for a question
    to the bot, for "we are fighting right now" and for text without a word in it.
    """
    if given.reading is None or given.reading.kind != "words":
        return None
    words = " ".join(given.reading.text.split())
    if given.reading.confidence >= SURE_TOPIC and _goes_first(given.reading.intent, len(words.split())):
        return None
    if _NONE.fullmatch(_plain(words)):
        return ""
    words = _BEFORE.sub("", words).strip(" .,;:!-•*\"“”'")
    if not re.search(r"\w", words):
        return None
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rsplit(' ', 1)[0]}…"


def sendable(words: Value, most: int = LONGEST) -> str | None:
    """Own words that may stand in a message to the partner: short, no insult, and not about "him" or "her"."""
    text = str(words or "")
    return text if text and len(text) <= most and not _NOT_TO_SEND.search(text.replace("’", "'").casefold()) else None


def _goes_first(intent: str, length: int) -> bool:
    """Such words are heard as what they are, and the question comes again afterwards."""
    return intent in _CANNOT_WAIT or (intent in _TO_THE_BOT and length <= LONGEST_TO_THE_BOT)


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[^\w']", " ", words.replace("’", "'").casefold()).split())
