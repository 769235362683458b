"""The safety screen: whether somebody may be in danger, of what kind, and whether to say so or to ask. Pure.

Two independent pairs of eyes: a classifier, and curated patterns (lexicon.py). A message is looked at whole and by
sentence, because a long story dilutes the one sentence that matters: the most alarming of these texts decides. The
thresholds differ by class, because the misses and false alarms do: docs/safety.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.dialogue.inputs import SAFETY_CLASSES, About, SafetyClass
from bot.understanding.lexicon import Finding

Dangers = Mapping[str, float]  # class, or "none" → probability; they add up to 1


class Levels(NamedTuple):
    """The classifier's probability of any danger at all from which on something is done about it; the class is the
    likeliest one. docs/safety.md has the curves that they were read from, and what a mistake costs in each class."""

    card: float  # the card is shown, whatever the words
    supported: (
        float  # … it is shown where the lexicon would show it or ask; below, even plain words are only asked about
    )
    question: float  # one gentle question is asked


LEVELS: Mapping[SafetyClass, Levels] = {
    "self_harm": Levels(0.60, 0.26, 0.25),
    "abuse_victim": Levels(0.55, 0.34, 0.31),
    "violence_perpetrator": Levels(0.74, 0.39, 0.38),
    "child_risk": Levels(0.51, 0.42, 0.42),
    "medical_emergency": Levels(0.30, 0.30, 0.20),
}
HINT = 0.05  # a hint of the lexicon's is asked about unless the classifier sees nothing at all
OWN_CLASS = 0.80  # from here on the classifier's class counts more than the lexicon's
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
    return max((_alarm(dangers, finding) for dangers in (whole, *pieces)), key=_weight)


def _weight(alarm: Alarm) -> tuple[bool, bool, float]:
    return alarm.card != "none", alarm.question != "none", alarm.fear


def _alarm(dangers: Dangers, finding: Finding) -> Alarm:
    fear, likely = danger(dangers), likeliest(dangers)
    card, question = _decide(fear, likely, finding)
    return Alarm(card, question, fear, finding.urgent, finding.about)


def _decide(fear: float, likely: SafetyClass, finding: Finding) -> tuple[SafetyClass, SafetyClass]:
    """The class of the card and that of the question; one of them is "none"."""
    levels = LEVELS[likely]
    if finding.card != "none":
        named = likely if fear >= OWN_CLASS else finding.card
        return (named, "none") if fear >= LEVELS[named].supported else ("none", named)
    if finding.calm:
        return "none", likely if fear >= CERTAIN else "none"
    if fear >= (levels.card if finding.question == "none" else levels.supported):
        return likely, "none"
    if fear >= levels.question:
        return "none", likely
    return "none", finding.question if fear >= HINT else "none"


def danger(dangers: Dangers) -> float:
    """The probability of any danger at all."""
    return 1 - dangers.get("none", 0.0)


def likeliest(dangers: Dangers) -> SafetyClass:
    """The likeliest danger, likely or not."""
    return max(SAFETY_CLASSES, key=lambda name: dangers.get(name, 0.0))
