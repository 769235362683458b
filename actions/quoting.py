"""What a person wrote, made ready to be quoted: one line, with its own words, not too long. Pure."""

import re

from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

# An answer that says that there is none: the question counts as answered, and the page has its own words there.
_NOTHING = re.compile(
    r"(?:(?:honestly|well|um+|hm+|sorry|no) )*(?:(?:i )?(?:really )?(?:do ?n'?t|dont|can'?t|cannot) "
    r"(?:know|remember|say|think of (?:anything|one|any)|tell)(?: (?:that|it|what|yet|really))?"
    r"|no(?:pe|thing|ne| idea| clue|t really| one| more|thing (?:else|more))?|nah+|not sure|idk|dunno|never ?mind"
    r"|none of (?:it|that|them)|that(?:'?s| is| was) (?:all|it|everything)|(?:i'?m )?done|no that'?s (?:all|it))"
)
_FILLER = re.compile(r"^(?:(?:ok(?:ay)?|well|um+|hm+|uh+|yes|yeah|i guess|maybe)[\s,.…]+)+(?=\w)", re.IGNORECASE)
_MARKS = re.compile(r"[“”„«»\"]")


def own_words(given: ActionInput, most: int) -> Value:
    """The words of this turn as they are quoted, at most `most` characters; "" for "I don't know" and "nothing", None
    where there is no word in it."""
    text = given.reading.text if given.reading else ""
    plain = " ".join(re.sub(r"[^\w\s']", " ", text.replace("’", "'").casefold()).split())
    return "" if _NOTHING.fullmatch(plain) else quotable(_FILLER.sub("", text.strip()), most) or None


def quotable(text: str, most: int) -> str:
    """One line without the marks around it and the full stop at its end, cut between two words; "" without a word."""
    line = _MARKS.sub("'", " ".join(text.split())).strip(" '.…,;:-•*")
    if not re.search(r"\w", line):
        return ""
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut).rstrip(" .,;:-") + "…"


_OF_SOMEBODY = re.compile(
    r"\b(?:he|she|they|him|her|hers|them|his|their|theirs|(?:he|she|they)'\w+|my (?:husband|wife|partner|boyfriend"
    r"|girlfriend)|fuck\w*|shit\w*|bitch\w*|bastard|asshole|arsehole|idiot|cunt|stupid|liar)\b"  # codespell:ignore cunt
)


def sayable(words: Value, most: int) -> str | None:
    """Own words that can stand in a sentence to the partner: short, without abuse, and not about them as he or she."""
    text = str(words or "")
    fits = text and len(text) <= most and not _OF_SOMEBODY.search(text.replace("’", "'").casefold())
    return text if fits else None
