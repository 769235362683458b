"""What the person typed this turn, for validators that look for words in it. Pure."""

import re

from bot.dialogue.acting import ActionInput
from bot.dialogue.certainty import SURE_ANSWER

_NO = re.compile(
    r"\b(?:not|no|never|hate|anything but|without|cannot|(?:do|does|did|is|are|was|ca|wo|would|could|should)n'?t)\b"
)


def said(given: ActionInput) -> str:
    """The words of this turn, in lower case; "" after a tap."""
    return given.reading.text.replace("’", "'").casefold() if given.reading else ""


def negates(words: str) -> bool:
    """Whether the words say no to something: "don't tell me to breathe" asks for no breathing."""
    return bool(_NO.search(words.casefold()))


def yes_or_no(given: ActionInput) -> bool | None:
    """A plain yes or no, as the understanding read it; None for anything else."""
    if given.reading is None or given.reading.confidence < SURE_ANSWER:
        return None
    return {"affirm": True, "deny": False}.get(given.reading.intent)
