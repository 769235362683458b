"""A message of the dialogue as Telegram shows it. Pure: what goes where, nothing is sent."""

from dataclasses import dataclass

from telegram import InlineKeyboardMarkup, InputFile

from bot.dialogue.outputs import Message
from bot.telegram.keyboard import keyboard
from bot.telegram.plain import clean
from bot.telegram.splitting import split

LONGEST_CAPTION = 1024  # UTF-16 units


@dataclass(frozen=True, slots=True)
class Rendered:
    """`parts` go out one after the other, plain text without markup; the keyboard belongs to the last of them.

    `document`: the last part is the caption of this file.
    """

    parts: tuple[str, ...]
    keyboard: InlineKeyboardMarkup | None
    document: InputFile | None = None


def render(message: Message) -> Rendered:
    """No part is empty or longer than Telegram allows; a message without any text has no part."""
    if message.document is None:
        return Rendered(split(message.text), keyboard(message))
    content = clean(message.document.content).encode()
    file = InputFile(content, filename=message.document.name)
    return Rendered(split(message.text, LONGEST_CAPTION), keyboard(message), file)
