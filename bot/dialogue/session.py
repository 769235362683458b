"""The memory of one conversation: small, bounded, immutable, and JSON at the storage's border."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from bot.dialogue.inputs import SafetyClass
from bot.dialogue.outputs import Button

Value = str | int | float | bool | None
Slots = Mapping[str, Value]

LONGEST_STACK = 4  # a digression from a digression from a digression: further down nobody remembers where they were
LONGEST_TRAIL = 12  # how often "back" works in a row


@dataclass(frozen=True, slots=True)
class Frame:
    """A flow being run: at the step named, which is a collect step that waits for its answer."""

    flow: str
    step: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A moment somebody can go back to: the frames and the answers as they were when a question was asked."""

    stack: tuple[Frame, ...]
    slots: Slots


@dataclass(frozen=True, slots=True)
class Session:
    """All that is remembered of a conversation.

    `screen` is the number of the newest message with buttons; `buttons` and `navigation` are what stands on it, so that
    a tap on an old message is recognised and a typed title is understood. `danger` is set by the safety screen and
    cleared only by the person's own choice to go on. `resumable` is the trail of what was left unfinished, the place
    itself last, until it is taken up or dropped.
    """

    stack: tuple[Frame, ...] = ()
    slots: Slots = field(default_factory=dict)
    trail: tuple[Checkpoint, ...] = ()
    resumable: tuple[Checkpoint, ...] = ()
    screen: int = 0
    buttons: tuple[Button, ...] = ()
    navigation: tuple[Button, ...] = ()
    kept: bool = False  # the newest screen is one to keep: never edit it away
    misses: int = 0
    turns: int = 0
    noticed: bool = False
    danger: SafetyClass = "none"
    last_at: float = 0.0  # seconds since the epoch

    def with_slots(self, more: Slots) -> "Session":
        """A copy with some slots set; a slot set to None is forgotten."""
        merged = {**self.slots, **more}
        return replace(self, slots={name: value for name, value in merged.items() if value is not None})


def to_json(session: Session) -> dict[str, Any]:
    """The session as plain JSON values."""
    return asdict(session)


def from_json(data: Mapping[str, Any]) -> Session:
    """The session back from its JSON. Unknown keys are ignored, so an older program reads a newer row."""
    known = {name: data[name] for name in Session.__dataclass_fields__ if name in data}
    return Session(
        **{
            **known,
            "stack": _frames(data.get("stack", ())),
            "trail": _trail(data.get("trail", ())),
            "resumable": _trail(data.get("resumable", ())),
            "buttons": _buttons(data.get("buttons", ())),
            "navigation": _buttons(data.get("navigation", ())),
        }
    )


def _frames(rows: Any) -> tuple[Frame, ...]:
    return tuple(Frame(**each) for each in rows)


def _buttons(rows: Any) -> tuple[Button, ...]:
    return tuple(Button(**each) for each in rows)


def _trail(rows: Any) -> tuple[Checkpoint, ...]:
    return tuple(_checkpoint(each) for each in rows)


def _checkpoint(row: Any) -> Checkpoint:
    return Checkpoint(stack=_frames(row["stack"]), slots=dict(row["slots"]))
