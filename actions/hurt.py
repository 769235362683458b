"""The old hurt: on which rung of the ladder somebody stands, and the hurt in their own words."""

import re
from collections.abc import Mapping

from actions.said import said
from bot.dialogue.acting import ActionInput
from bot.dialogue.certainty import SURE_ANSWER
from bot.dialogue.session import Value

# Hurt that is never dealt with climbs (Martino). Looked for from the top: "nothing, not even angry" is the sixth.
_RUNGS = {
    6: r"\b(?:nothing|numb|empty|dead|cold|don'?t (?:care|feel)|indifferent|over it|given up|done)\b",
    5: r"\b(?:look down|contempt|disgust\w*|despise|no respect|lost (?:all |my )?respect|pathetic|roll my eyes)\b",
    4: r"\b(?:bitter\w*|resent\w*|grudge|keep(?:ing)? (?:score|count|a list)|count(?:ing)?|sour|jealous|owes? me)\b",
    3: r"\b(?:furious|rage|raging|hate|livid|explode|want to (?:scream|hit|smash)|seething|boil\w*)\b",
    2: r"\b(?:angry|anger|mad|annoyed|irritated|cross|pissed)\b",
    1: r"\b(?:hurts?|hurting|sad|cry|crying|tears|stinging|ache|aches|pain\w*|lonely|wounded|disappoint\w*)\b",
}
# A sentence that is none without the next one.
_DEPENDENT = re.compile(
    r"(?:when(?:ever)?|because|since|after|while|as|if|every time|the (?:day|night|time|way)) ", re.I
)
_KINDS = {
    "many": r"\b(?:many|lots?|list|all of it|everything|little things|small things|adds? up|piled?|years of)\b",
    "price": r"\b(?:(?<!he )(?<!they )gave up|given up|sacrific\w*|moved (?:for|to|here)|career"
    r"|quit (?:my|work)|cost me|price)\b",
    "one": r"\b(?:it happened|one|once|that (?:day|night|time)|the (?:day|night|time)|when)\b",
}


def validate_hurt_kind(given: ActionInput) -> Value:
    """What kind of hurt; whoever tells more of it instead has one thing in mind."""
    words = said(given)
    found = next((kind for kind, pattern in _KINDS.items() if re.search(pattern, words)), None)
    reading = given.reading
    telling = reading is not None and reading.intent == "resentment" and reading.confidence >= SURE_ANSWER
    return found or ("one" if telling else None)


def validate_hurt_rung(given: ActionInput) -> Value:
    """The rung, 1 to 6: a number, or the highest one that the words name."""
    words = said(given)
    number = re.fullmatch(r"\D{0,12}([1-6])\D{0,12}", words)
    if number:
        return int(number[1])
    return next((rung for rung, pattern in _RUNGS.items() if re.search(pattern, words)), None)


def action_hurt_told(given: ActionInput) -> Mapping[str, Value]:
    """Both as they can be said to them: "When you left, I was alone with it", or two sentences."""
    event = str(given.slots.get("hurt_event") or "")
    under = str(given.slots.get("hurt_under") or "")
    if not _DEPENDENT.match(event):
        return {"hurt_told": f"{event}. {under or 'It still hurts'}"}
    under = under or "It hurt, and it still does"
    lower = under if re.match(r"I\b", under) else under[0].lower() + under[1:]
    return {"hurt_told": f"{event}, {lower}"}
