"""People on my side: when the message goes out."""

import re

from actions.own_words import own_words
from actions.said import negates, said
from actions.when_moments import soon
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_FOR = {
    "ear": r"\b(?:listen\w*|ear|hear\w*|talk\w*|vent\w*|cry|understand\w*)\b",
    "hand": r"\b(?:hand|help\w*|kids|children|baby ?sit\w*|lift|money|practical|do things)\b",
    "laugh": r"\b(?:laugh\w*|fun|company|distract\w*|other things|coffee|go out|going out|forget)\b",
    "advice": r"\b(?:advi[cs]e|experience\w*|tell me what|know what to do|opinion|tips?)\b",
}


def validate_support_for(given: ActionInput) -> Value:
    """What they need from somebody; None where the words name two things, or say what is not wanted."""
    words = said(given)
    found = [what for what, pattern in _FOR.items() if re.search(pattern, words)]
    return found[0] if len(found) == 1 and not negates(words) else None


def validate_support_when(given: ActionInput) -> Value:
    """A moment in words ("tomorrow at 8"), or whatever they wrote."""
    found = soon(said(given))
    return "right now" if found == "now" else found or own_words(given)
