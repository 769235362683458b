"""Subjects and their verbs."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from tests.actions.grammar.words import words

PLURAL_PERSONS = words("plural_persons")
SINGULAR_PERSONS = words("singular_persons")
UNCOUNTED = words("uncounted")
PAST_LIKE_BASE = words("past_like_base")
SINGULAR_VERBS = words("singular_verbs")
PLURAL_VERBS = words("plural_verbs")
TAKES_A_BARE_VERB = words("takes_a_bare_verb")


def faults(tokens: Sequence[Any]) -> list[str]:
    found = []
    for subject in tokens:
        if subject.dep_ not in ("nsubj", "nsubjpass", "expl"):
            continue
        finite = _finite(subject)
        number = _number(subject)
        if finite is not None and number and not _agree(number, subject, finite):
            found.append(f"agreement: {subject.text} {finite.text}")
    return found + _adjacent(tokens)


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
    """first, singular, plural, or "" where both may be heard."""
    low = subject.text.lower()
    children = list(subject.children)
    if subject.dep_ == "expl":
        return _number_of_what_there_is(subject) if low == "there" else ""
    if any(each.lower_ in ("or", "nor") for each in children):
        return ""  # the nearer noun decides, or both are heard
    joined = any(each.dep_ == "conj" for each in children) and any(each.lower_ == "and" for each in children)
    if joined or low in PLURAL_PERSONS:
        return "plural"
    if low == "i" or UNCOUNTED & {low, subject.lemma_.lower()}:
        return "first" if low == "i" else ""
    kinds = {"NN": "singular", "NNP": "singular", "NNS": "plural"}
    return "singular" if low in SINGULAR_PERSONS else kinds.get(subject.tag_, "")


def _number_of_what_there_is(there: Any) -> str:
    things = [each for each in there.head.children if each.dep_ in ("attr", "dobj", "nsubj") and each.i > there.i]
    return "plural" if things and things[0].tag_ == "NNS" and things[0].lemma_ not in UNCOUNTED else ""


def _agree(number: str, subject: Any, finite: Any) -> bool:
    low = finite.text.lower()
    if finite.tag_ == "VBN" or (finite.tag_ == "VBD" and finite.lemma_ != "be"):
        return True
    singular = low in SINGULAR_VERBS or (finite.tag_ == "VBZ" and low != finite.lemma_)
    base = finite.tag_ in ("VBP", "VB") and low == finite.lemma_ and low not in PAST_LIKE_BASE
    plural = low in PLURAL_VERBS or base
    hypothetical = low == "were" and any(each.lower_ in ("if", "wish", "though") for each in finite.sent)
    if number == "first":
        return not singular or low == "was"
    if number == "plural":
        return not singular
    return not plural or hypothetical or (subject.head.tag_ == "VB" and subject.head.dep_ in ("ccomp", "conj"))


def _adjacent(tokens: Sequence[Any]) -> list[str]:
    """Pronoun and verb side by side, where the parse may have lost its way."""
    found = []
    for place, (one, two) in enumerate(pairwise(tokens)):
        before = tokens[place - 1] if place else None
        if before is not None and (before.pos_ == "ADP" or before.tag_ == "VBG" or before.lower_ in ("and", "than")):
            continue
        low, verb = one.lower_, two.lower_
        wrong = (low in ("you", "we", "they") and verb in ("is", "has", "was", "does")) or (
            low == "i" and verb in ("is", "has", "are", "does", "were", "feels", "needs")
        )
        helped = before is not None and (before.pos_ in ("AUX", "VERB") or before.tag_ == "MD")
        bare = two.pos_ == "VERB" and two.tag_ in ("VB", "VBP") and verb == two.lemma_ and verb not in PAST_LIKE_BASE
        lone = low in ("he", "she", "it") and (bare or verb in ("do", "have", "are", "am"))
        if wrong or (lone and not helped):
            found.append(f"agreement: {one.text} {two.text}")
    return found
