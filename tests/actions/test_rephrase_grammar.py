"""Verbs take the shape that the sentence needs."""

import pytest

from actions.rephrase.cleaning import bend, cleaned
from actions.rephrase.grammar import base_of, gerund, is_past, participle, past, third


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("go", ("went", "gone", "going", "goes")),
        ("forget", ("forgot", "forgotten", "forgetting", "forgets")),
        ("leave", ("left", "left", "leaving", "leaves")),
        ("carry", ("carried", "carried", "carrying", "carries")),
        ("stop", ("stopped", "stopped", "stopping", "stops")),
        ("lie", ("lied", "lied", "lying", "lies")),
        ("play", ("played", "played", "playing", "plays")),
        ("promise", ("promised", "promised", "promising", "promises")),
        ("watch", ("watched", "watched", "watching", "watches")),
        ("help", ("helped", "helped", "helping", "helps")),
    ],
)
def test_a_verb_has_its_forms(verb: str, forms: tuple[str, str, str, str]) -> None:
    assert (past(verb), participle(verb), gerund(verb), third(verb)) == forms


def test_a_past_that_the_tagger_misses_is_recognised() -> None:
    assert is_past("forgot")
    assert not is_past("put")
    assert base_of("forgot", "forgot") == "forget"


def test_a_wording_bends_with_the_tense() -> None:
    wording = "I [talk] and you [not listen]"
    assert bend(wording, False) == "I talk and you don't listen"
    assert bend(wording, True) == "I talked and you didn't listen"
    assert bend("I [not hear] from you", False, perfect=True) == "I haven't heard from you"


def test_comparisons_and_absolutes_go() -> None:
    assert cleaned("leave your plates on the sofa like a teenager") == "leave your plates on the sofa"
    assert cleaned("sit there and never say a word") == "sit there and don't say a word"
