"""The names that flow files may use, and the sentence for one that does not exist."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.dialogue.acting import Actions
from bot.dialogue.flows import Book, Place
from bot.dialogue.outputs import PICTURE_KINDS
from bot.dialogue.payloads import STEERING
from bot.dialogue.problems import Problems, did_you_mean

GIVEN = frozenset({"flow_name", "offer"})  # filled in by the interpreter, not by a slot


@dataclass(frozen=True, slots=True)
class Names:
    """All that is defined somewhere; a method notes a problem where its name is not."""

    book: Book
    actions: Actions
    intents: Collection[str]
    problems: Problems

    def slot(self, name: str, place: Place) -> None:
        if name not in GIVEN:
            self._known(name, self.book.slots, "slot", place)

    def response(self, name: str, place: Place) -> None:
        self._known(name, self.book.responses, "response", place)

    def action(self, name: str, place: Place) -> None:
        self._known(name, self.actions.actions, "action", place)

    def validator(self, name: str, place: Place) -> None:
        self._known(name, self.actions.validators, "validator", place)

    def intent(self, name: str, place: Place) -> None:
        self._known(name, self.intents, "intent", place)

    def flow(self, name: str, place: Place) -> None:
        self._known(name, self.book.flows, "flow", place)

    def target(self, name: str, place: Place) -> None:
        """What a button may start: a flow, a command or a move."""
        self._known(name, {*self.book.flows, *self.book.by_command, *STEERING}, "flow", place)

    def picture(self, kind: str, place: Place) -> None:
        self._known(kind, PICTURE_KINDS, "kind of picture", place)

    def value(self, slot: str, value: str, place: Place) -> None:
        """A value that a categorical slot knows; other slots take anything."""
        spec = self.book.slots.get(slot)
        if spec is not None and spec.type == "categorical":
            self._known(value, spec.values, f"value of '{slot}'", place)

    def _known(self, name: str, known: Collection[str], what: str, place: Place) -> None:
        if name and name not in known:
            self.problems.add(place, f"the {what} '{name}' does not exist; {did_you_mean(name, known)}")
