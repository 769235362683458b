"""From a text's vector to the probabilities of the labels: one linear layer, fitted in two ways that are averaged.

*Linear discriminant analysis* with shrinkage: every label is a Gaussian around the mean of its examples, and all share
one covariance (Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 4.3). It knows what varies anyhow
within a label (length, spelling, register), and so is better on other people's messages. *Logistic regression* on the
principal components looks at the borders, and is better where two labels share their words. Both are linear, so that
the geometric mean of their probabilities is one softmax. What else was tried, with figures: docs/understanding.md.
"""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating[Any]]

WIDTH = 768  # of one part of the vector
SHRINKAGE = 0.05  # how far the covariance is drawn towards "all directions alike"
TEMPERATURE = (
    2.5  # divides the scores of discriminant analysis, which takes the numbers for more independent than they are
)
COMPONENTS = 512  # for the logistic regression: as good as all 3,840, and ten times as fast
WHITENING = 0.5  # 0: components weigh as much as they vary, 1: all weigh the same
C = 5.0  # the inverse of its penalty
STEPS = 120  # of its solver; with more the held-out figures do not move
DISCRIMINANT_SHARE = 0.6  # of the average
SURENESS = 0.85  # of the average's scores: with it, what is 80% sure is right 8 times in 10 on messages of other people


class Layer(NamedTuple):
    """Scores of all labels: vectors @ weights + bias; weights [d, k], bias [k]."""

    weights: Floats
    bias: Floats


@dataclass(frozen=True, slots=True)
class Head:
    """A fitted classifier. `weights` is [d, k], `bias` [k]; d numbers a vector, k labels, sorted by name."""

    classes: tuple[str, ...]
    weights: Floats
    bias: Floats

    @staticmethod
    def fit(vectors: Floats, labels: Sequence[str], turn: Layer, sureness: float = SURENESS) -> "Head":
        """Learn from examples: vectors [n, d], their n labels and their `components`; `sureness` multiplies the scores.
        Raises ValueError without two different labels."""
        x = np.asarray(vectors, np.float32)
        classes, index = np.unique(np.asarray(labels), return_inverse=True)
        if len(classes) < 2:
            raise ValueError("a classifier needs examples of at least two labels")
        one, two = _discriminant(x, index), _logistic(x, turn, index)
        share = sureness * DISCRIMINANT_SHARE / TEMPERATURE, sureness * (1 - DISCRIMINANT_SHARE)
        mixed = Layer(*(share[0] * first + share[1] * second for first, second in zip(one, two, strict=True)))
        return Head(tuple(str(name) for name in classes), *mixed)

    def probabilities(self, vectors: Floats) -> Floats:
        """[m, d] → [m, k]; every row adds up to 1."""
        return shares(np.asarray(vectors) @ self.weights + self.bias)


def shares(scores: Floats) -> Floats:
    """Scores [m, k] as probabilities: the softmax of each row."""
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    found: Floats = grown / grown.sum(axis=1, keepdims=True)
    return found


def _discriminant(x: Floats, index: npt.NDArray[np.intp]) -> Layer:
    counts = np.bincount(index)
    means = np.stack([x[index == number].mean(axis=0) for number in range(len(counts))])
    residuals = x - means[index]
    covariance = _shrunk(residuals.T @ residuals / len(x))
    weights = np.linalg.solve(covariance, means.T)
    return Layer(weights, np.log(counts / len(x)) - 0.5 * np.einsum("kd,dk->k", means, weights))


def _shrunk(covariance: Floats) -> Floats:
    """Drawn towards a diagonal that is flat within each part of the vector: the parts have spreads of their own."""
    spread = np.diag(covariance)
    parts = max(1, len(spread) // WIDTH)
    flat = np.concatenate([np.full(len(part), part.mean()) for part in np.array_split(spread, parts)])
    mixed: Floats = (1 - SHRINKAGE) * covariance.astype(np.float64)
    mixed[np.diag_indices(len(mixed))] += SHRINKAGE * flat
    return mixed


def components(vectors: Floats) -> Layer:
    """The principal components, partly whitened, as a layer [d, c]; what comes out has a length of about 1."""
    from scipy.linalg import eigh  # noqa: PLC0415 (only training needs it; numpy's cannot stop at the largest)

    x = np.asarray(vectors, np.float32)
    middle = x.mean(axis=0)
    covariance = (x - middle).T @ (x - middle) / len(x)
    width = len(covariance)
    spread, directions = eigh(covariance, subset_by_index=[max(0, width - COMPONENTS), width - 1])
    kept = spread > spread[-1] * 1e-6  # a direction without any spread says nothing
    weights = directions[:, kept] * spread[kept] ** (-WHITENING / 2)
    weights /= np.sqrt((spread[kept] ** (1 - WHITENING)).sum())  # so that the penalty means the same whatever the scale
    return Layer(weights, -middle @ weights)


def _logistic(x: Floats, turn: Layer, index: npt.NDArray[np.intp]) -> Layer:
    from sklearn.exceptions import ConvergenceWarning  # noqa: PLC0415 (a second that only training needs)
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 (the same)

    turned = x @ turn.weights + turn.bias
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # stopped early on purpose
        fitted = LogisticRegression(C=C, max_iter=STEPS).fit(turned, index)
    weights, bias = two_sided(fitted.coef_.T, fitted.intercept_)
    return Layer(turn.weights @ weights, turn.bias @ weights + bias)


def two_sided(weights: Floats, bias: Floats) -> Layer:
    """A last layer with a score for each label: of two labels scikit-learn keeps only the second's."""
    if len(bias) > 1:
        return Layer(weights, bias)
    return Layer(np.hstack([-weights, weights]) / 2, np.append(-bias, bias) / 2)
