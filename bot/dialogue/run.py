"""Running flows: from where the conversation stands to the next question, or to the end."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bot.dialogue.acting import ActionInput, Actions, Changes
from bot.dialogue.changing import changed
from bot.dialogue.flows import END, Act, Book, Call, Collect, Flow, Keepsake, Link, Noop, Say, SetTo, Step
from bot.dialogue.inputs import Reading, SafetyClass
from bot.dialogue.journal import LONGEST, Entry
from bot.dialogue.outputs import DangerSeen, Effect, ForgetChat, HideChat, Message
from bot.dialogue.session import LONGEST_STACK, LONGEST_TRAIL, Checkpoint, Frame, Question, Session, Slots, Value
from bot.dialogue.wording import fill, word

ANOTHER_TIME = 3600.0  # seconds of silence: from here on it is the next time, not the same talk
MOST_STEPS = 200  # in one turn; the checker refuses endless loops, this is the belt to its braces


class EndlessFlowError(RuntimeError):
    """A flow ran on without asking anything: a mistake in a flow file that the checker should have found."""


@dataclass
class Run:
    """One turn at work: a session that changes, and the messages said so far. Lives no longer than the turn.

    `reading` is what actions see; `heard` is what this turn asks about ("which topic is it?"), for the next turn, and
    `question` says that it asks about danger. `told` is the reading that a safety flow is about, if it was typed.
    `keepsake` is what this turn offers for keeping, `finished` the exercise that came to its end, `due` the flow of a
    reminder that only announces itself.
    """

    book: Book
    actions: Actions
    session: Session
    now: float
    reading: Reading | None = None
    heard: Reading | None = None
    told: Reading | None = None
    question: Question = ""
    messages: list[Message] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    said: set[str] = field(default_factory=set)
    keepsake: Entry | None = None
    finished: str = ""
    due: str = ""

    def say(self, response: str, **extra: Value) -> None:
        """Say a response, once a turn."""
        if response in self.said:
            return
        self.said.add(response)
        said, slots = self.book.responses[response], {**self.session.slots, **extra}
        self.messages.append(word(said, slots, self.session.turns))
        if said.keepsake is not None:
            self._offer(said.keepsake, slots)

    def waiting(self) -> Collect | None:
        """The question that waits for its answer."""
        step = self._step(self.session.stack[-1]) if self.session.stack else None
        return step.does if step is not None and isinstance(step.does, Collect) else None

    def start(self, flow: Flow) -> None:
        """Start a flow on top of what is running. One that is running already begins anew."""
        self._opened(flow)
        session = self.session
        running = [frame.flow for frame in session.stack]
        if flow.id in running:
            session = replace(session, stack=session.stack[: running.index(flow.id)])
        if not session.stack:
            session = replace(session, trail=())
        self.session = session.with_slots(self._emptied(flow))
        self.session = replace(self.session, stack=(*self.session.stack[-(LONGEST_STACK - 1) :], Frame(flow.id, "")))
        self._go(flow.steps[0])

    def fill(self, slot: str, value: Value) -> None:
        """Put the answer into the slot and go on after the question."""
        self.session = replace(self.session.with_slots({slot: value}), misses=0)
        self._go_on()

    def take(self, value: Value) -> bool:
        """Go on with what typed words mean as an answer: "" says that there is none. False where that is no answer."""
        question = self.waiting()
        if question is None or value is None or (value == "" and not question.skippable):
            return False
        if value == "":
            self.skip()
        else:
            self.fill(question.slot, value)
        return True

    def skip(self) -> None:
        """Leave the waiting question unanswered and go on."""
        self.session = replace(self.session, misses=0)
        self._go_on()

    def ask_again(self) -> None:
        """Ask the waiting question once more."""
        question = self.waiting()
        if question is not None:
            self._ask(question)

    def restore(self, point: Checkpoint) -> bool:
        """Go back to a moment and ask its question again. False if a newer flow file has no such question any more."""
        self.session = replace(self.session, stack=point.stack, slots={**point.slots, **self._kept()}, misses=0)
        if self.waiting() is None:
            self.clear()
            return False
        self.ask_again()
        return True

    def suspend(self) -> None:
        """Put what is running aside, to be resumed later."""
        stack, trail = self.session.stack, self.session.trail
        if stack:
            before = trail[:-1] if trail and trail[-1].stack == stack else trail
            self.session = replace(self.session, resumable=(*before, Checkpoint(stack, self.session.slots)), trail=())
            self.clear()

    def clear(self) -> None:
        """Nothing runs any more; only slots that outlive their flow stay."""
        self.session = replace(self.session, stack=(), slots=self._kept(), misses=0)

    def _go_on(self) -> None:
        step = self._step(self.session.stack[-1])
        if step is None:
            self.clear()
            return
        self._follow(step)

    def _go(self, step: Step | None) -> None:
        for _ in range(MOST_STEPS):
            if step is None:
                return
            step = self._do(step)
        raise EndlessFlowError(f"the flow '{self.session.stack[-1].flow}' does not come to a question or an end")

    def _follow(self, step: Step) -> None:
        self._go(self._after(step))

    def _do(self, step: Step) -> Step | None:
        match step.does:
            case Say(response):
                self.say(response)
            case Act(action):
                changed = self._act(action)  # first: it may change the session, too
                self.session = self.session.with_slots(changed)
            case SetTo(values):
                self.session = self.session.with_slots(dict(values))
            case Collect() as question if question.ask_before_filling or self.session.slots.get(question.slot) is None:
                if question.ask_before_filling:
                    self.session = self.session.with_slots({question.slot: None})
                self._stand_at(step)
                self._ask(question)
                return None
            case Link(flow):
                self.session = replace(self.session, stack=self.session.stack[:-1])
                return self._enter(flow)
            case Call(flow):
                self._stand_at(step)
                return self._enter(flow)
            case Collect() | Noop():
                pass
        return self._after(step)

    def _act(self, name: str) -> Slots:
        session = self.session
        *below, _ = (frame.flow for frame in session.stack)
        aside = [frame.flow for frame in session.resumable[-1].stack] if session.resumable else []
        given = ActionInput(
            session.slots,
            self.reading,
            self.now,
            session.danger,
            session.journal,
            self._names(below),
            self._names(aside),
            session.reminders,
        )
        done = self.actions.actions[name](given)
        if isinstance(done, Changes):
            self.session = changed(session, done)
            self.effects += done.effects
            return done.slots
        return done

    def _names(self, flows: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.book.flows[each].name for each in flows if each in self.book.flows)

    def _offer(self, keepsake: Keepsake, slots: Slots) -> None:
        """Offer it for keeping, unless it is kept already, or empty."""
        topic = self.session.stack[-1].flow if self.session.stack else ""
        entry = Entry(keepsake.kind, topic, fill(keepsake.text, slots)[:LONGEST], self.now)
        there = any((each.kind, each.text) == (entry.kind, entry.text) for each in self.session.journal)
        if entry.text.strip() and not there:
            self.keepsake = entry

    def _opened(self, flow: Flow) -> None:
        """Begun afresh, a flow need not be resumed. A safety flow, however it was reached, wipes what was being
        practised, and stands until the person chooses to go on."""
        if self.session.resumable and self.session.resumable[-1].stack[-1].flow == flow.id:
            self.session = replace(self.session, resumable=())
        if flow.clears or flow.safety != "none":
            self.clear()
            self.session = replace(self.session, trail=(), resumable=(), also="")
        if flow.clears:
            self.session = replace(self.session, concern=replace(self.session.concern, disclosed_at=0.0))
            self.effects.append(HideChat())
        if flow.forgets:  # of the screen only the number, so that the message that was tapped can be found
            self.session = Session(screen=self.session.screen, turns=self.session.turns, noticed=True)
            self.effects.append(ForgetChat())
        if flow.safety != "none":
            self._disclosed(flow.safety)

    def _disclosed(self, safety: SafetyClass) -> None:
        """The disclosure stands; flows may look at how urgent it is and whom it is about, never at its text."""
        concern = replace(self.session.concern, disclosed=safety, disclosed_at=self.now, leaving=False)
        told, before = self.told or Reading(""), self.session.concern.disclosed_at
        again = self.session.danger == safety and self.now - before < ANOTHER_TIME
        self.session = replace(self.session, danger=safety, concern=concern, reminders={}).with_slots(
            {"danger_urgent": told.urgent, "danger_about": told.about, "danger_again": again}
        )
        self.effects.append(DangerSeen(safety))

    def _enter(self, flow_id: str) -> Step:
        self._opened(self.book.flows[flow_id])
        self.session = replace(self.session, stack=(*self.session.stack, Frame(flow_id, "")))
        return self.book.flows[flow_id].steps[0]

    def _after(self, step: Step) -> Step | None:
        slots = self.session.slots
        to = next((each.to for each in step.next if each.condition is None or each.condition.holds(slots)), END)
        if to != END:
            return self.book.flows[self.session.stack[-1].flow].by_id[to]
        return self._end()

    def _end(self) -> Step | None:
        ended = self.book.flows[self.session.stack[-1].flow]
        below = self.session.stack[:-1]
        self.session = replace(self.session, stack=below)
        if not below:
            self.finished = ended.id if ended.exercise else ""
            self.clear()
            return None
        step = self._step(below[-1])
        if step is None:
            self.clear()
            return None
        if isinstance(step.does, Call):
            return self._after(step)
        self._come_back(ended)
        return None

    def _come_back(self, ended: Flow) -> None:
        """A digression is over. Where it closed with an offer, that stands and the way back is a button."""
        offers = bool(self.messages) and any(button.payload for button in self.messages[-1].buttons)
        if offers and self.session.danger == "none":  # a safety question is never put aside for an offer
            self.suspend()
            return
        self.session = self.session.with_slots(self._emptied(ended))
        self.say("utter_back_to", flow_name=self.book.flows[self.session.stack[-1].flow].name)
        self.ask_again()

    def _ask(self, question: Collect) -> None:
        self.say(question.utter)
        point = Checkpoint(self.session.stack, self.session.slots)
        trail = self.session.trail
        if trail and trail[-1].stack == point.stack:
            trail = trail[:-1]
        self.session = replace(self.session, trail=(*trail, point)[-LONGEST_TRAIL:])

    def _stand_at(self, step: Step) -> None:
        frame = Frame(self.session.stack[-1].flow, step.id)
        self.session = replace(self.session, stack=(*self.session.stack[:-1], frame))

    def _step(self, frame: Frame) -> Step | None:
        """The step of a frame; None when a newer flow file has no such step any more."""
        flow = self.book.flows.get(frame.flow)
        return flow.by_id.get(frame.step) if flow is not None else None

    def _emptied(self, flow: Flow) -> dict[str, Value]:
        asked = {step.does.slot for step in flow.steps if isinstance(step.does, Collect)}
        return dict.fromkeys(asked - self.book.persisted_slots)

    def _kept(self) -> Slots:
        """The slots that outlive their flow, with their values of now."""
        return {name: value for name, value in self.session.slots.items() if name in self.book.persisted_slots}
