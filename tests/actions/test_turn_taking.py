"""Two people at one phone: their names in many ways of typing, and what a short answer means between them."""

import pytest

from actions.turn_taking import (
    action_turn_taking_begin,
    action_turn_taking_break,
    action_turn_taking_swap,
    validate_turn_taking_minutes,
    validate_turn_taking_names,
    validate_turn_taking_returned,
    validate_turn_taking_right,
    validate_turn_taking_round,
    validate_turn_taking_sense,
    validate_turn_taking_speak,
)
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.session import Slots, Value


def typed(text: str) -> ActionInput:
    return ActionInput({}, Reading(text, (Guess("out_of_scope", 0.1),)), 0.0)


def with_slots(slots: Slots) -> ActionInput:
    return ActionInput(slots, None, 0.0)


@pytest.mark.parametrize(
    "text",
    ["Kim and Alex", "kim & alex", "kim, alex", "kim, then alex", "Kim first, then Alex", "kim alex", "Kim/Alex",
     "we are kim and alex", "Kim begins, and Alex", "it's Kim and Alex."],
)  # fmt: skip
def test_two_names_in_many_ways(text: str) -> None:
    assert validate_turn_taking_names(typed(text)) == "Kim and Alex"


def test_a_name_of_two_words_and_with_a_hyphen() -> None:
    assert validate_turn_taking_names(typed("mary jane and jean-luc")) == "Mary jane and Jean-luc"


@pytest.mark.parametrize("text", ["me and Tom", "my husband and I", "no names", "idk", "no thanks", "without names"])
def test_no_names_are_an_answer_too(text: str) -> None:
    assert validate_turn_taking_names(typed(text)) == ""


@pytest.mark.parametrize(
    "text", ["Kim", "Kim and Alex and Robin", "how does this work if he never lets me finish", "x" * 4000]
)
def test_what_is_not_two_names_is_asked_again(text: str) -> None:
    assert validate_turn_taking_names(typed(text)) is None


def test_they_change_places_and_back() -> None:
    begun = action_turn_taking_begin(with_slots({"turn_taking_names": "Kim and Alex"}))
    once = action_turn_taking_swap(with_slots(dict(begun)))
    twice = action_turn_taking_swap(with_slots(dict(once)))
    assert (once["turn_taking_speaker"], once["turn_taking_second"]) == ("Alex", True)
    assert twice.items() <= begun.items()


@pytest.mark.parametrize(
    ("text", "value"), [("2 each", 2), ("1", 2), ("half an hour", 10), ("3 minutes", 3), ("purple", None)]
)
def test_a_turn_is_two_to_ten_minutes(text: str, value: Value) -> None:
    assert validate_turn_taking_minutes(typed(text)) == value


@pytest.mark.parametrize(
    ("minutes", "until"), [(5, "in 20 minutes"), (60, "in an hour"), ("tomorrow", "tomorrow"), (4320, "in 3 days")]
)
def test_a_pause_has_an_end(minutes: Value, until: str) -> None:
    assert action_turn_taking_break(with_slots({"turn_taking_break": minutes}))["turn_taking_until"] == until


@pytest.mark.parametrize("text", ["we need a break", "pause please", "too loud", "time-out"])
def test_a_pause_is_understood_at_every_step(text: str) -> None:
    steps = (
        validate_turn_taking_speak,
        validate_turn_taking_right,
        validate_turn_taking_sense,
        validate_turn_taking_round,
    )
    assert [step(typed(text)) for step in steps] == ["pause"] * 4


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("that's right", "yes"),
        ("exactly", "yes"),
        ("not quite", "again"),
        ("that's not right", "again"),
        ("almost", "again"),
        ("hm", None),
    ],
)
def test_whether_it_was_said_back_right(text: str, value: Value) -> None:
    assert validate_turn_taking_right(typed(text)) == value


def test_not_yet_back_is_not_back() -> None:
    assert validate_turn_taking_returned(typed("not back yet")) is None
    assert validate_turn_taking_returned(typed("we're back")) == "back"


def test_not_done_is_not_done() -> None:
    assert validate_turn_taking_speak(typed("I'm not done")) is None
