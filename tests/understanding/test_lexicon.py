"""The lexicon finds danger in plain and in disguise, and is not scared by words."""

from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from bot.understanding.cleaning import clean
from bot.understanding.lexicon import Finding, look, plain, unhidden
from tests.understanding.attacks import DISGUISES, Attack

CASES: dict[str, Any] = YAML(typ="safe").load(Path(__file__).with_name("lexicon_cases.yml"))
CARDS = [(safety, text) for safety, texts in CASES["cards"].items() for text in texts]
POSITIVES = [text for _, text in CARDS] + CASES["questions"]
HARMLESS = CASES["negatives"] + CASES["calm"]


def test_the_list_is_long_enough() -> None:
    assert len(POSITIVES) + len(HARMLESS) >= 200


@pytest.mark.parametrize(("safety", "text"), CARDS)
def test_plain_danger_gets_its_card(safety: str, text: str) -> None:
    assert look(text).card == safety


@pytest.mark.parametrize("text", CASES["questions"])
def test_what_is_unclear_gets_one_question(text: str) -> None:
    found = look(text)
    assert found.card == "none"
    assert found.question != "none"


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_words_get_nothing(text: str) -> None:
    found = look(text)
    assert (found.card, found.question) == ("none", "none")


@pytest.mark.parametrize("text", CASES["calm"])
def test_figures_of_speech_calm(text: str) -> None:
    assert look(text).calm


@pytest.mark.parametrize("text", POSITIVES)
def test_danger_is_never_calm(text: str) -> None:
    for other in CASES["calm"]:
        assert not look(f"{other}. {text}").calm


@pytest.mark.parametrize(
    ("text", "urgent"),
    [
        ("I will kill myself tonight", True),
        ("he choked me", True),
        ("he pointed a gun at me", True),
        ("he kicked me while I was pregnant", True),
        ("she is not breathing", True),
        ("he slapped me", False),
        ("I wish I was dead", False),
    ],
)
def test_means_and_plans_are_urgent(text: str, urgent: bool) -> None:
    assert look(text).urgent is urgent


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("I want to die", "self"),
        ("she says she wants to die", "other"),
        ("my sister's boyfriend hits her", "other"),
        ("I'm 14 and I want to die", "minor"),
        ("my dad hits me, I'm scared to go home after school", "minor"),
    ],
)
def test_it_says_whom_it_is_about(text: str, about: str) -> None:
    assert look(text).about == about


def test_a_grown_up_hit_by_a_parent_is_no_child() -> None:
    found = look("my dad still hits me and I'm 26")
    assert (found.card, found.about) == ("abuse_victim", "self")


def test_a_sentence_in_three_messages_is_one() -> None:
    assert look("i want\nto kill\nmyself").card == "self_harm"


def test_danger_in_the_middle_of_a_long_story_is_found() -> None:
    story = "We went to the shops and then we had tea with her mother and talked about the garden. " * 12
    assert look(f"{story} he hits me {story}").card == "abuse_victim"


def test_a_laugh_beside_danger_calms_nothing() -> None:
    for text in ("I want to die lol", "he hits me haha", "gonna kill myself lmao"):
        found = look(text)
        assert "none" in (found.card, found.question)
        assert found.card != found.question
        assert not found.calm


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("k i l l  m y s e l f", "kill myself"),
        ("k1ll mys3lf", "kill myself"),
        ("s*icide", "suicide"),
        ("su1c1d3", "suicide"),
        ("kiiiill", "kill"),
        ("kil myself", "kill myself"),
        ("kms", "kill myself"),
        ("sewerslide", "suicide"),
        ("🔪", "knife"),
    ],
)
def test_disguises_fall(typed: str, meant: str) -> None:
    assert meant in plain(typed)


def test_only_a_hidden_word_is_written_plainly_for_the_classifier() -> None:
    assert unhidden("Nice day. i want to k1ll mys3lf. Bye") == ("i want to kill myself",)
    assert unhidden("k i l l  m e") == ("kill me",)
    assert unhidden("I can't go on, he hits me, I want to kill myself") == ()
    assert unhidden("") == ()


def test_what_only_the_parts_of_a_burst_say_is_worth_a_question() -> None:
    found = look("she beat me\nto the shop")
    assert found.card == "none"
    assert look("he beat me\nwith a belt").card == "abuse_victim"


@pytest.mark.parametrize("disguise", DISGUISES)
@given(seed=st.integers(0, 10_000))
@settings(max_examples=4, deadline=None, derandomize=True)
def test_disguised_danger_is_found(disguise: Attack, seed: int) -> None:
    random = Random(seed)
    missed = [text for text in POSITIVES if not _seen(look(clean(disguise(text, random)).text))]
    assert len(missed) <= 0.05 * len(POSITIVES), missed


@pytest.mark.parametrize("disguise", DISGUISES)
@given(seed=st.integers(0, 10_000))
@settings(max_examples=4, deadline=None, derandomize=True)
def test_disguised_harmless_words_get_no_card(disguise: Attack, seed: int) -> None:
    random = Random(seed)
    assert [text for text in HARMLESS if look(clean(disguise(text, random)).text).card != "none"] == []


@given(st.text())
@settings(max_examples=200, deadline=None, derandomize=True)
def test_it_never_raises(text: str) -> None:
    found = look(clean(text).text)
    assert "none" in (found.card, found.question)


def _seen(found: Finding) -> bool:
    return found.card != "none" or found.question != "none"
