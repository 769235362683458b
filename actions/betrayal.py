"""Cheating, from both sides: what is needed first, and how things stand, in the person's own words."""

from collections.abc import Mapping

from actions.own_words import sayable
from actions.said_which import said_which
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_NEED = {
    "answers": r"\b(?:answers?|why|questions?|truth|ask|explain\w*|details?|honest\w*)\b",
    "future": r"\b(?:get over|get past|future|trust\w*|forgiv\w*|again|stay|together|work it out"
    r"|recover|move on|save)\b",
    "shock": r"\b(?:just|found out|today|yesterday|last night|shock\w*|sleep|eat|shak\w*|cry\w*|numb|sick|tonight"
    r"|body)\b",
}
_STAGE = {
    "secret": r"\b(?:(?:do|does|did)(?:n'?t| not) (?:know|suspect)|no idea|secret|never told"
    r"|(?:nobody|no ?one|(?:they|he|she) never) knows?"
    r"|haven'?t told|unaware|hid\w*)\b",
    "going_on": r"\b(?:still|going on|ongoing|both|can'?t stop|see(?:ing)? (?:him|her|them)|not over|every week)\b",
    "known": r"\b(?:knows?|found out|told (?:him|her|them)|caught|confessed|out in the open|read (?:my|it))\b",
}


def validate_betrayal_need(given: ActionInput) -> Value:
    """What is needed first. Who tells more of it is not asked again: the first days come first."""
    found = said_which(given, _NEED)
    told = given.reading is not None and given.reading.intent == "infidelity_by_partner"
    return found or ("any" if told else None)


def validate_betrayal_mine_stage(given: ActionInput) -> Value:
    """Whether the other one knows, and whether it goes on. "Does not know" is looked at before "knows"."""
    found = said_which(given, _STAGE)
    told = given.reading is not None and given.reading.intent == "infidelity_by_self"
    return found or ("any" if told else None)


def action_betrayal_say(given: ActionInput) -> Mapping[str, Value]:
    """What can be said to the one who was hurt; what is about them as "he" or "she" is left out of the sentence."""
    return {
        "betrayal_mine_say": sayable(given.slots.get("betrayal_mine_words"), 80),
        "betrayal_mine_act": sayable(given.slots.get("betrayal_mine_step"), 80),
    }
