"""Whether a confidence means what it says, and what a threshold on it would do. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.measuring.estimates import Estimate, Indices, bootstrap, share

BINS = 10
THRESHOLDS = tuple(round(step / 20, 2) for step in range(20))  # 0 to 0.95


@dataclass(frozen=True, slots=True)
class Bin:
    """The items whose confidence lies in one tenth: their mean confidence, and how many were right."""

    confidence: float
    right: Estimate


@dataclass(frozen=True, slots=True)
class Reliability:
    """The bins that hold anything, lowest first, and the expected calibration error."""

    bins: tuple[Bin, ...]
    ece: Estimate


@dataclass(frozen=True, slots=True)
class Threshold:
    """What happens when only confidences from `threshold` on are acted upon without asking."""

    threshold: float
    alone: Estimate  # share of all items that are decided alone
    right: Estimate  # share of those that are right


def reliability(confidences: Sequence[float], right: Sequence[bool]) -> Reliability:
    """Ten bins of equal width, and the mean gap between confidence and accuracy, weighted by the bins' sizes.

    The error is that of Naeini, Cooper and Hauskrecht (2015), as Guo and others (2017) use it. Its interval is a
    bootstrap's, which leans upwards a little: chance alone makes gaps.
    """
    sure, hits = np.asarray(confidences, float), np.asarray(right, float)
    places = np.minimum((sure * BINS).astype(int), BINS - 1)
    bins = tuple(
        Bin(float(sure[places == place].mean()), share(hits[places == place] > 0)) for place in np.unique(places)
    )
    return Reliability(bins, bootstrap(len(sure), lambda chosen: _ece(places[chosen], sure[chosen] - hits[chosen])))


def thresholds(confidences: Sequence[float], right: Sequence[bool]) -> tuple[Threshold, ...]:
    """One point for each of THRESHOLDS."""
    pairs = list(zip(confidences, right, strict=True))
    return tuple(
        Threshold(least, share(sure >= least for sure, _ in pairs), share(hit for sure, hit in pairs if sure >= least))
        for least in THRESHOLDS
    )


def _ece(places: Indices, gaps: npt.NDArray[np.float64]) -> float:
    return float(np.abs(np.bincount(places, gaps, BINS)).sum() / len(gaps))
