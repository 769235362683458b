"""The fight right now: what short answers mean, the one line to say, the one that shows it arrived, and the pause."""

import re
from collections.abc import Mapping

from actions.calm_down import validate_calm_minutes
from actions.listening.reflect import reflect
from actions.rephrase import Tuning, rewrite_all
from actions.said import negates, said, yes_or_no
from actions.when_lengths import in_words
from bot.dialogue.acting import ActionInput, Changes
from bot.dialogue.outputs import Remind
from bot.dialogue.session import Value

LEAST, MOST = 20, 12 * 60  # minutes: a body needs twenty; who waits longer than half a day is left alone
_WAYS = {
    "say": r"\b(?:say|tell|speak|talk|words?|sentence)\b",
    "listen": r"\b(?:listen\w*|hear|understand|they said|he said|she said)\b",
    "pause": r"\b(?:pause|break|time ?out|stop|cool|calm|space|leave the room|breathe?)\b",
    "help": r"\b(?:help|scared|afraid|numbers?|police|safe)\b",
    "over": r"\b(?:over|done|finished|quiet|asleep|gone|made up|sorted|better)\b",
}
_MORE = re.compile(r"\b(?:more|also|again|then|now)\b")


def validate_fight_way(given: ActionInput) -> Value:
    """Which of the buttons the words mean; help first, whatever else they say."""
    words = said(given)
    found = [way for way in ("help", "over", "pause", "listen", "say") if re.search(_WAYS[way], words)]
    return found[0] if found and (found[0] == "help" or not negates(words)) else None


def validate_fight_said(given: ActionInput) -> Value:
    """Whether it was said, or another line is wanted."""
    words = said(given)
    if re.search(r"\b(?:another|other|different|again|shorter|softer)\b", words) or negates(words):
        return "another"
    return "said" if re.search(r"\b(?:said|told|did|done|ok|okay|yes|sent)\b", words) else None


def validate_fight_answered(given: ActionInput) -> Value:
    """Whether they said more, or it is done."""
    words = said(given)
    if _MORE.search(words):
        return "more"
    return "done" if re.search(r"\b(?:done|said|ok|okay|yes|told|finished|no)\b", words) else None


def validate_fight_minutes(given: ActionInput) -> Value:
    """How many minutes the pause has; None for a moment in words, which a quarrel has no time for."""
    length = validate_calm_minutes(given)
    return length if isinstance(length, int | float) and length else None


def validate_fight_return_how(given: ActionInput) -> Value:
    """On, later or calm."""
    words = said(given)
    if re.search(r"\b(?:more time|later|longer|not (?:yet|ready)|minutes|wait)\b", words):
        return "later"
    if re.search(r"\b(?:calm\w*|over|better|quiet|fine|made up|asleep|sorted)\b", words):
        return "calm"
    answer = yes_or_no(given)
    if answer is None:
        return "on" if re.search(r"\b(?:on|ready|now|ok|okay|talk)\b", words) else None
    return "on" if answer else "later"


def action_fight_line(given: ActionInput) -> Mapping[str, Value]:
    """The shortest rewrite of what was typed; without one the response has a line that fits any quarrel."""
    made = rewrite_all(given.reading, Tuning("short")).text if given.reading and given.safety == "none" else ""
    return {"fight_line": made or None}


def action_fight_back(given: ActionInput) -> Mapping[str, Value]:
    """Their words turned round where that is certain; else the response has a plain question."""
    if given.reading is None or given.safety != "none":
        return {"fight_back": None}
    found = reflect("\n".join(each.text for each in given.reading.sentences) or given.reading.text)
    return {"fight_back": found.words if found.kind == "clause" else None}


def action_fight_pause(given: ActionInput) -> Changes:
    """When the pause ends, in words; and the reminder for it."""
    asked = given.slots.get("fight_minutes")
    length = min(max(int(asked) if isinstance(asked, int | float) else LEAST, LEAST), MOST)
    slots: Mapping[str, Value] = {"fight_minutes": length, "fight_when": in_words(length)}
    return Changes(slots, effects=(Remind("fight_return", given.now + 60 * length, exact=True),))
