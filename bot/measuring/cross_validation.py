"""The classifier's head on examples that it was not fitted to: four folds of the training data."""

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt
from sklearn.model_selection import StratifiedKFold

from bot.measuring.examples import Example
from bot.measuring.scores import Answer
from bot.understanding.encoder import Vectors

FOLDS, SEED, BEST = 4, 20, 3


class Fitted(Protocol):
    """The part of Head that is needed here."""

    @property
    def classes(self) -> tuple[str, ...]:
        """The intents, in the order of the columns."""

    def probabilities(self, vectors: Vectors) -> npt.NDArray[np.float64]:
        """float64 [m, classes]; rows add up to 1."""


Fit = Callable[[Vectors, Sequence[str]], Fitted]


def cross_validate(examples: Sequence[Example], vectors: Vectors, fit: Fit) -> list[Answer]:
    """An answer for each example, in order, by the head that was fitted to the other three quarters.

    Whole examples only: neither their sentences nor the safety screen are looked at. Every intent needs at least
    FOLDS examples. Near-duplicates in different folds flatter these figures; the held-out phrases do not.
    """
    intents = [example.label for example in examples]
    best = np.empty((len(examples), BEST), object)
    confidences = np.empty(len(examples))
    for known, asked in StratifiedKFold(FOLDS, shuffle=True, random_state=SEED).split(vectors, intents):
        head = fit(vectors[known], [intents[place] for place in known])
        found = head.probabilities(vectors[asked])
        ranked = np.argsort(-found, axis=1, kind="stable")[:, :BEST]
        best[asked, : ranked.shape[1]] = np.array(head.classes, object)[ranked]
        confidences[asked] = found.max(axis=1)
    return [
        Answer(example, tuple(label for label in labels if label), float(confidence))
        for example, labels, confidence in zip(examples, best, confidences, strict=True)
    ]
