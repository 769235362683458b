"""A figure says how far it can be trusted."""

import numpy as np
import pytest

from bot.measuring.estimates import bootstrap, share


def test_a_share_has_wilsons_interval() -> None:
    found = share([True] * 8 + [False] * 2)
    assert (found.value, found.of) == (0.8, 10)
    assert (found.low, found.high) == (pytest.approx(0.4902, abs=1e-4), pytest.approx(0.9433, abs=1e-4))


def test_all_of_a_few_is_not_certainty() -> None:
    found = share([True, True, True])
    assert (found.value, found.high) == (1.0, 1.0)
    assert found.low is not None
    assert found.low < 0.5


def test_of_nothing_anything_may_be_true() -> None:
    found = share([])
    assert (found.low, found.high, found.of) == (0.0, 1.0, 0)


def test_a_bootstrap_gives_the_same_interval_every_time() -> None:
    values = np.array([0.0] * 30 + [1.0] * 70)
    one, two = (bootstrap(100, lambda chosen: float(values[chosen].mean())) for _ in range(2))
    assert one == two
    assert one.value == pytest.approx(0.7)
    assert one.low == pytest.approx(0.61, abs=0.03)
    assert one.high == pytest.approx(0.79, abs=0.03)
