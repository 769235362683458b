"""Every place of a topic that can be reached by tapping, typing and steering, nearest first."""

import re
from collections import Counter, deque
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.dialogue.flows import Book, Call, Collect
from bot.dialogue.inputs import Input
from bot.dialogue.journal import KINDS, Entry, Journal
from bot.dialogue.outputs import Message
from bot.dialogue.session import Session
from tests.walker.inputs import answers, steering, taps, typed_in, ways_in
from tests.walker.witness import Trace, Witness

NOW = 1_780_000_000.0
MONTH = 31 * 86400.0
CHECK_IN = "Check-in: talking 2, trust 3, support 4, closeness 3."
KEPT = (
    Entry("note", "checkin", CHECK_IN, NOW - 12 * MONTH),
    Entry("plan", "calm_down", "tonight", NOW - 12 * MONTH),  # what is also typed in the conversations about it
    *(
        Entry(kind, "calm_down", f"one of the things kept, number {n}", NOW - MONTH * (10 - n))
        for n, kind in enumerate(KINDS * 2)
    ),
    Entry("plan", "calm_down", "tomorrow", NOW),
)
OF_THE_JOURNAL = ("kept", "export")
CHECK_INS = tuple(Entry("note", "checkin", f"{CHECK_IN} {n}", NOW - MONTH * 2.5 * n) for n in (2, 1, 0))
# What was kept: nothing, one thing, many. Of check-ins none, one, and none or one in the time that is shown.
JOURNALS: Mapping[str, tuple[Journal, ...]] = {
    **dict.fromkeys(OF_THE_JOURNAL, ((), KEPT[:1], KEPT)),
    "progress": ((), CHECK_INS[:1], CHECK_INS, CHECK_INS[:2]),
}
MOST_ALIKE = 6  # places with the same question and the same buttons, which differ only in earlier answers
MOST_IN_A_GAME = 60  # the same in the practice rounds, which ask one question again and again
BEFORE = "country"  # a slot that outlives the talk and decides what a card asks: with and without it


@dataclass(frozen=True)
class Place:
    """Where a conversation can come to: the session, what was said last, and how it was reached."""

    session: Session
    messages: tuple[Message, ...] = ()
    trace: Trace = field(default_factory=Trace)
    path: tuple[Input, ...] = ()

    def waits(self) -> bool:
        return bool(self.session.stack)


@dataclass
class Walk:
    """All places of a topic, those one step beyond it, and all that ran on the way."""

    places: list[Place] = field(default_factory=list)
    beyond: list[Place] = field(default_factory=list)
    trace: Trace = field(default_factory=Trace)


def topic_of(book: Book, flow: str) -> str:
    """The file of the flow, without its folder and ending."""
    return Path(book.flows[flow].place.file).stem


def topics(book: Book) -> list[str]:
    """Every file that has flows."""
    return sorted({topic_of(book, flow) for flow in book.flows})


def walk(witness: Witness, topic: str) -> Walk:
    """Breadth first from everything that starts one of the topic's flows, in a new chat and again after each end, and,
    where that is what a topic is about, in chats where one thing or many were kept. Of places that differ only in
    earlier answers it goes on from the first few, and from each that anything new led to."""
    found, seen, times_alike = Walk(), set[Hashable](), Counter[Hashable]()
    journals = JOURNALS.get(topic, ((),))
    queue = deque(Place(Session(noticed=True, last_at=NOW, journal=journal)) for journal in journals)
    while queue:
        place = queue.popleft()
        for given in _ways_on(witness.book, topic, place):
            outcome, trace = witness.respond(place.session, given, NOW)
            new = not found.trace.has(trace)
            found.trace.add(trace)
            there = Place(outcome.session, outcome.messages, trace, (*place.path, given))
            key = (state(witness.book, there.session), _kept(there.session) if len(journals) > 1 else 0)
            if key in seen or not outcome.messages:
                continue
            alike = (there.session.stack, tuple(each.payload for each in there.session.buttons), there.session.danger)
            if not new and times_alike[alike] >= (MOST_IN_A_GAME if topic.endswith("_practice") else MOST_ALIKE):
                continue
            seen.add(key)
            times_alike[alike] += 1
            if _within(witness.book, topic, there.session):
                found.places.append(there)
                queue.append(there)
            else:
                found.beyond.append(there)
    return found


def _kept(session: Session) -> tuple[int, float]:
    """Nothing, one or many, and how old the newest is."""
    return min(len(session.journal), 2), session.journal[-1].at if session.journal else 0.0


def state(book: Book, session: Session) -> Hashable:
    """What decides which way a conversation goes on: where it stands, what is on the screen, and the slots that some
    condition compares. Of the other answers it counts whether they were given; what "back" leads to was seen before."""
    compared, given_or_not = _decisive(book)
    slots = tuple((name, value) for name, value in sorted(session.slots.items()) if name in compared)
    given = tuple(sorted(name for name in session.slots if name in given_or_not))
    payloads = tuple(sorted({button.payload for button in (*session.buttons, *session.navigation)}))
    concern = (session.concern.question, session.concern.hint, session.concern.leaving, session.concern.disclosed)
    return (session.stack, slots, given, payloads, session.danger, concern, bool(session.resumable))


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
        asked = frozenset(step.does.slot for step in steps if isinstance(step.does, Collect))
        _decided[id(book)] = (compared, (looked_at | asked) - compared)
    return _decided[id(book)]


def _compares(source: str, slot: str) -> bool:
    return re.search(rf"slots\.{slot}\b(?!\s+is\b)", source) is not None


def _ways_on(book: Book, topic: str, place: Place) -> Iterator[Input]:
    session = place.session
    if not session.stack:
        for flow in book.flows.values():
            if topic_of(book, flow.id) == topic:
                yield from ways_in(flow)
    yield from taps(session)
    if not session.stack:
        return
    yield from steering()
    step = book.flows[session.stack[-1].flow].by_id[session.stack[-1].step]
    if isinstance(step.does, Collect):
        spec = book.slots[step.does.slot]
        yield from answers(book, spec)
        if Path(spec.place.file).stem == topic and spec.type != "bool":
            yield from typed_in(topic)


def _within(book: Book, topic: str, session: Session) -> bool:
    """Whether the walk goes on: nothing runs, or a flow of the topic, or what one of them called. A flow that lies on
    top of another which waits for its answer is met by itself, too."""
    if not session.stack:
        return True
    *below, _ = session.stack
    called = all(isinstance(book.flows[each.flow].by_id[each.step].does, Call) for each in below)
    return called and topic_of(book, session.stack[0].flow) == topic
