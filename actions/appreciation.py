"""Thanks: what typed answers mean, and how many were kept in each of the last weeks."""

import re
from collections.abc import Mapping

from actions.said import said
from bot.dialogue.acting import ActionInput
from bot.dialogue.certainty import SURE_ANSWER
from bot.dialogue.session import Value

WEEKS = 8
WEEK = 7 * 86400.0  # seconds
_WAYS = {
    "turn": r"\b(?:turn|complain\w*|criticis\w*|criticiz\w*|nag\w*|annoy\w*|bothers?)\b",
    "note": r"\b(?:note|notes|log|diary|remember|for me|myself|write (?:it )?down|keep)\b",
    "thank": r"\b(?:thank\w*|tell|say|send|message|text|write|compliment)\b",
}


def validate_appreciation_way(given: ActionInput) -> Value:
    """What to do with the good thing; whoever goes on telling it is helped to say thank you."""
    words, reading = said(given), given.reading
    found = next((way for way, pattern in _WAYS.items() if re.search(pattern, words)), None)
    telling = reading is not None and reading.intent == "gratitude" and reading.confidence >= SURE_ANSWER
    return found or ("thank" if telling else None)


def action_appreciation_weeks(given: ActionInput) -> Mapping[str, Value]:
    """How many thanks were kept in each of the last 8 weeks, the oldest first, the week that ends now last.

    A week is seven days back from now; the person's time zone is of no importance for that. `appreciation_weeks` is for
    the picture ("0,2,1,…"), `appreciation_row` for the text, `appreciation_count` the sum.
    """
    counts = [0] * WEEKS
    for entry in given.journal:
        ago = int(max(0.0, given.now - entry.at) // WEEK)
        if entry.kind == "thanks" and ago < WEEKS:
            counts[-1 - ago] += 1
    return {
        "appreciation_weeks": ",".join(map(str, counts)),
        "appreciation_row": ", ".join(map(str, counts)),
        "appreciation_count": sum(counts),
    }
