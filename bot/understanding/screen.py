"""The safety screen: whether somebody may be in danger, of what kind, and whether to say so or to ask. Pure.

Two independent pairs of eyes: a classifier, and curated patterns (lexicon.py). A message is looked at whole and by
sentence, because a long story dilutes the one sentence that matters: the most alarming of these texts decides. The
thresholds come from curves over the classes' misses and false alarms: docs/safety.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.dialogue.inputs import SAFETY_CLASSES, About, SafetyClass
from bot.understanding.lexicon import Finding

Dangers = Mapping[str, float]  # class, or "none" → probability; they add up to 1

# The classifier's probability of any danger at all from which on …
CARD = 0.60  # … the card is shown, whatever the words
CARD_WITH_HINT = 0.45  # … it is shown where the lexicon would ask
CARD_WITH_WORDS = 0.45  # … it is shown where the lexicon would show it; below, even plain words are only asked about
QUESTION = 0.25  # … one gentle question is asked
OWN_CLASS = 0.80  # … the classifier's class counts more than the lexicon's
CERTAIN = 0.90  # … an idiom does not keep the screen silent: it asks


@dataclass(frozen=True, slots=True)
class Alarm:
    """The class whose card is shown, or else the class that is gently asked about; "none" where there is no reason.
    `fear` is the classifier's probability of any danger; `urgent` and `about` as in `Reading`."""

    card: SafetyClass = "none"
    question: SafetyClass = "none"
    fear: float = 0.0
    urgent: bool = False
    about: About = "self"


def screen(whole: Dangers, pieces: Sequence[Dangers], finding: Finding) -> Alarm:
    """What the whole message, its sentences and its words call for."""
    worst = max((whole, *pieces), key=danger)
    fear, likely = danger(worst), likeliest(worst)
    card, question = _decide(fear, likely, finding)
    return Alarm(card, question, fear, finding.urgent, finding.about)


def _decide(fear: float, likely: SafetyClass, finding: Finding) -> tuple[SafetyClass, SafetyClass]:
    """The class of the card and that of the question; one of them is "none"."""
    if finding.card != "none":
        named = likely if fear >= OWN_CLASS else finding.card
        return (named, "none") if fear >= CARD_WITH_WORDS else ("none", named)
    if finding.calm:
        return "none", likely if fear >= CERTAIN else "none"
    if fear >= (CARD if finding.question == "none" else CARD_WITH_HINT):
        return likely, "none"
    return "none", likely if fear >= QUESTION else finding.question


def danger(dangers: Dangers) -> float:
    """The probability of any danger at all."""
    return 1 - dangers.get("none", 0.0)


def likeliest(dangers: Dangers) -> SafetyClass:
    """The likeliest danger, likely or not."""
    return max(SAFETY_CLASSES, key=lambda name: dangers.get(name, 0.0))
