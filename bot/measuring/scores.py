"""What a set of answers comes to: how often right, how well calibrated, whether danger is seen. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.dialogue.inputs import SafetyClass
from bot.measuring.calibration import Reliability, Threshold, reliability, thresholds
from bot.measuring.estimates import Estimate, Indices, bootstrap, share
from bot.measuring.examples import Example
from bot.understanding.dangers import SAFETY_OF_INTENT

SAMPLES = 3  # phrases shown for a pair of labels


@dataclass(frozen=True, slots=True)
class Answer:
    """An example, the three best labels, best first, the confidence of the best, and the class of the card shown."""

    example: Example
    best: tuple[str, ...]
    confidence: float
    safety: SafetyClass = "none"

    @property
    def right(self) -> bool:
        return self.example.accepts(self.best[0])


@dataclass(frozen=True, slots=True)
class Scores:
    """Accuracy and calibration. `labels`: the share that is right, by right label."""

    right: Estimate
    three: Estimate  # one of the three best is right
    mean: Estimate  # of the labels' shares: every label counts the same
    labels: dict[str, Estimate]
    reliability: Reliability
    thresholds: tuple[Threshold, ...]


@dataclass(frozen=True, slots=True)
class Danger:
    """The safety screen, on phrases with one label each."""

    seen: Estimate  # of phrases about a danger: a card is shown
    named: Estimate  # of the same: it is the right card
    calm: Estimate  # of the other phrases: no card is shown


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often one label was taken for another (or for itself), as a share of the first one's examples."""

    truth: str
    guess: str
    count: int
    share: float
    samples: tuple[str, ...]


def score(answers: Sequence[Answer]) -> Scores:
    """The figures of some answers; the order makes no difference but to the bootstrap's chance."""
    by_label: defaultdict[str, list[bool]] = defaultdict(list)
    for answer in answers:
        by_label[answer.example.label].append(answer.right)
    confidences, right = [answer.confidence for answer in answers], [answer.right for answer in answers]
    return Scores(
        share(right),
        share(any(answer.example.accepts(label) for label in answer.best) for answer in answers),
        _mean_of_labels(answers),
        {label: share(hits) for label, hits in sorted(by_label.items())},
        reliability(confidences, right),
        thresholds(confidences, right),
    )


def danger(answers: Sequence[Answer]) -> Danger:
    """Recall and false alarms of the safety screen."""
    concerned = [answer for answer in answers if answer.example.label in SAFETY_OF_INTENT]
    return Danger(
        share(answer.safety != "none" for answer in concerned),
        share(answer.safety == SAFETY_OF_INTENT[answer.example.label] for answer in concerned),
        share(answer.safety == "none" for answer in answers if answer.example.label not in SAFETY_OF_INTENT),
    )


def confusions(answers: Iterable[Answer]) -> tuple[Confusion, ...]:
    """All pairs of labels that occur, most frequent first; those of a label with itself have no samples."""
    samples: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for answer in answers:
        samples[answer.example.label, answer.best[0]].append(answer.example.text)
    totals: Counter[str] = Counter()
    for (truth, _), texts in samples.items():
        totals[truth] += len(texts)
    pairs = [
        Confusion(
            truth, guess, len(texts), len(texts) / totals[truth], () if truth == guess else tuple(texts[:SAMPLES])
        )
        for (truth, guess), texts in samples.items()
    ]
    return tuple(sorted(pairs, key=lambda pair: (-pair.count, pair.truth, pair.guess)))


def _mean_of_labels(answers: Sequence[Answer]) -> Estimate:
    numbers = np.unique([answer.example.label for answer in answers], return_inverse=True)[1]
    hits = np.array([answer.right for answer in answers], float)

    def mean(chosen: Indices) -> float:
        totals = np.bincount(numbers[chosen])
        shares = np.bincount(numbers[chosen], hits[chosen])[totals > 0] / totals[totals > 0]
        return float(shares.mean())

    return bootstrap(len(answers), mean)
