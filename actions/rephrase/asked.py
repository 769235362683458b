# ruff: noqa: E501 (one rule a line: this is a table)
"""What somebody says to the bot around the message: "word it nicely that", "help me tell him". None of it is the message."""

import re

from actions.rephrase.words import Words, low_of, without

_HOW = (
    r"(?:nicely|kindly|softly|gently|politely|sweetly|calmly|nicer|kinder|softer|sweet|nice|kind|better|well|"
    r"in (?:a )?(?:nice|kind|soft|gentle|polite|good|friendly|sweet)(?:er)? (?:words|way|tone)|without (?:a )?(?:fight|fighting|blame|shouting))"
)
_WHOM = r"(?:him|her|them|you|my (?:husband|wife|partner|boyfriend|girlfriend|bf|gf|man|girl|fianc[eé]e?|ex))"
_VERB = r"(?:say|tell|word|write|put|phrase|express|explain|text|message|rephrase|reword|rewrite|let|ask|make|show|send|communicate|formulate|bring)"
_PATTERN = (
    rf"(?:^|(?<=[.!?,] ))(?:(?:please|hey|hi|can you|could you|would you|i want to|i need to|i would like to|i want you to|how (?:do|can|could|should|would) i|"
    rf"(?:can|could|will|would) you help me(?: to)?|please help me(?: to)?|help me(?: to)?|what (?:do|can|should) i) ,? ?)*{_VERB}"
    rf"(?: (?:it|this|that|so|a (?:text|message|note)|something|{_WHOM}|to {_WHOM}|sound|know|{_HOW}|and|for me|up|as))*"
    r" ?(?:that|how|saying(?: that)?|telling (?:him|her|them)(?: that)?|but|:|,)(?=\s)"
)
_ASKED = re.compile(_PATTERN)
_FRAME = re.compile(
    rf"^\W*(?:please |hey |hi |can you |could you |would you |i want to |i need to |i want you to )*"
    rf"(?:(?:how (?:do|can|could|should|would) i|(?:can|could|would) you help me|help me|help) (?:to )?)?{_VERB}\b(?:(?= {_WHOM}\b)| (?:it|this|that|so|a text|a message|something|sound|in)\b)|"
    rf"^\W*(?:how (?:do|can|could|should|would) i|help me|what (?:do|can|should) i (?:say|write|tell))\b|^\W*i want {_WHOM} to\b|^\W*(?:rephrase|reword|rewrite)\b",
    re.IGNORECASE,
)


def unasked(words: Words) -> Words:
    """The message without what was said to the bot around it."""
    cut = without(words, _ASKED)
    return cut if len(low_of(cut).split()) > 1 else words


def is_asked(text: str) -> bool:
    """Whether the text begins as a request to the bot, with the message somewhere in it."""
    return bool(_FRAME.search(text.replace("’", "'")))
