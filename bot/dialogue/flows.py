"""Flows, slots and responses, as they are once their files were read. The words are Rasa's."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.dialogue.conditions import Condition
from bot.dialogue.inputs import SafetyClass
from bot.dialogue.journal import Kind
from bot.dialogue.outputs import Button
from bot.dialogue.session import Value

END = "END"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, so that a mistake can be named: file and line, counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Branch:
    """One arm of `next`: go to the step `to` if the condition holds; no condition means "else"."""

    to: str
    condition: Condition | None = None


@dataclass(frozen=True, slots=True)
class Say:
    """`action: utter_…`: say a response."""

    response: str


@dataclass(frozen=True, slots=True)
class Act:
    """`action: action_…`: compute, and put the result into slots."""

    action: str


@dataclass(frozen=True, slots=True)
class Collect:
    """`collect: slot`: ask with `utter`, wait, put the answer into the slot. `ask_before_filling` asks even when the
    slot is filled already; `skippable` says what "skip" does."""

    slot: str
    utter: str
    ask_before_filling: bool = False
    skippable: bool = False


@dataclass(frozen=True, slots=True)
class SetTo:
    """`set_slots`: set slots to fixed values; null empties one."""

    values: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """`link: flow`: go over to another flow and do not come back."""

    flow: str


@dataclass(frozen=True, slots=True)
class Call:
    """`call: flow`: run another flow and come back."""

    flow: str


@dataclass(frozen=True, slots=True)
class Noop:
    """`noop: true`: nothing; there for its `next`."""


Does = Say | Act | Collect | SetTo | Link | Call | Noop


@dataclass(frozen=True, slots=True)
class Step:
    """A step, and where to go after it: the first branch whose condition holds."""

    id: str
    does: Does
    next: tuple[Branch, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Flow:
    """A flow: what starts it (intents, a safety class, a command, a start parameter) and its steps, in order.

    `source` is where a practice comes from, `gives` what the person gets (docs/practices.md).
    `exercise`: at its end the bot asks whether it helped; after a "no" it offers the flows `instead`.
    `offers` has, for an intent that may be offered as "is it this?", a short title in the person's words.
    `allowed_in_danger`: may run while a safety disclosure stands. `clears`: what ran before is gone, without a way
    back to it, and the messages of both sides are deleted (HideChat). `forgets`: everything that is kept about the
    person is erased (ForgetChat). `persisted_slots` survive the end of the flow.
    `due` is the name of the reminder that starts it; it says nothing to who has not asked for it, or has taken it back,
    unless it is `unasked`: the storage's own, about what it is going to do.
    `start_parameter` is what /start brings along from a link into the private chat; it says nothing to who sees it.
    """

    id: str
    name: str
    description: str
    steps: tuple[Step, ...]
    place: Place
    intents: tuple[str, ...] = ()
    offers: Mapping[str, str] = field(default_factory=dict)
    safety: SafetyClass = "none"
    command: str = ""
    start_parameter: str = ""
    due: str = ""
    unasked: bool = False
    allowed_in_danger: bool = False
    clears: bool = False
    forgets: bool = False
    persisted_slots: frozenset[str] = frozenset()
    by_id: Mapping[str, Step] = field(default_factory=dict)
    source: str = ""
    gives: str = ""
    exercise: bool = False
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SlotSpec:
    """A slot. `intents` maps an intent to the value that it means as an answer; `from_text` takes any words, and with
    `verbatim` even those that would be a question to the bot: what is said to a partner, or looked for. `validator`
    names an action `validate_…` that turns words into a value, into "" where they say that there is none, or refuses
    them."""

    name: str
    type: Literal["text", "bool", "float", "categorical"]
    place: Place
    values: tuple[str, ...] = ()
    intents: Mapping[str, Value] = field(default_factory=dict)
    from_text: bool = False
    validator: str = ""
    most: int = 1000  # characters that a text slot keeps
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Variation:
    """One wording of a response; with a condition it counts only while that holds.

    `short` and `plain` say the same to who asked for it under /settings: in fewer sentences, or without the warm words.
    """

    text: str
    place: Place
    buttons: tuple[Button, ...] = ()
    condition: Condition | None = None
    short: str = ""
    plain: str = ""


@dataclass(frozen=True, slots=True)
class Keepsake:
    """What a response offers for keeping: of which kind, and the text with its slots."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Response:
    """A response: its wordings. `keep`: see Message.keep; `picture`: its kind and the slots that go into it;
    `document`: the name of the file that comes with it, and the slot that has its text ("": the storage writes it)."""

    name: str
    variations: tuple[Variation, ...]
    place: Place
    keep: bool = False
    keepsake: Keepsake | None = None
    picture: tuple[str, tuple[str, ...]] | None = None
    document: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """All flow files together. `offers` has the titles of all intents that are a real topic; `persisted_slots` are
    those that any flow keeps when it ends."""

    flows: Mapping[str, Flow]
    slots: Mapping[str, SlotSpec]
    responses: Mapping[str, Response]
    by_intent: Mapping[str, Flow] = field(default_factory=dict)
    by_safety: Mapping[SafetyClass, Flow] = field(default_factory=dict)
    by_command: Mapping[str, Flow] = field(default_factory=dict)
    by_due: Mapping[str, Flow] = field(default_factory=dict)
    by_start_parameter: Mapping[str, Flow] = field(default_factory=dict)
    offers: Mapping[str, str] = field(default_factory=dict)
    persisted_slots: frozenset[str] = frozenset()
