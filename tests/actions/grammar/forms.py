"""The form that a verb must have after "to", a modal, "don't", "have", "of" or "I'd like us"."""

import re
from collections.abc import Sequence
from typing import Any

from tests.actions.grammar.words import any_of, words

BETWEEN = words("between_helper_and_verb")
_MODAL = r"(?:can|could|will|would|shall|should|may|might|must|['’]ll)"
_WISH = r"(?:want|need|['’]d like|would like|['’]d love|would love|wish)"
_US = rf"(?: for)? (?:you|us|me|him|her|them|it) (?:please |both |all |just )?{any_of('bare', 'bare_after_us')}"
_BE = r"(?<!what I do )(?<!all I do )\b(?:am|are|was|were|is|['’]re|['’]m)(?: not)?"
_HAVE = r"\b(?:have|has|had|['’]ve)(?:n['’]t| not)?"
PATTERNS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_MODAL}(?:n['’]t| not)? to (?!be\b.*\?)\w+",
        r"\bplease to \w+",
        rf"\b{_WISH}{_US}\b",
        rf"\b(?:want|['’]d like|would like|need|hope|agree) {any_of('bare', without='share lie talk wash')}\b",
        r"\b(?:want|['’]d like|would like|need|hope|agree) talk (?:about|with|to)\b",
        rf"\b(?:of|without|about|by|instead of|for|at) {any_of('bare')}\b(?! (?:of|and take)\b)",
        rf"{_BE} {any_of('bare', without='let put be')}\b",
        rf"{_HAVE}(?: just| already| never| even)? {any_of('not_a_participle')}\b(?! (?:with|between))",
        r"\b(?:let|lets|letting) (?:you|us|me|him|her|them|it) \w+ing\b(?<!thing)",
        r"\b(?:want|wants|wanted) that (?:I|you|he|she|we|they)\b",
        r"\bexplain(?:s|ed)? (?:me|us)\b",
        rf"{_HAVE} been {any_of('bare')}\b",
        rf"\bto (?:{any_of('not_after_to')}|left(?! of)|being \w+ing)\b",
    )
)


def faults(tokens: Sequence[Any]) -> list[str]:
    text = "".join(each.text_with_ws for each in tokens)
    found = [f"form: {match.group()}" for pattern in PATTERNS for match in pattern.finditer(text)]
    for place, word in enumerate(tokens):
        if word.tag_ == "MD" or (word.lower_ in ("do", "does", "did") and _helps(tokens, place)):
            found += _after_helper(tokens, place)
    return found


def _helps(tokens: Sequence[Any], place: int) -> bool:
    after = tokens[place + 1].lower_ if place + 1 < len(tokens) else ""
    return after in ("n't", "n’t", "not") or (tokens[place].is_sent_start and after in ("you", "we", "i"))


def _after_helper(tokens: Sequence[Any], place: int) -> list[str]:
    """After a modal or "do" and what may stand between, the next word is a verb in its base form."""
    helper, at = tokens[place], place + 1
    opening = ("how", "when", "what", "where", ",", "and")
    asks = bool(helper.is_sent_start or (place and tokens[place - 1].lower_ in opening))
    if asks and at < len(tokens):
        if tokens[at].pos_ != "PRON":
            return []
        at += 1
    while at < len(tokens) and (tokens[at].lower_ in BETWEEN or tokens[at].pos_ == "ADV"):
        at += 1
    if at >= len(tokens) or tokens[at].is_punct or not _wrong(helper, tokens[at], asks):
        return []
    return [f"form: {helper.text} … {tokens[at].text}"]


def _wrong(helper: Any, word: Any, asks: bool) -> bool:
    bent = word.lower_ != word.lemma_ and word.lower_ not in ("'ve", "’ve")
    if helper.lower_ in ("'d", "’d") and word.tag_ in ("VBN", "VBD"):
        return False  # it stands for "had"
    if bent and word.pos_ in ("VERB", "AUX"):
        return word.tag_ not in ("VB", "MD")
    if bent and word.tag_ in ("VBG", "VBD"):
        return True
    return asks and (word.pos_ in ("DET", "ADP") or word.lower_ == "to") and word.lower_ != "like"
