"""The encoder against numbers that TFMPNetModel (transformers 4.40) computed from the same weights."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.encoder import SentenceEncoder, _batches
from bot.understanding.encoder_shape import VECTOR, WIDTH

full = pytest.mark.full

SENTENCES = [
    "He never listens to me.",
    "My husband ignores what I say.",
    "How do I bake bread?",
    "I don't want to be here any more.",
]
COSINES = [
    [1.0, 0.676401, 0.126405, 0.269126],
    [0.676401, 1.0, 0.090649, 0.138202],
    [0.126405, 0.090649, 1.0, 0.093457],
    [0.269126, 0.138202, 0.093457, 1.0],
]
FIRST_NUMBERS = [0.014188, 0.026087, -0.015327, -0.005113]


@full
def test_the_vectors_are_those_of_the_published_model(encoder: SentenceEncoder) -> None:
    vectors = encoder.encode(SENTENCES)
    assert vectors.shape == (4, VECTOR)
    assert vectors.dtype == np.float32
    published = vectors[:, -WIDTH:]
    assert published @ published.T == pytest.approx(np.array(COSINES), abs=2e-5)
    assert published[0, :4] == pytest.approx(FIRST_NUMBERS, abs=2e-5)


@full
def test_the_words_themselves_are_the_first_part(encoder: SentenceEncoder) -> None:
    """Before any layer a text is its words at their places: words in common make texts alike, meaning does not."""
    words = encoder.encode(["my husband is angry", "my husband is hungry", "he was in a rage"])[:, :WIDTH]
    assert words[0] @ words[1] > words[0] @ words[2] + 0.1


@full
def test_neighbours_in_a_batch_change_nothing(encoder: SentenceEncoder) -> None:
    texts = [*SENTENCES, "no", "word " * 200, "", "😭", *[f"and then {number}" * number for number in range(1, 20)]]
    together = encoder.encode(texts)
    alone = np.vstack([encoder.encode([text]) for text in texts])
    assert np.abs(together - alone).max() < 5e-6
    for start in range(0, VECTOR, WIDTH):
        lengths = np.linalg.norm(together[:, start : start + WIDTH], axis=1)
        assert lengths == pytest.approx(np.ones(len(texts)), abs=1e-5)


@full
def test_only_the_first_128_tokens_count(encoder: SentenceEncoder) -> None:
    start = "one two three four " * 32  # 128 words; two places go to the marks of beginning and end
    longer, other = encoder.encode([start, start + "and something else"])
    assert np.array_equal(longer, other)
    assert not np.array_equal(*encoder.encode([start, "five " + start]))


@full
def test_nothing_to_encode_is_no_vectors(encoder: SentenceEncoder) -> None:
    assert encoder.encode([]).shape == (0, VECTOR)


@full
def test_a_lone_surrogate_is_a_question_mark(encoder: SentenceEncoder) -> None:
    odd, plain = encoder.encode(["why \ud800", "why ?"])
    assert np.array_equal(odd, plain)


@given(st.lists(st.integers(2, 128)))
def test_batches_hold_every_text_once_and_are_small(lengths: list[int]) -> None:
    order = sorted(range(len(lengths)), key=lambda index: lengths[index])
    batches = _batches(order, lengths)
    assert sorted(index for batch in batches for index in batch) == list(range(len(lengths)))
    assert all(len(batch) == 1 or len(batch) * max(lengths[index] for index in batch) <= 256 for batch in batches)
    assert all(0 < len(batch) <= 16 for batch in batches)
