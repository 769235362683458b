"""Finding a counsellor: for whom, and what holds the other one back, in the person's own words."""

from collections.abc import Mapping

from actions.own_words import sayable
from actions.said_which import said_which
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_KIND = {
    "refuses": r"\b(?:refus\w*|won'?t|will not|do(?:es)?(?:n'?t| not) (?:want|believe|like)|hates?|says no"
    r"|laughs?|against it|waste of (?:time|money)|pointless|talk (?:him|her|them) into|convince|persuade)\b",
    "cost": r"\b(?:cost\w*|expensive|afford|money|price|cheap\w*|free|insurance|broke|pay)\b",
    "both": r"\b(?:both|(?:for|of) us|couples?|together|marriage|two of us)\b",
    "alone": r"(?<!wants to go )\b(?:alone|(?:for|just|only) me|(?:by|for) myself|on my own|individual)\b",
}
_WHY = {
    "unknown": r"\b(?:don'?t know|dunno|idk|no idea|not sure|no clue|won'?t say)\b",
    "blame": r"\b(?:blam\w*|fault|judg\w*|accus\w*|gang(?:ed|ing)?|against (?:him|her|them)|attack\w*|ashamed|shame"
    r"|guilty)\b",
    "divorce": r"\b(?:divorce|the end|end of|over|break ?up|separated?|separation|last resort|finish\w*)\b",
    "money": r"\b(?:money|cost\w*|expensive|afford|time|busy|works?|pay|far)\b",
    "strangers": r"\b(?:strangers?|private|privacy|nobody'?s business|talk\w*|feelings"
    r"|shy|family|nonsense|rubbish|believe\w*)\b",
}


def validate_therapist_kind(given: ActionInput) -> Value:
    """For whom. Told more of it without a word about that, the answer is both, which can be changed with "back"."""
    found = said_which(given, _KIND)
    told = given.reading is not None and given.reading.intent == "find_therapist"
    return found or ("both" if told else None)


def validate_therapist_why(given: ActionInput) -> Value:
    """What holds the other one back, as far as the person can tell."""
    return said_which(given, _WHY)


def action_therapist_say(given: ActionInput) -> Mapping[str, Value]:
    """The matter as it can be said to the partner, or nothing."""
    return {"therapist_say": sayable(given.slots.get("therapist_issue"), 80)}
