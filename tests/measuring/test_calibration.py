"""Calibration is what its definition says, worked out by hand."""

import pytest

from bot.measuring.calibration import THRESHOLDS, reliability, thresholds

CONFIDENCES, RIGHT = [0.95, 0.95, 0.85, 0.65], [True, False, True, True]


def test_the_calibration_error_is_the_mean_gap_weighted_by_the_bins() -> None:
    found = reliability(CONFIDENCES, RIGHT)
    # 2/4 · |0.95 − 0.5| + 1/4 · |0.85 − 1| + 1/4 · |0.65 − 1|
    assert found.ece.value == pytest.approx(0.35)
    assert [(each.confidence, each.right.value, each.right.of) for each in found.bins] == [
        (pytest.approx(0.65), 1.0, 1),
        (pytest.approx(0.85), 1.0, 1),
        (pytest.approx(0.95), 0.5, 2),
    ]


def test_certainty_belongs_to_the_last_bin_and_nothing_to_the_first() -> None:
    found = reliability([1.0, 0.0, 0.92], [True, False, True])
    assert [each.right.of for each in found.bins] == [1, 2]
    assert found.ece.value == pytest.approx(2 / 3 * 0.04)


def test_a_higher_threshold_decides_less_and_may_be_right_more_often() -> None:
    found = {each.threshold: each for each in thresholds(CONFIDENCES, RIGHT)}
    assert tuple(found) == THRESHOLDS
    assert (found[0.0].alone.value, found[0.0].right.value) == (1.0, 0.75)
    assert (found[0.7].alone.value, found[0.7].right.value) == (0.75, pytest.approx(2 / 3))
    assert (found[0.9].alone.value, found[0.9].right.value) == (0.5, 0.5)
