"""Networks with one hidden layer that vote: they see what two traits mean together, which a linear head adds up.

"I gave my jewellery away" and "after the move" are harmless apart from each other and as a pair, "I gave my jewellery
away" and "they need not look for me" are not. One such network is worse than the linear head; six of them, averaged
with it, are better than either (figures: docs/understanding.md, docs/safety.md).
"""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.understanding.head import Floats, Layer, shares, two_sided

VOTES = 6  # each begins elsewhere by chance; they agree on what there is in the data
BATCH = 256  # examples a step
PACE = 5e-4  # of the steps (Adam)


@dataclass(frozen=True, slots=True)
class Learning:
    """`width` hidden numbers, `penalty` on the squares of the weights, `passes` through all examples."""

    width: int
    penalty: float
    passes: int


@dataclass(frozen=True, slots=True)
class Network:
    """`hidden` and `out` are the layers of each vote, [c, h] and [h, k]; c components, k labels, sorted by name."""

    classes: tuple[str, ...]
    hidden: tuple[Layer, ...]
    out: tuple[Layer, ...]

    @staticmethod
    def fit(turned: Floats, labels: Sequence[str], how: Learning) -> "Network":
        """Learn from components [n, c] of about unit length and their labels. The same data give the same network."""
        from sklearn.exceptions import ConvergenceWarning  # noqa: PLC0415 (a second that only training needs)
        from sklearn.neural_network import MLPClassifier  # noqa: PLC0415 (the same)

        x, wanted = spread(turned), np.asarray(labels)
        fitted = []
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)  # stopped early on purpose
            for vote in range(VOTES):
                learner = MLPClassifier(
                    (how.width,),
                    alpha=how.penalty,
                    batch_size=min(BATCH, len(x)),
                    learning_rate_init=PACE,
                    max_iter=how.passes,
                    random_state=vote,
                )
                fitted.append(learner.fit(x, wanted))
        layers = [[Layer(*layer) for layer in zip(each.coefs_, each.intercepts_, strict=True)] for each in fitted]
        hidden, out = zip(*layers, strict=True)
        return Network(
            tuple(str(name) for name in fitted[0].classes_), tuple(hidden), tuple(two_sided(*each) for each in out)
        )

    def probabilities(self, turned: Floats) -> Floats:
        """[m, c] → [m, k], the mean of the votes; every row adds up to 1."""
        x = spread(turned)
        votes = [
            shares(np.maximum(x @ first.weights + first.bias, 0) @ last.weights + last.bias)
            for first, last in zip(self.hidden, self.out, strict=True)
        ]
        mean: Floats = np.mean(votes, axis=0)
        return mean


def spread(turned: Floats) -> Floats:
    """Numbers of a size of about 1, for which the learner's steps are made."""
    larger: Floats = np.asarray(turned, np.float64) * np.sqrt(turned.shape[1])
    return larger
