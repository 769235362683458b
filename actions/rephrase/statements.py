"""The statements of a message in order, each with what stands before and after it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.rephrase.clauses import Clause, clause_of
from actions.rephrase.cleaning import cleaned, tidy
from actions.rephrase.commands import statement_of
from actions.rephrase.frames import unframed
from actions.rephrase.grammar import SAME_IN_THE_PAST
from actions.rephrase.spans import Span, spans_of
from actions.rephrase.words import Words, low_of, text_of


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause with its circumstances. `lead`: "I ring you"; `tail`: "while I was talking"; `opening`: "Since …"."""

    clause: Clause
    link: str = ""
    lead: str = ""
    tail: str = ""
    opening: str = ""
    told: str = ""  # in the person's own words, in lower case
    mixed: bool = False  # one thing happened, another is so: "you told her | and now she looks at me"


_THREATS = {
    "I": re.compile(
        r"^(?:leave|go(?! (?:to bed|to sleep|to work|without|on my|out|through|with|for a))|"
        r"mov(?:e|ing) (?:back|out|in with)|be (?:done|gone|out of here|off|over|finished|through|leaving)|"
        r"divorce|quit|move out|end|pack|lose (?:it|my)|scream|explode|crack|snap|go (?:crazy|mad|insane))\b"
    ),
    "we": re.compile(r"^(?:be (?:done|over|finished|through)|break up|split up)\b"),
}
_AFTERWARDS = frozenset(
    {"while", "whilst", "after", "before", "until", "unless", "once", "as", "although", "though", "whereas"}
)


def statements_of(words: Words) -> tuple[Statement, ...]:
    """All statements of one sentence. A frame may begin in its middle: "… and I'm sick of you shouting"."""
    framed = unframed(words)
    spans = spans_of(framed.words)
    found: list[Statement] = []
    leads: list[Span] = []
    first = True
    for span in spans:
        if span.role == "main" and found:
            later = _from(framed.words, span)
            if unframed(later).words != later:
                return (*found, *statements_of(later))
        if span.role == "tail":
            _add_tail(span, found, leads)
            continue
        clause = statement_of(span, framed.negated and first, framed.past and first, framed.wish and first)
        if clause is not None and not is_threat(clause):
            statement = Statement(clause, span.link, told=low_of(span.words))
            found += [*_turned(leads, clause), with_leads(statement, leads)]
            leads, first = [], False
    return tuple(found) or _from_leads(leads)


def _from(words: Words, span: Span) -> Words:
    start = next((at for at, word in enumerate(span.words) if word.text), len(words))
    if span.link:
        start += 1
    return tuple(word if at >= start else word.out() for at, word in enumerate(words))


def is_threat(clause: Clause) -> bool:
    threat = _THREATS.get(clause.subject)
    return threat is not None and not (clause.past or clause.negated) and bool(threat.match(clause.phrase))


def _said(span: Span) -> str:
    """The words of a circumstance without its link."""
    start = span.subject[0] if span.subject else 0
    return tidy(cleaned(text_of(span.words[start:])))


def _add_tail(span: Span, found: list[Statement], leads: list[Span]) -> None:
    low = [word.low for word in span.words if word.text]
    if span.link == "though" and found and found[-1].told.endswith(" as"):  # "as though": a comparison
        clause = found[-1].clause
        found[-1] = replace(found[-1], clause=replace(clause, rest=clause.rest.removesuffix(" as")))
        return
    if span.subject is None or low[:2] in (["as", "if"], ["as", "though"]):
        return
    if not found:
        leads.append(span)
        return
    last, said = _past_as(found[-1], span), _said(span)
    if span.link == "when" and not last.lead and not _of_others(said):
        found[-1] = replace(last, lead=said)
    elif span.link == "since" and last.clause.subject == "it":  # "it's been a year since we went out"
        found[-1] = replace(last, tail=f"{last.tail} since {said}".strip())
    elif span.link == "since":
        found[-1] = replace(last, opening=f"Since {said}")
    elif span.link == "because":
        _add_reason(span, found)
    elif span.link in _AFTERWARDS:
        link = "even though" if span.link == "though" else span.link
        found[-1] = replace(last, tail=f"{last.tail} {link} {said}".strip())
    elif span.link == "when":
        found[-1] = replace(last, tail=f"{last.tail} when {said}".strip())


def _of_others(said: str) -> bool:
    """Whether it needs to stand behind the words that say who is meant: "… when he was sick"."""
    return bool(re.match(r"(?:he|she|it|they)\b", said))


def _past_as(statement: Statement, span: Span) -> Statement:
    """As in "You read my messages while I was out": only the circumstance tells the tense of "read"."""
    told = any(word.tag == "VBD" for word in span.words if word.text)
    clause = statement.clause
    now = any(word.tag in ("VBP", "VBZ") for word in span.words if word.text)
    if clause.verb not in SAME_IN_THE_PAST | {"read"} or clause.negated or clause.aspect:
        return statement
    return replace(statement, clause=replace(clause, past=told or (clause.past and not now)))


def _add_reason(span: Span, found: list[Statement]) -> None:
    """One more statement, "… because you're tired", or what came before, "… because I asked"."""
    clause = clause_of(span)
    if clause is not None and clause.subject == "I" and not found[-1].lead:
        found[-1] = replace(found[-1], lead=_said(span))
    elif clause is not None:
        found.append(Statement(clause, "because"))


def with_leads(statement: Statement, leads: Sequence[Span]) -> Statement:
    for span in leads:
        said = _said(span)
        if span.link == "if":
            unreal = statement.clause.would or statement.clause.rather
            clause = statement.clause
            statement = replace(statement, clause=replace(clause, negated=clause.negated != unreal, would=False))
        elif span.link == "when":
            statement = replace(statement, lead=said)
        elif span.link == "since":
            statement = replace(statement, opening=f"Since {said}")
        elif span.link in _AFTERWARDS:
            statement = replace(statement, tail=f"{span.link} {said}")
    return statement


def _turned(leads: list[Span], clause: Clause) -> list[Statement]:
    """What "if you weren't at the gym all week, we'd have time" tells: you are at the gym."""
    reasons = [Statement(each) for span in leads if span.link == "because" and (each := clause_of(span)) is not None]
    if not clause.would:
        return reasons
    conditions = [clause_of(span) for span in leads if span.link == "if"]
    return [
        Statement(replace(each, negated=not each.negated, past=False))
        for each in conditions
        if each is not None and each.verb not in ("love", "care", "respect", "want", "like")
    ]


def _from_leads(leads: list[Span]) -> tuple[Statement, ...]:
    """As in "If you don't stop shouting, I'm gone": without the threat the condition is the complaint."""
    clauses = [clause_of(span) for span in leads]
    return tuple(Statement(clause) for clause in clauses if clause is not None)
