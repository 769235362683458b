# ruff: noqa: E501 (one rule a line: this is a table)
"""Which words of a message are blame, and of what kind: what a rewrite leaves out, and why. Data and one look-up."""

import re
from collections.abc import Sequence

from actions.rephrase.surface import INSULTS
from actions.rephrase.tuning import Change

MOST = 6  # more than that nobody reads

_LABEL = (
    r"(?:lazy|selfish|cold|boring|cheap|tight|mean|rude|cruel|childish|immature|jealous|controlling|bossy|dramatic|needy|clingy|paranoid|arrogant|"
    r"moody|stubborn|impossible|unreliable|irresponsible|careless|clueless|heartless|useless|hopeless|pathetic|ridiculous|stingy|messy|distant|"
    r"insensitive|inconsiderate|thoughtless|ungrateful|spoil(?:ed|t)|fake|sneaky|bitter|negative|defensive|weak|the worst|no good|overbearing|"
    r"(?:terrible|awful|bad|lousy|horrible|rubbish|crap) (?:\w+)|(?:a |an |such an? |like an? |my |the )?(?:\w+ )?(?:child|baby|kid|teenager|robot|control freak|drama queen|"
    r"people pleaser|doormat|mummy's boy|mama's boy|ice queen|gold digger|tyrant|dictator|bully|liar|cheat|snake|clown|animal|hypocrite|coward|joke|disgrace|stranger|ghost|burden))"
)
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (why, re.compile(pattern, re.IGNORECASE))
    for why, pattern in (
        (
            "threat",
            r"(?:,? ?\bor (?:else|I'?m (?:gone|leaving|done|out|off)|(?:we're|we are|it's|it is) (?:over|done|through|finished)|I(?:'ll| will| am going to|'m going to)? (?:leave|walk|go|divorce)\b)[^.!?]*)",
        ),
        (
            "threat",
            r"\bI(?:'m| am) (?:done|gone|leaving|out of here|out)\b(?: with (?:you|this|us))?|\bI want a divorce\b|\bI'?ll (?:leave|divorce) you\b|\bI(?:'m| am|'ll| will) (?:mov(?:e|ing) (?:out|back)|go(?:ing)? (?:back )?to my (?:mum|mom|mother|parents|sister|brother))\b[^.!?,]*|\byou'?ll (?:regret|be sorry)[^.!?,]*",
        ),
        (
            "comparison",
            r"\b(?:just |exactly )?like (?:your|my) (?:ex|mum|mom|mother|dad|father|brother|sister|parents|family|first (?:wife|husband))\b|\b(?:my ex|(?:other|normal|real|everyone else's) (?:husbands?|wi(?:fe|ves)|men|women|couples|people|partners?|boyfriends?|girlfriends?|dads?|mums?|moms?))\b|\b(?:like|as if|as though) (?:I(?:'m| am| was| were)|a|an|some|my|your) [^.!?,]+",
        ),
        (
            "sarcasm",
            r"\b(?:thanks (?:a lot|for nothing|so much)|nice one|well done|great job|good job|how nice|oh (?:great|wow|sure)|must be nice|congrat\w+|genius|your (?:majesty|highness)|as usual|typical|surprise,? surprise|what a surprise|big surprise)\b",
        ),
        (
            "mind_reading",
            r"\byou (?:don'?t|do not|never|couldn'?t|could not|obviously don'?t|clearly don'?t) (?:even |really )?(?:care|love me|want me|respect|appreciate|give a \w+|find me)[^.!?,]*|\byou (?:just |only |clearly |obviously )?(?:want(?:ed)? to (?:hurt|punish|annoy|control)|enjoy|do (?:it|this|that) on purpose|think (?:you're|I'm|that)|hate me|did (?:it|that) (?:on purpose|to hurt))[^.!?,]*|\byou'?(?:d| would) rather [^.!?,]+|\bon purpose\b",
        ),
        (
            "absolute",
            r"\b(?:always|never(?: ever)?|constantly|every (?:single )?time|all the time|every single|all you (?:ever )?do|nothing(?= (?:I|is))|not once|never once|non-?stop|forever|everything|nobody|no one|24/7|ever(?= (?:\w+ )?(?:do|help|listen|say|call)))\b",
        ),
        ("insult", rf"\b(?:{INSULTS})\b"),
        (
            "label",
            rf"\b(?:you(?:'re| are|r)|he(?:'s| is)|she(?:'s| is)|they(?:'re| are)) (?:(?:so|such|too|just|really|being|always|a bit|very|the most) )*{_LABEL}\b",
        ),
        (
            "mind_reading",
            r"\bI feel (?:like|that|as if) (?:you|he|she)\b|\bI feel (?:so |really )?(?:ignored|attacked|betrayed|abandoned|used|manipulated|disrespected|neglected|rejected)(?: by you)?",
        ),
        (
            "question",
            r"\b(?:why (?:do|don'?t|can'?t|are|is|must|would|did|didn'?t|won'?t)(?: you| he| she| it)?|how (?:could|dare|can) you|what(?:'s| is) (?:wrong with|your problem)(?: you)?|would it (?:kill|hurt) you|how hard is it|who does that)\b",
        ),
        (
            "command",
            r"(?:^|(?<=[.!?,] ))(?:stop|quit|do not|don't|go|get|grow up|shut up|do|put|answer|look|listen|leave|try|admit|be)\b(?! you\b)(?=[^?]*$)",
        ),
        ("shouting", r"(?-i:\b[A-Z]{4,}(?:\s+[A-Z']{2,})*\b)"),
    )
)
WHYS = tuple(dict.fromkeys(why for why, _ in _RULES))


def changes_in(texts: Sequence[str]) -> tuple[Change, ...]:
    """The blame in these sentences, in their order and in their own words; what overlaps is named once."""
    found: list[Change] = []
    for text in texts:
        taken: list[tuple[int, int, str]] = []
        for why, pattern in _RULES:
            for match in pattern.finditer(text.replace("’", "'")):
                start, end = match.span()
                if start < end and all(end <= left or right <= start for left, right, _ in taken):
                    taken.append((start, end, why))
        found += [Change(text[start:end].strip(" ,.!?"), why) for start, end, why in sorted(taken)]
    kept = {(change.said.lower(), change.why): change for change in reversed(found) if change.said}
    return tuple(reversed(list(kept.values())))[:MOST]
