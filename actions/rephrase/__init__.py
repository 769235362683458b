"""Practice 1: a blaming sentence comes back as an "I" statement, in three styles."""

from collections.abc import Mapping, Sequence

from actions.rephrase.analysis import analyse
from actions.rephrase.complaint import Complaint
from actions.rephrase.compose import compose
from actions.rephrase.feelings import FEELINGS
from actions.rephrase.quoted import quoted
from actions.rephrase.tuning import STYLES, Change, Rewrite, Style, Tuning
from actions.rephrase.wording import NEEDS
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Reading, Sentence
from bot.dialogue.session import Value

__all__ = [
    "FEELINGS", "NEEDS", "STYLES", "Change", "Complaint", "Rewrite", "Style", "Tuning",
    "compose", "rewrite", "rewrite_all", "understood",
]  # fmt: skip


DEFAULT = Tuning()


def understood(source: Reading | Sequence[Sentence]) -> Complaint:
    """What the message complains about. `compose` words it, as often as the person taps; `packed()` keeps it in a slot.

    Never raises. A message with danger in it, or with nothing in it, gives a complaint that is refused as "unclear".
    """
    if isinstance(source, Reading):
        if source.safety != "none":
            return Complaint("", "us", refusal="unclear")
        return analyse(source.sentences, source.deeds)
    return analyse(source)


def rewrite_all(source: Reading | Sequence[Sentence], tuning: Tuning = DEFAULT) -> Rewrite:
    """What could be said instead, tuned; see Rewrite."""
    return compose(understood(source), tuning)


def rewrite(reading: Reading, style: str = "gentle") -> str:
    """What could be said instead, or "" if it cannot be done well."""
    return rewrite_all(reading, Tuning(_style(style))).text


def action_rephrase_take(input: ActionInput) -> Mapping[str, Value]:
    """Whether this turn's message is itself what should be said differently: then nobody has to be asked for it."""
    reading = input.reading
    if reading is None or reading.safety != "none" or input.safety != "none":
        return {}
    if reading.intent == "rephrase_request":
        message = quoted(reading.text)
    else:
        message = reading.text if reading.intent == "blame_partner" else ""
    return {"rephrase_message": message} if message else {}


def _style(name: str) -> Style:
    return next((style for style in STYLES if style == name), "gentle")
