"""What a conversation may do while a disclosure stands, and every attempt to get past it."""

from collections import deque
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from bot.dialogue.flows import Act, Book, Collect, Flow, Say
from bot.dialogue.inputs import Attachment, Command, Guess, Input, Reading, Tap, Utterance
from bot.dialogue.navigation import SPOKEN
from bot.dialogue.outcome import Outcome
from bot.dialogue.payloads import Start, Topic, parse_payload
from bot.dialogue.session import Session
from tests.walker.inputs import TOLD, every_intent, said, steering, taps
from tests.walker.places import NOW, Place, state
from tests.walker.witness import Trace, Witness

# The choices to talk about something else, or to be forgotten with all that was told.
LEAVES = ("/go_on", "/other_topic", "/SetSlots(forget_what=erase)", "/SetSlots(forget_what=erase_and_tidy)")
# Said by the interpreter only where nothing stands: offers of a topic or of a way back into an exercise.
NEVER = frozenset(
    {"utter_which_topic", "utter_also", "utter_beside",
     "utter_beside_stop", "utter_resume", "utter_welcome_back", "utter_notice", "utter_stopped",
     "utter_not_understood", "utter_not_understood_twice", "utter_navigation"}
)  # fmt: skip


@dataclass(frozen=True)
class Allowed:
    """What may run while a disclosure stands."""

    book: Book

    @cached_property
    def flows(self) -> frozenset[str]:
        return frozenset(flow.id for flow in self.book.flows.values() if flow.allowed_in_danger)

    @cached_property
    def said(self) -> frozenset[str]:
        return frozenset(response for flow in self._flows() for response in _responses(flow)) | (set(SPOKEN) - NEVER)

    @cached_property
    def acted(self) -> frozenset[str]:
        actions = {step.does.action for flow in self._flows() for step in flow.steps if isinstance(step.does, Act)}
        slots = {step.does.slot for flow in self._flows() for step in flow.steps if isinstance(step.does, Collect)}
        return frozenset(actions | {self.book.slots[slot].validator for slot in slots})

    def _flows(self) -> Iterator[Flow]:
        yield from (self.book.flows[name] for name in self.flows)

    def button(self, payload: str) -> bool:
        """Whether a button may stand on the screen: it leads to something allowed, answers, or is a move."""
        does = parse_payload(payload)
        if isinstance(does, Topic) or payload in ("/resume", "/also", "/drop", "/neither", "/my_answer"):
            return False
        if isinstance(does, Start):
            flow = self.book.flows.get(does.name) or self.book.by_command.get(does.name)
            return flow is None or flow.allowed_in_danger
        return True


def _responses(flow: Flow) -> Iterator[str]:
    for step in flow.steps:
        match step.does:
            case Say(response):
                yield response
            case Collect(utter=response):
                yield response


def broken(allowed: Allowed, outcome: Outcome, trace: Trace) -> str:
    """Which promise a turn breaks that was taken while a disclosure stood, or by telling of it; "" for none."""
    session, said_too_much = outcome.session, trace.said - allowed.said
    screen = [each.payload for message in outcome.messages for each in (*message.buttons, *message.navigation)]
    wrong = [payload for payload in screen if payload and not allowed.button(payload)]
    checks = {
        "it no longer stands": session.danger == "none",
        f"runs {[frame.flow for frame in session.stack]}": not {frame.flow for frame in session.stack} <= allowed.flows,
        "something can be resumed": bool(session.resumable or session.also),
        f"says {sorted(said_too_much)}": bool(said_too_much),
        f"computes {sorted(trace.acted - allowed.acted)}": not trace.acted <= allowed.acted,
        f"offers {wrong}": bool(wrong),
        "its words were kept or said": _leaks(outcome),
    }
    return "; ".join(what for what, is_so in checks.items() if is_so)


def _leaks(outcome: Outcome) -> bool:
    """While a question of the interpreter stands, what was typed is kept for its turn; nothing else ever is."""
    return TOLD in repr(replace(outcome.session, heard=None)) or any(
        TOLD in message.text for message in outcome.messages
    )


def attempts(book: Book, session: Session) -> Iterator[Input]:
    """Everything that somebody may try while a disclosure stands, whatever stands on the screen."""
    yield from taps(session)
    yield Tap("", session.screen - 2)  # a button of an older screen
    yield Tap("/rephrase", session.screen - 2)
    yield Tap("", -1)
    yield from (Tap(payload) for payload in ("/menu", "/help_now", "/hide"))  # valid for ever
    yield from steering()
    yield from (
        Command(name)
        for name in (*book.by_command, "resume", "also", "drop", "neither", "my_answer", "rephrase", "nonsense")
    )
    yield said("42", sure=0.1)
    yield Attachment("voice")


def texts(book: Book) -> Iterator[Input]:
    """Everything that somebody may type: every intent there is, two at once, edited, under a picture."""
    yield from every_intent(book)
    yield Attachment("photo", Reading("You never help me", (Guess("blame_partner", 0.9),)))
    yield Utterance(Reading("You never help me", (Guess("blame_partner", 0.4), Guess("money", 0.3))))
    yield Utterance(Reading("You never help me", (Guess("blame_partner", 0.9),)), edited=True)


def every_payload(book: Book) -> list[str]:
    """What any button of any file says."""
    buttons = (each for response in book.responses.values() for way in response.variations for each in way.buttons)
    return sorted({each.payload for each in buttons if each.payload})


def chosen(session: Session, given: Input) -> bool:
    """Whether this input is the person's explicit choice to leave the safety talk."""
    if isinstance(given, Tap):
        return given.payload in LEAVES
    if isinstance(given, Command):
        return given.name == "go_on"
    return session.concern.question in ("leaving", "after") and isinstance(given, Utterance)


def same(book: Book, session: Session) -> Hashable:
    """What decides how it goes on while a disclosure stands (walk.state), with what "back" leads to next."""
    concern = (session.concern.disclosed_at > 0, session.heard is not None, session.also)
    return (state(book, session), concern, len(session.trail) > 1)


@dataclass
class Siege:
    """From places where a disclosure stands, everything that can be tried, until the person chooses to leave."""

    witness: Witness
    allowed: Allowed
    seen: set[Hashable] = field(default_factory=set)
    questions: set[Hashable] = field(default_factory=set)
    turns: int = 0

    def lay(self, starts: Iterable[Place]) -> list[str]:
        """Every broken promise with the way to it; none if all hold."""
        queue, found = deque[Place](), list[str]()
        for place in starts:
            self._enqueue(queue, place)
        while queue:
            place = queue.popleft()
            for given in self._tries(place.session):
                outcome, trace = self.witness.respond(place.session, given, NOW)
                self.turns += 1
                there = Place(outcome.session, outcome.messages, trace, (*place.path, given))
                if outcome.session.danger == "none" and chosen(place.session, given):
                    continue
                if wrong := broken(self.allowed, outcome, trace):
                    found.append(f"{wrong}: after {' → '.join(map(str, there.path[-3:]))}")
                elif outcome.messages:
                    self._enqueue(queue, there)
        return found

    def _tries(self, session: Session) -> Iterator[Input]:
        """Texts once for each question that waits: what else differs, no reading of a text looks at."""
        yield from attempts(self.witness.book, session)
        question = (session.stack, session.concern.question, session.concern.leaving, session.concern.disclosed_at > 0)
        if question not in self.questions:
            self.questions.add(question)
            yield from texts(self.witness.book)

    def _enqueue(self, queue: deque[Place], place: Place) -> None:
        key = same(self.witness.book, place.session)
        if key not in self.seen:
            self.seen.add(key)
            queue.append(place)
