"""Subjects and their verbs."""

from collections.abc import Sequence
from typing import Any

PLURAL_PERSONS = {"you", "we", "they", "y'all", "these", "those", "both"}
SINGULAR_PERSONS = {
    "he",
    "she",
    "it",
    "this",
    "everyone",
    "everybody",
    "nobody",
    "someone",
    "somebody",
    "nothing",
    "everything",
}
UNCOUNTED = {"lot", "lots", "number", "none", "half", "all", "most", "rest", "any", "some", "what", "who", "which", "that", "couple",
             "family", "team", "police", "one", "part", "bit", "more", "each", "neither", "either", "whatever"}  # fmt: skip
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
    "burst",
    "shed",
    "split",
}
SINGULAR_VERBS = {"is", "has", "does", "was", "'s", "’s"}
PLURAL_VERBS = {"are", "have", "do", "were", "'re", "’re", "'ve", "’ve", "am", "'m", "’m"}
TAKES_A_BARE_VERB = {
    "make",
    "let",
    "help",
    "see",
    "hear",
    "watch",
    "have",
    "feel",
    "notice",
    "suggest",
    "insist",
    "ask",
    "rather",
}


def faults(words: Sequence[Any]) -> list[str]:
    found = []
    for subject in words:
        if subject.dep_ not in ("nsubj", "nsubjpass", "expl"):
            continue
        finite = _finite(subject)
        number = _number(subject)
        if finite is not None and number and not _agree(number, subject, finite):
            found.append(f"agreement: {subject.text} {finite.text}")
    return found + _adjacent(words)


def _finite(subject: Any) -> Any | None:
    """The word of the verb group that has to agree, or None when there is none (an infinitive, a modal)."""
    verb = subject.head
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    helpers = [each for each in verb.children if each.dep_ in ("aux", "auxpass")]
    if any(each.tag_ in ("MD", "TO") for each in helpers):
        return None
    if helpers:
        return min(helpers, key=lambda each: each.i)
    bare = verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in TAKES_A_BARE_VERB
    return None if verb.tag_ in ("VBG", "VBN") or bare else verb


def _number(subject: Any) -> str:
    low = subject.text.lower()
    joined = any(each.dep_ == "conj" and any(c.lower_ == "and" for c in subject.children) for each in subject.children)
    if subject.dep_ == "expl":
        thing = next(
            (each for each in subject.head.children if each.dep_ in ("attr", "dobj", "nsubj") and each.i > subject.i),
            None,
        )
        return (
            ""
            if thing is None or low != "there" or thing.lemma_ in UNCOUNTED
            else ("plural" if thing.tag_ == "NNS" else "")
        )
    if any(each.lower_ in ("or", "nor") for each in subject.children):
        return ""  # the nearer noun decides, or both are heard
    if joined or low in PLURAL_PERSONS:
        return "plural"
    if low == "i":
        return "first"
    if subject.lemma_.lower() in UNCOUNTED or low in UNCOUNTED:
        return ""
    if low in SINGULAR_PERSONS or subject.tag_ in ("NN", "NNP"):
        return "singular"
    return "plural" if subject.tag_ == "NNS" else ""


def _agree(number: str, subject: Any, finite: Any) -> bool:
    low = finite.text.lower()
    past = finite.tag_ == "VBD" and finite.lemma_ != "be"
    if past or finite.tag_ == "VBN":
        return True
    singular = low in SINGULAR_VERBS or (finite.tag_ == "VBZ" and low != finite.lemma_)
    plural = low in PLURAL_VERBS or (
        finite.tag_ in ("VBP", "VB") and low == finite.lemma_ and low not in PAST_LIKE_BASE
    )
    hypothetical = low == "were" and any(each.lower_ in ("if", "wish", "though") for each in finite.sent)
    if number == "first":
        return not singular or low == "was"
    if number == "plural":
        return not singular
    return not plural or hypothetical or subject.head.tag_ == "VB" and subject.head.dep_ in ("ccomp", "conj")


def _adjacent(words: Sequence[Any]) -> list[str]:
    """Pronoun and verb side by side, where the parse may have lost its way."""
    found = []
    for before, one, two in zip([None, *words], words, words[1:], strict=False):
        low, verb = one.lower_, two.lower_
        object_like = before is not None and (
            before.pos_ == "ADP" or before.tag_ == "VBG" or before.lower_ in ("and", "than")
        )
        if low in ("you", "we", "they") and verb in ("is", "has", "was", "does") and not object_like:
            found.append(f"agreement: {one.text} {two.text}")
        if low == "i" and verb in ("is", "has", "are", "does", "were", "feels", "needs") and not object_like:
            found.append(f"agreement: {one.text} {two.text}")
        helped = before is not None and (before.pos_ in ("AUX", "VERB") or before.tag_ == "MD")
        bare = two.pos_ == "VERB" and two.tag_ in ("VB", "VBP") and verb == two.lemma_ and verb not in PAST_LIKE_BASE
        if (
            low in ("he", "she", "it")
            and (bare or verb in ("do", "have", "are", "am"))
            and not helped
            and not object_like
        ):
            found.append(f"agreement: {one.text} {two.text}")
    return found
