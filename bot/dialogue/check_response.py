"""What one response may not get wrong: its templates, its buttons, its length."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import chain

from bot.dialogue.flows import Place, Response, Variation
from bot.dialogue.names import Names
from bot.dialogue.outputs import Button
from bot.dialogue.payloads import Payload, PayloadError, SetSlots, Start, Topic, parse_payload
from bot.dialogue.wording import LONGEST_COPY, slots_of

LONGEST_TEXT = 900  # characters: about one phone screen
LONGEST_TITLE = 34  # characters: what a phone shows of a button


def check_response(response: Response, names: Names) -> None:
    """Note every slot, flow and value that does not exist, and what is too long for a phone."""
    if response.keepsake is not None:
        _check_template(response.keepsake.text, response.place, names)
    if response.picture is not None:
        kind, slots = response.picture
        names.picture(kind, response.place)
        for slot in slots:
            names.slot(slot, response.place)
    if response.document is not None and response.document[1]:
        names.slot(response.document[1], response.place)
    for variation in response.variations:
        _check_template(variation.text, variation.place, names)
        _check_length(variation.text, LONGEST_TEXT, f"a wording of '{response.name}'", variation.place, names)
        for name in ("short", "plain"):
            _check_other(variation, name, names)
        for slot in variation.condition.slots if variation.condition else ():
            names.slot(slot, variation.place)
        for button in variation.buttons:
            _check_button(button, variation.place, names)


def _check_other(variation: Variation, name: str, names: Names) -> None:
    """`short` and `plain` say the same with less: they are shorter, and leave out nothing that was given."""
    text, place = getattr(variation, name), variation.place
    if not text:
        return
    _check_template(text, place, names)
    if len(text) >= len(variation.text):
        names.problems.add(place, f"'{name}' is no shorter than 'text'; leave it out, or leave something out in it")
    with suppress(ValueError):  # named above
        if lost := sorted(slots_of(variation.text) - slots_of(text)):
            names.problems.add(place, f"'{name}' leaves out {{{lost[0]}}}; people must not get less of what they told")


def buttons_of(response: Response) -> Iterator[Button]:
    """The buttons of all wordings."""
    return chain.from_iterable(variation.buttons for variation in response.variations)


def payload_of(button: Button) -> Payload | None:
    """The payload, or None where there is none or it can't be read."""
    try:
        return parse_payload(button.payload) if button.payload else None
    except PayloadError:
        return None


def _check_button(button: Button, place: Place, names: Names) -> None:
    for template in (button.title, button.url, button.copy):
        _check_template(template, place, names)
    _check_length(button.title, LONGEST_TITLE, f"the button '{button.title}'", place, names)
    _check_length(button.copy, LONGEST_COPY, f"'copy' of '{button.title}'", place, names)
    try:
        payload = parse_payload(button.payload) if button.payload else None
    except PayloadError as error:
        names.problems.add(place, str(error))
        return
    match payload:
        case Start(name):
            names.target(name, place)
        case Topic():
            names.problems.add(place, f"'{button.payload}' is for the interpreter; write /name_of_a_flow")
        case SetSlots(values):
            for slot, value in values:
                names.slot(slot, place)
                names.value(slot, str(value), place)


def _check_template(text: str, place: Place, names: Names) -> None:
    try:
        found = slots_of(text)
    except ValueError:
        names.problems.add(place, f"a brace is left open in '{text[:40]}…'; write {{{{ for a brace that is meant")
        return
    for name in found:
        names.slot(name, place)


def _check_length(text: str, most: int, what: str, place: Place, names: Names) -> None:
    if len(text) > most:
        names.problems.add(place, f"{what} has {len(text)} characters; at most {most}")
