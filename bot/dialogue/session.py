"""The memory of one conversation: small, bounded, immutable, and JSON at the storage's border."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

from bot.dialogue.inputs import Guess, Reading, SafetyClass, Sentence, Token
from bot.dialogue.journal import Entry, Journal, entry_from_json
from bot.dialogue.outputs import Button
from bot.dialogue.waiting import Waiting, waiting_from_json

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


# A question about danger that the interpreter asks by itself: what a hint meant; whether the safety talk can be left;
# how it is, the next time that somebody writes.
Question = Literal["", "hint", "leaving", "after"]


@dataclass(frozen=True, slots=True)
class Concern:
    """What is remembered about danger beside that it stands: classes, turns and times, never a text.

    `question` stands on the newest screen, for one turn. `hint` is the class that was asked about in the turn
    `hint_turn`, until a no; `denied` has the time of each no. `disclosed` was told of at `disclosed_at`, which is 0
    once the bot has asked how it is now; `leaving` says that this disclosure's question before leaving was asked. Times
    are in seconds since the epoch.
    """

    question: Question = ""
    hint: SafetyClass = "none"
    hint_turn: int = 0
    denied: Mapping[str, float] = field(default_factory=dict)
    disclosed: SafetyClass = "none"
    disclosed_at: float = 0.0
    leaving: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """All that is remembered of a conversation.

    `screen` is the number of the newest message with buttons; `buttons` and `navigation` are what stands on it, so that
    a tap on an old message is recognised and a typed title is understood. `danger` is set by the safety screen and
    cleared only by the person's own choice to go on. `resumable` is the trail of what was left unfinished, the place
    itself last, until it is taken up or dropped. `heard` is what was typed while the question stands what it is about,
    for one turn; `also` is the intent of the second topic of what was said, until somebody takes it up. `journal` is
    what the person chose to keep, `keepsake` what the newest screen offers for keeping, `finished` the exercise that
    it asks about; `due` has the flows of reminders that wait behind a neutral line. `reminders` has those that were
    asked for and will come, by name: the storage sends them; what is not here any more when it comes is not said.
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
    concern: Concern = field(default_factory=Concern)
    heard: Reading | None = None
    also: str = ""
    journal: Journal = ()
    keepsake: Entry | None = None
    finished: str = ""
    due: str = ""
    reminders: Mapping[str, Waiting] = field(default_factory=dict)
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
            "concern": _concern(data.get("concern", {})),
            "heard": _reading(data["heard"]) if data.get("heard") else None,
            "journal": tuple(entry_from_json(each) for each in data.get("journal", ())),
            "keepsake": entry_from_json(data["keepsake"]) if data.get("keepsake") else None,
            "reminders": {name: waiting_from_json(each) for name, each in data.get("reminders", {}).items()},
        }
    )


def _frames(rows: Any) -> tuple[Frame, ...]:
    return tuple(Frame(**each) for each in rows)


def _buttons(rows: Any) -> tuple[Button, ...]:
    return tuple(Button(**each) for each in rows)


def _reading(row: Any) -> Reading:
    guesses = {name: tuple(Guess(**each) for each in row.get(name, ())) for name in ("guesses", "besides", "deeds")}
    sentences = tuple(
        Sentence(each["text"], tuple(Token(**token) for token in each["tokens"])) for each in row["sentences"]
    )
    known = {name: row[name] for name in Reading.__dataclass_fields__ if name in row}
    return Reading(**{**known, **guesses, "sentences": sentences})


def _concern(row: Any) -> Concern:
    return Concern(**{name: row[name] for name in Concern.__dataclass_fields__ if name in row})


def _trail(rows: Any) -> tuple[Checkpoint, ...]:
    return tuple(_checkpoint(each) for each in rows)


def _checkpoint(row: Any) -> Checkpoint:
    return Checkpoint(stack=_frames(row["stack"]), slots=dict(row["slots"]))
