"""Whatever the choice among equal wordings, the sentence can be said."""

from itertools import product

import pytest

from actions.rephrase.analysis import Complaint
from actions.rephrase.compose import STYLES, compose
from actions.rephrase.patterns import ROWS
from actions.rephrase.surface import faults
from actions.rephrase.topics import CUES, LABELS
from actions.rephrase.wording import OWN_FEELINGS, WORDINGS


@pytest.mark.parametrize("topic", WORDINGS)
def test_every_wording_of_a_topic_goes_with_every_other(topic: str) -> None:
    wording = WORDINGS[topic]
    for (plain, soft), need, ask in product(wording.feelings, wording.needs, wording.asks):
        assert faults(f"When you're out, I feel {soft}. I need {need}. {ask}") == ()
        assert faults(f"I feel {plain} when you're out.") == ()
    for need, short, bid in product(wording.needs, wording.shorts, wording.bids):
        assert faults(f"I felt sad when you were out. I need {need}. {bid}") == ()
        assert faults(f"When you're out, I feel sad and need {short}.") == ()


def test_every_topic_that_is_named_has_words() -> None:
    named = {row.topic for row in ROWS} | {topic for topic, _ in CUES} | {topic for topic, _ in LABELS}
    assert named - {""} <= set(WORDINGS)


def test_a_label_has_something_general_to_say() -> None:
    topics = {topic for topic, _ in LABELS}
    assert all(WORDINGS[topic].general for topic in topics)


def test_own_feelings_are_feelings() -> None:
    for plain, soft in OWN_FEELINGS.values():
        assert faults(f"I feel {plain} when you're out. When you're out, I feel {soft}.") == ()


def test_a_long_situation_loses_the_request_before_it_loses_itself() -> None:
    situation = "you spent the whole of last weekend " + "with your friends and your brother " * 4 + "in Leeds"
    for style in STYLES:
        text = compose(Complaint(situation, "time", past=True), style)
        assert len(text) <= 256
        assert situation in text


def test_past_and_present_in_one_complaint_do_not_stand_behind_when() -> None:
    complaint = Complaint("you forgot the rent and that we have a late fee", "money", past=True, mixed=True)
    assert " that you forgot the rent and that we have a late fee" in compose(complaint, "direct")
