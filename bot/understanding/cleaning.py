"""Typed text made fit to be read: no traps for the libraries, nothing invisible, nothing endless. Pure.

What is taken away carries no meaning for a reader; what a person said stays as they said it.
"""

import re
import unicodedata
from dataclasses import dataclass

from bot.dialogue.inputs import TextKind

LONGEST = 10_000  # characters; of longer texts the head and the tail stay, because danger is often at the end
# One step can make room for an earlier one (a removed character brings two others together); a second round is enough.
ROUNDS = 4
# Typographic variants that the encoder and the parser know only in their plain form.
PLAIN = str.maketrans("‘’‚‛ʼ′´`“”„‟″\u2028\u2029\x85\x0b\x0c\r", "''''''''\"\"\"\"\"\n\n\n\n\n\n")
# Variation selectors, and marks that are piled on letters: an accent that belongs to a letter is one character with it
# by then. Control and format characters (zero-width spaces, bidi marks, soft hyphens) go by their category, below.
INVISIBLE = re.compile("[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\U000e0100-\U000e01ef\ufffc\ufffd]")
REPEATED = re.compile(r"([^\W\d_]|[^\w\s])\1{3,}")
SPACES = re.compile(r"[^\S\n]+")
LINES = re.compile(r" ?\n[ \n]*")
# Cyrillic and Greek letters that look like ours, and what is seen. Within a word of ours they are a disguise.
FAKED = "авекмнорстухіїјѕԁһӏαβεικμνορτυχАВЕКМНОРСТУХІЇЈЅΑΒΕΙΚΜΝΟΡΤΥΧ"
SEEN = "abekmhopctyxiijsdhlabeikmvoptuxABEKMHOPCTYXIIJSABEIKMNOPTYX"
LOOK_ALIKES = str.maketrans(FAKED, SEEN)
MIXED = re.compile(rf"[A-Za-z][{FAKED}]|[{FAKED}][A-Za-z]")
FAKED_WORD = re.compile(rf"(?<!\w)(?=\w*[{FAKED}])[A-Za-z'{FAKED}]+(?!\w)")
# ":-)", "<3", "xD": letters and digits that are a face.
FACE = re.compile(r"(?<!\w)(?:[:;=8][-'^]?[()DPpOoSs3*/\\|\[\]]+|[xX]D+|<+/?3+|[oO]_[oO])(?!\w)")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The text and what kind of text it is; only "words" are worth showing to the classifier."""

    text: str
    kind: TextKind


def clean(text: str) -> Cleaned:
    """Never raises, whatever the string. Cleaning what is clean changes nothing."""
    text = shorten(text)
    for _ in range(ROUNDS):
        cleaner = shorten(_pass(text))
        if cleaner == text:
            break
        text = cleaner
    return Cleaned(text, _kind(text))


def shorten(text: str) -> str:
    """At most LONGEST characters: half from the head, half from the tail."""
    half = LONGEST // 2
    return text if len(text) <= LONGEST else f"{text[: half - 1]}\n{text[-half:]}"


def _pass(text: str) -> str:
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # joins pairs, replaces lone surrogates
    # Compatibility forms are what fancy keyboards make: 𝐡𝐞𝐥𝐩, ｈｅｌｐ, ﬁ.
    text = unicodedata.normalize("NFKC", text.translate(PLAIN))
    text = INVISIBLE.sub("", text)
    text = "".join(character for character in (_visible(character) for character in text) if character)
    if MIXED.search(text):
        text = FAKED_WORD.sub(lambda found: found[0].translate(LOOK_ALIKES), text)
    text = REPEATED.sub(r"\1\1\1", text)
    text = LINES.sub("\n", SPACES.sub(" ", text)).strip()
    # Rasa takes "/intent" as an order. The reader never runs the part of Rasa that obeys it; this is the second lock.
    return text.lstrip("/ \n") or text


def _visible(character: str) -> str:
    """Control characters become spaces, format characters nothing."""
    category = unicodedata.category(character)
    if category == "Cc":
        return character if character == "\n" else " "
    return "" if category in {"Cf", "Co", "Cn", "Cs"} else character


def _kind(text: str) -> TextKind:
    if not text:
        return "empty"
    letters = [character for character in FACE.sub(" ", text) if character.isalpha()]
    if not letters:
        return "symbols"
    latin = sum(_is_latin(character) for character in letters)
    return "words" if latin * 2 >= len(letters) else "foreign"


def _is_latin(letter: str) -> bool:
    """By Unicode block: Basic Latin to Latin Extended-B with IPA, Additional, and C to E."""
    code = ord(letter)
    return (
        code < 0x2B0
        or 0x1E00 <= code < 0x1F00
        or 0x2C60 <= code < 0x2C80
        or 0xA720 <= code < 0xA800
        or 0xAB30 <= code < 0xAB70
    )
