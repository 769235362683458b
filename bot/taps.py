"""What a button carries through a channel and back: its place on a numbered screen, not its payload.

`s12.0` is the first button of screen 12, `s12.n1` the second of its navigation row: short for any payload, and nothing
that somebody forges can say more than "the button there". `!menu` is a button that is valid for ever.
"""

import re
from dataclasses import dataclass
from typing import Literal

from bot.dialogue.outputs import Message

Group = Literal["buttons", "navigation"]

MOST_BYTES = 64  # Telegram's limit for callback data
ALWAYS_VALID = frozenset({"/help_now", "/hide", "/menu"})  # on every screen, and meaning the same on all of them
PLACE = re.compile(r"s(?P<screen>[0-9]{1,18})\.(?P<navigation>n?)(?P<index>[0-9]{1,3})")


@dataclass(frozen=True, slots=True)
class ScreenButton:
    """The button at `index` of that group of that screen, if the screen is still known."""

    screen: int
    group: Group
    index: int


@dataclass(frozen=True, slots=True)
class LastingButton:
    """A button that is valid for ever."""

    payload: str


def callback_data(message: Message, group: Group, index: int) -> str:
    """The data for a button of the message, at most 64 bytes. Raises ValueError if the button has no payload."""
    button = (message.buttons if group == "buttons" else message.navigation)[index]
    if not button.payload:
        raise ValueError("only a button with a payload has callback data")
    if button.payload in ALWAYS_VALID:
        return "!" + button.payload.removeprefix("/")
    data = f"s{message.screen}.{'n' if group == 'navigation' else ''}{index}"
    if len(data) > MOST_BYTES or not PLACE.fullmatch(data):
        raise ValueError(f"screen {message.screen} or button {index} is out of range")
    return data


def parse_callback(data: str) -> ScreenButton | LastingButton | None:
    """What the data of a tap stands for; None for data that this program never wrote."""
    if data.startswith("!"):
        payload = "/" + data[1:]
        return LastingButton(payload) if payload in ALWAYS_VALID else None
    if match := PLACE.fullmatch(data):
        group: Group = "navigation" if match["navigation"] else "buttons"
        return ScreenButton(int(match["screen"]), group, int(match["index"]))
    return None
