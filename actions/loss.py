"""The loss: what happened, in the person's own words."""

from actions.said_which import said_which
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_KIND = {
    "died": r"\b(?:died|dead|death|passed(?: away)?|funeral|buried|widow\w*|cancer took|lost (?:him|her|them) to)\b",
    "ended": r"\b(?:i (?:left|ended|broke up|broke it off|finished)|we (?:both|ended|split|broke up"
    r"|agreed|decided)|mutual)\b",
    "left": r"\b(?:(?:he|she|they|partner|husband|wife|boyfriend|girlfriend) (?:has |just )?(?:left|ended|went|walked"
    r"|dumped|broke)|left me|dumped|walked out|moved out|broke up with me)\b",
}


def validate_loss_kind(given: ActionInput) -> Value:
    """What happened. Who only tells more of it is not asked again."""
    found = said_which(given, _KIND)
    told = given.reading is not None and given.reading.intent == "breakup_loss"
    return found or ("any" if told else None)
