"""From a statement to what a camera saw: "you never help with the dishes" → "I do the dishes on my own"."""

import re
from dataclasses import dataclass, replace

from actions.rephrase.clauses import Clause
from actions.rephrase.cleaning import bend, cleaned, tidy
from actions.rephrase.facts import is_fact, plain
from actions.rephrase.patterns import ROWS, Row
from actions.rephrase.surface import situation_faults
from actions.rephrase.topics import topic_of, topic_of_label
from actions.rephrase.words import contract


@dataclass(frozen=True, slots=True)
class Situation:
    """What can stand behind "when". `after` is the wording for the case that something else stands before."""

    text: str
    topic: str
    past: bool
    after: str = ""
    plain: bool = False  # said as it was, by no row of the table


_ROWS = tuple((row, re.compile(rf"(?:{row.said})(?=\W|$)", re.IGNORECASE)) for row in ROWS)
_ADJUNCT = re.compile(
    r"^(?:$|,|(?:when|while|about|in|at|on|during|after|before|for|since|every|all|last|this|yesterday|today|tonight|until|"
    r"from|with|without|because|over|around|by|and|despite|even|unless|if|under|near|anymore|once|again|the whole|most|"
    r"each|behind|as soon|twice|monday|tuesday|wednesday|thursday|friday|saturday|sunday|so|"
    r"properly|either|like|through)\b)",
    re.IGNORECASE,
)
_LIVING = re.compile(
    r"\b(?:kids?|children|baby|twins|son|daughter|toddler|dogs?|cats?|puppy|mother|mum|mom|father|dad|boys?|girls?)$",
    re.I,
)
_CHORES = re.compile(
    r"\b(?:dishes|laundry|housework|chores|shopping|cooking|cleaning|ironing|washing|homework|groceries|hoovering|tidying|dusting|work)\b",
    re.I,
)


def situation_of(clause: Clause) -> Situation | None:
    """What happened, or None where the statement is a label, a thought or a threat."""
    clause = _turned(clause)
    phrase = tidy(clause.phrase)
    for row, pattern in _ROWS:
        if row.who.lower() != _who(clause) or row.negated not in (None, clause.negated):
            continue
        match = pattern.match(phrase)
        if match and _ADJUNCT.match(phrase[match.end() :].strip()):
            return _by_row(row, match, clause, cleaned(phrase[match.end() :].partition(",")[0]))
    return _plain(clause)


def _turned(clause: Clause) -> Clause:
    """Where the subject says what it is about: "my birthday was ruined", "the way you talk makes me sick"."""
    if clause.verb == "be" and re.match(r"(?:ruined|spoiled|spoilt|wrecked|destroyed)\b", clause.rest):
        return replace(clause, subject="you", verb="ruin", rest=f"{clause.subject} {clause.rest.partition(' ')[2]}")
    noun = re.match(r"(?:your|my|our) \w+", clause.subject)
    if noun and clause.verb == "call" and re.match(r"me (?:an? |the |your )?", clause.rest) and _hurtful(clause.rest):
        return replace(clause, verb="insult", rest="me")
    upset = re.match(
        r"(?:make me|drive me|get on my nerves|annoy me|piss me|hurt me|bother me|get to me|kill me)\b", clause.phrase
    )
    if upset and clause.subject.lower() not in (
        "you",
        "i",
        "we",
        "it",
        "this",
        "that",
        "everything",
        "they",
        "he",
        "she",
    ):
        return Clause("it", "come", f"to {clause.subject}")
    return clause


def _hurtful(rest: str) -> bool:
    return bool(situation_faults(f"you hear {cleaned(rest)}"))


def label_topic(clause: Clause) -> str:
    """The topic that a label names ("you're so lazy"), "" where there is none."""
    return (
        topic_of_label(clause.rest) if clause.verb in ("be", "act", "behave", "become", "get", "have", "turn") else ""
    )


def _who(clause: Clause) -> str:
    low = clause.subject.lower()
    return "what i do" if low == "nothing i do" else low


def _by_row(row: Row, match: re.Match[str], clause: Clause, more: str) -> Situation:
    caught = {name: cleaned(value) if value else "" for name, value in match.groupdict().items()}
    caught = {
        name: f" {value}" if match[name].startswith(" ") else value for name, value in caught.items() if match[name]
    } | {name: "" for name, value in caught.items() if not match[name]}
    caught["x"] = re.sub(r"^any ", "the ", re.sub(r"^anything\b", "things", caught.get("x", "")))
    known = {
        **caught,
        "task": _task(caught["x"]),
        "is_not": "wasn't" if clause.past else "isn't",
        "are_not": "weren't" if clause.past else "aren't",
    }
    perfect = clause.aspect == "perfect" and not clause.past

    def say(pattern: str) -> str:
        if re.search(r"[^s]s$", caught["x"].partition(" of ")[0]):  # "your friends get", "the dog gets"
            pattern = pattern.replace("{x} [gets]", "{x} [get]").replace("{x} [goes]", "{x} [go]")
        text = bend(
            pattern.format_map(known),
            clause.past or (perfect and "[not" not in pattern and _done(row) and clause.verb != "be"),
            perfect,
        )
        rest = more if "[not" in pattern else re.sub(r"\banymore\b", "", more)
        return contract(tidy(f"{text} {rest}"))

    text = say(row.seen)
    happened = clause.past or (perfect and _done(row) and "[not" not in row.seen and clause.verb != "be")
    topic = row.topic or topic_of(text)
    return Situation(text, topic, happened, say(row.after) if row.after else "")


def _done(row: Row) -> bool:
    return row.negated is False


def _task(thing: str) -> str:
    if _LIVING.search(thing):
        return f"[look] after {thing}"
    return f"[do] {thing}" if _CHORES.search(thing) else f"[deal] with {thing}"


def _plain(clause: Clause) -> Situation | None:
    if not is_fact(clause):
        return None
    text = plain(clause)
    happened = clause.past or (clause.aspect == "perfect" and not clause.negated and clause.verb != "be")
    return Situation(text, topic_of(text), happened, plain=True)
