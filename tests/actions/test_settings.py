"""Settings: what typed words set, and for how many hours messages stay."""

import pytest

from actions.export import action_export
from actions.settings import (
    action_settings_begin,
    action_settings_hide,
    validate_settings_choice,
    validate_settings_discreet,
)
from bot.dialogue.acting import ActionInput, Changes
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.outputs import HideAfter

NOW = 1_780_000_000.0


def typed(text: str) -> ActionInput:
    return ActionInput({}, Reading(text, (Guess("settings", 0.9),)), NOW)


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("plain please", "plain"),
        ("be direct with me", "plain"),
        ("less gentle", "plain"),
        ("you are too nice", "plain"),
        ("stop being so soft", "plain"),
        ("Don’t be so kind", "plain"),
        ("gentle", "gentle"),
        ("too blunt", "gentle"),
        ("not so harsh", "gentle"),
        ("a warmer tone", "gentle"),
        ("shorter", "short"),
        ("too many words", "short"),
        ("less text", "short"),
        ("too short", "normal"),
        ("not so brief", "normal"),
        ("normal again", "normal"),
        ("more detail", "normal"),
        ("who sees my lock screen", "discreet"),
        ("can they disappear", "discreet"),
        ("auto-delete", "discreet"),
        ("my kids look at my phone", "discreet"),
        ("the english note", "english"),
        ("change the language", None),
        ("that's all", "done"),
        ("purple", None),
        ("", None),
    ],
)
def test_what_typed_words_change(text: str, choice: str | None) -> None:
    assert validate_settings_choice(typed(text)) == choice


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("cover them", "cover"),
        ("no preview please", "cover"),
        ("do not cover", "uncover"),
        ("don't cover them", "uncover"),
        ("uncover", "uncover"),
        ("1", "one"),
        ("after one hour", "one"),
        ("8 hrs", "eight"),
        ("a day", "day"),
        ("24", "day"),
        ("24 hours", "day"),
        ("keep them", "stay"),
        ("never", "stay"),
        ("all settings", "settings"),
        ("48 hours", None),
        ("purple", None),
    ],
)
def test_what_typed_words_cover_and_clear(text: str, choice: str | None) -> None:
    assert validate_settings_discreet(typed(text)) == choice


@pytest.mark.parametrize(
    ("said", "hours"), [("after 1 hour", 1), ("after 8 hours", 8), ("after 24 hours", 24), (None, 0)]
)
def test_the_storage_is_told_the_hours_that_the_screen_shows(said: str | None, hours: int) -> None:
    done = action_settings_hide(ActionInput({"settings_hide": said}, None, NOW))
    assert isinstance(done, Changes)
    assert done.effects == (HideAfter(hours),)


def test_a_wish_is_done_at_once_but_for_what_it_may_not_mean() -> None:
    assert action_settings_begin(typed("shorter please"))["settings_choice"] == "short"
    assert action_settings_begin(typed("do you speak english"))["settings_choice"] is None
    assert action_settings_begin(typed("ok"))["settings_choice"] is None
    assert action_settings_begin(ActionInput({}, None, NOW))["settings_choice"] is None
    assert action_settings_begin(ActionInput({}, None, NOW, "self_harm"))["settings_names"] is None


def test_the_copy_says_what_was_set() -> None:
    slots = {"settings_tone": "plain", "settings_english": "off", "settings_english_said": True}
    told = action_export(ActionInput(slots, None, NOW))
    assert told["export_settings"] == "tone plain, note about English off"
    assert told["export_answers"] == "nothing"
    assert action_export(ActionInput({}, None, NOW))["export_settings"] == "as at the beginning"
