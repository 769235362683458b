"""Looking inward: what somebody wants, what keeps it away, what they have not said and why, and what may be shared."""

import re
from collections.abc import Mapping

from actions.own_words import own_words, says_nothing
from actions.said import said, yes_or_no
from bot.dialogue.acting import ActionInput
from bot.dialogue.certainty import SURE_ANSWER
from bot.dialogue.session import Value

_WANTS = {
    "being close": r"\b(?:close\w*|near\w*|touch\w*|tender\w*|intimacy|warmth|love|loved|hugs?)\b",
    "being free": r"\b(?:free\w*|space|air|independen(?:t|ce)|my own (?:life|time|thing)|room)\b",
    "respect": r"\b(?:respect\w*|seen|valued|appreciated|taken seriously|equal\w*)\b",
    "peace and rest": r"\b(?:peace\w*|rest|quiet|calm|sleep|no (?:fights?|fighting|drama))\b",
}
_DANGER = re.compile(
    r"\b(?:hurt me|hit me|beat me|kill|violent|dangerous|lock me|throw me out|take the (?:kids|children))\b"
)
_NOTHING_YET = re.compile(r"\b(?:nothing|none|not yet|neither|keep it|private)\b")
_SHARES = {
    "wish": r"\b(?:wish|want|wants|first)\b",
    "hidden": r"\b(?:hidden|never (?:said|told)|secret|unsaid|second)\b",
    "line": r"\b(?:line|limit|boundary|no further|third)\b",
}


def validate_inward_want(given: ActionInput) -> Value:
    """What they want more of: one of four, or their own words; "unknown" for no idea."""
    words, reading = said(given), given.reading
    found = [want for want, pattern in _WANTS.items() if re.search(pattern, words)]
    if len(found) == 1 and len(words.split()) <= 4:
        return found[0]
    unsure = reading is not None and reading.intent in ("maybe", "inward") and reading.confidence >= SURE_ANSWER
    return "unknown" if unsure or says_nothing(words) else own_words(given)


def validate_inward_fear(given: ActionInput) -> Value:
    """What they fear would happen if they said it; "danger" where the other one may become dangerous."""
    return "danger" if _DANGER.search(said(given)) else own_words(given)


def validate_inward_share(given: ActionInput) -> Value:
    """Which part the other one may know: "wish", "hidden", "line" or "none"."""
    words = said(given)
    if _NOTHING_YET.search(words) or yes_or_no(given) is False:
        return "none"
    return next((part for part, pattern in _SHARES.items() if re.search(pattern, words)), None)


def action_inward_shared(given: ActionInput) -> Mapping[str, Value]:
    """What is to be said: a part that was left out gives way to the wish."""
    share = given.slots.get("inward_share") or "none"
    there = share in ("none", "wish") or given.slots.get(f"inward_{share}")
    return {"inward_share": share if there else "wish"}
