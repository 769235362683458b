"""Planning a talk: the list of what is in the way, the time, and words for the invitation that blame nobody."""

import re
from collections.abc import Mapping

from actions.own_words import own_words, quotable
from actions.said import said
from actions.when_moments import soon
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

MOST_POINTS = 3
LONGEST_POINT = 90  # characters: three of them, with the rules, fit on one screen
LONGEST_MATTER = 40
_BETWEEN = re.compile(r"(?:\s*\n\s*|\s*;\s*|(?:^|(?<=\s)|\s+)\d[.)]\s+|\s*•\s*|(?:^|(?<=\s)|\s)[-–*]\s+)+")
# Of somebody, not to somebody, or a reproach: on a page it is theirs to decide, in an invitation it closes the door.
_BLAMES = re.compile(
    r"\b(?:he|she|him|her|his|you|your|you're|he's|she's|always|never|fault|stupid|lazy|selfish"
    r"|lied|lies|liar|idiot)\b"
)


def validate_conversation_mine(given: ActionInput) -> Value:
    """One point, or several in one message; the action behind the question takes them apart."""
    words = own_words(given)
    return given.reading.text if words and given.reading else words


def validate_conversation_time(given: ActionInput) -> Value:
    """When: "tomorrow at 8", "after work", "at the weekend"; None for anything else."""
    return soon(said(given))


def action_conversation_begin(given: ActionInput) -> Mapping[str, Value]:
    """An empty page."""
    return {"conversation_list": None, "conversation_over": None}


def action_conversation_add(given: ActionInput) -> Mapping[str, Value]:
    """What was written goes on the list, up to three points; `conversation_full` when no more is asked for,
    `conversation_blunt` where the page has a reproach on it."""
    written = str(given.slots.get("conversation_mine") or "")
    there = [each for each in str(given.slots.get("conversation_list") or "").split("\n") if each]
    points = [f"• {point}" for part in _BETWEEN.split(written) if (point := quotable(part, LONGEST_POINT))]
    found = there + [each for each in points if each not in there]
    return {
        "conversation_list": "\n".join(found[:MOST_POINTS]) or None,
        "conversation_over": len(found) > MOST_POINTS or None,
        "conversation_blunt": _blames(f"{given.slots.get('conversation_subject')}\n{found[:MOST_POINTS]}") or None,
        "conversation_full": not points or len(found) >= MOST_POINTS,
    }


def action_conversation_when(given: ActionInput) -> Mapping[str, Value]:
    """The time as an end of a sentence. "Now" leaves no time to write a list, so it becomes later today."""
    time = given.slots.get("conversation_time")
    now = time == "now"
    return {"conversation_now": now or None, "conversation_when": "later today" if now else time}


def action_conversation_matter(given: ActionInput) -> Mapping[str, Value]:
    """What the invitation says that it is about: their heading where it is short and blames nobody."""
    subject = str(given.slots.get("conversation_subject") or "")
    matter = re.sub(r"^(?:it'?s )?about\s+", "", subject, flags=re.IGNORECASE)
    open_to_both = len(matter) <= LONGEST_MATTER and not _blames(matter)
    return {"conversation_matter": matter if matter and open_to_both else None}


def _blames(words: str) -> bool:
    return bool(_BLAMES.search(words.replace("’", "'").casefold()))
