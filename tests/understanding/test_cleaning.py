"""Cleaning: whatever arrives, something harmless comes out, and what was said is still there."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.cleaning import LONGEST, clean

# All code points, lone surrogates too, and often the ones that make trouble.
anything = st.text(st.characters(codec=None) | st.sampled_from("\0\u200b\u0301\ud800\udc00\n\r /{}a😭\ufe0f\u202e"))


@given(anything)
def test_cleaning_what_is_clean_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once.text) == once


@given(anything)
def test_clean_text_can_be_stored_encoded_and_printed(text: str) -> None:
    cleaned = clean(text).text
    cleaned.encode("utf-8")
    assert all(character == "\n" or unicodedata.category(character) not in {"Cc", "Cf", "Cs"} for character in cleaned)
    assert cleaned == cleaned.strip()
    assert "  " not in cleaned
    assert "\n\n" not in cleaned


@settings(max_examples=20)
@given(st.integers(0, 40), st.sampled_from(["x", "word ", "ﷺ", "😭 ", "\n", "a\u0301"]), st.text(max_size=5))
def test_no_text_is_longer_than_the_limit(blocks: int, unit: str, end: str) -> None:
    assert len(clean(unit * 500 * blocks + end).text) <= LONGEST


@given(st.text(st.characters(codec="ascii", categories=["Lu", "Ll"]), min_size=1))
def test_plain_words_stay_as_they_are(word: str) -> None:
    calm = "".join(letter for place, letter in enumerate(word) if word[max(0, place - 3) : place] != letter * 3)
    assert clean(f" {calm} \n") == clean(calm)
    assert clean(calm).text == calm


def test_of_a_very_long_text_the_head_and_the_tail_stay() -> None:
    text = clean("He left. " + "and then " * 3000 + "I want to die.").text
    assert text.startswith("He left.")
    assert text.endswith("I want to die.")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("don’t “go”…", 'don\'t "go"...'),
        ("he\u200blp\u00ad me\ufeff", "help me"),
        ("ｈｅｌｐ 𝐦𝐞", "help me"),
        ("h̵̛e̶l̷p̴", "help"),
        ("cafe\u0301", "café"),
        ("a\0b\x1bc", "a b c"),
        ("\ud83d\ude2d", "😭"),
        ("hi\ud800 there", "hi there"),
        ("one\r\n\r\n  two\u2028three\tfour", "one\ntwo\nthree four"),
        ("nooooooo!!!!!!", "nooo!!!"),
        ("call 0000000 now", "call 0000000 now"),
        ("\u202etxet", "txet"),
        ("kіll mуsеlf", "kill myself"),
        ("он сказал ok", "он сказал ok"),
    ],
)
def test_what_is_invisible_or_fancy_becomes_plain(typed: str, text: str) -> None:
    assert clean(typed).text == text


@pytest.mark.parametrize("typed", ["/crisis_self_harm", '/affirm{"a": 1}', "  / /stop", "//back", "\u200b/deny"])
def test_typed_text_is_never_a_command_to_rasa(typed: str) -> None:
    assert not clean(typed).text.startswith("/")


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("", "empty"),
        (" \n\u200b\0", "empty"),
        ("😭😭", "symbols"),
        ("?!", "symbols"),
        ("42", "symbols"),
        (":-D xD <3", "symbols"),
        ("/", "symbols"),
        ("k", "words"),
        ("no 😭", "words"),
        ("2 kids", "words"),
        ("Él me pegó", "words"),
        ("Он меня ударил", "foreign"),
        ("我老公打我 ok", "foreign"),
        ("ضربني", "foreign"),
        ("he said привет to me", "words"),
        ("і wаnt tо dіе", "words"),
    ],
)
def test_only_words_are_worth_reading(typed: str, kind: str) -> None:
    assert clean(typed).kind == kind


def test_a_lone_number_keeps_its_text() -> None:
    assert clean(" 7 ").text == "7"
