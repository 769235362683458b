"""A sentence of several statements, told as it stands: "you decided we're going and I found out from your aunt".

Taken apart and put together again it may lose what it was about; so it is taken apart only where something in its
middle cannot be said: a label, a threat, a verdict. What trails behind such a thing goes with it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from actions.rephrase.clauses import Clause, clause_of
from actions.rephrase.cleaning import tidy
from actions.rephrase.facts import is_fact
from actions.rephrase.frames import Framed, unframed
from actions.rephrase.grammar import SAME_IN_THE_PAST
from actions.rephrase.situations import label_topic, situation_of
from actions.rephrase.spans import Span, spans_of
from actions.rephrase.statements import Statement, is_threat, with_leads
from actions.rephrase.subjects import last_before
from actions.rephrase.words import Word, Words, low_of, text_of

LONGEST = 110  # characters: more is no longer said in one breath
_OPENING = frozenset({"when", "while", "whilst", "after", "before", "since", "although", "though", "once"})
_MOMENTS = frozenset({
    "day", "night", "morning", "evening", "week", "weekend", "month", "year", "time", "minute", "moment", "second",
    "today", "tonight", "yesterday", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "everyone", "everything", "nothing", "something", "way",
})  # fmt: skip
_CLOSING = frozenset({"or", "if", "whereas"})
_VERDICTS = frozenset(
    {"be", "hurt", "make", "feel", "drive", "kill", "get", "piss", "break", "take", "seem", "sound", "look"}
)
_OF_ME = frozenset(
    {"be", "feel", "look", "seem", "hate", "swear", "wish", "hope", "guess", "think", "know", "deserve", "want", "need"}
)
# "you told her before I could": what I could is left out.
_LEFT_OUT = re.compile(
    r"(?:before|after|than|as) (?:i|you|we|he|she|they) (?:could|can|did|do|had|have|was|were|am|are)\W*"
)
_THINGS = frozenset({"it", "this", "that", "these", "those", "everything", "nothing"})
_IN_A_HEAD = frozenset({"think", "believe", "hate", "hope", "expect", "deserve", "want", "enjoy"})
_PEOPLE = re.compile(r"(?:your|my|our|the|his|her) \w")


def whole_of(words: Words) -> Statement | None:
    """The sentence as one statement, as far as it can be said; None where it has to be taken apart."""
    framed = unframed(words)
    spans = spans_of(framed.words)
    first = next((at for at, span in enumerate(spans) if span.role == "main" and span.subject), None)
    if first is None or any(span.role != "tail" or span.link not in _OPENING for span in spans[:first]):
        return None
    kept = list(_kept(spans[first:]))
    while kept:
        statement = _told(framed, kept)
        if statement is not None:
            return with_leads(statement, spans[:first])
        kept.pop()
        while kept and _dangles(framed.words, kept[-1]):
            kept.pop()
    return None


def _dangles(words: Words, span: Span) -> bool:
    """Whether a circumstance has lost what it belongs to: "… and when I say something"."""
    before = last_before(words, next(at for at, word in enumerate(span.words) if word.text))
    while before is not None and words[before].low in ("now", "then", "also"):
        before = last_before(words, before)
    return span.role == "tail" and before is not None and words[before].low in ("and", "but", "so")


def _kept(spans: Sequence[Span]) -> Sequence[Span]:
    """From the first statement on as many as can be told."""
    for at, span in enumerate(spans[1:], 1):
        if not _goes_on(span):
            return spans[:at]
    return spans


def _goes_on(span: Span) -> bool:
    if span.subject is None or span.link in _CLOSING:
        return False
    clause = clause_of(span)
    if clause is None and span.role == "tail":
        return bool(_LEFT_OUT.fullmatch(low_of(span.words)))
    if clause is None or is_threat(clause) or clause.verb in ("act", "behave"):
        return False
    who = clause.subject.lower()
    if who in _THINGS:
        return is_fact(clause) or clause.verb not in _VERDICTS
    if not span.link and span.role == "main" and who != "i":  # what was said, decided, seen; or what stands beside it
        return clause.verb != "be" or who != "you" or is_fact(clause)
    return is_fact(clause) or _of_me(clause) if who == "i" else _of_others(clause, span)


def _of_me(clause: Clause) -> bool:
    """Not what I am or feel, but "and I'm the one who …"."""
    return clause.unable or clause.verb not in _OF_ME or (clause.verb == "be" and clause.rest.startswith("the "))


def _of_others(clause: Clause, span: Span) -> bool:
    """Not what goes on in the other's head, and no label; "until the landlord rang" needs nothing behind its verb."""
    if clause.subject == "you" and span.role == "tail" and clause.verb in _IN_A_HEAD:
        return False
    bare = span.role == "tail" or not tidy(clause.rest)
    return is_fact(clause) or (bare and not label_topic(clause))


