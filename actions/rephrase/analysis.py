"""What a message complains about: the situation, the topic, and the person's own feeling and wish."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.rephrase.address import address_of
from actions.rephrase.asked import unasked
from actions.rephrase.called_for import called_for
from actions.rephrase.changes import changes_in
from actions.rephrase.complaint import Complaint
from actions.rephrase.feelings import NAMED
from actions.rephrase.grammar import SAME_IN_THE_PAST, is_past
from actions.rephrase.matter import matter_of
from actions.rephrase.parts import parts_of
from actions.rephrase.person import said_to_partner
from actions.rephrase.refusals import refusal_of
from actions.rephrase.sayable import chosen, ironic
from actions.rephrase.scenes import Part, scene
from actions.rephrase.situations import label_topic
from actions.rephrase.statements import Statement, statements_of
from actions.rephrase.surface import faults
from actions.rephrase.topics import topic_of, topic_of_label
from actions.rephrase.trim import trimmed
from actions.rephrase.wish import wish_of
from actions.rephrase.words import Words, low_of, read_words
from bot.dialogue.inputs import Guess, Sentence

_VIOLENCE = re.compile(
    r"\b(?:hit(?:s|ting)?(?! (?:snooze|the (?:snooze|gym|pub|road|town|bar|shops|brakes?|button|sack|hay))\b)|"
    r"punch\w*|slap\w*|kick(?:ed|s|ing)? me|chok\w+|strangl\w+|rap(?:e|ed|es|ing)|"
    r"beat(?:s|ing)? me|beat(?:en)? (?:me|up)|shov(?:e|ed|es|ing) me|threaten\w*"
    r"(?! to (?:leave|divorce|go|move out|end|break up))|"
    r"(?<!it )kill (?:me|you|her|him|them|myself)|knife|gun|suicid\w*|spit on me|bruise\w*)\b"
)
_NAMES = "|".join(sorted(NAMED, key=len, reverse=True))
_OWN = re.compile(
    r"\b(?:i am|i feel|i felt|i was|i get|me feel|makes me|made me|it is) "
    rf"(?:so |really |very |just |feeling |left |a bit |totally |like )*({_NAMES})\b(?! (?:and tired )?of\b)"
)
_LEAVING = re.compile(r"\b(?:gone|mov\w+|done|leav\w*|out|off|over|finished|through|divorce|walk|go)\b", re.IGNORECASE)
# What the rewriter itself writes, and others who have learned it: feeling, occasion, need.
_STATEMENT = re.compile(
    r"\bI(?:'ve| have)? (?:feel|felt) [^.?!]*\b(?:when|that|about)\b[^.?!]*[.?!]? ?[^.?!]*\bneed\b"
    r"|\b[Ww]hen [^.?!]+, I (?:feel|felt) [^.?!]*[.?!]? ?[^.?!]*\bneed\b"
)
_STORY = frozenset({"it", "this", "that", "everything"})
_ASKED = re.compile(r"I (?:ask|asked|told|tell|remind|reminded|begged|beg) you to\b")
_EVENT = re.compile(
    r"\bat (?:my|our|the|your) (?:[\w']+ )*(?:funeral|wedding|party|graduation|birthday|baptism|interview)\b"
)
_PAST = re.compile(r"(?!need|feed|exceed|succeed|proceed|bleed|speed|breed|heed|seed|weed)\w{2,}ed")
LONG = 14  # words of a message beyond which a thing that it names is not what it is about
FEW = 10  # words of a message that is nothing but a label
_BARE = re.compile(
    r"(?:.* )?(?:what (?:is |the hell is )?(?:wrong|the matter|up|your problem)(?: with you)?"
    r"(?: lately| today| tonight)?|what is your problem|how could you(?: do (?:this|that))?(?: to me| to us)?|"
    r"are you (?:serious|kidding me|for real))\W*"
)
# What can hurt by its name alone: "I feel worried about the loan".
_CAN_HURT = re.compile(
    r"(?:the |our |my |your )(?:money|loan|debts?|mess|wedding|photos?|rent|affair|silent treatment|bills)"
)
_MINE = re.compile(
    r"my (?:[\w-]+ )?(?:exam|job|work|studies|feelings|health|family|friends|faith|dreams|career|course|business|"
    r"children|kids|son|daughter|body|weight)"
)
# Things that can be named alone and say enough, and the needs where they do: "the plates in the sink".
_THING = re.compile(r"(?:the|our|my|your|an?|another|two|three|four|five|six|seven|eight|nine|ten|\d+) ")
_THING_NEEDS = frozenset({"tidiness", "help", "special", "money", "drink", "habit"})
_ALONE = re.compile(r"(?:dishes|laundry|bins|rent|bills|socks)")
_PROMISE = re.compile(
    r"^you (?:(?:promised|swore|agreed)(?: me| us)? (?:to|that|you|you'd|something|it)|said (?:that )?you'd)\b"
)


def analyse(sentences: Sequence[Sentence], deeds: Sequence[Guess] = ()) -> Complaint:
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
    need, deed = called_for(found, deeds)
    return replace(found, topic=need, deed=deed, boundary=steady, changes=changes)


def _analysed(sentences: Sequence[Sentence]) -> Complaint | None:
    read = [unasked(read_words(sentence)) for sentence in sentences if sentence.tokens]
    if not read or _VIOLENCE.search(" ".join(low_of(words) for words in read)):
        return None
    address = address_of(read)
    said = [said_to_partner(words, address) for words in read]
    statements = [each for words in said for each in statements_of(trimmed(words))]
    feeling = _own_feeling(said)
    told = parts_of(said)
    key = " ".join(low_of(words) for words in said)
    several = sum(each.clause.verb != "be" and each.clause.subject not in _STORY for each in statements) > len(told)
    whole = " ".join(low_of(words) for words in read)
    parts = chosen(scene(told), whole, several)
    if parts:
        labels = [topic for each in statements if (topic := label_topic(each.clause))]
        return _complaint(parts[0], feeling, wish_of(statements), key, lied="honesty" in labels)
    if ironic(whole):
        return None
    about = matter_of([trimmed(words) for words in said]) if len(whole.split()) <= LONG else ""
    if _MINE.fullmatch(about):
        return Complaint(f"it comes to {about}", topic_of(about), feeling=feeling, key=key)
    about = f"the {about}" if _ALONE.fullmatch(about) else about
    if about and (_CAN_HURT.fullmatch(about) or _is_a_matter(about)):
        about = re.sub(
            r"^(?:another|an?\b|(?=(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b)) ?", "the ", about
        )
        return Complaint("", topic_of(about), about, feeling=feeling, key=key)
    topic = "" if told or about else _label(statements, read)
    return Complaint("", topic, feeling=feeling, key=key) if topic else None


def _label(statements: Sequence[Statement], read: Sequence[Words]) -> str:
    """The topic that is all a message gives away: "You're so lazy", "what has got into you"."""
    topic = next((topic for each in statements if (topic := label_topic(each.clause))), "")
    whole = " ".join(low_of(words) for words in read)
    if not topic and len(whole.split()) <= FEW:
        topic = "conflict" if _BARE.fullmatch(whole) else topic_of_label(whole)
    return topic


def _complaint(part: Part, feeling: str, wish: str, key: str, lied: bool) -> Complaint:
    situation = part.text
    also = re.search(r" and (\w+)", situation)
    alone = not (also and is_past(also[1])) and not re.search(
        r" (?:and|but) (?:didn't|don't|it|you|I|we|then|now|the|my|our|your)\b", situation
    )
    if alone and (_PROMISE.match(situation) or _ASKED.match(situation)):
        situation += " and it didn't happen" if part.past else " and it doesn't happen"
    if alone and lied and re.match(r"you (?:told me|said)\b", situation):
        situation += " and it wasn't true"
    topic = topic_of(situation) if part.plain else part.topic
    verb = re.match(r"(?:you|I|we) (\w+)", situation)
    event = verb is not None and verb[1] in SAME_IN_THE_PAST and _EVENT.search(situation)
    past = part.past or bool(event) or (verb is not None and (is_past(verb[1]) or _PAST.fullmatch(verb[1]) is not None))
    if past and not part.past:
        situation = re.sub(r"\b(and (?:you |I |we )?)(?:don't|doesn't) ", r"\1didn't ", situation)
    mixed = part.mixed and " even though " not in situation
    if part.mixed and not mixed:  # "you're at a hundred even though we agreed on sixty"
        past = verb is not None and (is_past(verb[1]) or _PAST.fullmatch(verb[1]) is not None)
    return Complaint(situation, topic, "", past and not mixed, feeling=feeling, wish=wish, key=key, mixed=mixed)


def _is_a_matter(about: str) -> bool:
    """Whether a thing says by its name what hurts: "another tower of plates in the sink"."""
    of_another = re.match(r"(?:the|your|my|our) \w+ (?:with|of)\b", about)
    return bool(_THING.match(about) and topic_of(about) in _THING_NEEDS and not of_another)


def _own_feeling(said: Sequence[Words]) -> str:
    match = next(filter(None, (_OWN.search(low_of(words)) for words in said)), None)
    return match[1] if match else ""
