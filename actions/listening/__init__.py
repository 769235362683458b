"""Listening: what to say back, in three depths; what the person wants from the other; when the two could talk."""

import re
from collections.abc import Mapping

from actions.listening.depths import depths
from actions.listening.reflect import Reflection, quoted, reflect, words_of
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
LONGEST = 4000  # characters of a pasted message: as much as Telegram lets one message have
LONG = 300  # characters; of a longer message only what was picked says what it is about
_VIEWS = {
    "sense": r"\b(?:makes? sense|validat\w+|agree\w*|understandable)\b",
    "other": r"\b(?:other|another|different) feeling\b",
    "feeling": r"\b(?:feel(?:s|ing|ings)?|emotions?)\b",
    "need": r"\b(?:needs?|matters?|want(?:s|ed)?|important)\b",
    "words": r"\b(?:own words|their words|the words|just the words)\b",
    "plainer": r"\b(?:plainer|simpler|shorter)\b",
}
_LONGEST_VIEW = 6  # words; what is longer is a next message
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
    if len(words.split()) <= _LONGEST_VIEW and (view := _view(words)):
        return view
    if reading.intent == "thanks":
        return "good"
    miss = "other" if given.slots.get("listening_depth") == "feeling" else "plainer"
    return {True: "good", False: miss, None: None}[yes_or_no(given)]


def _view(words: str) -> str | None:
    return next((view for view, pattern in _VIEWS.items() if re.search(pattern, words)), None)


def action_listening_take(given: ActionInput) -> Mapping[str, Value]:
    """What was typed while the reflection stood there is the next message."""
    return {"listening_said": given.reading.text[:LONGEST] if given.reading else None}


def action_listening_reflect(given: ActionInput) -> Mapping[str, Value]:
    """The reflection of the pasted message, in all depths. It is the partner's: nothing in it is taken for the person's
    own wish."""
    written_out = "\n".join(each.text for each in given.reading.sentences) if given.reading else ""
    text = written_out or _pasted(given)
    found = reflect(text)
    told = found.source if found.source and len(text) > LONG else "\n".join(words_of(text))
    behind = depths(told, found.kind)
    return {
        **_slots(found),
        "listening_about": found.about or None,
        "listening_feeling": behind.feelings[0],
        "listening_feelings": ";".join(behind.feelings),
        "listening_need": behind.need,
        "listening_sense": behind.sense or None,
    }


def action_listening_other_feeling(given: ActionInput) -> Mapping[str, Value]:
    """The next guess of the feeling; after the last one the first again."""
    all_of_them = str(given.slots.get("listening_feelings") or "").split(";")
    now = str(given.slots.get("listening_feeling"))
    at = all_of_them.index(now) if now in all_of_them else -1
    return {"listening_feeling": all_of_them[(at + 1) % len(all_of_them)] or None}


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
