"""Buttons below an answer that others read along."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.public.answers import Choice, Way

PREFIX = "g."  # before the style, in the data of a tap


def way_row(way: Way | None, username: str) -> list[InlineKeyboardButton]:
    """The button that opens the private chat."""
    return [InlineKeyboardButton(way.title, url=f"https://t.me/{username}?start={way.start}")] if way else []


def keyboard_of(choices: Sequence[Choice], shown: str, way: Way | None, username: str) -> InlineKeyboardMarkup:
    """The other wordings in a row, below them the way into the private chat."""
    others = [
        InlineKeyboardButton(each.title, callback_data=f"{PREFIX}{each.style}")
        for each in choices
        if each.style != shown
    ]
    return InlineKeyboardMarkup([row for row in (others, way_row(way, username)) if row])
