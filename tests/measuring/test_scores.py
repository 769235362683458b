"""What answers come to, on four phrases."""

from bot.measuring.scores import confusions, danger, score
from tests.measuring.made import LINES, answer, answers


def test_right_three_best_and_the_mean_of_labels_are_three_things() -> None:
    found = score(answers())
    assert (found.right.value, found.three.value) == (0.75, 1.0)
    assert found.mean.value == 2 / 3
    assert {label: each.value for label, each in found.labels.items()} == {"abuse_victim": 1, "money": 1, "thanks": 0}


def test_a_card_that_is_not_the_right_one_is_still_a_card() -> None:
    money, _, _, abuse = LINES
    found = danger([answer(abuse, "money", safety="self_harm"), answer(money, "money", safety="self_harm")])
    assert (found.seen.value, found.named.value, found.calm.value) == (1.0, 0.0, 0.0)


def test_a_confusion_shows_what_was_misread() -> None:
    found = {(each.truth, each.guess): each for each in confusions(answers())}
    assert found["thanks", "money"].samples == ("thanks a lot",)
    assert (found["money", "money"].count, found["money", "money"].share, found["money", "money"].samples) == (2, 1, ())
