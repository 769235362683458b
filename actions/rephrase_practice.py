# ruff: noqa: E501 (one pattern a line)
"""Practice rounds: which one comes next, and how an attempt lands. The rounds are in dialogues/rephrase_practice.yml."""

import re
from collections.abc import Mapping

from actions.rephrase.check import KINDS, check
from actions.rephrase.quoted import sentences_of
from actions.rephrase_check import missing
from actions.said import said
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

ROUNDS = 15
LEVEL = 5  # rounds that a level has
SHORTEST = 4  # words of an attempt
_LONGEST = 600  # characters, as the slot keeps them
_CHOICES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (choice, re.compile(pattern))
    for choice, pattern in (
        ("enough", r"\b(?:enough|no more|that's it|finish|done|quit|stop practi[sc]ing|i'm tired)\b"),
        ("harder", r"\b(?:harder|more difficult|too easy|next level|level (?:two|three|2|3))\b"),
        ("example", r"\b(?:example|show me|how would you|your (?:version|turn)|solution|answer|no idea|i don't know|idk)\b"),
        ("again", r"^(?:(?:i(?:'ll| will)? )?(?:try )?(?:it )?(?:again|once more|retry)|let me try(?: again)?|same one)\W*$"),
        ("next", r"^(?:the )?(?:next|another|go on|continue|more|skip|yes|ok|okay|new)(?: (?:one|round|please|sentence))*\W*$"),
    )
)  # fmt: skip


def action_rephrase_practice_begin(given: ActionInput) -> Mapping[str, Value]:
    """The first round, or the one where somebody stopped."""
    reached = given.slots.get("rephrase_practice_reached")
    return _at(int(reached) if isinstance(reached, int | float) and 1 <= reached <= ROUNDS else 1)


def action_rephrase_practice_next(given: ActionInput) -> Mapping[str, Value]:
    """The next round; after the last one, the first."""
    return _at(_round(given) % ROUNDS + 1)


def action_rephrase_practice_harder(given: ActionInput) -> Mapping[str, Value]:
    """The first round of the next level; at the hardest, the next round."""
    level = (_round(given) - 1) // LEVEL + 1
    return _at(level * LEVEL + 1 if level * LEVEL < ROUNDS else _round(given) % ROUNDS + 1)


def action_rephrase_practice_look(given: ActionInput) -> Mapping[str, Value]:
    """How the attempt would land: "blame" with its worst spot, "scrap", the part that is missing ("none");
    unset where it was no attempt but a wish ("enough")."""
    text = str(given.slots.get("rephrase_practice_try") or "")
    sentences = sentences_of(given.reading, text) if given.reading is not None else ()
    spot: dict[str, Value] = {"rephrase_check_kind": None, "rephrase_check_spot": None}
    if len(text.split()) <= SHORTEST and (choice := _chosen(said(given))):
        return {**spot, "rephrase_practice_found": None, "rephrase_practice_next": choice}
    if len(re.findall(r"[^\W\d_]+", text)) < SHORTEST or not sentences:
        return {**spot, "rephrase_practice_found": "scrap"}
    found = check(text, sentences)
    if not found.findings:
        return {**spot, "rephrase_practice_found": missing(found)}
    worst = min(found.findings, key=lambda finding: KINDS.index(finding.kind))
    return {
        "rephrase_check_kind": worst.kind,
        "rephrase_check_spot": text[worst.start : worst.end],
        "rephrase_practice_found": "blame",
    }


def action_rephrase_practice_typed(given: ActionInput) -> Mapping[str, Value]:
    """What was typed below the answer is the next attempt."""
    return {"rephrase_practice_try": given.reading.text[:_LONGEST] if given.reading else None}


def validate_rephrase_practice_next(given: ActionInput) -> Value:
    """What typed words choose; a whole sentence is the next attempt."""
    if given.reading is None or given.reading.kind != "words":
        return None
    words = said(given)
    sentence = len(words.split()) >= SHORTEST and re.search(r"\b(?:i|i'm|im|i've|me|you|we|could|can)\b", words)
    if sentence and len(words.split()) > 7:
        return "typed"
    return _chosen(words) or ("typed" if sentence else None)


def _chosen(words: str) -> str | None:
    return next((choice for choice, pattern in _CHOICES if pattern.search(words)), None)


def _at(number: int) -> dict[str, Value]:
    """The round, and that it was reached: the first goes back with "back", the second is for the next time."""
    return {"rephrase_practice_round": number, "rephrase_practice_reached": number}


def _round(given: ActionInput) -> int:
    at = given.slots.get("rephrase_practice_round")
    return int(at) if isinstance(at, int | float) and 1 <= at <= ROUNDS else 1
