"""The classifier's mathematics on points that can be drawn: near is likely, shares add up, order does not matter."""

import numpy as np
import pytest

from bot.understanding.head import Floats, Head, components

RANDOM = np.random.default_rng(7)
MIDDLES = {"money": (3.0, 0.0, 0.0, 0.0), "parenting": (0.0, 3.0, 0.0, 0.0), "unheard": (0.0, 0.0, 3.0, 0.0)}
INTENTS = [name for name in MIDDLES for _ in range(60)]
VECTORS = np.vstack([RANDOM.normal(middle, 0.4, (60, 4)) for middle in MIDDLES.values()]).astype(np.float32)


def fit(vectors: Floats, labels: list[str]) -> Head:
    return Head.fit(vectors, labels, components(vectors))


def test_a_text_like_the_examples_of_an_intent_gets_it() -> None:
    head = fit(VECTORS, INTENTS)
    shares = head.probabilities(np.array(list(MIDDLES.values())))
    assert [head.classes[number] for number in shares.argmax(axis=1)] == list(MIDDLES)
    assert shares.max(axis=1).min() > 0.9


def test_a_text_between_two_intents_is_unsure() -> None:
    head = fit(VECTORS, INTENTS)
    shares = head.probabilities(np.array([(1.5, 1.5, 0.0, 0.0)]))[0]
    assert shares.max() < 0.9
    assert shares[head.classes.index("unheard")] < 0.1


def test_the_shares_of_any_text_add_up_to_one() -> None:
    shares = fit(VECTORS, INTENTS).probabilities(RANDOM.normal(0, 100, (50, 4)))
    np.testing.assert_allclose(shares.sum(axis=1), 1)
    assert (shares >= 0).all()


def test_the_order_of_the_examples_does_not_matter() -> None:
    order = RANDOM.permutation(len(INTENTS))
    one = fit(VECTORS, INTENTS)
    other = fit(VECTORS[order], [INTENTS[number] for number in order])
    np.testing.assert_allclose(one.probabilities(VECTORS), other.probabilities(VECTORS), atol=1e-3)


def test_what_varies_within_an_intent_counts_little() -> None:
    loud = VECTORS + np.outer(RANDOM.normal(0, 20, len(VECTORS)), (0.0, 0.0, 0.0, 1.0)).astype(np.float32)
    shares = fit(loud, INTENTS).probabilities(np.array([(3.0, 0.0, 0.0, 40.0)]))[0]
    assert shares[0] > 0.5  # money, however far it is from all of its examples in the noisy direction


def test_two_intents_are_enough_and_one_is_too_few() -> None:
    some = [name != "unheard" for name in INTENTS]
    head = fit(VECTORS[some], [name for name in INTENTS if name != "unheard"])
    assert head.probabilities(np.array([MIDDLES["parenting"]]))[0].round(2).tolist() == [0, 1]
    with pytest.raises(ValueError, match="at least two labels"):
        fit(VECTORS[:10], INTENTS[:10])
