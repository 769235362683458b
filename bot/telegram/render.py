"""A message of the dialogue as Telegram shows it. Pure: what goes where, nothing is sent."""

from dataclasses import dataclass

from telegram import InlineKeyboardMarkup

from bot.dialogue.outputs import Message
from bot.telegram.keyboard import keyboard
from bot.telegram.splitting import split


@dataclass(frozen=True, slots=True)
class Rendered:
    """`parts` go out one after the other, plain text without markup; the keyboard belongs to the last of them."""

    parts: tuple[str, ...]
    keyboard: InlineKeyboardMarkup | None


def render(message: Message) -> Rendered:
    """No part is empty or longer than Telegram allows; a message without any text has no part."""
    return Rendered(split(message.text), keyboard(message))
