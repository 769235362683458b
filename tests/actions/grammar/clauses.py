"""Clauses that are whole: a verb in each, joined by something, in tenses that go together."""

import re
from collections.abc import Sequence
from typing import Any

PERSONS = {"i", "you", "he", "she", "we", "they"}
VERB_TAGS = {"VBD", "VBZ", "VBP", "MD", "VBN", "VB"}
TAKES_A_CLAUSE = {"say", "think", "know", "feel", "hope", "wish", "see", "believe", "mean", "guess", "notice", "find", "tell", "hear",
                  "let", "help", "make", "watch", "need", "want", "like", "love", "have", "be", "do", "realise", "realize"}  # fmt: skip
PAST_LIKE_BASE = {
    "put",
    "let",
    "read",
    "cut",
    "set",
    "shut",
    "hit",
    "hurt",
    "quit",
    "cost",
    "bet",
    "spread",
    "split",
    "used",
}
# pasts that the tagger often takes for something else
PAST = set(
    "forgot left told said went came took did saw gave wrote broke spoke chose ate drank drove woke fell knew threw got had made".split()
)
RELATIVE = re.compile(
    r"\b(to|who|what|that|which|gets?|got|something|someone|thing|where|how|anything|nothing|you['’]re|we['’]re|I['’]m)\b",
    re.I,
)


def faults(words: Sequence[Any]) -> list[str]:
    found: list[str] = []
    text = "".join(each.text_with_ws for each in words)
    if len(re.findall(r"\band that (?:I|you|he|she|we|they|it|my|your|the|our)\b", text)) > 1:
        found.append("clauses in a row: and that … and that")
    for sentence in re.split(r"(?<=[.?!])\s+", text):
        match = re.search(r"\b(for|with|of|to|about|from|in|on|at)[.?!]$", sentence)
        if (
            match
            and not RELATIVE.search(sentence[: match.start()])
            and match.group(1) in ("for", "with", "of", "to", "from", "about", "at")
        ):
            found.append(f"cut off: {sentence[-20:]}")
    for place, word in enumerate(words):
        found += _subject(words, place)
        if word.lower_ in ("when", "while", "if", "because") and not _asks(words, place):
            found += _clause(words, place)
    return found + _run_on(words)


def _asks(words: Sequence[Any], place: int) -> bool:
    """Whether the word opens no clause: "when could we", "because of", "for a while"."""
    if words[place].lower_ == "while" and place and words[place - 1].lower_ in ("a", "short", "little", "the"):
        return True
    after = words[place + 1] if place + 1 < len(words) else None
    return (
        after is None
        or after.pos_ == "AUX"
        or after.lower_ in ("to", "of", "not", "it")
        and words[place].lower_ != "because"
    )


def _subject(words: Sequence[Any], place: int) -> list[str]:
    """A pronoun that can only be a subject has a verb, not "I very sad", "I because"."""
    word = words[place]
    after = words[place + 1 : place + 4]
    before = words[place - 1].lower_ if place else ""
    if not after:
        return []
    if (
        word.lower_ in PERSONS
        and after[0].lower_ == "and"
        and len(after) > 1
        and after[1].pos_ in ("VERB", "ADP", "AUX")
        and after[1].tag_ != "VBG"
    ):
        return [f"subject without its verb: {word.text} and {after[1].text}"]
    if word.lower_ not in PERSONS - {"you"} or before in ("and", "than", "as", "do", "did", "am", "or", "nor"):
        return []
    at = (
        1
        if len(after) > 1
        and after[0].pos_ == "ADV"
        and after[0].lower_ in ("very", "so", "really", "too", "quite", "also")
        else 0
    )
    broken = (
        after[at].pos_ in ("ADP", "SCONJ", "ADJ", "NOUN")
        and after[at].lower_ not in ("like", "both", "alone")
        and after[at].tag_ not in VERB_TAGS
    )
    return (
        [f"subject without its verb: {word.text} {after[at].text}"]
        if broken and not after[at].lower_.startswith(("'", "’"))
        else []
    )


def _clause(words: Sequence[Any], place: int) -> list[str]:
    """A "when" clause has a verb, and the verb's tense is that of the main clause."""
    end = next(
        (at for at in range(place + 1, len(words)) if words[at].lower_ in (",", ".", "?", "!", ";", "when", "because")),
        len(words),
    )
    inside = words[place + 1 : end]
    reduced = (
        not inside
        or inside[0].pos_ in ("ADJ", "ADV")
        or inside[0].tag_ in ("VBG", "VBN")
        or inside[0].lower_ in ("at", "in", "on", "of")
    )
    verbs = [each for each in inside if each.tag_ in VERB_TAGS]
    if not verbs:
        return [] if reduced else [f"no verb: {words[place].text} {' '.join(each.text for each in inside)}"]
    if words[place].lower_ != "when":
        return []
    return _tense(words, place, end, verbs[0])


def _tense(words: Sequence[Any], place: int, end: int, verb: Any) -> list[str]:
    past = verb.lower_ in PAST or (
        verb.tag_ == "VBD" and verb.lower_ != verb.lemma_ and verb.lower_ not in PAST_LIKE_BASE
    )
    present = not past and verb.tag_ in ("VBP", "VBZ") and verb.lower_ not in PAST_LIKE_BASE
    starts = words[place].is_sent_start
    rest = (
        words[end + 1 : end + 3]
        if starts
        else [each for each in words[max(0, place - 8) : place] if each.sent == words[place].sent][:2]
    )
    main = " ".join(each.lower_ for each in rest)
    clash = (past and main in ("i feel", "i 'm", "i am", "i need")) or (
        present and main in ("i felt", "i was", "i needed")
    )
    return [f"tenses: when … {verb.text}, {main}"] if clash else []


def _run_on(words: Sequence[Any]) -> list[str]:
    """The same person and verb twice with nothing between them; "when I ask you say"."""
    found, seen = [], {}
    for place, (one, two) in enumerate(zip(words, words[1:], strict=False)):
        if one.is_punct or one.pos_ in ("CCONJ", "SCONJ") or one.lower_ in ("that", "when", "what", "how", "than"):
            seen = {}
        if one.lower_ in PERSONS and two.pos_ in ("VERB", "AUX") and two.tag_ in VERB_TAGS:
            key = (one.lower_, two.lemma_)
            if key in seen:
                found.append(f"run on: {one.text} {two.text}")
            seen[key] = place
    for first, person, verb, other, second in zip(words, words[1:], words[2:], words[3:], words[4:], strict=False):
        if (
            first.lower_ in ("when", "if", "while")
            and person.lower_ in PERSONS
            and verb.pos_ == "VERB"
            and verb.lemma_ not in TAKES_A_CLAUSE
        ):
            if (
                other.lower_ in PERSONS
                and second.pos_ in ("VERB", "AUX")
                and second.tag_ in ("VBP", "VBD", "VB", "MD", "VBZ")
            ):
                found.append(f"run on: {verb.text} {other.text} {second.text}")
    return found
