"""Statements without a subject: commands ("stop yelling") and fragments ("forgot the milk", "never on time")."""

import re
from dataclasses import replace

from actions.rephrase.clauses import Clause, clause_of, with_nothing
from actions.rephrase.grammar import base_of, is_past
from actions.rephrase.spans import Span
from actions.rephrase.words import Words, low_of, text_of

_CHORES = frozenset({"clean", "empty", "tidy", "clear", "dry", "open", "close", "light", "warm"})
_COULD_CRY = re.compile(r"i could (?:\w+ )?(?:cry|scream|weep|die|kill|throw up|explode)\b")


def statement_of(span: Span, negated: bool = False, past: bool = False, wished: bool = False) -> Clause | None:
    """The plain form of a span, whether its subject was said or left out."""
    if _COULD_CRY.search(low_of(span.words)):
        return None
    if span.subject is not None:
        return clause_of(span, negated, past, wished)
    words = span.words
    places = [at for at, word in enumerate(words) if word.text and word.pos not in ("PUNCT", "INTJ", "CCONJ")]
    if not places:
        return None
    return _ordered(words, places) or _fragment(words, places[0], negated)


def _ordered(words: Words, places: list[int]) -> Clause | None:
    """What begins with "stop", "don't", "not" or "never"."""
    low = [words[at].low for at in places[:2]]
    if low[0] in ("stop", "quit") and len(places) > 1:
        return _deed(words, places[1], negated=False)
    if low in (["do", "not"], ["do", "never"]) and len(places) > 2:
        return _deed(words, places[2], negated=False)
    if low[0] == "not" and len(low) > 1 and low[1] in ("a", "one", "even", "any"):
        return _missing(words, places[2 if low[1] == "even" and len(places) > 2 else 1])
    if low[0] in ("not", "never") and len(places) > 1:
        at = places[1]
        return _deed(words, at, negated=True) if words[at].tag[:1] == "V" else _being(words, at, negated=True)
    return None


def _is_named(words: Words, at: int) -> bool:
    """Whether there is a thing and nothing else: "Six beers on a Tuesday"."""
    rest = [word for word in words[at:] if word.text]
    nouns = any(word.pos in ("NOUN", "PROPN") for word in rest)
    return (
        nouns
        and words[at].pos in ("DET", "NUM", "NOUN", "PROPN", "ADJ")
        and not any(word.pos in ("VERB", "AUX", "PRON") and word.tag != "PRP$" for word in rest)
    )


# How long something has gone on, said afterwards: "Three years running!"
RUNNING = re.compile(
    r"(?:for )?[\w-]+ (?:times|days|nights|weeks|weekends|months|years|seasons|winters|summers|birthdays)"
    r"(?: running| in a row| straight| now)\b",
    re.IGNORECASE,
)


_LATE = re.compile(r"(?:(?:almost|over|nearly|an?|half an|[\w-]+) )*(?:minutes?|mins|hours?|hrs)? ?late\b")


def _missing(words: Words, at: int) -> Clause:
    """As in "Not a word since Saturday": I haven't heard a word since Saturday."""
    rest = text_of(words[at:])
    heard = re.match(r"(?:an? |one |any )?(?:\w+ )?(?:word|sound|sorry|thank|thanks|apology|hello|goodbye)\b", rest)
    since = " since " in rest
    return Clause(
        "I", "hear" if heard else "get", rest, negated=True, aspect="perfect" if since else "", past=not since
    )


def _fragment(words: Words, at: int, negated: bool) -> Clause | None:
    first = words[at]
    if words[-1].low == "yourself" or (len(words) > 1 and words[-2].low == "yourself"):
        return None  # "Cook it yourself": said in anger, not a wish
    if first.tag == "VBD" or (first.tag in ("VB", "VBP") and is_past(first.low)):
        return replace(_deed(words, at, negated=False), past=True)
    chore = (
        first.low in _CHORES and at + 1 < len(words) and words[at + 1].pos in ("DET", "PRON")
    )  # taken for an adjective
    if chore or first.tag in ("VB", "VBP"):  # a command: what it asks for did not happen, and can be asked for
        return replace(_deed(words, at, negated=True), wished=True)
    if first.tag == "VBG":  # "leaving me on read is rude": the deed is the subject
        verdict = next((place for place in range(at + 1, len(words)) if words[place].dep == "ROOT"), len(words))
        return _deed(words[:verdict] if words[at].dep != "ROOT" else words, at, negated)
    if first.tag == "VBZ":
        return _deed(words, at, negated)
    return _verbless(words, at, negated)


def _verbless(words: Words, at: int, negated: bool) -> Clause | None:
    late = _LATE.match(low_of(words[at:]))
    if late:
        return Clause("you", "be", late.group(), negated)
    if _is_named(words, at) or RUNNING.match(low_of(words[at:])):
        return Clause("it", "be", text_of(words[at:]), told=True)
    return _being(words, at, negated) if words[at].tag == "IN" or words[at].pos == "ADJ" else None


def _deed(words: Words, at: int, negated: bool) -> Clause:
    base = base_of(words[at].low, words[at].lemma)
    if base.endswith("ing") and len(base) > 5:  # the tagger took "yelling" for a noun
        base = re.sub(r"([bdgmnprt])\1$", r"\1", base[:-3])
    return with_nothing(Clause("you", base, text_of(words[at + 1 :]), negated))


def _being(words: Words, at: int, negated: bool) -> Clause:
    return Clause("you", "be", text_of(words[at:]), negated)
