"""Illness and other changes: who carries what, and the request as far as it can be sent."""

import re
from collections.abc import Mapping

from actions.own_words import sayable
from actions.said import negates, said
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_WHO = {
    "us": r"\b(?:partner|husband|wife|he|she|him|her|they|them|us|we|the two of us|together)\b",
    "family": r"\b(?:family|mum|mom|mother|dad|father|sister|brother|friends?|neighbou?rs?|aunt|uncle|in-?laws?)\b",
    "service": r"\b(?:doctor|nurse|service|carer|care|clinic|social worker|hospital|group|gp|therapist|office)\b",
}
_NOBODY = re.compile(r"\b(?:nobody|no ?one|none|only me|just me|don't know|no idea|idk)\b")


def validate_life_change_who(given: ActionInput) -> Value:
    """Who could take a part of it; None where the words name more than one."""
    words = said(given)
    if _NOBODY.search(words):
        return "nobody"
    found = [who for who, pattern in _WHO.items() if re.search(pattern, words)]
    if "us" in found and len(found) > 1:
        found.remove("us")  # "her sister", "his nurse"
    return found[0] if len(found) == 1 and not negates(words) else None


def action_life_change_ask(given: ActionInput) -> Mapping[str, Value]:
    """The request, where it fits into a sentence to the other one: as a thing ("one free evening a week")."""
    words = sayable(given.slots.get("life_change_ask"), 80)
    return {"life_change_said": words}
