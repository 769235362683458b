"""Clauses that are whole: a verb in each, joined by something, in tenses that go together."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from tests.actions.grammar.words import words

PERSONS = {"i", "you", "he", "she", "we", "they"}
VERB_TAGS = {"VBD", "VBZ", "VBP", "MD", "VBN", "VB"}
PAST = words("past")
PAST_LIKE_BASE = words("past_like_base")
TAKES_A_CLAUSE = words("takes_a_clause")
ENDS_WELL = re.compile(
    r"\b(to|who|what|that|which|gets?|got|something|someone|thing|where|how|anything|nothing|you['’]re|we['’]re|I['’]m)\b",
    re.I,
)


def faults(tokens: Sequence[Any]) -> list[str]:
    found: list[str] = []
    text = "".join(each.text_with_ws for each in tokens)
    if len(re.findall(r"\band that (?:I|you|he|she|we|they|it|my|your|the|our)\b", text)) > 1:
        found.append("clauses in a row: and that … and that")
    for sentence in re.split(r"(?<=[.?!])\s+", text):
        match = re.search(r"\b(?:for|with|of|to|about|from|at)[.?!]$", sentence)
        if match and not ENDS_WELL.search(sentence[: match.start()]):
            found.append(f"cut off: {sentence[-20:]}")
    for place, word in enumerate(tokens):
        found += _subject(tokens, place)
        if word.lower_ in ("when", "while", "if", "because") and _opens(tokens, place):
            found += _clause(tokens, place)
    return found + _twice(tokens) + _run_on(tokens)


def _opens(tokens: Sequence[Any], place: int) -> bool:
    """Whether the word opens a clause, as it does not in "when could we", "because of", "for a while"."""
    if place + 1 >= len(tokens):
        return False
    if tokens[place].lower_ == "while" and place and tokens[place - 1].lower_ in ("a", "short", "little", "the"):
        return False
    after = tokens[place + 1]
    return after.pos_ != "AUX" and after.lower_ not in ("to", "of", "not")


def _subject(tokens: Sequence[Any], place: int) -> list[str]:
    """A pronoun that can only be a subject has a verb, not "I very sad", "I because", "you and sat"."""
    word, after = tokens[place], tokens[place + 1 : place + 4]
    before = tokens[place - 1].lower_ if place else ""
    if word.lower_ not in PERSONS or len(after) < 2:
        return []
    if after[0].lower_ == "and":
        lost = after[1].pos_ in ("VERB", "ADP", "AUX") and after[1].tag_ != "VBG"
        return [f"subject without its verb: {word.text} and {after[1].text}"] if lost else []
    if word.lower_ == "you" or before in ("and", "than", "as", "do", "did", "am", "or", "nor"):
        return []
    next_word = after[1] if after[0].lower_ in ("very", "so", "really", "too", "quite", "also") else after[0]
    lost = next_word.pos_ in ("ADP", "SCONJ", "ADJ", "NOUN") and next_word.tag_ not in VERB_TAGS
    fine = next_word.lower_ in ("like", "both", "alone") or next_word.lower_.startswith(("'", "’"))
    return [f"subject without its verb: {word.text} {next_word.text}"] if lost and not fine else []


def _clause(tokens: Sequence[Any], place: int) -> list[str]:
    """A "when" clause has a verb, and the verb's tense is that of the main clause."""
    stops = (",", ".", "?", "!", ";", "when", "because")
    end = next((at for at in range(place + 1, len(tokens)) if tokens[at].lower_ in stops), len(tokens))
    inside = tokens[place + 1 : end]
    verbs = [each for each in inside if each.tag_ in VERB_TAGS]
    if verbs:
        return _tenses(tokens, place, end, verbs[0]) if tokens[place].lower_ == "when" else []
    first = inside[0] if inside else None
    reduced = (
        first is None or first.pos_ in ("ADJ", "ADV") or first.tag_ == "VBG" or first.lower_ in ("at", "in", "on", "it")
    )
    return [] if reduced else [f"no verb: {tokens[place].text} {' '.join(each.text for each in inside)}"]


def _tenses(tokens: Sequence[Any], place: int, end: int, verb: Any) -> list[str]:
    bent = verb.tag_ == "VBD" and verb.lower_ != verb.lemma_
    past = verb.lower_ in PAST or (bent and verb.lower_ not in PAST_LIKE_BASE)
    present = not past and verb.tag_ in ("VBP", "VBZ") and verb.lower_ not in PAST_LIKE_BASE
    before = [each for each in tokens[max(0, place - 8) : place] if each.sent == tokens[place].sent]
    near = tokens[end + 1 : end + 3] if tokens[place].is_sent_start else before[:2]
    main = " ".join(each.lower_ for each in near)
    clash = (past and main in ("i feel", "i 'm", "i am", "i need")) or (
        present and main in ("i felt", "i was", "i needed")
    )
    return [f"tenses: when … {verb.text}, {main}"] if clash else []


def _twice(tokens: Sequence[Any]) -> list[str]:
    """The same person does the same thing twice, with nothing between: "I did the shopping I did the cooking"."""
    found: list[str] = []
    seen: set[tuple[str, str]] = set()
    for one, two in pairwise(tokens):
        if one.is_punct or one.pos_ in ("CCONJ", "SCONJ") or one.lower_ in ("that", "when", "what", "how", "than"):
            seen = set()
        if one.lower_ in PERSONS and two.pos_ in ("VERB", "AUX") and two.tag_ in VERB_TAGS:
            key = (one.lower_, two.lemma_)
            found += [f"run on: {one.text} {two.text}"] if key in seen else []
            seen.add(key)
    return found


def _run_on(tokens: Sequence[Any]) -> list[str]:
    """Two clauses stand behind one "when" with nothing between: "when I ask you say"."""
    found = []
    for first, person, verb, other, second in zip(*(tokens[at:] for at in range(5)), strict=False):
        opens = first.lower_ in ("when", "if", "while") and person.lower_ in PERSONS
        goes_on = other.lower_ in PERSONS and second.pos_ in ("VERB", "AUX") and second.tag_ in VERB_TAGS - {"VBN"}
        if opens and verb.pos_ == "VERB" and verb.lemma_ not in TAKES_A_CLAUSE and goes_on:
            found.append(f"run on: {verb.text} {other.text} {second.text}")
    return found
