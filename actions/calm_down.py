"""Calming down: what typed answers mean, and when the break ends."""

import re
from collections.abc import Mapping

from actions.said import negates, said, yes_or_no
from actions.when_lengths import in_words, minutes
from actions.when_moments import moment, soon
from bot.dialogue.acting import ActionInput, Changes
from bot.dialogue.outputs import Remind
from bot.dialogue.session import Value

_HERE = r"(?:here|in the (?:same )?room|same room|with me|next to me|beside me|in front of me|together)\b"
_TOGETHER = re.compile(rf"\b{_HERE}|\bboth of us\b")
_ALONE = re.compile(
    rf"(?:\bnot|n't)\s(?:\w+ ){{0,3}}{_HERE}|\b(?:alone|by myself|on my own|nobody|no ?one|(?:an)?other room|next room"
    r"|next door|left|gone|went out|outside|in (?:the|my) (?:car|bathroom|toilet|bedroom|garden|shed|garage)|at work"
    r"|asleep|upstairs|downstairs|away|on the phone|over text|texting)\b"
)
_WAYS = {
    "feet": r"\b(?:feet|foot|heels|toes|ground)\b",
    "breath": r"\b(?:breath|breathe|breathing|hum|humming)\b",
    "water": r"\b(?:water|cold|wash|shower|tap|sink|drink)\b",
    "walk": r"\b(?:walk|walking|run|move|stairs|outside|go out)\b",
}
_DONE = re.compile(r"\b(?:done|did (?:it|that)|finished|ready|better|calmer|ok|okay|next|good)\b")
_ANOTHER = re.compile(
    r"\b(?:another|other|different|else|worse|still (?:mad|angry|shaking|furious))\b"
    r"|\b(?:not|no|n't|doesn't|didn't|isn't|can't) (?:work|working|help|helping|better|calmer|do (?:it|that|this))\b"
    r"|\b(?:do not|don'?t|haven'?t|have not) (?:have|got)\b|\bno (?:water|room|space|stairs|sink|place)\b|\bnowhere\b"
)


def validate_calm_together(given: ActionInput) -> Value:
    """Whether the partner is in the same room. "They are not here" means alone, so that is looked at first."""
    words = said(given)
    if _ALONE.search(words):
        return False
    return True if _TOGETHER.search(words) else yes_or_no(given)


def validate_calm_body(given: ActionInput) -> Value:
    """Which exercise; "don't tell me to breathe" names one without wanting it."""
    words = said(given)
    found = [way for way, pattern in _WAYS.items() if re.search(pattern, words)]
    return found[0] if len(found) == 1 and not negates(words) else None


def validate_calm_done(given: ActionInput) -> Value:
    """True when the exercise is done, False when another one is wanted, or named."""
    words = said(given)
    if _ANOTHER.search(words):
        return False
    return True if _DONE.search(words) and not negates(words) else yes_or_no(given)


def validate_calm_minutes(given: ActionInput) -> Value:
    """How long the break is: minutes, or a moment in words ("tonight", "at 8 pm"); "now" is no break at all."""
    words = said(given)
    length = 0 if soon(words) == "now" else minutes(words)
    return moment(words) if length is None else length


def action_calm_when(given: ActionInput) -> Mapping[str, Value]:
    """The end of the break as an end of a sentence."""
    length = given.slots.get("calm_minutes")
    return {"calm_when": in_words(int(length)) if isinstance(length, int | float) else length}


def validate_calm_return_how(given: ActionInput) -> Value:
    """Back, later or over."""
    words = said(given)
    if re.search(r"\b(?:more time|later|longer|not (?:yet|ready)|minutes?|wait)\b", words):
        return "later"
    if re.search(r"\b(?:settled|over|made up|asleep|sorted|solved)\b", words):
        return "over"
    if re.search(r"\b(?:back|ready|quieter|calmer|better|ok|okay|fine)\b", words) and not negates(words):
        return "back"
    return {True: "back", False: "later", None: None}[yes_or_no(given)]


def action_calm_can_remind(given: ActionInput) -> Mapping[str, Value]:
    """Whether the break has a length: "tonight" has none."""
    return {"calm_can_remind": isinstance(given.slots.get("calm_minutes"), int | float)}


def action_calm_remind(given: ActionInput) -> Changes:
    """A word from the bot at the end of the break."""
    length = given.slots.get("calm_minutes")
    at = given.now + 60 * float(length) if isinstance(length, int | float) else given.now
    return Changes(effects=(Remind("calm_return", at, exact=True),))
