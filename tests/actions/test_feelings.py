"""Feelings in people's own words, and the list of them."""

import pytest

from actions.feelings import (
    action_feelings_several,
    action_feelings_table,
    validate_feelings_1,
    validate_feelings_2,
)
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.session import Value


def typed(text: str, intent: str = "out_of_scope", slots: dict[str, Value] | None = None) -> ActionInput:
    return ActionInput(slots or {}, Reading(text, (Guess(intent, 0.9),)), now=0.0)


@pytest.mark.parametrize(
    ("text", "intent", "feeling"),
    [
        ("pissed off", "out_of_scope", "angry"),
        ("I'm anxious and tired", "out_of_scope", "scared"),
        ("let down", "out_of_scope", "disappointed"),
        ("Just kind of invisible", "out_of_scope", "invisible"),
        ("numb", "out_of_scope", "unknown"),
        ("I don't know", "out_of_scope", "unknown"),
        ("can't tell", "maybe", "unknown"),
    ],
)
def test_a_feeling_is_named(text: str, intent: str, feeling: str | None) -> None:
    assert validate_feelings_1(typed(text, intent)) == feeling


def test_a_second_feeling_is_another_one() -> None:
    before: dict[str, Value] = {"feelings_1": "angry"}
    assert validate_feelings_2(typed("angry and lonely", slots=before)) == "lonely"
    assert validate_feelings_2(typed("no, that's all", "deny", before)) == ""


def test_several_at_once_are_all_heard() -> None:
    assert action_feelings_several(typed("sad, lonely, angry, ashamed")) == {
        "feelings_2": "lonely",
        "feelings_3": "angry",
    }
    assert action_feelings_several(ActionInput({}, None, 0.0)) == {}


def test_the_list_has_a_line_for_each_feeling_and_no_empty_one() -> None:
    slots: dict[str, Value] = {"feelings_1": "sad", "feelings_want_1": "a hug", "feelings_2": "", "feelings_need_1": ""}
    assert action_feelings_table(ActionInput(slots, None, 0.0)) == {
        "feelings_2": None,
        "feelings_3": None,
        "feelings_rows": "• I feel sad → I want: a hug",
    }
