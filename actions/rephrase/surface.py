# ruff: noqa: E501 (one rule a line: this is a table)
"""The last gate: what must not be in a sentence that somebody is to say. A sentence with a fault is not shown."""

import re

LONGEST = 256  # Telegram's copy button takes no more
MOST_SENTENCES = 3

INSULTS = (
    r"selfish|lazy|laziness|liars?|idiots?|stupid|dumb|pathetic|useless|worthless|childish|immature|narcissist\w*|crazy|psycho|"
    r"insane|toxic|manipulat\w+|heartless|inconsiderate|ungrateful|disgusting|slobs?|pigs?|losers?|hypocrites?|hypocritical|cowards?|jerks?|"
    r"assholes?|arseholes?|bitch\w*|bastards?|dick(?:head)?s?|prick|wanker|twat|c[u]nts?|whores?|sluts?|fuck\w*|shit\w*|bullshit|"
    r"crap\w*|damn\w*|bloody|goddamn|freaking|moron\w*|fools?|brat|spoil(?:ed|t) brat|drama queen|control freak|ridiculous|"
    r"miser|stingy|cheapskate|nagging|nag|screw you|hell|ass|arse|retard\w*|imbecile|man-?child|mama's boy|"
    r"insensitive|irresponsible|arrogant|thoughtless|egoist\w*|two-faced|good-for-nothing|ruined|grow up|shut up|impossible"
)
_PSEUDO = (
    r"ignored|attacked|betrayed|abandoned|disrespected|rejected|unloved|unwanted|used|manipulated|neglected|invisible|"
    r"blamed|cheated|criticised|criticized|belittled|humiliated|dismissed|judged|unappreciated|unheard|misunderstood|"
    r"pressured|provoked|threatened|trapped|victimised|violated|worthless|stupid|disregarded|excluded|tricked"
)
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (fault, re.compile(pattern, flags))
    for fault, pattern, flags in (
        ("absolute", r"\b(?:always|never|every time|all the time|constantly|non-?stop|forever|everything|nothing|nobody|no one|24/7|not once)\b", re.I),
        ("insult", rf"\b(?:{INSULTS})\b", re.I),
        ("feel that you", r"\bI(?:'ve)? (?:feel|felt) (?:that |like |as if |as though |how )?(?:you|your|I'm|I am)\b", re.I),
        ("no feeling", rf"\b(?:feel|felt) (?:(?:so|very|a bit|a little|quite|\w+,? and) )*(?:{_PSEUDO})\b", re.I),
        ("leading word", r"^\W*(?:you|your|you're|why|stop|don't|never|quit|how|what)\b", re.I),
        ("doubled word", r"\b(\w+) \1\b(?<!that that)(?<!had had)", re.I),
        ("agreement", r"\byou (?:is|was|has|does|wasn't|isn't|hasn't|doesn't|am)\b|\b(?:I|we) (?:is|are not you|has|does|doesn't|isn't|hasn't)\b|\bI are\b|\b(?:he|she|it) (?:are|am|have|do|don't)\b|\bwe (?:was|am|is)\b", 0),
        ("pronoun", r"\b(?:with|for|to|at|about|between|from) (?:I|he|she|they|we)(?= |[.,?])(?! (?:was|were|am|is|are|have|had|do|did|said|\w+ed|\w+ing|[a-z]+)\b)|\bme (?:am|is|are|was)\b|\byou your\b|\bmy me\b|\bmy my\b|\byour you\b|\byours? (?:is|are|am)\b(?= you)|\bi\b", 0),
        ("two negations", r"n't (?:not|no|nothing|never)\b|\bnot not\b|n't \w+n't", re.I),
        ("loose end", r"\b(?:and|or|but|when|because|(?<!up )with|the|a|your|my|of|than|if|(?<!a )while)\s*[.,?!]|\w'(?:ll|ve|re)[.,?!]|[,;] ?[.,;?!]|\bwhen(?:,| when| and)\b|\band (?:and|but|that I feel)\b|^\W|\s[.,?!;:]", re.I),
        ("sign", r"[\"<>{}\[\]|_*#@/\\…;]|https?:|www\.|!|\(|\)|--| - ", re.I),
        ("capitals", r"\b(?!TV|DVD|PS\d|NHS|AA|BBQ|DIY|GP|UK|USA?|PE|OK|PC|IVF|ADHD|DVDs|HIV|IT|ID|AI)[A-Z]{2,}\b", 0),
    )
)  # fmt: skip


def faults(text: str) -> tuple[str, ...]:
    """The names of all that is wrong with a text; empty when it can be said."""
    found = [fault for fault, pattern in _RULES if pattern.search(text)]
    if not re.search(r"\bI\b", text):
        found.append("no I")
    if len(text) > LONGEST:
        found.append("too long")
    if len(re.findall(r"[.?!](?:\s|$)", text)) > MOST_SENTENCES:
        found.append("too many sentences")
    return tuple(found)


def situation_faults(text: str) -> tuple[str, ...]:
    """What is wrong with a situation alone, before it is part of a sentence."""
    return tuple(fault for fault in faults(f"I feel sad when {text}.") if fault != "too long")
