"""Rows outlive programs: older and newer ones read each other's."""

from bot.dialogue.outputs import Button, Document, Message
from bot.storage.formats import message_from_json, message_to_json, update_from_json, update_to_json
from bot.updates import Update

UPDATE = Update("telegram:1", "telegram", "4711", "attachment", "caption", "12", "voice")
MESSAGE = Message("text", (Button("A", "a"), Button("B", url="https://b"), Button("C", copy="c")), (Button("D", "d"),))


def test_what_is_written_is_read_again() -> None:
    assert update_from_json(update_to_json(UPDATE)) == UPDATE
    assert message_from_json(message_to_json(MESSAGE)) == MESSAGE
    assert message_from_json(message_to_json(Message("x", keep=True, edit=True, screen=9))) == Message(
        "x", keep=True, edit=True, screen=9
    )
    covered = Message("x", covered=True)
    assert message_from_json(message_to_json(covered)) == covered
    with_file = Message("x", document=Document("kept.json", "{}"))
    assert message_from_json(message_to_json(with_file)) == with_file


def test_what_a_newer_program_adds_is_ignored() -> None:
    assert update_from_json({**update_to_json(UPDATE), "new": 1}) == UPDATE
    data = message_to_json(MESSAGE)
    data["buttons"][0]["new"] = 1
    assert message_from_json({**data, "new": 1}) == MESSAGE


def test_what_an_older_program_did_not_write_has_its_default() -> None:
    assert update_from_json({"key": "1", "channel": "c", "address": "a", "kind": "text"}) == Update(
        "1", "c", "a", "text"
    )
    assert message_from_json({"text": "x"}) == Message("x")