def _told(framed: Framed, spans: Sequence[Span]) -> Statement | None:
    """These statements as one."""
    start = spans[0]
    last = max(at for span in spans for at, word in enumerate(span.words) if word.text)
    begin = next(at for at, word in enumerate(start.words) if word.text)
    words = _joined(tuple(word if begin <= at <= last else word.out() for at, word in enumerate(framed.words)), spans)
    if len(text_of(words)) > LONGEST:
        return None
    alone = clause_of(start, framed.negated, framed.past, framed.wish)
    known = situation_of(alone) if alone else None
    if known is not None and not known.plain:  # a known reproach has words of its own
        return None
    clause = clause_of(Span("main", "", words, start.subject), framed.negated, framed.past, framed.wish)
    if clause is None or not _begins(clause) or is_threat(clause) or not is_fact(clause):
        return None
    if clause.verb in SAME_IN_THE_PAST | {"read"} and not clause.negated and _happened(words):
        clause = replace(clause, past=True)
    mixed = _is_mixed(clause, spans[1:])
    return Statement(replace(clause, lasting=mixed), told=low_of(words), mixed=mixed)


def _is_mixed(first: Clause, later: Sequence[Span]) -> bool:
    """Whether what stands beside the first statement is of another time."""
    beside = [span for span in later if span.role == "main"]
    past = first.past or (first.aspect == "perfect" and first.verb != "be" and not first.negated)  # told as past
    clauses = [(span, clause) for span in beside if (clause := clause_of(span)) is not None]
    return any(
        clause.past != past and (not clause.aspect.startswith("perfect") or clause.negated)
        for span, clause in clauses
        if span.link or clause.subject == "I"
    )


def _is_dictated(before: Word, span: Span, earlier: Span) -> bool:
    """Whether a comma is missing here, as where somebody dictates; not in "the washing | I hung up"."""
    full = any(word.text and word.dep in ("dobj", "attr", "acomp", "pobj", "ccomp", "xcomp") for word in span.words)
    return full and earlier.role == "main" and before.low not in _MOMENTS


def _happened(words: Words) -> bool:
    """Whether the other verbs tell the tense that "put" and "read" do not show."""
    tags = {word.tag for word in words if word.text}
    return "VBD" in tags and not tags & {"VBZ", "MD"}


def _joined(words: Words, spans: Sequence[Span]) -> Words:
    """As in "you stayed out, I sat at home": what stands beside the other is joined to it."""
    joined = list(words)
    for earlier, span in pairwise(spans):
        start = next(at for at, word in enumerate(span.words) if word.text)
        before = last_before(words, start)
        if span.link or span.role != "main" or before is None:
            continue
        if words[before].low in (",", ";", "-", "–"):
            joined[before] = replace(words[before], text="and", glued=False)
        elif words[before].pos in ("NOUN", "PRON", "PROPN", "INTJ", "X") and _is_dictated(words[before], span, earlier):
            joined[start] = replace(words[start], text=f"and {words[start].text}")
    return tuple(joined)


def _begins(clause: Clause) -> bool:
    who = clause.subject.lower()
    return who in ("you", "we", "i") or bool(_PEOPLE.match(who) or re.match(r"[A-Z][a-z]+(?:'s \w+)?$", clause.subject))
