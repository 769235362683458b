"""Updates and messages as JSON. Unknown keys are ignored and missing ones have defaults: rows outlive programs."""

from collections.abc import Mapping
from typing import Any

from bot.dialogue.outputs import Button, Document, Message, Picture
from bot.updates import Update

Json = dict[str, Any]


def update_to_json(update: Update) -> Json:
    """Every field by its name."""
    return {name: getattr(update, name) for name in Update.__slots__}


def update_from_json(data: Mapping[str, Any]) -> Update:
    """The update back. Raises KeyError if one of the fields without a default is missing."""
    return Update(**{name: data[name] for name in Update.__slots__ if name in data})


def message_to_json(message: Message) -> Json:
    """Only what is set: most messages are a text and a few buttons."""
    data: Json = {"text": message.text}
    if message.buttons:
        data["buttons"] = [_button_to_json(each) for each in message.buttons]
    if message.navigation:
        data["navigation"] = [_button_to_json(each) for each in message.navigation]
    if message.keep:
        data["keep"] = True
    if message.edit:
        data["edit"] = True
    if message.covered:
        data["covered"] = True
    if message.screen:
        data["screen"] = message.screen
    if message.picture is not None:
        data["picture"] = {"kind": message.picture.kind, "values": dict(message.picture.values)}
    if message.document is not None:
        data["document"] = {"name": message.document.name, "content": message.document.content}
    return data


def message_from_json(data: Mapping[str, Any]) -> Message:
    """The message back. Raises KeyError if it has no text."""
    return Message(
        text=data["text"],
        buttons=_buttons(data.get("buttons", ())),
        navigation=_buttons(data.get("navigation", ())),
        keep=data.get("keep", False),
        edit=data.get("edit", False),
        screen=data.get("screen", 0),
        picture=Picture(**data["picture"]) if data.get("picture") else None,
        document=_document(data.get("document")),
        covered=data.get("covered", False),
    )


def _button_to_json(button: Button) -> Json:
    data = {name: getattr(button, name) for name in Button.__slots__}
    return {name: value for name, value in data.items() if value}


def _document(row: Any) -> Document | None:
    return Document(row.get("name", ""), row.get("content", "")) if row else None


def _buttons(rows: Any) -> tuple[Button, ...]:
    return tuple(Button(**{name: row[name] for name in Button.__slots__ if name in row}) for row in rows)
