"""A message of the dialogue as Telegram shows it. Pure: what goes where, nothing is sent."""

from dataclasses import dataclass

from telegram import InlineKeyboardMarkup, InputFile, MessageEntity

from bot.dialogue.outputs import Message
from bot.telegram.keyboard import keyboard
from bot.telegram.plain import clean, units
from bot.telegram.splitting import LIMIT, split

LONGEST_CAPTION = 1024  # UTF-16 units


@dataclass(frozen=True, slots=True)
class Rendered:
    """`parts` go out one after the other, plain text without markup; the keyboard belongs to the last of them.

    `photo`: the first part is its caption; empty where the text is too long for one. `document`: the last part is the
    caption of this file. `covered`: all that is in it is a spoiler.
    """

    parts: tuple[str, ...]
    keyboard: InlineKeyboardMarkup | None
    document: InputFile | None = None
    photo: InputFile | None = None
    covered: bool = False

    def entities(self, part: str) -> list[MessageEntity] | None:
        """What covers a part: in the chat until it is tapped, in the list of chats, and in Telegram's own notices."""
        whole = MessageEntity(MessageEntity.SPOILER, 0, units(part))
        return [whole] if self.covered and part else None


def render(message: Message, picture: bytes | None = None) -> Rendered:
    """No part is longer than Telegram allows, nor empty but a caption; a message without any text has no part.

    `picture`: its picture, drawn. A text that is too long for a caption comes below it as a message.
    """
    file = None
    if message.document is not None:
        file = InputFile(clean(message.document.content).encode(), filename=message.document.name)
    parts = split(message.text, LONGEST_CAPTION if file else LIMIT)
    if picture is None or not parts:
        return Rendered(parts, keyboard(message), file, covered=message.covered)
    caption = not file and len(parts) == 1 and units(parts[0]) <= LONGEST_CAPTION
    photo = InputFile(picture, filename="picture.png")
    return Rendered(parts if caption else ("", *parts), keyboard(message), file, photo, message.covered)
