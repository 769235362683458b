"""What a person typed in own words: quoted to them, or part of a sentence to the partner. Pure.

A validator answers with the words; with "" where they say that they have none ("no idea", "nothing"), which the
interpreter takes as "skip"; or with None where there is no word to quote. Whether such words were meant for the bot
itself, or for another topic, is decided before (bot/dialogue/beside.py).

How long it may be is the slot's `max_length`, so that pages fit on a phone, and what is copied behind a copy button.
"""

import re

from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_NOTHING = re.compile(
    r"(?:(?:honestly|well|u+[mh]+|h+m+|sorry|really|just|no|i|we) )*"
    r"(?:(?:do ?n'?t|do not|ca ?n'?t|cannot) (?:really )?(?:know|remember|say|tell|think of (?:any(?:thing|one)?|one))"
    r"(?: (?:it|that|what|how|who|yet|really))*"
    r"|idk|dunno|no(?:pe)?|nah?|nah+|n a|h+m+|pass|skip (?:it|this|that)|not (?:sure|really)(?: yet)?"
    r"|no (?:idea|clue|more|one|body)|no(?:thing|ne|body)(?: (?:comes(?: to mind)?|really|much|at all|left|else|more))?"
    r"|nothing comes to (?:my )?mind|none of (?:it|that|them)|never ?mind|that(?:'?s| is| was) (?:all|it|everything)"
    r"|(?:i'?m )?done)"
)
_HESITATION = re.compile(
    r"^(?:(?:ok(?:ay)?|well|u+[mh]+|er+|h+m+|yes|yeah|maybe|perhaps|probably|i (?:guess|think))[\s,.…]+)+(?=\w)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[“”„«»\"]")
# What a phone's keyboard corrects by itself: the words stay those of the person, whoever reads them.
_I = re.compile(r"(?<![\w'.-])i(?=$|[\s,;:!?)]|\.(?!\w)|'(?:m|ve|ll|d)\b)")
_NO_APOSTROPHE = re.compile(
    r"\b(?:((?:do|did|does|is|are|was|were|has|have|had|could|would|should|ca|wo)n)(t)|([Ii])(m|ve)"
    r"|(they|you|we)(ve)|(they|you)(re)|(that|what|there|he|she)(s))\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"\b(?:(?:he|she|they|him|her|hers|them|his|their|theirs|himself|herself|themselves)(?:'\w+)?"
    r"|my (?:husband|wife|partner|boyfriend|girlfriend)"
    r"|fuck\w*|shit\w*|bitch\w*|bastard|arse\w*|ass(?:hole)?|idiot\w*|cunt|stupid|liar"  # codespell:ignore cunt
    r"|lazy|selfish|useless)\b"
)


def validate_own_words(given: ActionInput) -> Value:
    """Any words, as they are quoted."""
    return own_words(given)


def validate_own_sentence(given: ActionInput) -> Value:
    """Any words, to be followed by a full stop."""
    return own_sentence(given)


def own_words(given: ActionInput) -> str | None:
    """The words of this turn as they are quoted, no longer than the slot; "" for "I don't know" and "nothing"; None
    where there is no word in it, or only a number, which counts out a button."""
    reading = given.reading
    if reading is None or reading.kind != "words" or reading.text.strip().isdigit():
        return None
    if says_nothing(reading.text):
        return ""
    return quotable(_HESITATION.sub("", reading.text.strip()), given.most) or None


def own_sentence(given: ActionInput) -> str | None:
    """The same, to be followed by a full stop: with a capital, and without a mark of its own at the end."""
    words = own_words(given)
    bare = words.rstrip(" ?") if words else words
    return bare[0].upper() + bare[1:] if bare else bare


def says_nothing(words: str) -> bool:
    """Whether somebody answers that they have no answer: "no idea", "idk", "nothing comes"."""
    return bool(_NOTHING.fullmatch(" ".join(re.sub(r"[^\w\s']", " ", _folded(words)).split())))


def quotable(text: str, most: int) -> str:
    """One line without the marks around it and the full stop at its end, with the apostrophes and the "I" that a
    keyboard puts there, cut between two words; "" without a word."""
    line = written(_MARKS.sub("'", " ".join(text.split())).strip(" '.…!,;:-•*"))
    if not re.search(r"\w", line):
        return ""
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut).rstrip(" .,;:-") + "…"


def written(text: str) -> str:
    """ "im here" as "I'm here"."""
    return _I.sub("I", _NO_APOSTROPHE.sub(lambda found: "'".join(filter(None, found.groups())), text))


def sayable(words: Value, most: int) -> str | None:
    """Own words that can stand in a sentence to the partner: short, whole, no abuse, not about them as he or she."""
    text = str(words or "")
    whole = 0 < len(text) <= most and not text.endswith("…")
    return text if whole and not _OF_SOMEBODY.search(_folded(text)) else None


def _folded(text: str) -> str:
    return text.replace("’", "'").casefold()
