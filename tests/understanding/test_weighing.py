"""Weighing: one dangerous sentence is enough, and the whole message counts as much as its sentences together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.inputs import SAFETY_CLASSES
from bot.understanding.weighing import DANGER, SAFETY_OF_INTENT, UNCLEAR, Distribution, danger_class, judge, mix

HARMLESS = {"money": 0.7, "unheard": 0.3} | dict.fromkeys(SAFETY_OF_INTENT, 0.0)
SELF_HARM = dict.fromkeys(HARMLESS, 0.0) | {"crisis_self_harm": 0.6, "money": 0.4}
INTENTS = sorted(HARMLESS)
distributions = st.lists(st.floats(0.01, 1), min_size=len(INTENTS), max_size=len(INTENTS)).map(
    lambda shares: {intent: share / sum(shares) for intent, share in zip(INTENTS, shares, strict=True)}
)


def test_one_dangerous_sentence_in_a_harmless_story_is_enough() -> None:
    assert judge(HARMLESS, [HARMLESS, SELF_HARM, HARMLESS]).safety == "self_harm"


def test_a_harmless_message_raises_no_alarm() -> None:
    judgement = judge(HARMLESS, [HARMLESS, HARMLESS])
    assert (judgement.safety, judgement.unclear) == ("none", "none")


def test_doubt_between_two_dangers_is_still_danger() -> None:
    torn = HARMLESS | {"money": 0.5, "unheard": 0.2, "abuse_victim": 0.16, "child_at_risk": 0.14}
    assert max(torn["abuse_victim"], torn["child_at_risk"]) < DANGER
    assert judge(torn, []).safety == "abuse_victim"


def test_a_little_danger_is_worth_one_gentle_question() -> None:
    little = HARMLESS | {"money": 0.5, "unheard": 0.3, "abuse_victim": (DANGER + UNCLEAR) / 2}
    judgement = judge(little, [])
    assert (judgement.safety, judgement.unclear) == ("none", "abuse_victim")


def test_the_whole_counts_as_much_as_all_sentences_together() -> None:
    sure = dict.fromkeys(HARMLESS, 0.0)
    mixed = mix(sure | {"money": 1.0}, [sure | {"unheard": 1.0}, sure | {"unheard": 1.0}])
    assert mixed["money"] == pytest.approx(0.5)
    assert mixed["unheard"] == pytest.approx(0.5)


@given(distributions, st.lists(distributions, max_size=4))
def test_guesses_are_ranked_complete_and_add_up_to_one(whole: Distribution, pieces: list[Distribution]) -> None:
    guesses = judge(whole, pieces).guesses
    shares = [guess.confidence for guess in guesses]
    assert shares == sorted(shares, reverse=True)
    assert sorted(guess.intent for guess in guesses) == INTENTS
    assert sum(shares) == pytest.approx(1, abs=0.001)


@given(distributions, st.lists(distributions, max_size=4))
def test_a_class_is_either_a_danger_or_unclear_never_both(whole: Distribution, pieces: list[Distribution]) -> None:
    judgement = judge(whole, pieces)
    assert "none" in (judgement.safety, judgement.unclear)


@given(distributions, st.lists(distributions, max_size=4))
def test_more_text_never_takes_an_alarm_away(whole: Distribution, pieces: list[Distribution]) -> None:
    if judge(whole, []).safety != "none":
        assert judge(whole, pieces).safety != "none"


def test_every_class_has_its_intent() -> None:
    assert set(SAFETY_OF_INTENT.values()) == set(SAFETY_CLASSES)
    assert danger_class({"child_at_risk": 0.1}) == "child_risk"
