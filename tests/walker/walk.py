"""Every place of a topic that can be reached by tapping, typing and steering, nearest first."""

from collections import Counter, deque
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.dialogue.flows import Book
from bot.dialogue.inputs import Input
from bot.dialogue.journal import KINDS, Entry, Journal
from bot.dialogue.session import Session
from tests.walker.inputs import answers, steering, taps, ways_in
from tests.walker.places import NOW, Place, question, screen, state, topic_of, within
from tests.walker.talks import Talks, talks, typed_besides
from tests.walker.witness import Trace, Witness

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
CHECK_INS = tuple(Entry("note", "checkin", f"{CHECK_IN} {n}", NOW - MONTH * 2.5 * n) for n in (2, 1, 0))
# What was kept: nothing, one thing, many. Of check-ins none, one, and none or one in the time that is shown.
JOURNALS: Mapping[str, tuple[Journal, ...]] = {
    **dict.fromkeys(("kept", "export"), ((), KEPT[:1], KEPT)),
    "progress": ((), CHECK_INS[:1], CHECK_INS, CHECK_INS[:2]),
}
MOST_ALIKE = 6  # places with the same question and the same buttons, which differ only in earlier answers


@dataclass
class Walk:
    """All places of a topic, those one step beyond it, and all that ran on the way."""

    places: list[Place] = field(default_factory=list)
    beyond: list[Place] = field(default_factory=list)
    trace: Trace = field(default_factory=Trace)


def walk(witness: Witness, topic: str) -> Walk:
    """Breadth first from everything that starts one of the topic's flows, in a new chat and again after each end; then
    from every place that the topic's conversations come to, days later or with much kept. Of places that differ only
    in earlier answers it goes on from the first few, and from each that anything new led to."""
    met = talks(witness, topic)
    walk = _Walking(witness, topic, met)
    journals = JOURNALS.get(topic, ((),))
    walk.on(Place(Session(noticed=True, last_at=NOW, journal=journal)) for journal in journals)
    for place in met.places:
        walk.found.trace.add(place.trace)
    walk.on(place for place in met.places if walk.arrive(place, new=True))
    return walk.found


@dataclass
class _Walking:
    """A walk on its way."""

    witness: Witness
    topic: str
    talks: Talks
    found: Walk = field(default_factory=Walk)
    seen: set[Hashable] = field(default_factory=set)
    alike: Counter[Hashable] = field(default_factory=Counter)

    def on(self, starts: Iterable[Place]) -> None:
        """From these places as far as it goes."""
        queue = deque(starts)
        while queue:
            place = queue.popleft()
            for given in self._ways_on(place.session):
                outcome, trace = self.witness.respond(place.session, given, place.now)
                new = not self.found.trace.has(trace)
                self.found.trace.add(trace)
                there = Place(outcome.session, outcome.messages, trace, (*place.path, given), place.now)
                if self.arrive(there, new=new):
                    queue.append(there)

    def arrive(self, place: Place, *, new: bool) -> bool:
        """Whether the walk goes on from here: it was not here before, nor often where it looks the same."""
        session, book = place.session, self.witness.book
        key = (state(book, session), _kept(session) if self.topic in JOURNALS else 0)
        alike = (session.stack, screen(session), session.danger)
        if key in self.seen or not place.messages or (not new and self.alike[alike] >= MOST_ALIKE):
            return False
        self.seen.add(key)
        self.alike[alike] += 1
        inside = within(book, self.topic, session)
        (self.found.places if inside else self.found.beyond).append(place)
        return inside

    def _ways_on(self, session: Session) -> Iterator[Input]:
        book = self.witness.book
        if not session.stack:
            yield from _starts(book, self.topic)
        yield from taps(session)
        if session.stack:
            yield from steering()
        if slot := question(book, session):
            yield from answers(book, book.slots[slot])
            yield from self.talks.typed.get(slot, ())
            yield from typed_besides(session, slot)


def _kept(session: Session) -> tuple[int, float]:
    """Nothing, one or many, and when the newest was kept."""
    return min(len(session.journal), 2), session.journal[-1].at if session.journal else 0.0


def _starts(book: Book, topic: str) -> Iterator[Input]:
    for flow in book.flows.values():
        if topic_of(book, flow.id) == topic:
            yield from ways_in(flow)
