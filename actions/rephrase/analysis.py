"""What a message complains about: the situation, the topic, and the person's own feeling and wish."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.rephrase.address import address_of
from actions.rephrase.asked import unasked
from actions.rephrase.changes import changes_in
from actions.rephrase.clauses import Clause
from actions.rephrase.cleaning import tidy
from actions.rephrase.commands import RUNNING
from actions.rephrase.complaint import Complaint
from actions.rephrase.deeds import deeds_of
from actions.rephrase.feelings import NAMED
from actions.rephrase.grammar import SAME_IN_THE_PAST, is_past, participle
from actions.rephrase.matter import matter_of
from actions.rephrase.person import said_to_partner
from actions.rephrase.refusals import refusal_of
from actions.rephrase.sayable import PERFECT, chosen, cut, ironic
from actions.rephrase.scenes import ROOM, Part, glued, scene
from actions.rephrase.situations import Situation, label_topic, situation_of
from actions.rephrase.statements import Statement, statements_of
from actions.rephrase.surface import faults, situation_faults
from actions.rephrase.topics import topic_of, topic_of_label
from actions.rephrase.trim import trimmed
from actions.rephrase.whole import whole_of
from actions.rephrase.wording import WORDINGS
from actions.rephrase.words import Words, contract, low_of, read_words
from bot.dialogue.inputs import Guess, Sentence

# When the head is believed: below, it brought requests of other quarrels, sixteen of forty faults that a reader found.
SURE = 0.6
CERTAIN = 0.8  # what it takes to go against a deed that the words name
CLEAR, LEAD = 0.35, 4.0  # or with less, where the next one is far behind
COMMON = 0.15  # what a deed that only names a person or a place must have, to be believed
POSSIBLE = 0.35  # what a deed that the words name must at least have, to go before another that they name

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
_LEAVING = re.compile(r"\b(?:gone|mov\w+|done|leav\w*|out|off|over|finished|through|divorce|walk|go)\b", re.IGNORECASE)
# What the rewriter itself writes, and others who have learned it: feeling, occasion, need.
_STATEMENT = re.compile(
    r"\bI(?:'ve| have)? (?:feel|felt) [^.?!]*\b(?:when|that|about)\b[^.?!]*[.?!]? ?[^.?!]*\bneed\b"
    r"|\b[Ww]hen [^.?!]+, I (?:feel|felt) [^.?!]*[.?!]? ?[^.?!]*\bneed\b"
)
_THEM = re.compile(r"\b(?:them|him|her|there)$")
_STORY = frozenset({"it", "this", "that", "everything"})
_ASKED = re.compile(r"I (?:ask|asked|told|tell|remind|reminded|begged|beg) you to\b")
_SINCE = re.compile(r" since (?:(?:the|my|our|your|we|you|I|last|that) .+|[A-Z]\w+)$")
_EVENT = re.compile(
    r"\bat (?:my|our|the|your) (?:[\w']+ )*(?:funeral|wedding|party|graduation|birthday|baptism|interview)\b"
)
_PAST = re.compile(r"(?!need|feed|exceed|succeed|proceed|bleed|speed|breed|heed|seed|weed)\w{2,}ed")
FEWEST = 5  # words below which a message is a label or a scrap
_TOO_WIDE = frozenset({"us", "conflict", "respect", "criticism", "control"})  # needs that are no scene by themselves
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
# What can be asked for as it was commanded.
_DOABLE = frozenset({
    "put", "take", "stop", "help", "ring", "wash", "close", "turn", "tell", "ask", "come", "call", "clean", "pick",
    "clear", "get", "give", "say", "listen", "talk", "answer", "pay", "text", "fix", "tidy", "hoover", "cook", "lock",
    "shut", "feed", "walk", "book", "spend", "hold", "kiss", "hug", "thank", "apologise", "apologize", "stand",
    "support", "empty", "hang", "iron", "make", "do", "buy", "knock", "wait", "share", "plan", "bring", "show",
})  # fmt: skip
_PROMISE = re.compile(
    r"^you (?:(?:promised|swore|agreed)(?: me| us)? (?:to|that|you|you'd|something|it)|said (?:that )?you'd)\b"
)


def analyse(sentences: Sequence[Sentence], needs: Sequence[Guess] = ()) -> Complaint:
    """The complaint in these sentences; one that is refused where nothing can be taken from them."""
    texts = [sentence.text for sentence in sentences]
    whole = " ".join(texts)
    if _STATEMENT.search(whole) and not faults(whole):
        return Complaint("", "us", kept=whole)
    changes = changes_in(texts)
    refusal = refusal_of(" ".join(texts))
    found = None if refusal else _analysed(sentences) or _general(needs, len(whole.split()))
    if found is None:
        return Complaint("", "us", refusal=refusal or "unclear", changes=changes)
    steady = any(change.why == "threat" and _LEAVING.search(change.said) for change in changes)
    return replace(found, topic=_weighed(found, needs), boundary=steady, changes=changes)


def _weighed(found: Complaint, needs: Sequence[Guess]) -> str:
    """The need that the deed calls for, where the head does not know better; else one that goes with anything."""
    shares = sorted(((guess.confidence, guess.intent) for guess in needs if guess.intent in WORDINGS), reverse=True)
    told = found.situation or found.about
    found_deeds = deeds_of(told)
    common = {guess.intent for guess in needs if guess.confidence >= COMMON}
    named = tuple(deed for deed in found_deeds if not deed.wide)
    deeds = named or tuple(deed for deed in found_deeds if not needs or deed.need in common)
    likely = [need for share, need in shares if share >= POSSIBLE]
    if not shares or not told:
        return deeds[0].need if deeds else found.topic
    (best, need), second = shares[0], shares[1][0] if len(shares) > 1 else 0.0
    agreed = next((each for each in likely for deed in deeds if deed.need == each), "")
    sure = best >= SURE or (best >= CLEAR and best >= LEAD * second)
    if agreed and (agreed == need or best < CERTAIN):
        return agreed
    if best >= CERTAIN or (sure and not deeds):
        return need
    return deeds[0].need if deeds else found.topic if found.topic in likely[:2] else "us"


def _analysed(sentences: Sequence[Sentence]) -> Complaint | None:
    read = [unasked(read_words(sentence)) for sentence in sentences if sentence.tokens]
    if not read or _VIOLENCE.search(" ".join(low_of(words) for words in read)):
        return None
    address = address_of(read)
    said = [said_to_partner(words, address) for words in read]
    statements = [each for words in said for each in statements_of(trimmed(words))]
    feeling = _own_feeling(said)
    told = _told(said)
    key = " ".join(low_of(words) for words in said)
    several = sum(each.clause.verb != "be" and each.clause.subject not in _STORY for each in statements) > len(told)
    whole = " ".join(low_of(words) for words in read)
    parts = chosen(scene(told), whole, several)
    if parts:
        labels = [topic for each in statements if (topic := label_topic(each.clause))]
        return _complaint(parts[0], feeling, _wish(statements), key, lied="honesty" in labels)
    if ironic(whole):
        return None
    about = matter_of([trimmed(words) for words in said])
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


def _general(needs: Sequence[Guess], length: int) -> Complaint | None:
    """Where the words tell no scene but the head is sure: "Nine o'clock, how lovely of you to join us"."""
    need = needs[0].intent if needs and needs[0].confidence >= SURE and length > FEWEST else ""
    known = need in WORDINGS and need not in _TOO_WIDE and WORDINGS[need].general
    return Complaint("", need) if known else None


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
        r" (?:and|but) (?:didn't|don't|it|you|I|we|then|the|my|our|your)\b", situation
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
    return Complaint(situation, topic, "", past, feeling=feeling, wish=wish, key=key)


def _is_a_matter(about: str) -> bool:
    """Whether a thing says by its name what hurts: "another tower of plates in the sink"."""
    needs = {deed.need for deed in deeds_of(about)[:1]}
    return bool(
        _THING.match(about) and needs & _THING_NEEDS and not re.match(r"(?:the|your|my|our) \w+ (?:with|of)\b", about)
    )


def _own_feeling(said: Sequence[Words]) -> str:
    match = next(filter(None, (_OWN.search(low_of(words)) for words in said)), None)
    return match[1] if match else ""


def _told(said: Sequence[Words]) -> list[Part]:
    """What the sentences tell: one at once where it can be said as it stands, else one statement after the other."""
    parts: list[Part] = []
    apart: list[Statement] = []
    for words in said:
        statement = whole_of(trimmed(words))
        part = _part(statement, follows=False) if statement else None
        if part is None:
            apart += statements_of(trimmed(words))
            continue
        parts += [*_parts(apart), replace(part, whole=True)]
        apart = []
    return parts + _parts(apart)


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


def _part(statement: Statement, follows: bool) -> Part | None:
    situation = situation_of(replace(statement.clause, placed=bool(statement.lead or statement.tail)))
    if situation is None or (statement.lead and situation.text.startswith("something like that")):
        return _of_feeling(statement)
    text = _since(_whole(statement, situation), statement.opening)
    if situation_faults(text) or len(text) > ROOM:
        text = _since(situation.text, statement.opening)
    if situation_faults(text) or len(text) > ROOM or not (follows or _OURS.search(text)):
        return None
    if statement.clause.wished and situation.plain and not _doable(statement.clause):
        return None
    topic = topic_of(text) if situation.plain else situation.topic
    return Part(text, topic, situation.past, situation.plain, situation.text, statement.told)


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


def _wish(statements: Sequence[Statement]) -> str:
    """What was commanded or wished for can be asked for, if it is a plain deed."""
    clause = next((each.clause for each in statements if each.clause.wished and each.clause.negated), None)
    if clause is None or clause.subject != "you":
        return ""
    wish = tidy(cut(contract(clause.phrase)))
    sayable = (
        " " in wish
        and len(wish) < 60
        and not _NO_WISH.match(wish)
        and not situation_faults(f"you {wish}")
        and not _THEM.search(wish)
    )
    return wish if sayable else ""
