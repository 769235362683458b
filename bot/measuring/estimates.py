"""A figure and how far it can be trusted: shares with Wilson's interval, anything else with the bootstrap's. Pure."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Z = 1.96  # 95%
ROUNDS, SEED = 1000, 20

Indices = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value between 0 and 1, its 95% interval (None where there is none), and from how many items it comes."""

    value: float
    low: float | None
    high: float | None
    of: int


def share(hits: Iterable[bool]) -> Estimate:
    """How many of them are true, with the interval of Wilson (1927), which holds for small numbers and near 0 and 1.

    Of nothing at all the value is 0 and the interval is everything.
    """
    results = [bool(hit) for hit in hits]
    number = len(results)
    if not number:
        return Estimate(0.0, 0.0, 1.0, 0)
    value = sum(results) / number
    scale = 1 + Z**2 / number
    centre = (value + Z**2 / (2 * number)) / scale
    half = Z / scale * math.sqrt(value * (1 - value) / number + Z**2 / (4 * number**2))
    return Estimate(value, max(0.0, centre - half), min(1.0, centre + half), number)


def bootstrap(number: int, statistic: Callable[[Indices], float]) -> Estimate:
    """A statistic of `number` items, given by their indices, with the percentile interval of Efron (1979).

    The seed is fixed: the same data give the same page.
    """
    everything = np.arange(number)
    if not number:
        return Estimate(0.0, 0.0, 1.0, 0)
    chance = np.random.default_rng(SEED)
    drawn = [statistic(chance.integers(0, number, number)) for _ in range(ROUNDS)]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return Estimate(float(statistic(everything)), float(low), float(high), number)
