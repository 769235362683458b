"""Words fit, whatever they are, and only letters are drawn that the font has."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pictures.lettering import LONGEST, block, drawable, width_of

ANY = st.text(max_size=300)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("  two \n lines\t", "two lines"),
        ("日本語 and me 日本", "and me"),
        ("日本語", ""),
        ("fine 😀 \U0001f9d1‍\U0001f91d‍\U0001f9d1", "fine 😀"),
        ("❤️", "❤"),
        ("cafe\u0301 Zoë Łukasz", "café Zoë Łukasz"),
        ("Z̸̡̛a̷̢l͟g̢o", "Zalgo"),
        ("Привет Γειά", "Привет Γειά"),
        ("I مرحبا you", "I you"),
        ("a\ud800b\x00c\u200bd\u202ee", "abcde"),
        ("$x^2$ \\frac {a}", "$x^2$ \\frac {a}"),
    ],
)
def test_what_the_font_lacks_is_left_out_and_the_rest_stays(words: str, left: str) -> None:
    assert drawable(words) == left


def test_letters_from_right_to_left_are_turned_round_and_words_between_stay() -> None:
    assert block("אבג דה and 12 זח", 2000, 40).lines == ("הד גבא and 12 חז",)


def test_words_are_wrapped_between_words_and_long_ones_inside() -> None:
    assert block("one two three", width_of("one two", 40), 40).lines == ("one two", "three")
    assert block("a " + "m" * 7, width_of("mmm", 40), 40).lines == ("a", "mmm", "mmm", "m")


def test_what_is_too_long_ends_in_dots() -> None:
    found = block("one two three four", width_of("one two", 40), 40, most=2)
    assert len(found.lines) == 2
    assert found.lines[-1].endswith("…")


@given(ANY, st.integers(60, 900), st.sampled_from([30.0, 46.0]), st.booleans())
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(words: str, width: int, size: float, bold: bool) -> None:
    found = block(words, width, size, bold=bold)
    assert all(width_of(line, size, bold) <= width + 1e-6 for line in found.lines)
    assert sorted("".join(found.lines).replace(" ", "")) == sorted(drawable(words).replace(" ", ""))


@given(ANY)
def test_what_can_be_drawn_is_settled_once(words: str) -> None:
    found = drawable(words)
    assert drawable(found) == found
    assert not [each for each in found if unicodedata.category(each)[0] in "CM"]


def test_a_book_is_not_read_to_its_end() -> None:
    assert len(drawable("x" * 10**6)) == LONGEST
