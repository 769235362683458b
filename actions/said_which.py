"""Which of a few answers the words of this turn mean, by the words that give each one away. Pure."""

import re
from collections.abc import Mapping

from actions.said import said
from bot.dialogue.acting import ActionInput


def said_which(given: ActionInput, ways: Mapping[str, str]) -> str | None:
    """The first answer whose pattern is in the words, in the order of `ways`; None where there is none."""
    words = said(given)
    return next((answer for answer, pattern in ways.items() if re.search(pattern, words)), None)
