"""What people type freely is quoted as they wrote it, on one line; "no idea" leaves the place to the default words."""

import pytest

from actions.free_answers import LONGEST, sendable, validate_free_answer
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def typed(text: str, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput({}, Reading(text, (Guess(intent, 0.9),)), now=0.0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("sunday breakfast", "sunday breakfast"),
        ("  Well, maybe the dog!!\n", "the dog"),
        ("- tea\n- toast", "tea - toast"),
        ("no drama at breakfast", "no drama at breakfast"),
        ("nothing with screens", "nothing with screens"),
        ("my sister, Ana.", "my sister, Ana"),
    ],
)
def test_words_stay_as_they_are(text: str, words: str) -> None:
    assert validate_free_answer(typed(text)) == words


@pytest.mark.parametrize(
    "text", ["no idea", "idk", "I don’t know", "well, nothing really", "can't think of anything", "Nobody."]
)
def test_no_answer_leaves_it_to_the_default_words(text: str) -> None:
    assert validate_free_answer(typed(text)) == ""


def test_a_question_to_the_bot_is_no_answer() -> None:
    assert validate_free_answer(typed("who are you", "about_bot")) is None


def test_what_cannot_wait_is_no_answer() -> None:
    assert validate_free_answer(typed("we are shouting at each other right now", "fighting_now")) is None
    assert validate_free_answer(typed("I am shaking with rage", "calm_down")) is None


def test_a_tap_and_bare_marks_are_no_answer() -> None:
    assert validate_free_answer(ActionInput({}, None, now=0.0)) is None
    assert validate_free_answer(typed("…?!")) is None


def test_a_whole_page_is_cut_between_words() -> None:
    cut = validate_free_answer(typed("we always fight " * 250))
    assert isinstance(cut, str)
    assert len(cut) <= LONGEST
    assert cut.endswith(("we…", "always…", "fight…"))


@pytest.mark.parametrize("words", ["sunday walks", "being held by you", "the theatre"])
def test_words_that_can_be_sent_stay(words: str) -> None:
    assert sendable(words) == words


@pytest.mark.parametrize(
    "words", ["his stupid fishing", "that she's home early", "my husband asks", "", None, "long " * 40]
)
def test_words_about_the_partner_or_against_them_are_not_sent(words: str | None) -> None:
    assert sendable(words) is None
