"""Stay or go: what typed answers to its questions mean. Nothing here weighs anything; the person decides."""

from actions.said import negates, said, yes_or_no
from actions.said_which import said_which
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_EFFORT = {
    "neither": r"\b(?:neither|nobody|no ?one|none of us|nothing happens"
    r"|(?:we|both) (?:have )?g[ai]ven? up|not any ?more)\b",
    "both": r"\b(?:both|each of us|the two of us|together|equally|we (?:do|are|try))\b",
    "unclear": r"\b(?:not sure|don't know|dunno|idk|no idea|hard to say|unclear|depends|sometimes)\b",
    "me": r"\b(?:me|i do|i am|i'm|i try|myself|mine|my side)\b",
    "them": r"\b(?:they|them|he|him|she|her|partner|husband|wife|other one)\b",
}
_SURE = {
    "open": r"\b(?:not (?:fully |quite |so |really |totally |100 ?% )?sure|unsure|doubts?|maybe|perhaps|torn|half"
    r"|partly|don't know"
    r"|nothing is|almost|nearly|not yet)\b",
    "sure": r"\b(?:sure|certain|decided|definite\w*|final|done|it'?s over|no way back|made up my mind)\b",
}


def validate_stay_or_leave_effort(given: ActionInput) -> Value:
    """Who is trying at present, in the person's own view."""
    return said_which(given, _EFFORT)


def validate_stay_or_leave_sure(given: ActionInput) -> Value:
    """Whether the decision stands. "Not sure" is looked at before "sure"."""
    found = said_which(given, _SURE)
    if found == "sure" and negates(said(given)):
        return None if "no way back" not in said(given) else found
    return found or {True: "sure", False: "open", None: None}[yes_or_no(given)]
