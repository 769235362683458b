# ruff: noqa: E501 (word lists)
"""What a message is about, where nobody does anything in it: "An iron for my birthday. Every girl's dream." → the iron.

The last resort before a question: "I feel hurt about an iron for my birthday" holds on to the person's own words.
"""

import re
from collections.abc import Iterator, Sequence

from actions.rephrase.address import PARTNERS, SUBJECTS
from actions.rephrase.cleaning import tidy
from actions.rephrase.surface import situation_faults
from actions.rephrase.words import Words, contract, text_of

LONGEST = 90  # characters
_INSIDE = frozenset({"DT", "PRP$", "JJ", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "HYPH"})
_JOINING = frozenset(
    {"in", "on", "at", "for", "of", "with", "from", "to", "under", "by", "about", "next", "after", "during"}
)
_EMPTY = frozenset({
    "thing", "things", "row", "front", "weirdo", "maniac", "drama", "way", "time", "times", "day", "days", "lot", "kind", "sort", "problem", "god", "point", "man", "men", "woman",
    "women", "people", "person", "guy", "girl", "reason", "truth", "fact", "life", "world", "anything", "something", "someone",
    "everyone", "everybody", "anyone", "one", "medal", "dream", "hour", "hours", "minute", "minutes", "week", "weeks", "fault",
    "congratulations", "surprise", "choice", "part", "bit", "sake", "joke", "love", "idea", "wonder", "shame", "total", "moment", "day four",
    "year", "years", "month", "months", "mistake", "while", "bother", "babe", "nothing", "everything", "sense", "place",
})  # fmt: skip
_DATES = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "christmas", "easter", "morning", "night", "evening",
    "weekend", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
})  # fmt: skip
_NO_START = frozenset({"no", "every", "any", "what", "which", "such", "that", "this", "all", "each"})


def matter_of(sentences: Sequence[Words], told: str = "") -> str:
    """The noun phrase that says most, in the second person; "" if none can be said. What is in `told` is not said twice."""
    found = [
        (_weight(each) - 1.3 * number, said)
        for number, words in enumerate(sentences)
        for each in _phrases(words)
        if (said := _sayable(each)) is not None and not _is_told(each, told)
    ]
    best = max((weight for weight, _ in found), default=0.0)
    return next((said for weight, said in found if weight == best and weight > 0), "")


def _is_told(phrase: Words, told: str) -> bool:
    known = {word[:5] for word in re.findall(r"\w+", told.lower())}
    return any(word.low[:5] in known for word in phrase if word.pos in ("NOUN", "PROPN"))


def _phrases(words: Words) -> Iterator[Words]:
    at = 0
    while at < len(words):
        end = _end(words, at)
        if end > at:
            yield words[at:end]
        at = max(end, at + 1)


def _end(words: Words, start: int) -> int:
    """Where the phrase that starts here ends; `start` itself if none does."""
    at, noun = start, start
    while at < len(words):
        word = words[at]
        if not word.text and at > start:
            at += 1
        elif word.text and word.tag in _INSIDE and word.low not in ("that", "this"):
            at += 1
            if word.pos in ("NOUN", "PROPN"):
                noun = at
        elif noun > start and word.low in _JOINING and at == noun:
            inner = _end(words, at + 1)
            return inner if inner > at + 1 else noun
        else:
            break
    return noun


def _sayable(phrase: Words) -> str | None:
    kept = [word for word in phrase if word.text]
    while kept and kept[0].low in _NO_START:
        kept = kept[1:]
    nouns = [word for word in kept if word.pos in ("NOUN", "PROPN")]
    if not nouns or all(word.low in _EMPTY or word.low in PARTNERS for word in nouns):
        return None
    first = nouns[0]
    label = (
        first.dep in ("attr", "oprd")
        and first.head > 0
        and (kept[0].low in ("a", "an") or kept[0] is first)
        and len(nouns) == 1
    )
    if (
        label
        or first.low in _EMPTY | PARTNERS
        or nouns[-1].low in ("man", "woman", "person", "guy", "girl", "men", "women")
    ):
        return None
    text = tidy(contract(text_of(kept)))
    if (
        kept[0].low not in ("my", "your", "our")
        and kept[0].tag in ("NN", "JJ")
        and first.tag == "NN"
        and kept[0].low not in ("dinner", "lunch", "breakfast")
    ):
        text = f"the {text}"
    return text if len(text) <= LONGEST and not situation_faults(f"you see {text}") else None


def _weight(phrase: Words) -> float:
    kept = [word for word in phrase if word.text]
    mine = any(word.low in ("my", "our", "your") for word in kept)
    told = any((word.tag == "CD" or word.pos == "PROPN") and word.low.removesuffix("s") not in _DATES for word in kept)
    first = next((word for word in kept if word.pos in ("NOUN", "PROPN")), kept[0])
    aside = 1.5 * (first.dep == "pobj") + 1.5 * (first.low.removesuffix("s") in _DATES)
    nouns = min(
        3,
        len(
            [word for word in kept if word.pos in ("NOUN", "PROPN", "NUM") and word.low.removesuffix("s") not in _DATES]
        ),
    )
    return nouns + 0.5 * mine + 0.5 * told + 0.5 * (first.dep in SUBJECTS) - aside
