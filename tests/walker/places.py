"""Where a conversation can come to, and when two such places are the same."""

import re
from collections.abc import Hashable
from dataclasses import dataclass, field
from pathlib import Path

from bot.dialogue.flows import Book, Call, Collect
from bot.dialogue.inputs import Input
from bot.dialogue.outputs import Message
from bot.dialogue.session import Session
from tests.walker.witness import Trace

NOW = 1_780_000_000.0
DIALOGUES = Path(__file__).parent.parent.parent / "dialogues"
HAS_FLOWS = re.compile(r"^flows:", re.MULTILINE)


@dataclass(frozen=True)
class Place:
    """Where a conversation can come to: the session, what was said last, how it was reached, and when."""

    session: Session
    messages: tuple[Message, ...] = ()
    trace: Trace = field(default_factory=Trace)
    path: tuple[Input, ...] = ()
    now: float = NOW


def topic_of(book: Book, flow: str) -> str:
    """The file of the flow, without its folder and ending."""
    return Path(book.flows[flow].place.file).stem


def topics() -> list[str]:
    """Every file that has flows, without reading them all."""
    return sorted(each.stem for each in DIALOGUES.glob("*.yml") if HAS_FLOWS.search(each.read_text(encoding="utf-8")))


def question(book: Book, session: Session) -> str:
    """The slot that the question which waits is about; "" where none does."""
    if not session.stack:
        return ""
    does = book.flows[session.stack[-1].flow].by_id[session.stack[-1].step].does
    return does.slot if isinstance(does, Collect) else ""


def within(book: Book, topic: str, session: Session) -> bool:
    """Whether the walk goes on: nothing runs, or a flow of the topic, or what one of them called. A flow that lies on
    top of another which waits for its answer is met by itself, too."""
    if not session.stack:
        return True
    *below, _ = session.stack
    called = all(isinstance(book.flows[each.flow].by_id[each.step].does, Call) for each in below)
    return called and topic_of(book, session.stack[0].flow) == topic


def state(book: Book, session: Session) -> Hashable:
    """What decides which way a conversation goes on: where it stands, what is on the screen, and the slots that some
    condition compares. Of the other answers it counts whether they were given; what "back" leads to was seen before."""
    compared, given_or_not = _decisive(book)
    slots = tuple((name, value) for name, value in sorted(session.slots.items()) if name in compared)
    given = tuple(sorted(name for name in session.slots if name in given_or_not))
    concern = (session.concern.question, session.concern.hint, session.concern.leaving, session.concern.disclosed)
    return (session.stack, slots, given, screen(session), session.danger, concern, bool(session.resumable))


def screen(session: Session) -> tuple[str, ...]:
    """What the buttons of the newest screen do, in one order."""
    return tuple(sorted({button.payload for button in (*session.buttons, *session.navigation)}))


_decided: dict[int, tuple[frozenset[str], frozenset[str]]] = {}


def _decisive(book: Book) -> tuple[frozenset[str], frozenset[str]]:
    """The slots whose values some condition compares, and those of which it only counts whether there is one."""
    if id(book) not in _decided:
        steps = [step for flow in book.flows.values() for step in flow.steps]
        wordings = [each for response in book.responses.values() for each in response.variations]
        conditions = [
            each.condition for each in (*(way for step in steps for way in step.next), *wordings) if each.condition
        ]
        looked_at = frozenset[str]().union(*(condition.slots for condition in conditions))
        compared = frozenset(
            name for condition in conditions for name in condition.slots if _compares(condition.source, name)
        )
        asked = frozenset(
            step.does.slot
            for step in steps
            if isinstance(step.does, Collect) and not step.does.ask_before_filling  # passed over where it is known
        )
        _decided[id(book)] = (compared, (looked_at | asked) - compared)
    return _decided[id(book)]


def _compares(source: str, slot: str) -> bool:
    return re.search(rf"slots\.{slot}\b(?!\s+is\b)", source) is not None
