"""Calls that show, change and remove messages."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .checks import checked_cover, checked_keyboard, checked_text
from .params import Params
from .refusal import bad
from .world import Chat, Shown

if TYPE_CHECKING:
    from .emulator import Emulator

TWO_DAYS = 48 * 3600
SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current"
    " content and reply markup of the message"
)


async def send_message(emulator: "Emulator", params: Params) -> Any:
    chat = emulator.world.open_chat(params.text("chat_id"))
    message = emulator.world.post(chat, emulator.bot, {"text": checked_text(params)}, checked_keyboard(params))
    message.options = {
        name: params.json(name) for name in ("link_preview_options", "reply_parameters") if params.text(name)
    }
    message.options |= {
        name: params.text(name) for name in ("parse_mode", "protect_content", "message_thread_id") if params.text(name)
    }
    message.options |= checked_cover(params)
    return message.json()


async def edit_message_text(emulator: "Emulator", params: Params) -> Any:
    message = _editable(emulator, params)
    text, keyboard = checked_text(params, too_long="MESSAGE_TOO_LONG"), checked_keyboard(params)
    if "text" not in message.content:
        raise bad("there is no text in the message to edit")
    if (text, keyboard) == (message.text, message.keyboard):
        raise bad(SAME)
    message.content = {"text": text}
    message.options = checked_cover(params)
    return _changed(emulator, message, keyboard)


async def edit_message_reply_markup(emulator: "Emulator", params: Params) -> Any:
    message = _editable(emulator, params)
    keyboard = checked_keyboard(params)
    if keyboard == message.keyboard:
        raise bad(SAME)
    return _changed(emulator, message, keyboard)


async def delete_message(emulator: "Emulator", params: Params) -> Any:
    chat = emulator.world.open_chat(params.text("chat_id"))
    message = chat.messages.get(params.number("message_id"))
    if message is None:
        raise bad("message to delete not found")
    if not _deletable(chat, message):
        raise bad("message can't be deleted for everyone")
    _delete(emulator, message)
    return True


async def delete_messages(emulator: "Emulator", params: Params) -> Any:
    chat = emulator.world.open_chat(params.text("chat_id"))
    ids = params.json("message_ids") or []
    if not 1 <= len(ids) <= 100:
        raise bad("too many message identifiers specified" if ids else "message identifiers are not specified")
    found = [chat.messages[each] for each in ids if each in chat.messages]  # the others are skipped without a word
    if not all(_deletable(chat, message) for message in found):
        raise bad("message can't be deleted for everyone")  # and none of them is
    for message in found:
        _delete(emulator, message)
    return True


async def send_chat_action(emulator: "Emulator", params: Params) -> Any:
    emulator.world.open_chat(params.text("chat_id"))
    if not params.text("action"):
        raise bad("wrong parameter action in request")
    return True


def _editable(emulator: "Emulator", params: Params) -> Shown:
    chat = emulator.world.open_chat(params.text("chat_id"))
    message = chat.messages.get(params.number("message_id"))
    if message is None:
        raise bad("message to edit not found")
    if not message.by_bot:
        raise bad("message can't be edited")
    return message


def _changed(emulator: "Emulator", message: Shown, keyboard: list[list[dict[str, Any]]]) -> Any:
    message.keyboard, message.edited = keyboard, int(time.time())
    emulator.world.touch(message)
    return message.json()


def _deletable(chat: Chat, message: Shown) -> bool:
    return time.time() - message.date < TWO_DAYS and (message.by_bot or chat.kind == "private")


def _delete(emulator: "Emulator", message: Shown) -> None:
    del message.chat.messages[message.id]
    emulator.world.touch()


METHODS: dict[str, Callable[["Emulator", Params], Any]] = {
    "sendmessage": send_message,
    "editmessagetext": edit_message_text,
    "editmessagereplymarkup": edit_message_reply_markup,
    "deletemessage": delete_message,
    "deletemessages": delete_messages,
    "sendchataction": send_chat_action,
}
