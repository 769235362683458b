"""What an action gets and gives. Actions live in the room `actions/`, one file a topic; they are pure functions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.dialogue.inputs import Reading
from bot.dialogue.journal import Journal
from bot.dialogue.outputs import Effect
from bot.dialogue.session import Slots, Value
from bot.dialogue.waiting import Waiting


@dataclass(frozen=True, slots=True)
class ActionInput:
    """All that an action may look at: the slots, the message of this turn (None after a tap), the time, what was kept.

    `now` is in seconds since the epoch; `safety` is the class of the disclosure that stands, or "none". `below` has the
    names of the flows that wait under this one, `aside` those of the flows that were put aside. `reminders` has those
    that will come, by name. `most` is how many characters the slot that is asked for keeps.
    """

    slots: Slots
    reading: Reading | None
    now: float
    safety: str = "none"
    journal: Journal = ()
    below: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    reminders: Mapping[str, Waiting] = field(default_factory=dict)
    most: int = 1000


@dataclass(frozen=True, slots=True)
class Changes:
    """What an action changes where slots are not all of it: the journal as it is afterwards (None: as it was), and what
    the storage is to do. `gone`: something was deleted, so nothing may lead back to where it was still shown."""

    slots: Mapping[str, Value] = field(default_factory=dict)
    journal: Journal | None = None
    effects: tuple[Effect, ...] = ()
    gone: bool = False


# `action_…`: the slots to set (None empties one), or more. `validate_…`: the value that the words mean, "" where
# they say that there is none (the question is skipped), None where they are no answer.
Action = Callable[[ActionInput], Mapping[str, Value] | Changes]
Validator = Callable[[ActionInput], Value]


@dataclass(frozen=True, slots=True)
class Actions:
    """Every action and validator by the name that flow files use."""

    actions: Mapping[str, Action]
    validators: Mapping[str, Validator]
