"""What a message complains about: the situation, the topic, and the person's own feeling and wish."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from actions.rephrase.address import address_of
from actions.rephrase.changes import changes_in
from actions.rephrase.cleaning import tidy
from actions.rephrase.commands import RUNNING
from actions.rephrase.complaint import Complaint
from actions.rephrase.feelings import NAMED
from actions.rephrase.grammar import SAME_IN_THE_PAST
from actions.rephrase.matter import matter_of
from actions.rephrase.person import said_to_partner
from actions.rephrase.refusals import refusal_of
from actions.rephrase.scenes import ROOM, Part, glued, joined, scene
from actions.rephrase.situations import Situation, label_topic, situation_of
from actions.rephrase.statements import Statement, statements_of
from actions.rephrase.surface import faults, situation_faults
from actions.rephrase.topics import topic_of
from actions.rephrase.trim import trimmed
from actions.rephrase.wording import WORDINGS
from actions.rephrase.words import Words, contract, low_of, read_words
from bot.dialogue.inputs import Guess, Sentence

LONG = 12  # words: of a longer message that could not be told whole, its subject is named first
WORDS_COUNT = 4.5  # how much likelier a need is that the words name too; measured, and flat from 2.5 to 7

_VIOLENCE = re.compile(
    r"\b(?:hit|hits|hitting|punch\w*|slap\w*|kick(?:ed|s|ing)? me|chok\w+|strangl\w+|rap(?:e|ed|es|ing)|"
    r"beat(?:s|ing)? me|beat(?:en)? (?:me|up)|shov(?:e|ed|es|ing) me|threaten\w*"
    r"(?! to (?:leave|divorce|go|move out|end|break up))|"
    r"(?<!it )kill (?:me|you|her|him|them|myself)|knife|gun|suicid\w*|spit on me|bruise\w*)\b"
)
_NAMES = "|".join(sorted(NAMED, key=len, reverse=True))
_OWN = re.compile(
    r"\b(?:i am|i feel|i felt|i was|i get|me feel|makes me|made me|it is) "
    rf"(?:so |really |very |just |feeling |left |a bit |totally |like )*({_NAMES})\b(?! (?:and tired )?of\b)"
)
_NO_WISH = re.compile(
    r"(?:leave me|go away|see|know|understand|think|care|love|get (?:lost|out)|act|be (?:nice|normal))\b"
)
_OURS = re.compile(r"\b(?:you|your|I|we|us|me|my|our)\b")
_LEAVING = re.compile(r"\b(?:gone|done|leav\w*|out|off|over|finished|through|divorce|walk|go)\b", re.IGNORECASE)
# What the rewriter itself writes, and others who have learned it: feeling, occasion, need.
_STATEMENT = re.compile(
    r"\bI(?:'ve| have)? (?:feel|felt) [^.?!]*\b(?:when|that|about)\b[^.?!]*[.?!]? ?[^.?!]*\bneed\b"
    r"|\b[Ww]hen [^.?!]+, I (?:feel|felt) [^.?!]*[.?!]? ?[^.?!]*\bneed\b"
)
_PROMISE = re.compile(r"^you (?:promised|swore|agreed|said you'd|said that you'd)\b")


def analyse(sentences: Sequence[Sentence], needs: Sequence[Guess] = ()) -> Complaint:
    """The complaint in these sentences; one that is refused where nothing can be taken from them."""
    texts = [sentence.text for sentence in sentences]
    whole = " ".join(texts)
    if _STATEMENT.search(whole) and not faults(whole):
        return Complaint("", "us", kept=whole)
    changes = changes_in(texts)
    refusal = refusal_of(" ".join(texts))
    found = None if refusal else _analysed(sentences)
    if found is None:
        return Complaint("", "us", refusal=refusal or "unclear", changes=changes)
    steady = any(change.why == "threat" and _LEAVING.search(change.said) for change in changes)
    return replace(found, topic=_weighed(found.topic, needs), boundary=steady, changes=changes)


def _weighed(topic: str, needs: Sequence[Guess]) -> str:
    """What the words and the embedding of the message say together; the words alone where nothing else is known."""
    shares = {guess.intent: guess.confidence for guess in needs if guess.intent in WORDINGS}
    if topic != "us" and shares:
        shares[topic] = shares.get(topic, min(shares.values())) * WORDS_COUNT
    return max(shares, key=lambda need: shares[need], default=topic)


def _analysed(sentences: Sequence[Sentence]) -> Complaint | None:
    read = [read_words(sentence) for sentence in sentences if sentence.tokens]
    if not read or _VIOLENCE.search(" ".join(low_of(words) for words in read)):
        return None
    address = address_of(read)
    said = [said_to_partner(words, address) for words in read]
    statements = [each for words in said for each in statements_of(trimmed(words))]
    feeling = _own_feeling(said)
    parts = scene(_parts(statements))
    key = " ".join(low_of(words) for words in said)
    labels = [topic for each in statements if (topic := label_topic(each.clause))]
    if not parts:
        about = matter_of([trimmed(words) for words in said])
        topic = labels[0] if labels else topic_of(about)
        return Complaint("", topic, about, feeling=feeling, key=key) if labels or about else None
    found = _complaint(parts, feeling, _wish(statements), key, lied="honesty" in labels)
    long = sum(len(words) for words in said) > LONG and (len(said) > 1 or len(parts) < len(statements))
    return replace(found, about=matter_of([trimmed(words) for words in said], found.situation)) if long else found


def _complaint(parts: list[Part], feeling: str, wish: str, key: str, lied: bool) -> Complaint:
    parts = _two_tenses(parts)
    mixed = len({part.past for part in parts}) > 1
    opening = next((part.opening for part in parts if part.opening), "")
    situation = joined(parts)
    if len(parts) == 1 and _PROMISE.match(situation) and not re.search(r" (?:and|but) ", situation):
        situation += " and it didn't happen"
    if len(parts) == 1 and re.match(
        r"I (?:ask|asked|told|tell|remind|reminded|begged|beg) you to\b(?!.* and )", situation
    ):
        situation += " and it didn't happen" if parts[0].past else " and it doesn't happen"
    if lied and len(parts) == 1 and re.match(r"you (?:told me|said)\b", situation):
        situation += " and it wasn't true"
    topic = next((part.topic for part in parts if part.topic != "us"), "us")
    return Complaint(situation, topic, "", parts[0].past, mixed, opening, feeling, wish, key=key)


def _two_tenses(parts: list[Part]) -> list[Part]:
    """At most one change between past and present: what is told can still be followed."""
    kept = parts[:1]
    for part in parts[1:]:
        changes = sum(one.past != two.past for one, two in pairwise([*kept, part]))
        if changes <= 1:
            kept.append(part)
    return kept


def _own_feeling(said: Sequence[Words]) -> str:
    match = next(filter(None, (_OWN.search(low_of(words)) for words in said)), None)
    return match[1] if match else ""


def _parts(statements: Sequence[Statement]) -> list[Part]:
    """What can be told. Behind the first part others may act as well: "… and the kids heard it"."""
    parts: list[Part] = []
    for at, statement in enumerate(statements):
        joined = at + 1 < len(statements) and statements[at + 1].link == "and"
        if statement.clause.told and parts and RUNNING.match(statement.clause.rest):
            parts[-1] = replace(parts[-1], text=f"{parts[-1].text} {tidy(statement.clause.rest)}")
        if statement.clause.told and not (joined and not parts):
            continue
        if statement.clause.told:
            past = statements[at + 1].clause.past
            statement = replace(statement, clause=replace(statement.clause, past=past))  # noqa: PLW2901
        if at and statement.clause.verb in SAME_IN_THE_PAST and not statements[at - 1].clause.past:
            statement = replace(statement, clause=replace(statement.clause, past=False))  # noqa: PLW2901
        part = _part(statement, follows=bool(parts) or statement.clause.told)
        if part is not None:
            parts.append(part)
    return [] if len(parts) == 1 and parts[0].text.startswith("it") and not _OURS.search(parts[0].text) else parts


def _part(statement: Statement, follows: bool) -> Part | None:
    situation = situation_of(replace(statement.clause, placed=bool(statement.lead or statement.tail)))
    if situation is None:
        return _of_feeling(statement)
    text, opening = _since(_whole(statement, situation), statement.opening)
    if situation_faults(text) or len(text) > ROOM:
        text, opening = _since(situation.text, statement.opening)
    if situation_faults(text) or len(text) > ROOM or not (follows or _OURS.search(text)):
        return None
    topic = topic_of(text) if situation.plain else situation.topic
    return Part(text, topic, situation.past, opening, situation.plain, situation.text)


def _of_feeling(statement: Statement) -> Part | None:
    """As in "I feel ignored when you play all night": the circumstance is the situation."""
    lead = statement.lead
    if statement.clause.verb not in ("feel", "be", "hate", "get", "make", "drive") or not re.search(r"\byou", lead):
        return None
    past = bool(re.search(r"\byou(?:'d| were| \w+ed| didn't| forgot| left| went| said| told)\b", lead))
    return None if situation_faults(lead) else Part(contract(lead), topic_of(lead), past, "", True, lead)


def _whole(statement: Statement, situation: Situation) -> str:
    core = situation.text
    if statement.lead and statement.clause.adverb == "only":
        core = f"{core} if {statement.lead}"
    elif statement.lead:
        core = glued(contract(statement.lead), situation.after or situation.text, " and ")
    return tidy(contract(f"{core} {statement.tail}"))


def _since(text: str, opening: str) -> tuple[str, str]:
    match = (
        None
        if text.startswith("it ")
        else re.search(r" (since (?:(?:the|my|our|your|we|you|I|last|that) .+|[A-Z]\w+))$", text)
    )
    if match is None or opening:
        return text, opening
    return text[: match.start()], match[1][0].upper() + match[1][1:]


def _wish(statements: Sequence[Statement]) -> str:
    """What was commanded or wished for can be asked for, if it is a plain deed."""
    clause = next((each.clause for each in statements if each.clause.wished and each.clause.negated), None)
    if clause is None or clause.subject != "you":
        return ""
    wish = tidy(contract(clause.phrase))
    sayable = " " in wish and len(wish) < 60 and not _NO_WISH.match(wish) and not situation_faults(f"you {wish}")
    return wish if sayable else ""
