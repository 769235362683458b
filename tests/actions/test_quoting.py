"""What people write is quoted as it is, and "I don't know" is an answer."""

import pytest

from actions.quoting import own_words, quotable, sayable
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Reading


def given(text: str) -> ActionInput:
    return ActionInput({}, Reading(text, ()), 0.0)


@pytest.mark.parametrize(
    "text", ["no", "Nothing.", "I don't know", "idk", "no idea", "i really can't remember", "that's all"]
)
def test_to_have_no_answer_is_an_answer(text: str) -> None:
    assert own_words(given(text), 80) == ""


@pytest.mark.parametrize(
    "text", ["no money", "nothing I do is enough", "I don't know how to cook", "none of his friends came"]
)
def test_what_only_begins_like_nothing_is_kept(text: str) -> None:
    assert own_words(given(text), 80) == text


def test_no_word_is_no_answer() -> None:
    assert own_words(given("…?!"), 80) is None


def test_line_ends_and_quotation_marks_do_not_break_the_page() -> None:
    assert quotable(' "I said\n“go away”\tto you." ', 80) == "I said 'go away' to you"


@pytest.mark.parametrize("text", ["word " * 800, "x" * 4000])
def test_4000_characters_are_cut_to_fit(text: str) -> None:
    cut = quotable(text, 90)
    assert 45 <= len(cut) <= 90
    assert cut.endswith("…")


def test_the_small_words_before_an_answer_are_no_part_of_it() -> None:
    assert own_words(given("ok well, I did forget it"), 80) == "I did forget it"


def test_words_about_the_partner_are_not_said_to_them() -> None:
    assert sayable("he never asks", 40) is None
    assert sayable("I'm a bad husband", 40) == "I'm a bad husband"
    assert sayable("x" * 41, 40) is None
