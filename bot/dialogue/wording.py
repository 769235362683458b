"""From a response to a message: which wording, with which slots filled in."""

import re
import string
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.dialogue.flows import Response, Variation
from bot.dialogue.outputs import Button, Document, Message, Picture
from bot.dialogue.preferences import plain_tone, short
from bot.dialogue.session import Slots

SENTENCE = re.compile(r"[.?!…]+(?=\s|$)")
LONGEST_COPY = 256  # Telegram's limit for the text behind a copy button


def word(response: Response, slots: Slots, turn: int) -> Message:
    """The response as a message. A wording whose condition holds goes before those without one; among several the
    turn's number chooses, so that the same conversation always reads the same. Who wants it short gets one of those
    with the fewest sentences."""
    variation = _choose(response, slots, turn)
    buttons = tuple(_fill_buttons(variation.buttons, slots))
    picture = None
    if response.picture is not None:
        kind, names = response.picture
        picture = Picture(kind, {name: value for name in names if (value := slots.get(name)) is not None})
    document = _document(response, slots)
    text = fill(_as_wanted(variation, slots), slots)
    return Message(text, buttons, keep=response.keep, picture=picture, document=document)


def _document(response: Response, slots: Slots) -> Document | None:
    """The file that comes along: of a slot where it has one, and none while that slot is empty."""
    if response.document is None:
        return None
    name, slot = response.document
    content = str(slots.get(slot) or "") if slot else ""
    return None if slot and not content else Document(name, content)


def fill(text: str, slots: Slots) -> str:
    """`{slot}` replaced by its value; an unset slot leaves nothing, or, `{slot|these words}`.

    What people wrote is never read as a template."""
    return _Filler().vformat(text, (), slots)


def _choose(response: Response, slots: Slots, turn: int) -> Variation:
    fitting = [each for each in response.variations if each.condition is not None and each.condition.holds(slots)]
    fitting = fitting or [each for each in response.variations if each.condition is None] or [response.variations[-1]]
    if short(slots):
        least = min(_sentences(each, slots) for each in fitting)
        fitting = [each for each in fitting if _sentences(each, slots) == least]
    return fitting[(zlib.crc32(response.name.encode()) + turn) % len(fitting)]


def _as_wanted(variation: Variation, slots: Slots) -> str:
    """The text, or the shorter or plainer one that stands beside it; short goes before plain."""
    if short(slots) and variation.short:
        return variation.short
    return variation.plain if plain_tone(slots) and variation.plain else variation.text


def _sentences(variation: Variation, slots: Slots) -> int:
    return len(SENTENCE.findall(_as_wanted(variation, slots)))


def _fill_buttons(buttons: Iterable[Button], slots: Slots) -> Iterator[Button]:
    """The buttons with their slots, without those where nothing is left for the title, or for what is copied. Where one
    that is left out began a row, the next one does."""
    row = False
    for button in buttons:
        title, copy = fill(button.title, slots), fill(button.copy, slots)
        row = row or button.row
        if title and (copy or not button.copy):
            yield replace(button, title=title, url=fill(button.url, slots), copy=copy[:LONGEST_COPY], row=row)
            row = False


class _Filler(string.Formatter):
    def get_field(self, field_name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> tuple[str, str]:
        name, _, default = field_name.partition("|")
        return self.get_value(name, args, kwargs) or default, name

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> str:
        value = kwargs.get(str(key))
        if value is None:
            return ""
        if isinstance(value, float) and value.is_integer():
            return str(int(value))
        return str(value)


def slots_of(text: str) -> set[str]:
    """The names in braces. Raises ValueError for a brace without its partner."""
    return {name.partition("|")[0] for _, name, _, _ in string.Formatter().parse(text) if name is not None}
