"""What a button says when it is tapped, in Rasa's notation.

`/SetSlots(minutes=20, tone=gentle)` answers the question; `/rephrase` starts the flow of that name; `/back`, `/stop`,
`/skip`, `/resume`, `/drop`, `/also`, `/neither`, `/my_answer` and `/go_on` steer; `/meant`, `/misread`, `/stay`,
`/better` and `/other_topic` answer a question that the interpreter asked about danger (concern.py); `/keep` keeps what
is offered for it, `/helped_yes` and the like say whether an exercise helped (afterwards.py); `/due` shows a reminder.
`/Topic(money)` says which intent was meant; such a button only the interpreter makes. Payloads come from flow files and
from it: typed text never becomes one.
"""

import re
from dataclasses import dataclass

from bot.dialogue.session import Value

CONCERN = ("meant", "misread", "stay", "better", "other_topic")
AFTERWARDS = (
    "keep", "helped_yes", "helped_bit", "helped_no", "missing_long", "missing_mine", "missing_tone", "missing_else",
)  # fmt: skip
STEERING = (
    "back",
    "stop",
    "skip",
    "repeat",
    "resume",
    "drop",
    "also",
    "neither",
    "my_answer",
    "go_on",
    "due",
    *CONCERN,
    *AFTERWARDS,
)
SET_SLOTS = re.compile(r"/SetSlots\((?P<pairs>.+)\)")
PAIR = re.compile(r"\s*(?P<name>\w+)\s*=\s*(?P<value>[^,]+?)\s*(?:,|$)")
TOPIC = re.compile(r"/Topic\((?P<intent>\w+)\)")
NAME = re.compile(r"/(?P<name>[a-z]\w*)")


class PayloadError(ValueError):
    """The payload cannot be read; the text says what to write."""


@dataclass(frozen=True, slots=True)
class SetSlots:
    """Set these slots; the first one answers the question that is waiting."""

    values: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Start:
    """Start a flow, or steer the conversation (see STEERING)."""

    name: str


@dataclass(frozen=True, slots=True)
class Topic:
    """What was typed before has this intent."""

    intent: str


Payload = SetSlots | Start | Topic


def parse_payload(payload: str) -> Payload:
    """Read a payload. Raises PayloadError."""
    if match := SET_SLOTS.fullmatch(payload):
        pairs = match["pairs"]
        found = list(PAIR.finditer(pairs))
        if not found or found[-1].end() != len(pairs) or found[0].start() != 0:
            raise PayloadError(f"'{payload}' should read like /SetSlots(minutes=20)")
        return SetSlots(tuple((each["name"], _value(each["value"])) for each in found))
    if match := TOPIC.fullmatch(payload):
        return Topic(match["intent"])
    if match := NAME.fullmatch(payload):
        return Start(match["name"])
    raise PayloadError(f"'{payload}' should be /name_of_a_flow or /SetSlots(slot=value)")


def _value(text: str) -> Value:
    text = text.strip("\"'")
    if text in ("true", "false"):
        return text == "true"
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text
