# ruff: noqa: E501 (one pattern a line)
"""The coach: a sentence of one's own is looked over, spot by spot. What is found is in actions/rephrase/check.py."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from actions.rephrase import understood
from actions.rephrase.check import Check, check
from actions.rephrase.check_marked import marked
from actions.rephrase.quoted import quoted, sentences_of
from actions.rephrase.refusals import refusal_of
from actions.said import said
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Reading, Sentence
from bot.dialogue.session import Value

SHORTEST = 3  # words: less is no sentence that somebody could say
LONGEST_COPY = 256  # what a copy button takes; a sentence cut short is worse than none
MOST_SPOTS = 6  # to look at one by one; nobody reads more
_OLD = ("kind", "spot", "marked", "found", "place", "count", "left", "good", "missing", "copy")
_INSIDE = re.compile(
    r"^\s*(?:(?:hi|hey|ok|okay|please|pls|can you|could you|would you|i wrote|i want to say|i wanna say|what about|how about|is|does)\b[^:\n]{0,80}):\s*(?P<text>.{6,})$",
    re.IGNORECASE | re.DOTALL,
)
_CHOICES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (choice, re.compile(pattern))
    for choice, pattern in (
        ("next", r"^(?:the )?(?:next|more|go on|continue|and|what else|another spot)(?: (?:one|spot|please))*\W*$"),
        ("add", r"\b(?:what(?:'s| is) (?:still )?missing|what (?:to|should i) add)\b"),
        ("rewrite", r"\b(?:you (?:do|write|try|say) it|write it(?: for me)?|rewrite|rephrase|do it for me|help me write|how would you (?:say|put|write))\b"),
        ("again", r"^(?:(?:i(?:'ll| will| want to)? )?(?:try|let me try|check) (?:it )?(?:again|once more|another(?: one)?)|again|once more|another(?: one)?|new one|one more)\W*$"),
        ("keep", r"^(?:(?:i )?(?:keep|like) (?:it|mine|that)(?: (?:as it is|like that|like this))?|(?:that(?:'s| is| will do)? )?(?:fine|good|ok|okay|enough|perfect)|leave it|done|thanks|thank you|copy(?: it)?|no)\W*$"),
    )
)  # fmt: skip


def action_rephrase_check_take(given: ActionInput) -> Mapping[str, Value]:
    """Whether the sentence stands in this turn's message already, in quotation marks or behind a colon."""
    reading = given.reading
    if reading is None or given.safety != "none" or reading.intent != "check_sentence":
        return {}
    return {"rephrase_check_text": _sentence_in(reading.text) or None}


def action_rephrase_check(given: ActionInput) -> Mapping[str, Value]:
    """Look the sentence over. The kind is null where there is nothing to mark, "scrap" where it is no sentence yet."""
    text = str(given.slots.get("rephrase_check_text") or "")
    reading = given.reading or Reading("")
    sentences = tuple(_sentences(reading, text))
    empty: dict[str, Value] = {f"rephrase_check_{name}": None for name in _OLD}
    if len(re.findall(r"[^\W\d_]+", text)) < SHORTEST or not sentences:
        return {**empty, "rephrase_check_kind": "scrap"}
    if refusal_of(text):
        return {**empty, "rephrase_check_kind": "refused"}
    found = check(text, sentences)
    shown = found.findings[:MOST_SPOTS]
    packed = json.dumps([[each.kind, text[each.start : each.end]] for each in shown], ensure_ascii=False)
    return {
        **empty,
        **_at(packed, 0),
        "rephrase_check_found": packed,
        "rephrase_check_marked": marked(text, found.findings),
        "rephrase_check_good": good(found),
        "rephrase_check_missing": missing(found),
        "rephrase_check_copy": text if len(text) <= LONGEST_COPY else None,
        "rephrase_complaint": understood(replace(reading, sentences=sentences)).packed(),
    }


def action_rephrase_check_next(given: ActionInput) -> Mapping[str, Value]:
    """The next spot; after the last one, the first."""
    place = given.slots.get("rephrase_check_place")
    return _at(
        str(given.slots.get("rephrase_check_found") or "[]"), int(place) if isinstance(place, int | float) else 0
    )


def action_rephrase_check_typed(given: ActionInput) -> Mapping[str, Value]:
    """What was typed while the hints stood there is the next try."""
    return {"rephrase_check_text": given.reading.text[:1000] if given.reading else None}


def action_rephrase_check_rewrite(given: ActionInput) -> Mapping[str, Value]:
    """The rewriter takes over, with what it understood when the sentence was read."""
    return {"rephrase_message": given.slots.get("rephrase_check_text")}


def validate_rephrase_check_next(given: ActionInput) -> Value:
    """What typed words choose; a new sentence to the partner is the next try."""
    reading, words = given.reading, said(given)
    if reading is None or reading.kind != "words":
        return None
    chosen = next((choice for choice, pattern in _CHOICES if pattern.search(words)), None)
    sentence = len(words.split()) > SHORTEST and re.search(r"\b(?:i|i'm|im|me|my|you|u|your|we)\b", words)
    return chosen or ("typed" if sentence and words.strip() != "?" else None)


def good(found: Check) -> str:
    """The best that can be said of it, by name."""
    have = set(found.strengths)
    if {"feeling", "moment", "request"} <= have:
        return "all"
    pairs = ("moment", "request") if "feeling" in have else ()
    pair = next((f"feeling_{other}" for other in pairs if other in have), "")
    return pair or next((each for each in ("feeling", "request", "view", "own", "moment") if each in have), "none")


def missing(found: Check) -> str:
    """What would help most and is not there: "feeling", "request", "moment" or "none"."""
    return next((part for part in ("feeling", "moment", "request") if part not in found.strengths), "none")


def _sentence_in(text: str) -> str:
    inside = _INSIDE.match(text)
    return quoted(text) or (inside["text"].strip() if inside else "")


def _sentences(reading: Reading, text: str) -> Sequence[Sentence]:
    """The parse of the text, which was typed in this turn; what a session brings back has none."""
    return sentences_of(reading, text) or _cut(reading, text)


def _cut(reading: Reading, text: str) -> Sequence[Sentence]:
    """A text longer than the slot: as many of its sentences as are in it."""
    kept, room = [], len(text) + 1
    for sentence in reading.sentences if reading.text.startswith(text) else ():
        room -= len(sentence.text) + 1
        if room < 0:
            break
        kept.append(sentence)
    return kept


def _at(packed: str, place: int) -> dict[str, Value]:
    """The slots that show one of the spots."""
    spots = json.loads(packed)
    if not spots:
        return {}
    place %= len(spots)
    kind, spot = spots[place]
    return {
        "rephrase_check_kind": str(kind),
        "rephrase_check_spot": str(spot),
        "rephrase_check_place": place + 1,
        "rephrase_check_count": len(spots),
        "rephrase_check_left": True if place + 1 < len(spots) else None,
    }
