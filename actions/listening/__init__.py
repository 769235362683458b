"""Listening: the reflection to say back, what the person wants from the other, and when the two could talk."""

import re
from collections.abc import Mapping

from actions.listening.reflect import Reflection, quoted, reflect
from actions.said import said, yes_or_no
from actions.when_moments import soon
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

WISHES = {
    "finish": r"\b(?:finish|interrupt\w*|cut(?:ting)? me|talk over|sentences?|wait)\b",
    "serious": r"\b(?:serious\w*|jokes?|joking|laugh\w*|dismiss\w*|matters?|important)\b",
    "answer": r"\b(?:answers?|repl(?:y|ies)|respond|response|decide|react|tell me)\b",
    "listen": r"\b(?:listen\w*|hear|heard|ear|attention|understand|phone)\b",
}
LONGEST = 1000  # characters of a pasted message; what matters most in it comes early
_NO_WORDS = re.compile(
    r"(?:i )?(?:don'?t|can'?t|do not|cannot) (?:really )?(?:remember|recall)\b.*"
    r"|(?:i have )?no (?:exact )?words\W*"
    r"|i don't know what (?:they|he|she) (?:said|meant)\W*"
)
# What a message full of "you" is taken for by who does not know that it was pasted.
_LIKE_BLAME = ("blame_partner", "attacked_rejected", "resentment", "one_sided_effort", "household_labour")
_DOORS = {"unheard": "unheard", "listen_howto": "understand"}


def action_listening_door(given: ActionInput) -> Mapping[str, Value]:
    """Who said in their own words which door they want is not asked for it."""
    door = _DOORS.get(given.reading.intent) if given.reading else None
    return {"listening_door": door} if door else {}


def validate_listening_said(given: ActionInput) -> Value:
    """The pasted words; "none" when they can't be recalled. What they seem to ask for does not matter: they are not
    the person's own."""
    reading = given.reading
    if reading is None or reading.kind != "words":
        return None
    return "none" if _NO_WORDS.fullmatch(said(given)) else reading.text[:LONGEST]


def validate_listening_fits(given: ActionInput) -> Value:
    """What to do with the reflection; one more pasted message ("more") is not the person's own blame."""
    reading, words = given.reading, said(given)
    if reading is None:
        return None
    if reading.intent in _LIKE_BLAME and re.search(r"\b(?:you|your|you're|u|ur)\b", words) and len(words.split()) > 2:
        return "more"
    if re.search(r"\b(?:another|next|other) (?:one|message|sentence)\b", words):
        return "another"
    if reading.intent == "thanks":
        return "good"
    return {True: "good", False: "plainer", None: None}[yes_or_no(given)]


def action_listening_take(given: ActionInput) -> Mapping[str, Value]:
    """What was typed while the reflection stood there is the next message."""
    return {"listening_said": given.reading.text[:LONGEST] if given.reading else None}


def action_listening_reflect(given: ActionInput) -> Mapping[str, Value]:
    """The reflection of the pasted message. It is the partner's: nothing in it is taken for the person's own wish."""
    written_out = [each.text for each in given.reading.sentences] if given.reading else []
    return _slots(reflect("\n".join(written_out) or _pasted(given)))


def action_listening_plainer(given: ActionInput) -> Mapping[str, Value]:
    """The reflection did not fit: their own words instead, and after that an open question."""
    return _slots(quoted(_pasted(given)) if given.slots.get("listening_kind") == "clause" else Reflection("open"))


def validate_listening_wish(given: ActionInput) -> Value:
    """What they want from the other first; the most particular wish that the words name."""
    words = said(given)
    return next((wish for wish, pattern in WISHES.items() if re.search(pattern, words)), None)


def validate_listening_when(given: ActionInput) -> Value:
    """When they could talk: "now", "tonight", "at 8", "in half an hour"; None for anything else."""
    return soon(said(given))


def _pasted(given: ActionInput) -> str:
    return str(given.slots.get("listening_said") or "")


def _slots(found: Reflection) -> Mapping[str, Value]:
    return {"listening_kind": found.kind, "listening_words": found.words or None}
