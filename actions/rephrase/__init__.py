"""Practice 1: a blaming sentence comes back as an "I" statement, in three styles."""

from collections.abc import Mapping, Sequence

from actions.rephrase.analysis import analyse
from actions.rephrase.compose import STYLES, Style, compose
from actions.rephrase.quoted import quoted, sentences_of
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Reading, Sentence
from bot.dialogue.session import Value


def rewrite(reading: Reading, style: str = "gentle") -> str:
    """What could be said instead, or "" if it cannot be done well."""
    if reading.safety != "none":
        return ""
    return _texts(reading.sentences)[_style(style)]


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


def action_rephrase(input: ActionInput) -> Mapping[str, Value]:
    """The three wordings of the message and the one to show. After a tap they are in the slots already."""
    message, reading = input.slots.get("rephrase_message"), input.reading
    if input.safety != "none" or (reading is not None and reading.safety != "none"):
        return {**{f"rephrase_{style}": None for style in STYLES}, "rephrase_result": None}
    sentences = sentences_of(reading, str(message)) if reading is not None and message else ()
    if not any(sentence.tokens for sentence in sentences):
        return action_rephrase_style(input)
    texts = _texts(sentences)
    shown = texts[_style(input.slots.get("rephrase_next"))]
    return {**{f"rephrase_{style}": texts[style] or None for style in STYLES}, "rephrase_result": shown or None}


def action_rephrase_style(input: ActionInput) -> Mapping[str, Value]:
    """The wording in the style that was chosen with the buttons below the last one."""
    return {"rephrase_result": input.slots.get(f"rephrase_{_style(input.slots.get('rephrase_next'))}")}


def _texts(sentences: Sequence[Sentence]) -> dict[Style, str]:
    complaint = analyse(sentences)
    return {style: compose(complaint, style) if complaint else "" for style in STYLES}


def _style(name: Value) -> Style:
    return next((style for style in STYLES if style == name), "gentle")
