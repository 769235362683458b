"""What to call the partner, out of what people type."""

import pytest

from actions.names import LONGEST, name_in, validate_names_new
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def _typed(text: str) -> object:
    return validate_names_new(ActionInput({}, Reading(text, (Guess("names", 0.9),)), 0.0))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("call her Anna", "Anna"),
        ("please call him ben from now on", "Ben"),
        ("his name is Tom", "Tom"),
        ("her name's Fatima", "Fatima"),
        ("my wife's name is Mary Jane.", "Mary Jane"),
        ("my husband is called Jean-Luc", "Jean-Luc"),
        ("my partner's name is O’Brien", "O’Brien"),
        ("call them “Robin” please", "Robin"),
        ("you can call her M", "M"),
        ("the name is Zoë", "Zoë"),
        ("she goes by Liz", "Liz"),
    ],
)
def test_the_name_is_found_in_the_wish(text: str, name: str) -> None:
    assert name_in(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "names",
        "forget his name",
        "what do you call my wife",
        "call me later",
        "he calls me names",
        "call her whatever you like",
        "his name is not your business",
        f"call her {'a' * (LONGEST + 1)}",
        "",
    ],
)
def test_where_no_name_is_none_is_made_up(text: str) -> None:
    assert name_in(text) == ""


@pytest.mark.parametrize(("text", "name"), [("anna", "Anna"), ("  Marie  Claire ", "Marie Claire"), ("it's Kim", None)])
def test_the_bare_name_is_an_answer(text: str, name: str | None) -> None:
    assert _typed(text) == name


@pytest.mark.parametrize("text", ["{partner_name}", "<b>", "1234", "a\u202eb{c}", "no", "x" * 4000])
def test_what_is_no_name_is_refused(text: str) -> None:
    assert _typed(text) is None
