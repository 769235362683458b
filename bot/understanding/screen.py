"""The safety screen: whether somebody may be in danger, of what kind, and whether to say so or to ask. Pure.

A message is looked at whole and sentence by sentence, because a long story dilutes the one sentence that matters: the
most alarming of these texts decides. Curves and figures: docs/safety.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.dialogue.inputs import SAFETY_CLASSES, SafetyClass

Dangers = Mapping[str, float]  # class, or "none" → probability; they add up to 1

# Probability of any danger at all, from which on the card is shown, or one gentle question is asked. A miss costs more
# than a false alarm, and a question costs less than a card.
CARD = 0.50
QUESTION = 0.20


@dataclass(frozen=True, slots=True)
class Alarm:
    """The class whose card is shown, or else the class that is gently asked about; "none" where there is no reason."""

    card: SafetyClass = "none"
    question: SafetyClass = "none"


def screen(whole: Dangers, pieces: Sequence[Dangers]) -> Alarm:
    """What the whole message and its sentences call for."""
    worst = max((whole, *pieces), key=danger)
    if danger(worst) >= CARD:
        return Alarm(card=likeliest(worst))
    return Alarm(question=likeliest(worst) if danger(worst) >= QUESTION else "none")


def danger(dangers: Dangers) -> float:
    """The probability of any danger at all."""
    return 1 - dangers.get("none", 0.0)


def likeliest(dangers: Dangers) -> SafetyClass:
    """The likeliest danger, likely or not."""
    return max(SAFETY_CLASSES, key=lambda name: dangers.get(name, 0.0))
