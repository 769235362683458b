"""Pronouns in the right case and person."""

import re
from collections.abc import Sequence
from typing import Any

from tests.actions.grammar.words import words

SUBJECT_ONLY = {"i", "he", "she", "we", "they"}
OBJECT_ONLY = {"me", "him", "us", "them"}
OPENS_A_CLAUSE = words("opens_a_clause")
BEFORE_A_SUBJECT = words("before_a_subject")
OWNERS = words("owners")
REFLEXIVE = re.compile(
    r"\b(?:you|he|she|they|we)(?:['’]\w+)? \w+ (?:\w+ )?(?:to )?myself\b"
    r"|\bI (?!want|need|let|wish|love|thank|see|hear|ask|tell|told)\w+ (?:your|him|her)self\b",
    re.I,
)


def faults(tokens: Sequence[Any]) -> list[str]:
    text = "".join(each.text_with_ws for each in tokens)
    found = [f"whose self: {match.group()}" for match in REFLEXIVE.finditer(text)]
    for place, word in enumerate(tokens):
        before = tokens[place - 1] if place else None
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        if word.lower_ in OBJECT_ONLY and _as_subject(before, after):
            found.append(f"case: {word.text}")
        if word.lower_ in SUBJECT_ONLY and before is not None and _as_object(tokens, place, before, after):
            found.append(f"case: {word.text}")
        if word.lower_ in OWNERS and after is not None and after.pos_ in ("NOUN", "PROPN"):
            found.append(f"apostrophe: {word.text} {after.text}")
        if word.is_sent_start and word.lower_ in OBJECT_ONLY | {"her"} and after is not None and after.lower_ == "and":
            found.append(f"case: {word.text} and")
    return found


def _as_subject(before: Any | None, after: Any | None) -> bool:
    """Me, him, us or them where a subject stands: "when him forgot", "can us talk"."""
    if before is None or after is None:
        return False
    finite = after.tag_ in ("VBD", "VBZ", "VBP", "MD") or (after.pos_ == "VERB" and after.tag_ == "VB")
    return finite and ((before.tag_ == "MD" and before.is_sent_start) or before.lower_ in OPENS_A_CLAUSE)


def _as_object(tokens: Sequence[Any], place: int, before: Any, after: Any | None) -> bool:
    """I, he, she, we or they where an object stands: "between you and she", "gave I a hand", "laughed at they"."""
    if before.lower_ == "between":
        return True
    ends = (
        after is None
        or after.is_punct
        or (after.pos_ in ("ADP", "DET") and after.lower_ not in ("all", "both", "each"))
    )
    if tokens[place].is_sent_start or not ends or before.lower_ in BEFORE_A_SUBJECT:
        return False
    if before.lower_ == "and":
        near = tokens[max(0, place - 3) : place]
        return any(each.lower_ in ("between", "for", "with", "to", "from", "about", "at") for each in near)
    return before.pos_ == "ADP" or (before.pos_ == "VERB" and before.lower_ not in ("do", "did", "does"))
