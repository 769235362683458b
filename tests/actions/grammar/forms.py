"""The form that a verb must have after "to", a modal, "don't", "have", "of" or "I'd like us"."""

import re
from collections.abc import Sequence
from typing import Any

# verbs that are seldom nouns: what the tagger makes of a wrong sentence cannot be trusted, the word itself can
BARE = (
    "go ask tell be have do say get make come see know keep put give listen wait let feel hear want agree share talk find take think eat "
    "forget bring send sit stand speak leave wash lie choose decide"
).split()
BARE_AFTER_WANT = [each for each in BARE if each not in ("share", "lie", "talk", "wash", "say")] + [
    "talk about",
    "talk with",
    "talk to",
    "say",
]
NOT_A_PARTICIPLE = (
    "went forgot came took did saw gave wrote broke spoke chose ate drank drove woke fell knew threw began wore tore sang swam rode "
    "go forget ask tell be do say get make see know keep give listen wait feel hear agree talk find take think eat bring send sit "
    "stand speak leave wash choose decide lie"
).split()
FINITE = ("ADV", "PART", "INTJ")
BETWEEN = {"please", "at", "least", "also", "maybe", "both", "first", "just", "not", "n't", "n’t", "all", "each", "either", "sometimes",
           "still", "really", "even", "now", "then", "never", "ever", "perhaps", "next", "time", "too", "always", "only"}  # fmt: skip
MODAL = r"(?:can|could|will|would|shall|should|may|might|must|['’]ll)"
PATTERNS = (
    re.compile(rf"\b{MODAL}(?:n['’]t| not)? to (?!be\b.*\?)\w+", re.I),
    re.compile(r"\bplease to \w+", re.I),
    re.compile(r"\b(?:want|need|['’]d like|would like|['’]d love|would love|wish)(?: for)? (?:you|us|me|him|her|them|it) "
               rf"(?:please |both |all |just )?(?:{'|'.join(BARE)}|help|stop|look|call|text|clean|cook|work|play|plan|answer|try)\b", re.I),
    re.compile(rf"\b(?:want|['’]d like|would like|need|hope|agree) (?:{'|'.join(BARE_AFTER_WANT)})\b", re.I),
    re.compile(rf"\b(?:of|without|about|by|instead of|for|at) (?:{'|'.join(BARE)})\b(?! (?:of|and take)\b)", re.I),
    re.compile(rf"(?<!what I do )(?<!all I do )\b(?:am|are|was|were|is|['’]re|['’]m)(?: not)? (?:{'|'.join(each for each in BARE if each not in ('let', 'put', 'be'))})\b", re.I),
    re.compile(rf"\b(?:have|has|had|['’]ve)(?:n['’]t| not)?(?: just| already| never| even)? (?:{'|'.join(NOT_A_PARTICIPLE)})\b(?! (?:with|between))", re.I),
    re.compile(r"\b(?:have|has|had|['’]ve)(?:n['’]t| not)? been (?:" + "|".join(BARE) + r")\b", re.I),
    re.compile(r"\bto (?:went|slept|came|took|did|saw|gave|told|said|made|felt|heard|kept|went|talked|helped|asked|called|forgot|left(?! of)|being \w+ing)\b", re.I),
)  # fmt: skip


def faults(words: Sequence[Any]) -> list[str]:
    text = "".join(each.text_with_ws for each in words)
    found = [f"form: {match.group()}" for pattern in PATTERNS for match in pattern.finditer(text)]
    for place, word in enumerate(words):
        if word.tag_ == "MD" or (word.lower_ in ("do", "does", "did") and _helps(words, place)):
            found += _after_helper(words, place)
    return found


def _helps(words: Sequence[Any], place: int) -> bool:
    after = words[place + 1].lower_ if place + 1 < len(words) else ""
    return after in ("n't", "n’t", "not") or (words[place].is_sent_start and after in ("you", "we", "i"))


def _after_helper(words: Sequence[Any], place: int) -> list[str]:
    """After a modal or "do" and what may stand between, the next word is a verb in its base form."""
    at = place + 1
    asks = words[place].is_sent_start or (
        place and words[place - 1].lower_ in ("how", "when", "what", "where", ",", "and")
    )
    if asks and at < len(words) and words[at].pos_ == "PRON":
        at += 1
    elif asks:
        return []
    while at < len(words) and (words[at].lower_ in BETWEEN or words[at].pos_ == "ADV" or words[at].tag_ == "RB"):
        at += 1
    if at >= len(words) or words[at].is_punct:
        return []
    word = words[at]
    shown = f"form: {words[place].text} … {word.text}"
    if words[place].lower_ in ("'d", "’d") and word.tag_ in ("VBN", "VBD"):
        return []  # it stands for "had"
    if word.pos_ in ("VERB", "AUX") and word.lower_ != word.lemma_ and word.lower_ not in ("'ve", "’ve"):
        return [] if word.tag_ in ("VB", "MD") else [shown]
    if word.tag_ in ("VBG", "VBD") and word.lower_ != word.lemma_:
        return [shown]
    if asks and (word.pos_ in ("DET", "ADP") or word.lower_ == "to") and word.lower_ not in ("like",):
        return [shown]
    return []
