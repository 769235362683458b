"""Buttons remember their place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.outputs import Button, Message
from bot.taps import MOST_BYTES, Group, LastingButton, ScreenButton, callback_data, parse_callback

MESSAGE = Message(
    "What now?",
    buttons=(Button("Twenty minutes", "/SetSlots(minutes=20)"), Button("Copy", copy="I felt alone")),
    navigation=(
        Button("Back", "/back"),
        Button("Menu", "/menu"),
        Button("Get help", "/help_now"),
        Button("Hide this", "/hide"),
    ),
    screen=12,
)


def test_a_button_comes_back_as_its_place_on_its_screen() -> None:
    assert callback_data(MESSAGE, "buttons", 0) == "s12.0"
    assert parse_callback("s12.0") == ScreenButton(12, "buttons", 0)
    assert callback_data(MESSAGE, "navigation", 0) == "s12.n0"
    assert parse_callback("s12.n0") == ScreenButton(12, "navigation", 0)


@pytest.mark.parametrize(("index", "name"), [(1, "menu"), (2, "help_now"), (3, "hide")])
def test_menu_help_and_hide_work_for_ever_wherever_they_stand(index: int, name: str) -> None:
    assert callback_data(MESSAGE, "navigation", index) == f"!{name}"
    assert parse_callback(f"!{name}") == LastingButton(f"/{name}")
    assert callback_data(Message("", buttons=(Button("x", f"/{name}"),)), "buttons", 0) == f"!{name}"


@given(st.integers(0, 10**18 - 1), st.integers(0, 99), st.sampled_from(["buttons", "navigation"]))
def test_any_place_fits_and_comes_back_unchanged(screen: int, index: int, group: Group) -> None:
    buttons = (Button("x", "/SetSlots(a_long_slot_name=" + "y" * 300 + ")"),) * (index + 1)
    data = callback_data(Message("", buttons=buttons, navigation=buttons, screen=screen), group, index)
    assert len(data.encode()) <= MOST_BYTES
    assert parse_callback(data) == ScreenButton(screen, group, index)


@pytest.mark.parametrize("data", ["", "!", "!go_on", "!/menu", "s1", "s.1", "s1.x", "s-1.0", "s1.0 ", "/menu", "s٣.1"])
def test_data_that_this_program_never_wrote_means_nothing(data: str) -> None:
    assert parse_callback(data) is None


@given(st.text())
def test_no_data_whatever_raises(data: str) -> None:
    parse_callback(data)


def test_a_button_without_a_payload_has_no_callback_data() -> None:
    with pytest.raises(ValueError, match="payload"):
        callback_data(MESSAGE, "buttons", 1)
