"""Typed answers in self_care mean what people mean by them, and the plan reads like a plan."""

import pytest

from actions.self_care import (
    action_self_care_notice,
    action_self_care_other,
    action_self_care_smaller,
    action_self_care_when,
    validate_self_care_did,
    validate_self_care_fits,
    validate_self_care_need,
    validate_self_care_time,
)
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def typed(text: str, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput({}, Reading(text, (Guess(intent, 0.9),)), now=0.0)


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("I can't sleep", "sleep"),
        ("haven't eaten properly", "food"),
        ("fresh air", "air"),
        ("lonely", "people"),
        ("time alone", "quiet"),
        ("a hot shower", "body"),
        ("everything", "any"),
        ("I don't know", "any"),
        ("sleep, food and people", "any"),
        ("purple", None),
    ],
)
def test_what_is_missing_is_understood(text: str, need: str | None) -> None:
    assert validate_self_care_need(typed(text)) == need


@pytest.mark.parametrize(
    ("text", "intent", "answer"),
    [
        ("I can't", "", "smaller"),
        ("too much", "", "smaller"),
        ("no energy", "deny", "smaller"),
        ("no", "deny", "smaller"),
        ("something else", "", "other"),
        ("not that one", "deny", "other"),
        ("ok", "", "fits"),
        ("not ok", "deny", "smaller"),
        ("yep", "affirm", "fits"),
        ("purple", "", None),
    ],
)
def test_whether_the_step_fits_is_understood(text: str, intent: str, answer: str | None) -> None:
    assert validate_self_care_fits(typed(text, intent or "out_of_scope")) == answer


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("now", "Right now"),
        ("8", "Today at 8"),
        ("8pm", "Today at 8 pm"),
        ("20:00", "Today at 20:00"),
        ("after work", "Today after work"),
        ("tonight", "Tonight"),
        ("tomorrow at 9", "Tomorrow at 9"),
        ("in half an hour", "In 30 minutes"),
        ("friday", "On Friday"),
    ],
)
def test_the_plan_begins_with_its_time(text: str, plan: str) -> None:
    time = validate_self_care_time(typed(text))
    assert action_self_care_when(ActionInput({"self_care_time": time}, None, 0.0))["self_care_when"] == plan


def test_without_a_time_the_plan_is_for_today() -> None:
    assert action_self_care_when(ActionInput({}, None, 0.0))["self_care_when"] == "Today"


def test_the_two_ideas_change_places_and_the_smaller_one_replaces_both() -> None:
    given = ActionInput({"self_care_step": "a", "self_care_other": "b", "self_care_little": "c"}, None, 0.0)
    assert action_self_care_other(given) == {"self_care_step": "b", "self_care_other": "a"}
    assert action_self_care_smaller(given) == {"self_care_step": "c", "self_care_small": True}


@pytest.mark.parametrize(
    ("text", "weeks"), [("tired for months", True), ("so tired since the baby, years now", True), ("tired today", None)]
)
def test_only_who_speaks_of_weeks_is_remembered_for_it(text: str, weeks: bool | None) -> None:
    assert action_self_care_notice(typed(text))["self_care_weeks"] is weeks
    assert action_self_care_notice(ActionInput({}, None, 0.0))["self_care_weeks"] is None


@pytest.mark.parametrize(
    ("text", "intent", "happened"),
    [
        ("I did it", "out_of_scope", "yes"),
        ("yep", "affirm", "yes"),
        ("nope", "deny", "no"),
        ("I didn't get round to it", "out_of_scope", "no"),
        ("please stop asking", "out_of_scope", "enough"),
        ("purple", "out_of_scope", None),
    ],
)
def test_whether_it_happened(text: str, intent: str, happened: str | None) -> None:
    assert validate_self_care_did(typed(text, intent)) == happened


def test_the_step_of_the_plan_is_there_the_next_day() -> None:
    given = ActionInput({"self_care_step": "drink a glass of water", "self_care_time": "now"}, None, 0.0)
    assert action_self_care_when(given)["self_care_planned"] == "drink a glass of water"
