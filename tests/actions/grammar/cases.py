"""Pronouns in the right case and person."""

import re
from collections.abc import Sequence
from typing import Any

SUBJECT_ONLY = {"i", "he", "she", "we", "they"}
OBJECT_ONLY = {"me", "him", "us", "them"}
OPENS_A_CLAUSE = {
    "when",
    "if",
    "because",
    "that",
    "since",
    "before",
    "after",
    "while",
    "until",
    "so",
    "and",
    "but",
    "where",
}
TAKES_A_CLAUSE_OR_SUBJECT = {"like", "than", "as", "before", "after", "since", "until", "till", "because", "except"}
REFLEXIVE = re.compile(
    r"\b(?:you|he|she|they|we)(?:['’]\w+)? \w+ (?:\w+ )?(?:to )?myself\b|\bI (?!want|need|let|wish|love|thank|see|hear|ask|tell|told)\w+ (?:your|him|her)self\b",
    re.I,
)


def faults(words: Sequence[Any]) -> list[str]:
    text = "".join(each.text_with_ws for each in words)
    found = [f"whose self: {match.group()}" for match in REFLEXIVE.finditer(text)]
    for place, word in enumerate(words):
        before = words[place - 1] if place else None
        after = words[place + 1] if place + 1 < len(words) else None
        if word.lower_ in OBJECT_ONLY and _as_subject(before, after):
            found.append(f"case: {word.text}")
        if word.lower_ in SUBJECT_ONLY and _as_object(words, place, before, after):
            found.append(f"case: {word.text}")
        if word.is_sent_start and word.lower_ in OBJECT_ONLY | {"her"} and after is not None and after.lower_ == "and":
            found.append(f"case: {word.text} and")
    return found


def _finite(word: Any) -> bool:
    return word.tag_ in ("VBD", "VBZ", "VBP", "MD") or (word.pos_ == "VERB" and word.tag_ == "VB")


def _as_subject(before: Any | None, after: Any | None) -> bool:
    """ "when him forgot", "can us talk"."""
    if before is None or after is None or not _finite(after):
        return False
    asks = before.tag_ == "MD" and before.is_sent_start
    opens = before.lower_ in OPENS_A_CLAUSE - {"and", "but", "before", "after", "since", "until", "so"}
    return asks or opens


def _as_object(words: Sequence[Any], place: int, before: Any | None, after: Any | None) -> bool:
    """ "between you and she", "gave I a hand", "laughed at they"."""
    if before is None or words[place].is_sent_start:
        return False
    if before.lower_ == "between":
        return True
    follows = (
        after is None or after.is_punct or after.pos_ in ("ADP", "DET") and after.lower_ not in ("all", "both", "each")
    )
    if not follows or before.lower_ in TAKES_A_CLAUSE_OR_SUBJECT:
        return False
    if before.lower_ == "and":
        return any(
            each.lower_ in ("between", "for", "with", "to", "from", "about", "at")
            for each in words[max(0, place - 3) : place]
        )
    return before.pos_ == "ADP" or (before.pos_ == "VERB" and before.lower_ not in ("do", "did", "does"))
