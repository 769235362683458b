# ruff: noqa: E501 (one pattern a line)
"""Whose "never" it is. "You never call" is a verdict; "I always look forward to Friday" is none. Pure."""

import re
from collections.abc import Iterator, Sequence

from bot.dialogue.inputs import Token

Span = tuple[int, int]

_WORD = re.compile(
    r"\b(?:always|never|ever(?= (?:\w+ )?(?:help|call|ask|listen|do|say|pick|clean|thank|notice|think)\w*)|every (?:single )?time|"
    r"every single \w+|all the time|constantly|non-?stop|forever|24/7|not once|not a single time|(?:haven't|hasn't|didn't|never) (?:\w+ ){1,4}once\b|always about you|every (?:damn|bloody|fucking|goddamn) \w+|all you (?:ever )?do|as usual)\b"
)
_EVERYTHING = re.compile(
    r"\b(?:(?:do|does|did|done|doing|ruins?|ruined|pays? for|paying for|blames? me for|criti\w+|controls?|decides?|hates?|forgets?|"
    r"forgot|spoil\w*|handle|organi[sz]e|carry|destroy\w*|complains? about|makes?|made|turns?|twists?|notice|remember) (?:absolutely |just |almost )?(?:everything|nothing|it all)"
    r"|everything(?:'s| is) (?:about|always|my|your|on me|up to me|left|wrong|a (?:fight|joke|drama|problem)|more important|too much)|everything (?:has to|must| revolves| goes| ends| depends| turns)|nothing (?:i do|ever|is (?:ever )?(?:good|right|enough))"
    r"|(?:don't|doesn't|didn't|do not|does not) (?:do|help with|contribute|notice|remember|understand) (?:anything|a thing|a single thing)"
    r"|(?:nobody|no one) (?:in this \w+|ever|here|helps?|cares?|listens?))\b"
)
_SUBJECT = r"(?:you|we|he|she|they|it|i|this|that)(?:'\w+)?"
_BEFORE = re.compile(
    rf"\b{_SUBJECT}(?: (?:are|were|have|do|did|is|was|had|has|would|will|can|could|just|also|really|am))? $"
)
_KIND = re.compile(
    r"\b(?:make|made|makes|making) me (?:laugh|smile|happy|feel (?:safe|loved|at home|better))|\b(?:been|be|are|were) there for (?:me|us)"
    r"|\bknow how to|\b(?:have|had) my back|\bnever mind\b|\bnever (?:once |ever )?(?:complain|miss|rais|made me feel|makes me feel|threw|mention|let me down|judg|lied|failed|gave up|given up|doubted|been (?:so|this))\w*|\bnothing wrong\b|\bmy (?:father|mother|dad|mum|mom|ex|brother|sister)\b[^.]*\bnever\b|\balways (?:supported|loved|believed|been (?:so |very )?(?:kind|good|patient|honest))"
    r"|\b(?:never|always) (?:felt|been) (?:so |this |as )(?:happy|close|safe|loved|proud)|\bthank(?:s| you)? (?:you )?for (?:always|everything)"
    r"|\bnever (?:wanted|meant) to\b|\bevery time (?:you|we) (?:hug|kiss|smile|laugh)|\bif (?:you|i|we) ever\b|\balways (?:so )?(?:kind|lovely|sweet)"
    r"|\bwe always (?:have|had|enjoy|laugh)\b[^,.]*\b(?:good|great|fun|lovely|nice)|\b(?:everything|it) (?:is|'s|will be) (?:fine|okay|all right|good)\b"
)
# Said about oneself, it is a verdict on the other where it counts up the burdens.
_MY_BURDEN = re.compile(
    r"\bi(?:'m| am) (?:always|constantly|forever) (?:the (?:only )?one|alone|waiting|stuck|left|second|last|cleaning|picking|doing|paying)"
    r"|\bi (?:always|constantly) (?:have to|end up|do|pay|clean|cook|wait|apologi[sz]e|give in|come|get)"
    r"|\bi never (?:get|have|hear|know what|come first|receive|am)\b|\bi (?:have to )?(?:do|pay for|handle|organi[sz]e|carry) (?:\w+ )?(?:everything|it all)"
    r"|\b(?:do|doing) (?:everything|it all)\b|\bevery (?:single )?time i\b|\bevery (?:damn|bloody|fucking|goddamn)\b|\bme (?:always|every time)\b"
)
_OWN = ("i", "my", "me")


def absolutes(low: str, tokens: Sequence[Token]) -> Iterator[Span]:
    """The spans of verdicts in one sentence in lower case."""
    if _KIND.search(low):
        return
    for match in _EVERYTHING.finditer(low):
        if not re.search(r"\b(?:i want to|i'd like to|let's|we can|i will|i'll) (?:do|pay)", low):
            yield match.span()
    for match in _WORD.finditer(low):
        if _about_myself(low, match, tokens) and not _MY_BURDEN.search(low):
            continue
        before = _BEFORE.search(low[: match.start()])
        yield (before.start() if before else match.start(), match.end())


def _about_myself(low: str, match: re.Match[str], tokens: Sequence[Token]) -> bool:
    """Whether the subject of the verb that the word belongs to is the writer."""
    before = _BEFORE.search(low[: match.start()])
    if before:
        return before.group().startswith(("i ", "i'"))
    last = match.group().split()[-1]
    place = next((at for at, token in enumerate(tokens) if token.text.lower() == last), None)
    return place is not None and _subject(tokens, place) in _OWN


def _subject(tokens: Sequence[Token], place: int) -> str:
    """The subject of the nearest verb above; "" if there is none."""
    at = place
    for _ in range(len(tokens)):
        at = tokens[at].head
        if not 0 <= at < len(tokens):
            return ""
        for child in tokens:
            if child.dep in ("nsubj", "nsubjpass") and child.head == at:
                return child.text.lower()
        if tokens[at].head == at:
            return ""
    return ""
