"""From the statements of a message to what can be told of each: its situation with what leads up to it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.rephrase.clauses import Clause
from actions.rephrase.cleaning import tidy
from actions.rephrase.commands import RUNNING
from actions.rephrase.grammar import SAME_IN_THE_PAST, participle
from actions.rephrase.sayable import PERFECT
from actions.rephrase.scenes import ROOM, Part, glued
from actions.rephrase.situations import Situation, situation_of
from actions.rephrase.statements import Statement, statements_of
from actions.rephrase.surface import situation_faults
from actions.rephrase.topics import topic_of
from actions.rephrase.trim import trimmed
from actions.rephrase.whole import whole_of
from actions.rephrase.words import Words, contract

_OURS = re.compile(r"\b(?:you|your|I|we|us|me|my|our)\b")
_SINCE = re.compile(r" since (?:(?:the|my|our|your|we|you|I|last|that) .+|[A-Z]\w+)$")
# What can be asked for as it was commanded.
_DOABLE = frozenset({
    "put", "take", "stop", "help", "ring", "wash", "close", "turn", "tell", "ask", "come", "call", "clean", "pick",
    "clear", "get", "give", "say", "listen", "talk", "answer", "pay", "text", "fix", "tidy", "hoover", "cook", "lock",
    "shut", "feed", "walk", "book", "spend", "hold", "kiss", "hug", "thank", "apologise", "apologize", "stand",
    "support", "empty", "hang", "iron", "make", "do", "buy", "knock", "wait", "share", "plan", "bring", "show",
})  # fmt: skip

_NEARLY = re.compile(r"i (?:nearly|almost) ")  # did not happen
_SOMETHING = ("something like that", "we treat each other like this")  # what a circumstance tells better


def parts_of(said: Sequence[Words]) -> list[Part]:
    """What the sentences tell: one at once where it can be said as it stands, else one statement after the other."""
    parts: list[Part] = []
    apart: list[Statement] = []
    for words in said:
        statement = whole_of(trimmed(words))
        part = _part(statement, follows=False, whole=True) if statement else None
        if part is None:
            said_of_it = statements_of(trimmed(words))
            if parts and not apart and (running := _how_long(said_of_it)):
                parts[-1] = replace(parts[-1], text=f"{parts[-1].text} {running}")
            else:
                apart += said_of_it
            continue
        parts += [*_parts(apart), part]
        apart = []
    return parts + _parts(apart)


def _how_long(statements: Sequence[Statement]) -> str:
    """What a sentence adds that only says how long it has gone on: "Three years running!" """
    alone = statements[0].clause if len(statements) == 1 else None
    return tidy(alone.rest) if alone and alone.told and RUNNING.match(alone.rest) else ""


def _parts(statements: Sequence[Statement]) -> list[Part]:
    """What can be told. Behind the first part others may act as well: "… and the kids heard it"."""
    parts: list[Part] = []
    forgot = False
    for at, statement in enumerate(statements):
        joined = at + 1 < len(statements) and statements[at + 1].link == "and"
        if statement.clause.told and parts and RUNNING.match(statement.clause.rest):
            parts[-1] = replace(parts[-1], text=f"{parts[-1].text} {tidy(statement.clause.rest)}")
        if not at and len(statements) > 1 and statement.clause.verb in SAME_IN_THE_PAST and statements[1].clause.past:
            statement = replace(statement, clause=replace(statement.clause, past=True))  # noqa: PLW2901
        if statement.clause.told and not (joined and not parts):
            continue
        if statement.clause.told:
            past = statements[at + 1].clause.past
            statement = replace(statement, clause=replace(statement.clause, past=past))  # noqa: PLW2901
        if (
            at
            and statement.clause.verb in SAME_IN_THE_PAST
            and statements[at - 1].clause.past
            and not statement.clause.negated
        ):
            statement = replace(statement, clause=replace(statement.clause, past=True))  # noqa: PLW2901
        if at and statement.clause.verb in SAME_IN_THE_PAST and not statements[at - 1].clause.past:
            statement = replace(statement, clause=replace(statement.clause, past=False))  # noqa: PLW2901
        if statement.clause.verb == "forget" and statement.clause.rest in ("", "that") and at + 1 < len(statements):
            forgot = True
            continue
        part = _part(statement, follows=bool(parts) or statement.clause.told)
        if part is not None and forgot and not re.match(r"your? ", part.text):
            part = replace(part, text=f"you forgot that {part.text}", past=True)
        forgot = False
        if part is not None:
            parts.append(part)
    return [] if len(parts) == 1 and parts[0].text.startswith("it") and not _OURS.search(parts[0].text) else parts


def _part(statement: Statement, follows: bool, whole: bool = False) -> Part | None:
    if _NEARLY.match(statement.told):
        return None
    situation = situation_of(replace(statement.clause, placed=bool(statement.lead or statement.tail)))
    if situation is None or (statement.lead and situation.text.startswith(_SOMETHING)):
        return _of_feeling(statement)
    text = (
        _whole(statement, situation)
        if whole and not statement.opening
        else _since(_whole(statement, situation), statement.opening)
    )
    if situation_faults(text) or len(text) > ROOM:
        text = _since(situation.text, statement.opening)
    if situation_faults(text) or len(text) > ROOM or not (follows or _OURS.search(text)):
        return None
    if statement.clause.wished and situation.plain and not _doable(statement.clause):
        return None
    topic = topic_of(text) if situation.plain else situation.topic
    told = statement.told
    return Part(text, topic, situation.past, situation.plain, situation.text, told, whole, statement.mixed)


def _doable(clause: Clause) -> bool:
    if clause.verb == "be":
        return bool(re.match(r"(?:home|here|there|back|ready|on time|with (?:me|us))\b", clause.rest))
    chore = re.match(r"(?:the|your|some|half)\b", clause.rest)
    return clause.verb in _DOABLE and (clause.verb != "do" or chore is not None)


def _of_feeling(statement: Statement) -> Part | None:
    """As in "I feel ignored when you play all night": the circumstance is the situation."""
    lead = statement.lead
    if statement.clause.verb == "be" and re.match(r"(?:nothing|anything|fine|okay|ok)\b", statement.clause.rest):
        return None
    if statement.clause.verb not in (
        "feel",
        "be",
        "hate",
        "get",
        "make",
        "drive",
        "hurt",
        "upset",
        "annoy",
        "do",
    ) or not re.search(r"\byou", lead):
        return None
    past = bool(re.search(r"\byou(?:'d| were| \w+ed| didn't| forgot| left| went| said| told)\b", lead))
    return None if situation_faults(lead) else Part(contract(lead), topic_of(lead), past, True, lead)


def _whole(statement: Statement, situation: Situation) -> str:
    core = situation.text
    if statement.lead and statement.clause.adverb == "only":
        core = f"{core} if {statement.lead}"
    elif statement.lead:
        core = glued(contract(statement.lead), situation.after or situation.text, " and ")
    return tidy(contract(f"{core} {statement.tail}"))


def _since(text: str, opening: str) -> str:
    """With "since Easter" behind a perfect tense, without it behind any other."""
    since = _SINCE.search(text)
    if since is None and opening:
        text = re.sub(r"^you aren't\b", "you haven't been", text)
        text = re.sub(r"^you don't (\w+)", lambda verb: f"you haven't {participle(verb[1])}", text)
        near, comma, far = text.partition(",")
        return f"{near} {opening[0].lower()}{opening[1:]}{comma}{far}" if PERFECT.match(text) else text
    return text[: since.start()] if since and not PERFECT.match(text) else text
