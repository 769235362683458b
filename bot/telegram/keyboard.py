"""The buttons of a message as an inline keyboard."""

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.dialogue.outputs import Button, Message
from bot.taps import Group, callback_data
from bot.telegram.plain import clean, units

SHORT = 14  # characters: two fit beside each other on a narrow phone
TINY = 10  # characters: three do
LONGEST_COPY = 256  # Telegram's limit for a copy button

Row = list[InlineKeyboardButton]


def keyboard(message: Message) -> InlineKeyboardMarkup | None:
    """Short titles two or three a row, long ones alone, the navigation below. None without buttons."""
    starts = [index for index, button in enumerate(message.buttons) if button.row and index]
    parts = pairwise((0, *starts, len(message.buttons)))
    rows = [row for part in parts for row in _rows(_made(message, "buttons", range(*part)))]
    rows += _chunks(_made(message, "navigation", range(len(message.navigation))), 4)
    return InlineKeyboardMarkup(rows) if rows else None


def _made(message: Message, group: Group, indexes: Iterable[int]) -> Row:
    buttons = message.buttons if group == "buttons" else message.navigation
    made = (_button(message, group, index, buttons[index]) for index in indexes)
    return [each for each in made if each is not None]


def _button(message: Message, group: Group, index: int, button: Button) -> InlineKeyboardButton | None:
    title = clean(button.title)
    if button.url:
        return InlineKeyboardButton(title, url=button.url)
    if button.copy:
        text = clean(button.copy)
        if units(text) > LONGEST_COPY:
            return None  # Telegram would refuse the whole message; the text stands in it anyway
        return InlineKeyboardButton(title, copy_text=CopyTextButton(text))
    return InlineKeyboardButton(title, callback_data=callback_data(message, group, index))


def _rows(buttons: Sequence[InlineKeyboardButton]) -> list[Row]:
    rows: list[Row] = []
    for short, run in groupby(buttons, key=lambda each: len(each.text) <= SHORT):
        together = list(run)
        rows += _chunks(together, _columns(together) if short else 1)
    return rows


def _columns(run: Sequence[InlineKeyboardButton]) -> int:
    """Three for tiny titles, unless three leave one alone in the last row and two do not."""
    tiny = all(len(each.text) <= TINY for each in run)
    return 3 if tiny and (len(run) % 3 != 1 or len(run) % 2 == 1) else 2


def _chunks(buttons: Sequence[InlineKeyboardButton], columns: int) -> list[Row]:
    return [list(buttons[start : start + columns]) for start in range(0, len(buttons), columns)]
