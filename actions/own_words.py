"""Free answers: what a person typed, as it will be quoted to them. Pure.

A question that takes any words would also take "who are you?" and "no idea" for an answer; these are left out here.
"""

import re

from bot.dialogue.acting import ActionInput
from bot.dialogue.certainty import SURE_TOPIC

# Questions to the bot itself: they are answered, and then this question comes again.
_TO_THE_BOT = frozenset({"about_bot", "help", "privacy", "menu", "forget_me", "export_me"})
LONGEST_TO_THE_BOT = 9  # words; a longer text is rather about the two of them
_NOTHING = re.compile(
    r"(?:(?:i|um+|uh+|hm+|well|honestly|sorry|really|just)[\s,.…]+)*"
    r"(?:idk|dunno|don'?t (?:really )?(?:know|remember)|no (?:idea|clue)|not sure"
    r"|can'?t (?:say|tell|think of (?:any|one))"
    r"|nothing(?: comes)?|none|pass|skip (?:it|this|that)|\?+)[\s.!…?]*"
)


def own_words(given: ActionInput, most: int) -> str | None:
    """The words on one line, at most `most` characters, cut between words; None where they are no answer.

    "I don't know" and a question to the bot are none.
    """
    reading = given.reading
    if reading is None or reading.kind != "words":
        return None
    flat = " ".join(reading.text.split())
    to_the_bot = reading.intent in _TO_THE_BOT and reading.confidence >= SURE_TOPIC
    if (to_the_bot and len(flat.split()) <= LONGEST_TO_THE_BOT) or says_nothing(flat) or flat.isdigit():
        return None  # a bare number counts out a button, and is nothing to be quoted
    return shortened(flat.rstrip(" .,;"), most) or None


def own_sentence(given: ActionInput, most: int) -> str | None:
    """The same, to be followed by a full stop: with a capital, and without a stop of its own."""
    words = own_words(given, most)
    words = words.rstrip(" .,;!?") if words else None
    return words[0].upper() + words[1:] if words else None


def says_nothing(words: str) -> bool:
    """Whether somebody answers that they have no answer: "no idea", "idk", "nothing comes"."""
    return bool(_NOTHING.fullmatch(words.replace("’", "'").casefold()))


def shortened(words: str, most: int) -> str:
    """At most `most` characters, with … where something was left out."""
    if len(words) <= most:
        return words
    cut = words[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut).rstrip(" .,;") + "…"
