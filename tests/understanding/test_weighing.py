"""Weighing: the whole message counts most, its sentences a little, and the topics hear of no danger that is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.inputs import SAFETY_CLASSES, Guess
from bot.understanding.dangers import SAFETY_OF_INTENT
from bot.understanding.weighing import Distribution, besides, mix, rank

TOPICS = {"money": 0.7, "unheard": 0.3}
INTENTS = sorted([*TOPICS, *SAFETY_OF_INTENT])
HARMLESS = dict.fromkeys(INTENTS, 0.0) | TOPICS
distributions = st.lists(st.floats(0.01, 1), min_size=len(INTENTS), max_size=len(INTENTS)).map(
    lambda shares: {intent: share / sum(shares) for intent, share in zip(INTENTS, shares, strict=True)}
)


def test_the_whole_counts_four_times_as_much_as_all_sentences_together() -> None:
    sure = dict.fromkeys(HARMLESS, 0.0)
    mixed = mix(sure | {"money": 1.0}, [sure | {"unheard": 1.0}, sure | {"unheard": 1.0}])
    assert mixed["money"] == pytest.approx(0.8)
    assert mixed["unheard"] == pytest.approx(0.2)


def test_without_a_card_the_topics_share_what_a_little_worry_took() -> None:
    worried = HARMLESS | {"money": 0.4, "unheard": 0.2, "abuse_victim": 0.4}
    guesses = rank(worried, [], "none")
    assert [(guess.intent, guess.confidence) for guess in guesses[:2]] == [("money", 0.6667), ("unheard", 0.3333)]


def test_with_a_card_its_intent_leads_with_the_probability_of_the_screen() -> None:
    guesses = rank(HARMLESS | {"money": 0.6, "abuse_victim": 0.1}, [], "abuse_victim", 0.8)
    assert guesses[0] == Guess("abuse_victim", 0.8)
    assert guesses[1].intent == "money"
    assert sum(guess.confidence for guess in guesses) == pytest.approx(1, abs=0.001)


@given(distributions, st.lists(distributions, max_size=4))
def test_guesses_without_a_card_are_ranked_topics_and_add_up_to_one(
    whole: Distribution, pieces: list[Distribution]
) -> None:
    guesses = rank(whole, pieces, "none")
    shares = [guess.confidence for guess in guesses]
    assert shares == sorted(shares, reverse=True)
    assert sorted(guess.intent for guess in guesses) == sorted(TOPICS)
    assert sum(shares) == pytest.approx(1, abs=0.001)


def test_every_class_has_its_intent() -> None:
    assert set(SAFETY_OF_INTENT.values()) == set(SAFETY_CLASSES)


def test_topics_of_single_sentences_are_kept_each_once_the_surest_first() -> None:
    sure = dict.fromkeys(HARMLESS, 0.0)
    pieces = [sure | {"unheard": 0.7, "money": 0.3}, sure | {"money": 0.9, "unheard": 0.1}, sure | {"money": 1.0}]
    assert besides(pieces) == (Guess("money", 1.0), Guess("unheard", 0.7))
    assert besides([sure | {"money": 0.5, "unheard": 0.5}, sure | {"abuse_victim": 1.0}]) == ()
