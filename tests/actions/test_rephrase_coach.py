"""The coach finds the sentence in what was typed, walks through its spots, and hands it to the rewriter when asked."""

import pytest

from actions.rephrase_check import (
    LONGEST_COPY,
    MOST_SPOTS,
    action_rephrase_check,
    action_rephrase_check_next,
    action_rephrase_check_take,
    action_rephrase_check_typed,
    validate_rephrase_check_next,
)
from actions.rephrase_tuning import action_rephrase_word
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.session import Slots, Value
from bot.understanding.parse import Parser

TWO = "I feel ignored. You never call."


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def given(parser: Parser, text: str, slots: Slots | None = None, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput(slots or {}, Reading(text, (Guess(intent, 0.9),), sentences=parser.parse(text)), now=0.0)


def looked(parser: Parser, text: str) -> dict[str, Value]:
    slots: dict[str, Value] = {"rephrase_check_text": text}
    return {**slots, **action_rephrase_check(given(parser, text, slots))}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("is this ok: I felt sad when you left", "I felt sad when you left"),
        ("check this “I felt sad when you left” please", "I felt sad when you left"),
        ("Does this count as an I statement: I feel sad when we eat in silence.", "I feel sad when we eat in silence."),
        ("check my sentence", None),
    ],
)
def test_a_sentence_that_came_with_the_question_is_taken(parser: Parser, typed: str, sentence: str | None) -> None:
    taken = action_rephrase_check_take(given(parser, typed, intent="check_sentence"))
    assert taken == {"rephrase_check_text": sentence}


def test_after_a_tap_the_sentence_is_asked_for() -> None:
    assert action_rephrase_check_take(ActionInput({}, None, now=0.0)) == {}


def test_a_sentence_inside_a_question_is_looked_at_alone(parser: Parser) -> None:
    typed = "is this ok: I felt sad when you left on Sunday"
    taken = action_rephrase_check_take(given(parser, typed, intent="check_sentence"))
    slots = action_rephrase_check(given(parser, typed, taken))
    assert slots["rephrase_check_marked"] == "I felt sad when you left on Sunday"
    assert slots["rephrase_check_kind"] is None


def test_the_spots_are_walked_through_and_begin_again(parser: Parser) -> None:
    slots = looked(parser, TWO)
    walk = [slots["rephrase_check_spot"]]
    for _ in range(2):
        slots |= action_rephrase_check_next(ActionInput(slots, None, now=0.0))
        walk.append(slots["rephrase_check_spot"])
    assert walk == ["feel ignored", "You never", "feel ignored"]


def test_only_so_many_spots_are_walked_through(parser: Parser) -> None:
    many = "You never listen. You are lazy. Why do you lie? You don't care. Stop it. I feel used. Be nicer."
    slots = looked(parser, many)
    assert slots["rephrase_check_count"] == MOST_SPOTS


@pytest.mark.parametrize("text", ["hm", "you lie", "😡 !!", "never"])
def test_a_scrap_is_no_sentence(parser: Parser, text: str) -> None:
    assert looked(parser, text)["rephrase_check_kind"] == "scrap"


def test_a_clean_sentence_can_be_copied_and_a_long_one_is_not_cut(parser: Parser) -> None:
    assert looked(parser, "I miss our walks by the river.")["rephrase_check_copy"] == "I miss our walks by the river."
    assert looked(parser, "I miss our walks by the river. " * 10)["rephrase_check_copy"] is None
    assert len("I miss our walks by the river. " * 10) > LONGEST_COPY


@pytest.mark.parametrize(
    ("text", "missing", "good"),
    [
        ("I felt lonely on Sunday. Could we eat together tonight?", "none", "all"),
        ("I felt lonely when you left on Sunday.", "request", "feeling_moment"),
        ("You left the kitchen in a mess.", "feeling", "none"),
        ("I feel sad. Could we talk about it?", "moment", "feeling_request"),
    ],
)
def test_what_is_missing_and_what_is_good(parser: Parser, text: str, missing: str, good: str) -> None:
    slots = looked(parser, text)
    assert (slots["rephrase_check_missing"], slots["rephrase_check_good"]) == (missing, good)


def test_control_is_not_polished(parser: Parser) -> None:
    assert looked(parser, "I forbid you to see your friends")["rephrase_check_kind"] == "refused"


def test_the_rewriter_takes_over_without_reading_again(parser: Parser) -> None:
    slots = looked(parser, "You never help with the dishes.")
    assert "dishes" in str(action_rephrase_word(ActionInput(slots, None, now=0.0))["rephrase_result"])


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("next", "next"),
        ("the next one please", "next"),
        ("you write it", "rewrite"),
        ("how would you say it", "rewrite"),
        ("let me try again", "again"),
        ("what is missing", "add"),
        ("that's fine", "keep"),
        ("thanks", "keep"),
        ("I felt sad when you left on Sunday", "typed"),
        ("u left me alone again and i was sad", "typed"),
        ("bananas", None),
    ],
)
def test_typed_words_choose_too(parser: Parser, typed: str, choice: str | None) -> None:
    assert validate_rephrase_check_next(given(parser, typed)) == choice


def test_a_new_sentence_is_the_next_try(parser: Parser) -> None:
    assert action_rephrase_check_typed(given(parser, TWO)) == {"rephrase_check_text": TWO}
