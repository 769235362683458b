"""The circle of two people: what typed answers mean, and what of it goes into the picture."""

import re
from collections.abc import Mapping

from actions.said import negates, said, yes_or_no
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_SILENT = re.compile(
    r"\b(?:silen(?:t|ce)|quiet|shut(?:s|ting)? (?:down|off|up)|clam(?:s|ming)? up"
    r"|leave|leaves|left|walk(?:s|ed|ing)? (?:out|off|away)"
    r"|withdraw\w*|hide|hides|nothing|freeze\w*|close(?:s|d)? (?:down|up)|ignor\w+|retreat\w*"
    r"|say(?:s)? nothing|don't (?:speak|talk|answer))\b"
)
_FOLLOW = re.compile(
    r"\b(?:follow\w*|ask\w*|chas\w+|push\w*|beg\w*|text(?:s|ing|ed)?|call(?:s|ing|ed)?"
    r"|keep(?:s)? (?:on|at|talking|going)"
    r"|nag\w*|press\w*|cling\w*|plead\w*|bring(?:s)? it up|explain\w*|want(?:s)? to talk)\b"
)
_MOVES = {"silent": _SILENT, "follow": _FOLLOW}
_LOUD = re.compile(r"\b(?:loud|louder|shout\w*|yell\w*|scream\w*|rais(?:e|es|ed) (?:my|his|her|their) voice|slam\w*)\b")
_UNSURE = re.compile(r"\b(?:not sure|unsure|don't know|dunno|idk|maybe|no idea|depends|doubt)\b")
_ALONE = re.compile(r"\b(?:alone|by myself|on my own|only me|just me|too (?:much|hard|tired)|both)\b")


def validate_cycle_worth(given: ActionInput) -> Value:
    """Whether it can change and is worth it: "yes", "alone" (worth it, but not by oneself) or "unsure"."""
    words = said(given)
    if _ALONE.search(words):
        return "alone"
    if _UNSURE.search(words):
        return "unsure"
    if re.search(r"\b(?:worth|try|want to|i do)\b", words):
        return "unsure" if negates(words) else "yes"
    return {True: "yes", False: "unsure", None: None}[yes_or_no(given)]


def action_cycle_kind(given: ActionInput) -> Mapping[str, Value]:
    """Which side of the circle the person is on ("silent", "follow" or "other"), and whether the other one is loud."""
    mine, theirs = (str(given.slots.get(name) or "").casefold() for name in ("cycle_mine", "cycle_theirs"))
    first = {kind: found.start() for kind, each in _MOVES.items() if (found := each.search(mine))}
    kind = min(first, key=lambda each: first[each], default="other")  # "I ask until they leave" is asking
    return {"cycle_kind": kind, "cycle_loud": bool(_LOUD.search(theirs)) or None}
