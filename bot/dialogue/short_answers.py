"""Short answers in the light of the question: "No she is not" is a no, whatever the classifier makes of it."""

import re
from dataclasses import replace

from bot.dialogue.inputs import Guess, Reading

WORD = re.compile(r"[\w']+")
LONGEST_AFTER = 6  # words after a yes or no; with more of them, it may well be a new statement

_END = r"(?=\s*(?:$|[,.;:!?…]|\s[-–—]))"
# "no" is also the beginning of "no idea", "no one listens", "no money left": only before these words it is an answer.
_AFTER_NO = (
    r"(?=\s+(?:i|i'?m|i'?ve|i'?d|he|he'?s|she|she'?s|they|they'?re|we|we'?re|it|it'?s|that|that'?s|this|you|not|never|no"
    r"|nope|nah|really|actually|definitely|absolutely|thanks|thank|sorry|please|because|just|still|nothing|none|lol"
    r"|(?:do|did|does|is|are|was|ca|wo|have|has)n'?t)\b)"
)
_FILLER = r"(?:(?:oh|well|um+|uh+|erm*|hm+|honestly|god|so|ok|okay)\b[\s,.…]*)*"
_NO = re.compile(
    rf"{_FILLER}(?:no+pe|nah+|naw|nay|no+(?:{_END}|{_AFTER_NO})|no way(?:{_END}|(?=\s+(?:he|she|they|it)\b))"
    r"|not (?:really|at all|yet|any ?more|now|today|even|a chance|that i know)"
    rf"|never(?:{_END}|(?=\s+(?:ever|once|really|did|does|has|have)\b))"
    r"|(?:of course|definitely|absolutely|certainly|probably|hell) no(?:t|pe)?)\b"
)
_YES = re.compile(rf"{_FILLER}(?:yes+|ye+a+h*|yep+|yup+|yeh|aye|of course|definitely|absolutely|certainly)\b")
# After these the answer is neither, or not yet told.
_HEDGED = re.compile(
    r"\b(?:but|maybe|perhaps|depends|sometimes|unsure|dunno|idk|no idea|no clue)\b"
    r"|(?:\bnot|n't|nt) (?:\w+ )?(?:sure|certain|know)\b"
)
_YES_AFTER_ALL, _NO_AFTER_ALL = re.compile(r"\b(?:yes|yeah|yep)\b|^ sure\b"), re.compile(r"\b(?:no|nope|nah)\b")


def in_short(reading: Reading) -> Reading:
    """The same reading, settled as a yes or a no where it begins like one and is short."""
    intent = yes_or_no(reading.text)
    return replace(reading, guesses=(Guess(intent, 1.0),)) if intent else reading


def yes_or_no(text: str) -> str:
    """The intent "affirm" or "deny" of a short answer that begins with a yes or a no; "" for anything else."""
    words = " ".join(text.replace("’", "'").casefold().split())
    for intent, opening, opposite in (("deny", _NO, _YES_AFTER_ALL), ("affirm", _YES, _NO_AFTER_ALL)):
        if found := opening.match(words):
            rest = words[found.end() :]
            undecided = _HEDGED.search(rest) or opposite.search(rest)
            return "" if undecided or len(WORD.findall(rest)) > LONGEST_AFTER else intent
    return ""
