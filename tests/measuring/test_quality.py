"""The training data's faults are found, and the measures do not depend on how many lines there are."""

import numpy as np
import pytest

from bot.measuring.quality import BLOCK, NEAR, look_at, near_duplicates, same_opening, variety
from tests.measuring.made import LINES, vectors


def test_near_duplicates_are_those_of_all_pairs_whatever_the_blocks() -> None:
    points = np.random.default_rng(1).normal(size=(BLOCK + 200, 4)).astype(np.float32)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    cosines = points @ points.T
    expected = {(i, j) for i, j in np.argwhere(cosines > NEAR) if i < j}
    assert {(i, j) for i, j, _ in near_duplicates(points)} == expected
    assert any(i < BLOCK <= j for i, j in expected)


def test_a_repetition_within_an_intent_and_a_conflict_between_two_are_different_faults() -> None:
    found = look_at(LINES, vectors())
    rows = {each.intent: each for each in found.intents}
    assert (rows["money"].lines, rows["money"].repeated, rows["money"].conflicting) == (2, 1.0, 0.0)
    assert (rows["thanks"].repeated, rows["thanks"].conflicting) == (0.0, 1.0)
    (conflict,) = found.conflicts
    assert (conflict.first.label, conflict.second.label, conflict.cosine) == ("thanks", "abuse_victim", 1.0)
    assert (found.distinct.value, found.consistent.value) == (0.5, 0.5)
    assert rows["money"].words == 4


def test_variety_is_the_mean_share_of_different_words_in_all_windows() -> None:
    line = " ".join(f"word{number % 70}" for number in range(130))
    words = line.split()
    windows = [len(set(words[start : start + 100])) / 100 for start in range(31)]
    assert variety([line]) == pytest.approx(sum(windows) / len(windows))
    assert variety(["Yes, yes!", "no"]) == pytest.approx(2 / 3)
    assert variety(["👍"]) == 0.0


def test_variety_does_not_fall_as_an_intent_grows() -> None:
    chance = np.random.default_rng(1)
    lines = [" ".join(f"word{number}" for number in chance.integers(0, 300, 10)) for _ in range(2000)]
    assert variety(lines[:100]) == pytest.approx(variety(lines), abs=0.02)


def test_lines_that_all_begin_alike_are_counted() -> None:
    lines = ["How do I stop?", "how do we talk", *(f"opening{number} of its own" for number in range(18))]
    assert same_opening(lines) == 0.1
    assert same_opening(lines[1:]) == 0.0
