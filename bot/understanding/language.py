"""Which language a text is in, and danger that is said in another one. What is not surely foreign is English.

CLD2 (Google's Compact Language Detector, by letter groups) knows 83 languages, but takes rough English for rare ones
now and then; a text with enough English function words is therefore not shown to it. Figures: docs/understanding.md.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.dialogue.inputs import Reading, SafetyClass
from bot.understanding.cleaning import Cleaned, clean
from bot.understanding.quiet import no_warnings
from bot.understanding.spelling import WORDS

UNKNOWN = "und"
# From this share of function words on a text is English: English has half, a text that is half English a quarter to a
# third. Those that are common words of other languages too count half.
ENGLISH = 1 / 3
SHARED = frozenset({"a", "da", "do", "he", "i", "me", "no", "so", "to"})
FEWEST_ENGLISH = 3  # words of a line that is taken for English among foreign ones
FEWEST_WORDS = 4  # from here on letters tell; below, only a listed word does
VOWEL = re.compile("[aeiouy]")  # "wtf", "smh" and the like are no words of any language
MARKED = 1 / 4  # share of listed words of a language that the detector does not know
# What the detector says is taken for true. Rare languages are not here: it takes Scots, Singlish and slang for them.
COMMON = re.compile(
    "af|az|bs|ca|cs|cy|da|de|es|et|eu|fi|fr|ga|gl|ha|hr|ht|hu|id|is|it|lb|lt|lv|ms|mt|nl|nn|no|pl|pt|ro|sk|sl|so|sq|"
    "sr|sv|sw|tl|tr|uz|vi|yo|zu"
)
OLD_CODES = {"iw": "he", "jw": "jv"}
ACCENTS = (range(0x300, 0x370), range(0x64B, 0x660))  # of Latin, Greek, Cyrillic; of Arabic
LETTERS = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "'": ""})
DATA = Path(__file__).parent


class Languages:
    """The word lists and the detector, loaded once: about 11 MB. A look takes a fifth of a millisecond."""

    def __init__(self) -> None:
        with no_warnings():
            import pycld2  # noqa: PLC0415 (beside spaCy, whose import takes a second)
            from spacy.lang.en.stop_words import STOP_WORDS  # noqa: PLC0415
        self._cld2 = pycld2
        self._english = frozenset(plain(word) for word in STOP_WORDS) | frozenset(WORDS)
        words, danger = _load("foreign_words.yml"), _load("foreign_danger.yml")
        self._sure: list[tuple[str, str]] = [
            (f" {plain(each)} ", language) for language, all_ in words["sure"].items() for each in all_
        ]
        self._markers: dict[str, frozenset[str]] = {
            each: frozenset(listed) for each, listed in words["markers"].items()
        }
        self._danger = sorted(_danger_phrases(danger), key=lambda each: -len(each[0]))  # the longest says most

    def look(self, text: str) -> Reading:
        """What is known of a typed text before a classifier sees it. `kind` stays "words" where danger was understood
        in another language: then something could be read. Never raises."""
        whole = self._look(text)
        if whole.kind != "foreign" or "\n" not in whole.text:
            return whole
        # Messages sent in a burst are lines of one text; the one in English must not be lost among the others.
        lines = [self._look(line) for line in whole.text.split("\n") if len(line.split()) >= FEWEST_ENGLISH]
        read = [line for line in lines if line.kind == "words"]
        danger = [line for line in read if line.safety != "none"]
        return danger[0] if danger else replace(read[0], text="\n".join(line.text for line in read)) if read else whole

    def _look(self, text: str) -> Reading:
        cleaned = clean(text)
        padded = f" {plain(cleaned.text)} "
        danger = next(((language, safety) for phrase, language, safety in self._danger if phrase in padded), None)
        language = self._language(cleaned, padded.split(), danger[0] if danger else "")
        if danger:
            return Reading(cleaned.text, safety=danger[1], language=language)
        foreign = cleaned.kind == "words" and language != "en"
        return Reading(cleaned.text, kind="foreign" if foreign else cleaned.kind, language=language)

    def _language(self, cleaned: Cleaned, words: Sequence[str], danger: str) -> str:
        """ISO 639-1, "und" for an unknown one; "en" for what has no words."""
        if cleaned.kind == "foreign":
            return danger or self._detected(cleaned.text)
        words = [word for word in words if word.isalpha()]
        names = cleaned.text.istitle()
        if cleaned.kind != "words" or names or self._englishness(words) >= ENGLISH:
            return "en"
        if danger or sum(bool(VOWEL.search(word)) for word in words) < FEWEST_WORDS:
            padded = f" {' '.join(words)} "
            return danger or next((language for phrase, language in self._sure if phrase in padded), "en")
        for language, listed in self._markers.items():
            if sum(word in listed for word in words) >= MARKED * len(words):
                return language
        found = self._detected(cleaned.text)
        return found if COMMON.fullmatch(found) else "en"

    def _detected(self, text: str) -> str:
        try:
            _, _, found = self._cld2.detect(text, bestEffort=True)
        except self._cld2.error:  # bytes that it does not take for text
            return UNKNOWN
        code = str(found[0][1]).split("-")[0]
        return OLD_CODES.get(code, code if len(code) == 2 and code not in ("un", "en") else UNKNOWN)

    def _englishness(self, words: Sequence[str]) -> float:
        known = [word for word in words if word in self._english]
        return (len(known) - sum(word in SHARED for word in known) / 2) / max(len(words), 1)


def plain(text: str) -> str:
    """Words in small letters with one blank between them, without accents, apostrophes and marks; each Chinese or
    Japanese sign is a word."""
    bare = "".join(each for each in unicodedata.normalize("NFD", text.lower()) if not _accent(each))
    return " ".join("".join(map(_spaced, unicodedata.normalize("NFC", bare.translate(LETTERS)))).split())


def _accent(character: str) -> bool:
    return any(ord(character) in block for block in ACCENTS)


def _spaced(character: str) -> str:
    if "\u3040" <= character <= "\u30ff" or "\u3400" <= character <= "\u9fff":
        return f" {character} "
    return character if unicodedata.category(character)[0] in "LMN" else " "


def _danger_phrases(data: Any) -> Iterator[tuple[str, str, SafetyClass]]:
    for language, classes in data.items():
        for safety, phrases in classes.items():
            yield from ((f" {plain(phrase)} ", language, safety) for phrase in phrases)


def _load(name: str) -> Any:
    return YAML(typ="safe").load((DATA / name).read_text("utf-8"))
