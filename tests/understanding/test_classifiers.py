"""Intents and dangers from vectors: what only two traits together tell, and what is stored is what was learned."""

from pathlib import Path

import numpy as np
import pytest

from bot.understanding.classifiers import Classifiers
from bot.understanding.head import components
from bot.understanding.network import Learning, Network

RANDOM = np.random.default_rng(3)
# Two traits, each harmless without the other and with neither: no line parts the dangerous corners from the others.
CORNERS = {"crisis_self_harm": ((1, 1), (-1, -1)), "smalltalk": ((1, -1),), "money": ((-1, 1),)}
INTENTS = [intent for intent, corners in CORNERS.items() for _ in corners for _ in range(150)]
PLACES = [corner for corners in CORNERS.values() for corner in corners for _ in range(150)]
VECTORS = np.hstack([np.array(PLACES) + RANDOM.normal(0, 0.2, (600, 2)), RANDOM.normal(0, 0.2, (600, 6))]).astype("f4")


@pytest.fixture(scope="module")
def fitted() -> Classifiers:
    return Classifiers.fit(VECTORS, INTENTS)


def test_the_network_sees_what_two_traits_mean_together(fitted: Classifiers) -> None:
    found = fitted.dangers.probabilities(VECTORS @ fitted.turn.weights + fitted.turn.bias)
    right = [(intent == "crisis_self_harm") == (row.argmax() == 1) for intent, row in zip(INTENTS, found, strict=True)]
    assert fitted.dangers.classes == ("none", "self_harm")
    assert np.mean(right) > 0.95


def test_rows_add_up_to_one_wherever_a_text_is(fitted: Classifiers) -> None:
    far = RANDOM.normal(0, 50, (40, 8)).astype(np.float32)
    for rows in fitted.find(far):
        np.testing.assert_allclose(rows.sum(axis=1), 1, atol=1e-5)
        assert (rows >= 0).all()


def test_what_is_stored_is_what_was_learned(fitted: Classifiers, tmp_path: Path) -> None:
    fitted.save(tmp_path / "x.npz")
    again = Classifiers.load(tmp_path / "x.npz")
    assert again.classes == fitted.classes
    for was, is_now in zip(fitted.find(VECTORS), again.find(VECTORS), strict=True):
        np.testing.assert_allclose(was, is_now, atol=0.01)


def test_the_same_data_give_the_same_network() -> None:
    turn = components(VECTORS)
    turned = VECTORS @ turn.weights + turn.bias
    one, other = (Network.fit(turned, INTENTS, Learning(16, 0.1, 5)) for _ in range(2))
    np.testing.assert_array_equal(one.probabilities(turned), other.probabilities(turned))
