"""The screen: one dangerous sentence is enough, a little danger is worth a question, more text takes no alarm away."""

from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.inputs import SAFETY_CLASSES
from bot.understanding.screen import CARD, QUESTION, Dangers, screen

NAMES = ["none", *SAFETY_CLASSES]
CALM = dict.fromkeys(NAMES, 0.0) | {"none": 1.0}
SELF_HARM = CALM | {"none": 1 - CARD - 0.1, "self_harm": CARD + 0.1}
dangers = st.lists(st.floats(0.01, 1), min_size=len(NAMES), max_size=len(NAMES)).map(
    lambda shares: {name: share / sum(shares) for name, share in zip(NAMES, shares, strict=True)}
)


def test_one_dangerous_sentence_in_a_harmless_story_is_enough() -> None:
    assert screen(CALM, [CALM, SELF_HARM, CALM]).card == "self_harm"


def test_a_harmless_message_raises_no_alarm() -> None:
    alarm = screen(CALM, [CALM, CALM])
    assert (alarm.card, alarm.question) == ("none", "none")


def test_doubt_between_two_dangers_is_still_danger() -> None:
    torn = CALM | {"none": 1 - CARD - 0.02, "abuse_victim": CARD / 2 + 0.02, "child_risk": CARD / 2}
    assert screen(torn, []).card == "abuse_victim"


def test_a_little_danger_is_worth_one_gentle_question() -> None:
    little = CALM | {"none": 1 - (CARD + QUESTION) / 2, "abuse_victim": (CARD + QUESTION) / 2}
    alarm = screen(little, [])
    assert (alarm.card, alarm.question) == ("none", "abuse_victim")


@given(dangers, st.lists(dangers, max_size=4))
def test_there_is_a_card_or_a_question_never_both(whole: Dangers, pieces: list[Dangers]) -> None:
    alarm = screen(whole, pieces)
    assert "none" in (alarm.card, alarm.question)


@given(dangers, st.lists(dangers, max_size=4))
def test_more_text_never_takes_an_alarm_away(whole: Dangers, pieces: list[Dangers]) -> None:
    if screen(whole, []).card != "none":
        assert screen(whole, pieces).card != "none"
