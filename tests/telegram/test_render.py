"""What the dialogue says becomes what Telegram takes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.outputs import Button, Document, Message
from bot.telegram.plain import units
from bot.telegram.render import render
from bot.telegram.splitting import LIMIT, split


def titles(*buttons: Button, navigation: tuple[Button, ...] = ()) -> list[list[str]]:
    keyboard = render(Message("x", buttons, navigation)).keyboard
    assert keyboard
    return [[button.text for button in row] for row in keyboard.inline_keyboard]


def tap(title: str) -> Button:
    return Button(title, "/x")


def test_a_plain_message_has_one_part_and_no_keyboard() -> None:
    rendered = render(Message("Hello <b>you</b> & *me*"))
    assert (rendered.parts, rendered.keyboard) == (("Hello <b>you</b> & *me*",), None)


def test_short_titles_stand_side_by_side_and_long_ones_alone() -> None:
    assert titles(tap("Yes"), tap("No"), tap("Maybe")) == [["Yes", "No", "Maybe"]]
    assert titles(tap("Yes, tell me"), tap("Not today")) == [["Yes, tell me", "Not today"]]
    assert titles(tap("1"), tap("2"), tap("3"), tap("4")) == [["1", "2"], ["3", "4"]]
    assert titles(tap("1"), tap("2"), tap("A much longer title"), tap("3")) == [
        ["1", "2"],
        ["A much longer title"],
        ["3"],
    ]


def test_the_navigation_is_the_last_row() -> None:
    ways = (tap("Back"), tap("Menu"), tap("Get help now"))
    assert titles(tap("A much longer title"), navigation=ways)[-1] == ["Back", "Menu", "Get help now"]


def test_buttons_to_tap_to_open_and_to_copy() -> None:
    message = Message(
        "x", (Button("Tap", "/go_on"), Button("Open", url="https://findahelpline.com"), Button("Copy", copy="I felt"))
    )
    keyboard = render(message).keyboard
    assert keyboard
    given: list[dict[str, Any]] = [button.to_dict() for row in keyboard.inline_keyboard for button in row]
    assert given == [
        {"text": "Tap", "callback_data": "s0.0"},
        {"text": "Open", "url": "https://findahelpline.com"},
        {"text": "Copy", "copy_text": {"text": "I felt"}},
    ]


def test_a_copy_button_that_telegram_would_refuse_does_not_cost_the_message() -> None:
    assert titles(Button("Copy", copy="x" * 256)) == [["Copy"]]
    assert render(Message("x", (Button("Copy", copy="x" * 257),))).keyboard is None


@pytest.mark.parametrize("text", ["", "  \n ", "\0"])
def test_nothing_to_say_is_no_part(text: str) -> None:
    assert render(Message(text, (tap("Yes"),))).parts == ()


def test_a_long_text_is_cut_between_paragraphs_sentences_or_words() -> None:
    assert split("One two.\n\nThree four.", 12) == ("One two.", "Three four.")
    assert split("One two. Three four.", 12) == ("One two.", "Three four.")
    assert split("One two three four", 12) == ("One two", "three four")
    assert split("x" * 30, 12) == ("x" * 12, "x" * 12, "x" * 6)


def test_a_paragraph_near_the_beginning_leaves_no_stub() -> None:
    assert split("Hi.\n\nOne two three. Four five six.", 22) == ("Hi.\n\nOne two three.", "Four five six.")


def test_a_face_counts_twice_and_is_never_cut_in_half() -> None:
    assert split("🙂" * 5, 4) == ("🙂🙂", "🙂🙂", "🙂")
    assert len(split("🙂" * LIMIT)) == 2


@given(st.text(st.characters(codec="utf-8"), max_size=300), st.integers(10, 60))
def test_no_part_is_empty_or_too_long_and_no_word_is_lost(text: str, limit: int) -> None:
    parts = split(text, limit)
    assert all(part.strip() and units(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.replace("\0", "").split())


def test_a_file_takes_the_last_part_of_its_text_as_a_caption_and_the_buttons() -> None:
    message = Message(
        "x" * 900 + "\n" + "y" * 900, (Button("Menu", "/menu"),), document=Document("kept.json", '{"ü": "\ud800"}')
    )
    found = render(message)
    assert [part[0] for part in found.parts] == ["x", "y"]
    assert found.keyboard is not None
    assert found.document is not None
    assert (found.document.filename, found.document.input_file_content) == ("kept.json", '{"ü": "�"}'.encode())


@pytest.mark.parametrize(
    ("text", "file", "parts"),
    [
        ("x" * 1024, False, ["x" * 1024]),
        ("x" * 1025, False, ["", "x" * 1025]),
        ("x" * 5000, False, ["", "x" * 4096, "x" * 904]),
        ("x", True, ["", "x"]),
        (" ", False, []),
    ],
)
def test_a_picture_takes_a_short_text_as_its_caption_and_goes_before_a_long_one(
    text: str, file: bool, parts: list[str]
) -> None:
    found = render(Message(text, document=Document("a.txt", "b") if file else None), b"png")
    assert list(found.parts) == parts
    assert (found.photo is not None) is bool(parts)


def test_a_calendar_file_keeps_the_ends_of_its_lines() -> None:
    text = "BEGIN:VCALENDAR\r\nSUMMARY:Appointment\r\nEND:VCALENDAR\r\n"
    found = render(Message("here", document=Document("appointment.ics", text)))
    assert found.document is not None
    assert found.document.input_file_content == text.encode()
