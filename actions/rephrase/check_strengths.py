# ruff: noqa: E501 (one pattern a line)
"""What is right about an attempt: the own feeling named, a concrete moment, a request that can be done. Pure."""

import re
from typing import Literal

Strength = Literal["feeling", "moment", "request", "need", "view", "own"]

_FEELINGS = (
    r"sad|lonely|alone|hurt|angry|mad|furious|worried|scared|afraid|anxious|nervous|tense|stressed|tired|exhausted|worn out|overwhelmed|"
    r"disappointed|frustrated|annoyed|irritated|upset|embarrassed|ashamed|guilty|insecure|jealous|uneasy|discouraged|helpless|confused|torn|"
    r"happy|glad|relieved|grateful|thankful|proud|touched|safe|calm|hopeful|shy|numb|lost|desperate|unsure|bitter|resentful|heartbroken|"
    r"left out|unhappy|down|low|drained|restless|cross|sorry|moved|loved|unsettled|shaken|miserable|rattled|bored|empty|concerned|startled"
)
_PATTERNS: tuple[tuple[Strength, re.Pattern[str]], ...] = (
    ("feeling", re.compile(rf"\b(?:i|i'm|i've|me)\b(?: (?:feel|felt|am|was|get|got|have|been|still|also|just|really|feeling|left|become|became|makes?|it))*(?: (?:so|very|really|a bit|a little|quite|rather|too|pretty|deeply|often|sometimes|more|most|kind of|\w+,? and|\w+,))* (?:{_FEELINGS})\b|\bi(?:'ve| have)? miss(?:ed)?\b|\b(?:it|that) (?:hurt|hurts|worried|worries|scared|scares|saddened|saddens|upset|upsets) me\b|\bi (?:worry|worried|cried)\b|\bfeel hurt\b")),
    ("moment", re.compile(r"\b(?:when|while|after|as soon as) (?:you|we|i|the|he|she|they|your|our|my|it|\w+ (?:\w+s|\w+ed))\b|\b(?:because|that) (?:you|we|i|he|she|they|nobody) (?:didn't|\w+ed|left|came|went|forgot|said|told|were|was|had|took|made|got|spoke|couldn't|wasn't|weren't|haven't|hadn't)\b|\b(?:yesterday|today|last (?:night|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)|this (?:morning|afternoon|evening|week|weekend)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?|at (?:breakfast|lunch|dinner|the|\w+ o'clock|\d+)|after (?:work|dinner|our|the)|tonight|before bed|in the (?:morning|evening|car|kitchen))\b")),
    ("request", re.compile(r"\b(?:could|can|would|will) (?:you|we)\b[^.!]*\?|\bplease \w+|\bwould you (?:mind|be)\b|\bi(?:'d| would) (?:like|love|prefer)(?: it)?(?: for)?(?: us| you| to| if)\b|\bit would help(?: me)? if\b|\bhow about\b|\bshall we\b|\bwhy don't we\b|\blet's\b|\bis [\w ]+ (?:all right|okay|ok) (?:for|with) you\b")),
    ("need", re.compile(r"\bi (?:need|would need|long for|wish for)\b|\b(?:matters?|important) to me\b|\bi(?:'d| would) like\b|\bi want\b|\bhelps? me\b")),
    ("view", re.compile(r"\bi (?:know|understand|see|get) (?:that |how )?(?:you|your|it)\b|\bmissing your side\b|\btwo sides\b|\bhow (?:was|is) it for you\b|\bwhat (?:was|is) it like for you\b|\bhow do you see\b")),
    ("own", re.compile(r"^(?:i|i'm|i've|i'd|when i|my)\b")),
)  # fmt: skip


def strengths_of(low: str) -> tuple[Strength, ...]:
    """What is right in this text in lower case, in a fixed order."""
    return tuple(name for name, pattern in _PATTERNS if pattern.search(low))
