"""A conversation that notes what runs in it: branches, responses, actions, validators.

The interpreter is the real one and nothing in it is patched: its book and its actions are the real ones, too, but for
the conditions, the table of responses and the functions, which note that they were asked before they answer.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from bot.dialogue.acting import ActionInput, Actions, Validator
from bot.dialogue.conditions import Condition
from bot.dialogue.conversation import Conversation
from bot.dialogue.flows import Book, Branch, Flow, Response, Step, Variation
from bot.dialogue.inputs import Input
from bot.dialogue.outcome import Outcome
from bot.dialogue.session import Session, Slots, Value

Way = tuple[str, str, int]  # flow, step, which of its branches
Wording = tuple[str, int]  # response, which of its variations
T = TypeVar("T")


@dataclass
class Trace:
    """What ran: branches taken, responses said, their wordings that fitted, actions and validators."""

    ways: set[Way] = field(default_factory=set)
    said: set[str] = field(default_factory=set)
    wordings: set[Wording] = field(default_factory=set)
    acted: set[str] = field(default_factory=set)

    def has(self, other: "Trace") -> bool:
        """Whether nothing ran in the other that did not run here."""
        return all(getattr(other, name) <= getattr(self, name) for name in ("ways", "said", "wordings", "acted"))

    def add(self, other: "Trace") -> None:
        for name in ("ways", "said", "wordings", "acted"):
            getattr(self, name).update(getattr(other, name))


class Witness:
    """A conversation over the book, with what ran in its latest turn."""

    def __init__(self, book: Book, actions: Actions) -> None:
        self.latest = Trace()
        self.conversation = Conversation(self._book(book), self._actions(actions))
        self.book = self.conversation.book

    def respond(self, session: Session, given: Input, now: float) -> tuple[Outcome, Trace]:
        """The outcome, and what ran."""
        self.latest = Trace()
        outcome = self.conversation.respond(session, given, now)
        self.latest.wordings |= set(self._plain())
        return outcome, self.latest

    def _plain(self) -> Iterator[Wording]:
        """Where no wording with a condition fitted, those without one do; which of them is said, the turn decides."""
        fitted = {name for name, _ in self.latest.wordings}
        for name in self.latest.said - fitted:
            ways = self.book.responses[name].variations
            plain = [index for index, each in enumerate(ways) if each.condition is None]
            yield from ((name, index) for index in plain or [len(ways) - 1])

    def _book(self, book: Book) -> Book:
        flows = {name: self._flow(flow) for name, flow in book.flows.items()}
        tables = {
            table: {key: flows[flow.id] for key, flow in getattr(book, table).items()}
            for table in ("by_intent", "by_safety", "by_command", "by_due", "by_start_parameter")
        }
        responses = {name: self._response(response) for name, response in book.responses.items()}
        return replace(book, flows=flows, responses=_Noting(responses, self._said), **tables)

    def _flow(self, flow: Flow) -> Flow:
        steps = tuple(self._step(flow.id, step) for step in flow.steps)
        return replace(flow, steps=steps, by_id={step.id: step for step in steps})

    def _step(self, flow: str, step: Step) -> Step:
        def watched(index: int, branch: Branch) -> Branch:
            return replace(
                branch, condition=self._noting(branch.condition, lambda: self.latest.ways.add((flow, step.id, index)))
            )

        return replace(step, next=tuple(watched(index, branch) for index, branch in enumerate(step.next)))

    def _response(self, response: Response) -> Response:
        def watched(index: int, variation: Variation) -> Variation:
            if variation.condition is None:
                return variation
            note = self._noting(variation.condition, lambda: self.latest.wordings.add((response.name, index)))
            return replace(variation, condition=note)

        return replace(response, variations=tuple(watched(*each) for each in enumerate(response.variations)))

    def _noting(self, condition: Condition | None, note: Callable[[], None]) -> Condition:
        """The condition, noted where it holds; none at all ("else") holds always."""

        def holds(slots: Slots) -> bool:
            if condition is not None and not condition.holds(slots):
                return False
            note()
            return True

        watched = condition or Condition("", frozenset(), holds)
        return replace(watched, holds=holds)

    def _said(self, name: str) -> None:
        self.latest.said.add(name)

    def _acted(self, name: str) -> None:
        self.latest.acted.add(name)

    def _actions(self, actions: Actions) -> Actions:
        country = "validate_country"
        validators = {**actions.validators, country: _remembering(actions.validators[country])}
        return Actions(_Noting(actions.actions, self._acted), _Noting(validators, self._acted))


def _remembering(validator: Validator) -> Validator:
    """The same, once for each text: to tell whether a text is a misspelt country takes ten milliseconds."""
    known: dict[str, Value] = {}

    def remembered(given: ActionInput) -> Value:
        text = given.reading.text if given.reading is not None else ""
        if text not in known:
            known[text] = validator(given)
        return known[text]

    return remembered


class _Noting(Mapping[str, T]):
    """A mapping that notes which of its values are looked up."""

    def __init__(self, values: Mapping[str, T], note: Callable[[str], None]) -> None:
        self._values, self._note = values, note

    def __getitem__(self, name: str) -> T:
        value = self._values[name]
        self._note(name)
        return value

    def __contains__(self, name: object) -> bool:
        return name in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)
