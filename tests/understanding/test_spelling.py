"""Spelling: what phones leave out is written out; what is right stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.spelling import MEANT, WORDS, spell


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ur always late", "you're always late"),
        ("Ur mean.", "You're mean."),
        ("ur making me sad", "you're making me sad"),
        ("your not listening", "you're not listening"),
        ("its always me", "it's always me"),
        ("u nevr listen", "you never listen"),
        ("i dont care", "I don't care"),
        ("thats what im saying", "that's what I'm saying"),
        ("idk w/o u", "I don't know without you"),
        ("he leaves w/ her cuz she cant", "he leaves with her because she can't"),
        ("Dont go", "Don't go"),
    ],
)
def test_phone_spelling_is_written_out(typed: str, meant: str) -> None:
    assert spell(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ur mother", "your mother"), ("ur mean mother", "your mean mother"), ("ur cooking", "your cooking")],
)
def test_what_somebody_owns_is_theirs(typed: str, meant: str) -> None:
    assert spell(typed) == meant


@pytest.mark.parametrize(
    "right",
    [
        "your mother is kind",
        "the dog wagged its tail",
        "if I were well",
        "my ID is gone and I feel ill",
        "i.e. nothing",
        "You're always on your phone, and I'm tired.",
        "I watch TV",
        "mail me at r@example.com",
    ],
)
def test_what_is_right_stays(right: str) -> None:
    assert spell(right) == right


@pytest.mark.parametrize(
    ("shouted", "said"),
    [
        ("YOU NEVER HELP ME. I HATE THE TV", "You never help me. I hate the TV"),
        ("I'M DONE WITH US", "I'm done with us"),
        ("IM SO DONE", "I'm so done"),
    ],
)
def test_shouting_becomes_speech(shouted: str, said: str) -> None:
    assert spell(shouted) == said


@pytest.mark.parametrize(("stressed", "said"), [("NO!!", "no!!"), ("He said NO to me", "He said no to me")])
def test_a_stressed_word_is_read_as_the_word(stressed: str, said: str) -> None:
    assert spell(stressed) == said


@pytest.mark.parametrize("short", ["OK", "TV", "The TV is on"])
def test_a_word_in_capitals_is_no_shouting(short: str) -> None:
    assert spell(short) == short


@given(st.lists(st.sampled_from([*WORDS, *MEANT, "ur", "your", "its", "always", "mean", ".", "HELP"])).map(" ".join))
def test_spelling_what_is_spelled_changes_nothing(text: str) -> None:
    once = spell(text)
    assert spell(once) == once
