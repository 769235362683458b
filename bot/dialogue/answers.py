"""What typed words mean as an answer to the question that is waiting."""

import re

from bot.dialogue.acting import ActionInput, Actions
from bot.dialogue.certainty import SURE_ANSWER
from bot.dialogue.flows import SlotSpec
from bot.dialogue.inputs import Reading
from bot.dialogue.outputs import Button
from bot.dialogue.session import Slots, Value

NOT_A_WORD = re.compile(r"[^\w\s]+", re.UNICODE)
NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")


def tapped_by_typing(
    text: str, buttons: tuple[Button, ...], navigation: tuple[Button, ...], *, exactly: bool
) -> Button | None:
    """The button whose title was typed, or its number, or, where it need not be `exactly` that, a part of it
    that fits no other button."""
    wanted = plain(text)
    if not wanted:
        return None
    live = [button for button in buttons if button.payload]
    for button in (*live, *navigation):
        if plain(button.title) == wanted:
            return button
    if wanted.isdigit() and 0 < int(wanted) <= len(live):
        return live[int(wanted) - 1]
    if exactly:
        return None
    within = [button for button in live if f" {wanted} " in f" {plain(button.title)} "]
    return within[0] if len(within) == 1 and len(wanted) > 3 else None


def plain(text: str) -> str:
    """Lower case, without punctuation and emoji, single spaces."""
    return " ".join(NOT_A_WORD.sub(" ", text).casefold().split())


def answer(spec: SlotSpec, reading: Reading, slots: Slots, actions: Actions, now: float) -> Value:
    """The value that the words give the slot, or None when they are no answer to this question."""
    if spec.validator:
        return actions.validators[spec.validator](ActionInput(slots, reading, now, most=spec.most))
    if spec.type == "float":
        match = NUMBER.search(reading.text)
        return float(match.group().replace(",", ".")) if match else None
    if spec.type == "categorical":
        named = [value for value in spec.values if plain(value.replace("_", " ")) == plain(reading.text)]
        if named:
            return named[0]
    if reading.intent in spec.intents and reading.confidence >= SURE_ANSWER:
        return spec.intents[reading.intent]
    if spec.from_text and reading.kind == "words":
        return reading.text[: spec.most]
    return None
