"""Which need a reproach calls for, and which deed of it: what the model is sure of."""

from collections import defaultdict
from collections.abc import Sequence

from actions.rephrase.complaint import Complaint
from actions.rephrase.wording import DEEDS, WORDINGS, need_of
from bot.dialogue.inputs import Guess

# From which probability on a deed, or the deeds of one need together, are believed; below, what is said goes with
# anything. By cross-validation a deed is right then five times in six, and most others are its neighbours.
SURE = 0.5
GENERAL = "us"  # the need of that pair
# Needs that are too many things for one request to fit them all: there a deed must be sure.
_MANY = frozenset({
    "respect", "control", "criticism", "habit", "health", "special", "security", "conflict", "privacy", "belongings",
    "carelessness", "space", "support", "us",
})  # fmt: skip


def called_for(found: Complaint, deeds: Sequence[Guess]) -> tuple[str, str]:
    """The need, and the deed as "need/deed" or "" where none is sure. Without guesses the words alone decide.

    What the words name is not asked beside the model: on sentences of others their need is right one time in four,
    the model's two times in three, and both together are no better than the model.
    """
    if not deeds or not (found.situation or found.about):
        return found.topic, ""
    likeliest = max(deeds, key=lambda guess: guess.confidence)
    if likeliest.confidence >= SURE and likeliest.intent in DEEDS:
        return need_of(likeliest.intent), likeliest.intent
    if not found.situation and found.topic in WORDINGS:  # a thing alone, "the dishes", says what it is about
        return found.topic, ""
    return _sure_need(deeds) or GENERAL, ""


def _sure_need(deeds: Sequence[Guess]) -> str:
    """The need whose deeds are sure together, "" if none is."""
    needs: defaultdict[str, float] = defaultdict(float)
    for guess in deeds:
        if need_of(guess.intent) in WORDINGS:
            needs[need_of(guess.intent)] += guess.confidence
    need, share = max(needs.items(), key=lambda each: each[1], default=("", 0.0))
    return need if share >= SURE and need not in _MANY else ""
