"""Quoted as they wrote it, on one line: what people typed. "I don't know" leaves the place to the page's own words."""

import pytest

from actions.own_words import own_sentence, own_words, quotable, sayable, says_nothing, validate_own_words
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Reading


def given(text: str) -> ActionInput:
    return ActionInput({}, Reading(text, ()), 0.0, most=100)


@pytest.mark.parametrize(
    "text",
    [
        "no", "Nothing.", "I don't know", "I don’t know", "dont know", "idk", "no idea", "i really can't remember",
        "that's all", "well, nothing really", "can't think of anything", "Nobody.", "pass", "n/a", "hm, no clue",
        "honestly not sure yet", "nothing comes to mind", "skip it", "none of it",
    ],
)  # fmt: skip
def test_to_have_no_answer_is_an_answer(text: str) -> None:
    assert says_nothing(text)
    assert own_words(given(text)) == ""
    assert own_sentence(given(text)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "no money", "nothing I do is enough", "I don't know how to cook", "none of his friends came",
        "no drama at breakfast", "nothing with screens", "sunday breakfast", "why did you lie?",
    ],
)  # fmt: skip
def test_words_stay_as_they_are(text: str) -> None:
    assert own_words(given(text)) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("  Well, maybe the dog!!\n", "the dog"),
        ("- tea\n- toast", "tea - toast"),
        ("my sister, Ana.", "my sister, Ana"),
        ("ok well, I did forget it", "I did forget it"),
    ],
)
def test_hesitation_before_and_marks_around_are_no_part_of_it(text: str, words: str) -> None:
    assert own_words(given(text)) == words


@pytest.mark.parametrize("text", ["…?!", "2", " 17 "])
def test_without_a_word_it_is_no_answer(text: str) -> None:
    assert own_words(given(text)) is None


def test_a_tap_is_no_answer() -> None:
    assert own_words(ActionInput({}, None, now=0.0)) is None


def test_a_sentence_begins_with_a_capital_and_leaves_its_stop_to_the_page() -> None:
    assert own_sentence(given("you made tea!")) == "You made tea"


def test_line_ends_and_quotation_marks_do_not_break_the_page() -> None:
    assert quotable(' "I said\n“go away”\tto you." ', 80) == "I said 'go away' to you"


@pytest.mark.parametrize("text", ["word " * 800, "x" * 4000])
def test_4000_characters_are_cut_to_fit(text: str) -> None:
    cut = quotable(text, 90)
    assert 45 <= len(cut) <= 90
    assert cut.endswith("…")


def test_a_whole_page_is_cut_between_words() -> None:
    cut = validate_own_words(given("we always fight " * 250))
    assert isinstance(cut, str)
    assert len(cut) <= 100
    assert cut.endswith(("we…", "always…", "fight…"))


@pytest.mark.parametrize("words", ["sunday walks", "being held by you", "the theatre", "I'm a bad husband"])
def test_words_that_can_be_said_to_the_partner_stay(words: str) -> None:
    assert sayable(words, 40) == words


@pytest.mark.parametrize(
    "words", ["he never asks", "his stupid fishing", "that she's home early", "my husband asks", "", None, "x" * 41]
)
def test_words_about_them_or_against_them_are_not_said_to_them(words: str | None) -> None:
    assert sayable(words, 40) is None
