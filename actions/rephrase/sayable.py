# ruff: noqa: E501 (one rule a line: these are tables)
"""What a person could say out loud: one plain deed of the other's, two at most.

A plain short sentence that is true goes before a precise one that is broken. What is cut in the middle, glued together
or turned round is not told; where nothing is left, the bot asks what happened.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce
from itertools import pairwise

from actions.rephrase.cleaning import tidy
from actions.rephrase.cuts import cut
from actions.rephrase.scenes import Part, glued
from actions.rephrase.topics import topic_of

LONGEST = 130  # characters of a situation
TWO = 95  # characters of two sentences that are told as one
LONGEST_WHOLE = 135  # characters of one that stands as it was said
SEVERAL = 110  # characters from which on a situation may hold no more than two statements
ROW = 3  # deeds
FULL = 5  # words that one statement of several needs to stand alone

_QUOTE = re.compile(r"“[^”]*”")
_LISTED = re.compile(
    r"\b(?:(?:my|your|our|the|an?) [\w'-]+, )+(?:(?:my|your|our|the|an?) [\w'-]+)(?: and (?:my|your|our|the|an?) [\w'-]+)?"
)
_TIME = re.compile(
    r", (?=(?:every|each|on|at|in the|last|this) (?:\w+ )?(?:day|night|morning|evening|weekend|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas)\b)",
    re.I,
)
_BEGINS = re.compile(
    r"(?:you|your|(?:my|our) [\w' ]+ and (?:you|your)|we|I|so much|things|what I do|there(?:'s| is| are)|it comes to|it(?:'s| was| is| has)(?: been)? (?:on me to|my|our|a|an|the|\d|[A-Z]\w*|one|two|three|four|five|six|over|years|months|weeks))\b"
)
_BETWEEN_US = re.compile(r"\b(?:you|your|yours|we|us|our)\b")
_OF_BOTH = re.compile(r"\b(?:you|your|yours|alone|on my own|by myself|the one who)\b|^(?:we|our)\b.*n't\b")
_BROKEN = re.compile(
    r"\b(?:the actual|what the|as if|as though|or what|how many times|mm|till date|until date|something (?:like that )?happened|say something(?! (?:like|in front|at|to|about|during))|said something like that)\b"
    r"|\bdon't (?:do (?!the\b|your\b|my\b|any|a\b|half\b|it\b|so\b|what\b|much\b)|r\b|dare|let me|bother|mind)"
    r"|^you ruin(?:ed)? things\b|^you (?:think|know|believe|hate|want|hope|expect|deserve|need to have|disgust|might|don't (?:want|think|know|stand|mind|ask me what|see (?:that|how|what|why|it)))\b"
    r"|^I (?:adore|love|notice|find|hope|expect|manage[ds]?|look forward|might|could|round|start|do think|quite|didn't realise|book an|remind you)\b"
    r"|\bI (?:start(?! (?:talking|to talk|to tell|crying|to cry|telling))|might|could|would|expect|adore|notice|round|talk to the wall)\b"
    r"|\b(\w+) \1\b|^(?:you|your \w+) and (?:you|don't|didn't|I|\w+ed)\b|\bminutes? \d|\d+ minutes? ago|\b(?:my|your|our) (?:\w+ )?(?:and|who|that|is isn't)\b$"
    r"|\bget moody\b.* and |\b(?:everyone|everybody) else\b|\bfor (?:at|and|in)\b|\btell(?:ing)? (?!you\b|me\b|us\b|my\b|your\b|our\b|the\b|h(?:im|er)\b|them\b|every|people|each|that\b|a\b|all\b|other|strangers|friends|lies|jokes|stories|[A-Z])"
    r"|^I (?:ask|asked|tell|told|call|called|text|texted) you(?: something)?(?: (?:again|twice|about [\w ]+))?$"
    r"|\b(?:isn't|aren't) ['“]|'$|\bare you\b|\b(?:is|are|was|were) (?:when|that|if)\b|^you (?!ring|bring|sing)\w+ing\b|\bisn't money\b"
    r"|\byou (?:say|said) what\b|\bdon't (?:in|on|at|to)\b|\byh\b|\bonly and\b| and not an? |\bthe way$|\bcross the road\b|\blift a finger\b"
    r"|^you (?:haven't|didn't|don't|won't|can't|aren't|weren't|still haven't)(?: and\b|$)| and (?:you )?(?:haven't|didn't|don't|won't)$"
    r"|\bus to\b|\band I do\b(?! (?:the|my|our|all|so|\w+ing)\b)|\btheir (?:wife|husband|girlfriend|boyfriend)|\b(?:it|that|this) (?:was|is)$|\b(?:going to|gonna|ubered|doing you)\b|\byou (?:go|come)es?$|^(?:you|we|I) \w+$(?<!snore)(?<!smoke)(?<!drink)(?<!lie)(?<!lied)(?<!left)(?<!shout)(?<!cheated)(?<!gamble)(?<!interrupt)(?<!nag)(?<!vape)(?<!sulk)(?<!swear)(?<!shouted)(?<!scream)(?<!flirt)"
)  # fmt: skip
# What goes on in somebody's head, which no camera sees.
# Two negations, which the rewriter gets wrong; a comparison that was taken out of the middle.
_NOT_WITHOUT = re.compile(r"n't (?:\w+ ){1,3}without \w+ing\b|\bI (?:sound|look|seem)$")
_IN_A_HEAD = re.compile(
    r"\byou (?:think|believe|hate|want(?! to\b)|hope|expect|deserve|don't (?:want|think|stand|care|love))\b(?<!as you want)"
    r"|\bI (?:expect|adore|hope|guess|wish|suppose)\b"
)
_NEGATIVE = re.compile(r"\b(?:not|never|nobody|no one|no|hardly|barely|nothing|yet to|without|neither)\b|n't\b", re.I)
_TURNS = re.compile(
    r"\b(?:forg[eo]t\w*|yet to|hardly|barely|supposed|not even once|not once|at least|rather|should\w*|as though)\b",
    re.I,
)
_COMMANDED = re.compile(r"(?:please |and |you )*(?:do not|never|stop|quit)\b")
_KEEPS_TURN = re.compile(r"\b(?:forg[eo]t|not|no|on my own|instead|so little|don't|myself|left to me)\b|n't\b")


def said(text: str, told: str = "", known: bool = False, whole: bool = False) -> str:
    """The situation as it can be said, "" if it cannot.

    `told` are the person's own words for it; `known`: it comes from the table of situations, whose words are right;
    `whole`: the sentence stands as it was said, so that its commas and its "and" are right.
    """
    text, quotes = _hidden(text)
    text = _AGAINST_WHAT_WE_AGREED.sub(r"\2 even though \1", _AGAINST_A_PROMISE.sub(r"\2 even though \1", cut(text)))
    if _NOT_WITHOUT.search(text):
        return ""
    if whole:
        text = tidy(text)
        stands = (
            0 < len(text) <= LONGEST_WHOLE
            and not _IN_A_HEAD.search(text)
            and not _is_turned(told, _shown(text, quotes))
        )
        return _shown(text, quotes) if stands else ""
    text = _TIME.sub(" ", text)
    listed = _LISTED.search(text)
    plain = text.replace(listed.group(), "X") if listed else text
    if PERFECT.match(plain) and " and " in plain:  # one statement goes on since then, the other happens now and then
        first, _, second = text.partition(" and ")
        text = plain = first if first.startswith("you") else second
    if "," in plain:
        head = text.partition(",")[0]
        text = plain = head if len(head.split()) > 2 else ""
    text, plain = tidy(text), tidy(plain)
    sound = (
        0 < len(text) <= LONGEST
        and plain.count(" and ") <= (1 if len(plain) > SEVERAL else 2)
        and (known or (_BEGINS.match(text) and not _BROKEN.search(text)))
        and not _is_turned(told, _shown(text, quotes))
    )
    return _shown(text, quotes) if sound else ""


def chosen(parts: list[Part], message: str, several: bool) -> list[Part]:
    """What is told: the first two parts where they go together, else the one that says most; none if none can be said.

    `several`: whether more was said than the parts.
    """
    if ironic(message):
        return []
    while parts and _OF_ANOTHER.match(parts[0].text):  # nobody was named yet
        parts = parts[1:]
    row = _in_a_row(parts)
    if row:
        return [replace(parts[-1], text=row)]
    for some in _choices(parts):
        text = reduce(lambda told, part: glued(told, part.text, " and "), some[1:], some[0].text)
        text = _ASKED_BEFORE.sub(r" even though I'd \1 ", text)
        known = not any(part.plain for part in some)
        kept = said(text, " ".join(part.told for part in some if part.plain), known, any(part.whole for part in some))
        whole = len(some) > 1 and re.search(r" (?:and|even though) ", kept) is not None and not PERFECT.match(text)
        alone = len(some) == 1 and (
            not some[0].plain
            or (some[0].whole and _OF_BOTH.search(kept))
            or _stands(some[0], kept, several or len(parts) > 1)
        )
        meant = "at least" not in message or _KEEPS_TURN.search(kept) or not some[0].plain
        if kept and (whole or alone) and meant:
            return [replace(some[-1] if some[-1].text.startswith("you") else some[0], text=kept, past=some[0].past)]
    return []


def ironic(message: str) -> bool:
    """Whether the words mean their opposite, as far as they show it: "wow, you remembered we have kids"."""
    return bool(_IRONY.search(message))


def _in_a_row(parts: list[Part]) -> str:
    """Three short deeds one after the other: "you come home, sit down and don't say a word to me"."""
    texts = [part.text for part in parts]
    alike = len({part.past for part in parts}) == 1 and all(text.startswith("you ") for text in texts)
    if len(parts) != ROW or not alike or any("," in text or " and " in text for text in texts):
        return ""
    row = f"{texts[0]}, {texts[1][4:]} and {texts[2][4:]}"
    whole = all(said(part.text, part.told, known=not part.plain) == part.text for part in parts)
    return row if whole and len(row) <= LONGEST else ""


def _choices(parts: list[Part]) -> Iterator[list[Part]]:
    """From what tells most to what tells least. Past and present do not stand in one sentence."""
    if len(parts) == 2 and parts[0].past == parts[1].past and _short_enough(parts):
        yield parts
    if len(parts) == 2 and parts[0].past and not parts[1].past and _GIVEN.match(parts[1].text):
        yield [replace(parts[0], text=f"{parts[0].text} even though {parts[1].text}", whole=True)]
    state = _STATE.match(parts[0].text) if len(parts) > 1 else None
    if state and parts[1].past and not parts[0].past and re.match(r"we (?!got)", parts[1].text):  # what it led to
        before = f"you were{state[1] or ''}{parts[0].text[state.end() :]}"
        yield [replace(parts[0], text=before, past=True), parts[1]]
    parts = _in_one_tense(parts)
    if len(parts) == 2 and parts[0].past == parts[1].past:
        yield parts
    deeds = [part for part in parts if _DEED.search(part.text)]
    for at, some in enumerate(pairwise(parts)):  # "you said you'd ring and didn't", with what stands before it
        if _WORD_GIVEN.match(some[0].text) and some[0].past == some[1].past and "n't" in some[1].text:
            yield from ([parts[at - 1], *some],) if at and parts[at - 1].past == some[0].past else ()
            yield list(some)
    for three in zip(parts, parts[1:], parts[2:], strict=False):  # "you golf and sleep, and I have the boys"
        mine = _MY_PART.match(three[2].text)
        short = sum(len(part.text) for part in three) < SEVERAL
        if short and mine and all(part in deeds for part in three[:2]) and len({part.past for part in three}) == 1:
            yield list(three)
    yield from ([part] for part in deeds if _WORD_GIVEN.match(part.text))
    for some in pairwise(parts):
        if len(parts) > 2 and some[0].past == some[1].past and any(part in deeds for part in some):
            yield list(some)
    yield from ([part] for part in deeds)
    for plain in (False, True):
        yield from ([part] for part in parts if part not in deeds and part.plain == plain)
    yield from ([_shortened(part)] for part in deeds if part.plain and " and " in part.text)


def _short_enough(parts: list[Part]) -> bool:
    """Whether two sentences can be told in one breath, where either stands as it was said."""
    return not any(part.whole for part in parts) or sum(len(part.text) for part in parts) <= TWO


def _shortened(part: Part) -> Part:
    """Without its last "and", where the whole cannot be said."""
    return replace(part, text=part.text.rpartition(" and ")[0], told=part.told.rpartition(" and ")[0])


def _in_one_tense(parts: list[Part]) -> list[Part]:
    """As in "I've been up five times and you didn't roll over": I was up five times."""
    told = list(parts)
    for at, (first, second) in enumerate(pairwise(parts)):
        state = _LASTED.match(first.text)
        if state and second.past and not first.past:
            was = "were" if state[1] == "you" or state[1] == "we" else "was"
            told[at] = replace(first, text=f"{state[1]} {was}{first.text[state.end() :]}", past=True)
    return told


_MY_PART = re.compile(
    r"I (?:have|had|do|did|look|clean|cook|pay|paid|stay|wait|get|got|stand|stood|sit|sat|carry|drive)\b"
)
# "You promised to stop and I find the packets": I find them even though you promised.
_AGAINST_A_PROMISE = re.compile(
    r"^(you (?:promised|swore|agreed|said you)\b.*?),? (?:and|but) (I (?:find|see|smell|catch|hear|keep)\b.*)$"
)
_AGAINST_WHAT_WE_AGREED = re.compile(r"^(we (?:agreed|said|decided)\b.*?),? (?:and|but) (?:now )?(you(?:'re|'ve)? .*)$")
_WORD_GIVEN = re.compile(r"you (?:promised|swore|agreed|said (?:that )?you(?:'d|'ll|'re| would| will))\b")
_ASKED_BEFORE = re.compile(
    r"(?<=.) and I (asked|told|reminded|begged) (?=you(?: (?:twice|not to|to|[\w ]+ times|about it|before|on \w+|yesterday|last \w+))*$)"
)
_LASTED = re.compile(r"(you|I|we)'ve been(?= (?!\w+ed\b|\w+ing\b.* (?:since|for)\b).*$)(?!.*\bsince\b)")
_STATE = re.compile(r"you(?:'re| are(n't)?)(?= (?!\w+ing\b))")
_DEED = re.compile(r"^(?:you|your)\b| and (?:you|your)\b")
_POINTING = re.compile(
    r"\b(?:it(?!')|it's(?! my\b| our\b)|(?<!in )them|they|they're|yours|mine|(?:there|that|this)$)\b"
)
# How things stand, against which somebody did something: "you bought a motorbike" – "we have a mortgage".
_GIVEN = re.compile(r"(?:we|I)(?: (?:have|need|owe|can't)\b|(?:'re|'m) (?!\w+ing\b))|it's (?:my|our)\b|you know\b")
_OF_ANOTHER = re.compile(r"(?:he|she|they)\b")
_UNHEARD = re.compile(r"I (?:haven't heard|didn't hear|haven't had|didn't get)\b|it comes to\b")
_IRONY = re.compile(
    r"^(?:no no|no please|shall i|good to know|congrat\w*|bravo|well done|wow|oh wow|(?:thank you|thanks)(?: so much| a lot)? for the (?:warning|heads|invitation|notice|support|update))\b|\bwhat is the occasion\b|\b(?:a|this \w+ a) medal\b|\bwho do you think\b|^who (?:needs|cares|wants|died|made)\b"
)


def _stands(part: Part, text: str, several: bool) -> bool:
    """Whether a statement tells enough alone: not "I looked at the account", nor "you had a year" or "we go with yours"."""
    if _UNHEARD.match(text) or (part.topic == "help" and PERFECT.match(text)):
        return True
    if not several:
        return text.startswith(("you", "there")) or bool(_BETWEEN_US.search(text))
    if re.match(r"we (?:don't|didn't|haven't) ", text) and len(text.split()) > FULL:
        return not _POINTING.search(text)
    full = FULL - bool(re.search(r"\b(?:my|our|me|us|are|aren't|were|weren't)\b", text)) - 2 * (topic_of(text) != "us")
    return len(text.split()) >= full and bool(re.search(r"\byour?\b", text)) and not _POINTING.search(text)


# What goes behind "that" or "because" and not behind "when".
PERFECT = re.compile(
    r"(?!I've been (?:up|awake|on my feet|at work|working|cooking|home|alone|looking)\b.* and (?:you|your) )(?:you|we|I|they|it|(?:your|my|our) [\w' -]{2,30}?)(?:'ve| have| haven't| has| hasn't| have not)\b(?! to\b)(?= (?:not |only |already |still |been |just |so much as |once |even )*(?:\w+ed|been(?! \w+ing)|done|had|got|gone|come|seen|made|taken|given|said|told|kept|lost|left|sat|slept|spoken|heard|paid|bought|brought|held|put|set|met|eaten|drunk|driven|forgotten|broken|cut|read|found|felt|written|worn|won|thought|slept|spent)\b)"
    r"|(?:you|we|I|your \w+) (?:don't|doesn't|can't|aren't|isn't|haven't) .*\b(?:anymore|any more|any longer)$"
    r"|(?:you|we|I|they|your \w+) (?:haven't|hasn't)\b"
    r"|it's been\b|(?:you|we|I|they)(?:'ve| have) been \w+ing\b(?=.* (?:for|since) )"
)


def _is_turned(told: str, text: str) -> bool:
    """Whether a word that turns the meaning round was lost on the way: worse than saying nothing."""
    told = "" if _COMMANDED.match(told) else _QUOTE.sub("", told)
    told = re.sub(r"^(\w+ing .+?) (?:is|was|are) .*$", r"\1", told)  # "leaving me on read is not fair"
    told = re.sub(
        r",? (?:like|as if|as though) (?:i|an?|some|its?|you|my|your|nothing)\b.*$", "", told
    )  # a comparison is left out
    told = re.sub(r"\b(?:can|could) not\b(.*?)\bwithout\b", r"\1", told)  # who can't park without swearing swears
    text = _QUOTE.sub("", text)
    if _TURNS.search(told) and not (_KEEPS_TURN.search(text) or _TURNS.search(text)):
        return True
    return bool(_NEGATIVE.search(told)) and not (_NEGATIVE.search(text) or _KEEPS_TURN.search(text))


def _hidden(text: str) -> tuple[str, list[str]]:
    quotes = _QUOTE.findall(text)
    return _QUOTE.sub("“”", text), quotes


def _shown(text: str, quotes: Iterable[str]) -> str:
    for quote in quotes:
        text = text.replace("“”", quote, 1)
    return text
