"""Typed answers in calm_down mean what people mean by them."""

import pytest

from actions.calm_down import (
    action_calm_when,
    validate_calm_body,
    validate_calm_done,
    validate_calm_minutes,
    validate_calm_together,
)
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.session import Value


def typed(text: str, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput({}, Reading(text, (Guess(intent, 0.9),)), now=0.0)


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("she's right here", True),
        ("in the same room", True),
        ("yes he's sitting next to me", True),
        ("I'm alone", False),
        ("they are not here", False),
        ("he isn't in the room", False),
        ("we're not in the same room", False),
        ("he left", False),
        ("I locked myself in the bathroom", False),
        ("over text", False),
        ("banana", None),
    ],
)
def test_who_is_in_the_room_is_understood(text: str, together: bool | None) -> None:
    assert validate_calm_together(typed(text)) is together


def test_a_plain_yes_or_no_is_enough() -> None:
    assert validate_calm_together(typed("yup", "affirm")) is True
    assert validate_calm_together(typed("nope", "deny")) is False


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("cold water", "water"),
        ("the breathing one", "breath"),
        ("walking", "walk"),
        ("my feet", "feet"),
        ("don't tell me to breathe", None),
        ("walk or water", None),
        ("hm", None),
    ],
)
def test_the_exercise_is_understood_and_a_refused_one_is_not_chosen(text: str, way: str | None) -> None:
    assert validate_calm_body(typed(text)) == way


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("done", True),
        ("a bit better", True),
        ("ok", True),
        ("no better", False),
        ("doesn't help", False),
        ("didn't work", False),
        ("it's worse", False),
        ("another", False),
        ("still shaking", False),
        ("not done yet", None),
    ],
)
def test_done_or_another_one_is_understood(text: str, done: bool | None) -> None:
    assert validate_calm_done(typed(text)) is done


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 minutes", 5),
        ("half an hour", 30),
        ("an hour", 60),
        ("45", 45),
        ("now", 0),
        ("tonight", "tonight"),
        ("at 8 pm", "at 8 pm"),
        ("tomorrow after work", "tomorrow after work"),
        ("when hell freezes over", None),
    ],
)
def test_the_end_of_the_break_is_understood(text: str, value: Value) -> None:
    assert validate_calm_minutes(typed(text)) == value


@pytest.mark.parametrize(
    ("value", "phrase"), [(20, "in 20 minutes"), (60, "in an hour"), (1440, "tomorrow"), ("tonight", "tonight")]
)
def test_the_end_of_the_break_ends_a_sentence(value: Value, phrase: str) -> None:
    assert action_calm_when(ActionInput({"calm_minutes": value}, None, now=0.0)) == {"calm_when": phrase}
