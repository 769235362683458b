"""One step of the conversation: (session, input) → outcome. Pure. Danger is looked at before anything else is."""

from dataclasses import dataclass, replace

from bot.dialogue.acting import Actions
from bot.dialogue.answers import answer, tapped_by_typing
from bot.dialogue.flows import Book, Flow
from bot.dialogue.inputs import Attachment, Command, Input, Reading, Tap, Utterance
from bot.dialogue.navigation import LONGEST_STEERING, STEERING_INTENTS, SURE_STEERING, attachment_response
from bot.dialogue.outcome import Outcome
from bot.dialogue.payloads import SetSlots, Start, parse_payload
from bot.dialogue.run import Run
from bot.dialogue.screens import put_on_screen
from bot.dialogue.session import Session
from bot.dialogue.steering import steer

RESUME_AFTER = 6 * 3600.0  # seconds: who was away longer is offered to take up the thread, not pushed into it
SAME_TAP = 3.0  # seconds: a second tap on a button within this time is a nervous finger, not a question
# An intent starts its topic from this probability on; to be chosen from the calibration curve (docs/understanding.md).
SURE_INTENT = 0.30


@dataclass(frozen=True, slots=True)
class Conversation:
    """The interpreter: flow files and actions in, one outcome a step out."""

    book: Book
    actions: Actions

    def respond(self, session: Session, given: Input, now: float) -> Outcome:
        """What happens on one input. `now` is in seconds since the epoch."""
        run = Run(self.book, self.actions, session, now, reading=_reading(given))
        danger = self._danger(run.reading)
        if danger is not None:
            run.reading = None  # its text must not reach a slot
            run.start(danger)
        elif _says_nothing(session, given, now):
            return Outcome(session)
        else:
            self._look_up(run, given)
            self._dispatch(run, given)
            if not run.messages:  # the place that waited is gone from the flow files
                self._where_we_are(run)
        return self._close(run, given)

    def _danger(self, reading: Reading | None) -> Flow | None:
        """The safety flow that a text calls for: by the screen's class, or because it is surely about such a topic."""
        if reading is None or reading.kind != "words":
            return None
        if reading.safety != "none":
            return self.book.by_safety[reading.safety]
        flow = self._flow_for(reading)
        return flow if flow is not None and flow.safety != "none" else None

    # --- ordinary input -------------------------------------------------------------------------------------------

    def _look_up(self, run: Run, given: Input) -> None:
        """Greet who is new, and put aside what was left open long ago."""
        starts = isinstance(given, Command) and given.name == "start"
        if not run.session.noticed and not starts:
            run.say("utter_notice")
        on_screen = isinstance(given, Tap) and given.screen == run.session.screen
        if run.session.stack and run.now - run.session.last_at > RESUME_AFTER and not on_screen:
            run.suspend()

    def _dispatch(self, run: Run, given: Input) -> None:
        match given:
            case Utterance(reading):
                self._utterance(run, reading)
            case Attachment(kind, caption):
                if caption is not None and caption.kind == "words":
                    self._utterance(run, caption)
                else:
                    run.say(attachment_response(kind))
                    run.ask_again()
            case Command(name):
                self._command(run, name)
            case Tap(payload, screen):
                if screen not in (None, run.session.screen):
                    run.say("utter_old_button")
                    self._where_we_are(run)
                else:
                    self._payload(run, payload)

    def _utterance(self, run: Run, reading: Reading) -> None:
        button = tapped_by_typing(reading.text, run.session.buttons, run.session.navigation)
        if button is not None and not self._takes_number(run):
            self._payload(run, button.payload)
        elif reading.kind != "words":
            self._no_words(run, reading)
        elif steering := _steering(reading):
            steer(run, steering)
        elif run.waiting() is not None:
            self._answer(run, reading)
        else:
            self._topic(run, reading)

    def _answer(self, run: Run, reading: Reading) -> None:
        """Typed words while a question waits: an answer, another topic, or not understood."""
        question = run.waiting()
        assert question is not None  # the caller looked
        value = answer(self.book.slots[question.slot], reading, run.session.slots, self.actions, run.now)
        if value is not None:
            run.fill(question.slot, value)
            return
        flow = self._flow_for(reading)
        if flow is not None:
            self._start(run, flow)
        else:
            self._missed(run, "utter_not_an_answer")

    def _topic(self, run: Run, reading: Reading) -> None:
        flow = self._flow_for(reading)
        if flow is not None:
            self._start(run, flow)
        elif run.session.resumable is not None and run.now - run.session.last_at > RESUME_AFTER:
            run.say("utter_welcome_back")
        else:
            self._missed(run, "utter_not_understood")

    def _no_words(self, run: Run, reading: Reading) -> None:
        question = run.waiting()
        if question is not None and reading.kind == "symbols":
            value = answer(self.book.slots[question.slot], reading, run.session.slots, self.actions, run.now)
            if value is not None:
                run.fill(question.slot, value)
                return
        run.say("utter_foreign" if reading.kind == "foreign" else "utter_no_words")
        run.ask_again()

    def _missed(self, run: Run, response: str) -> None:
        """Once: say so and ask again. Twice in a row: the menu, never a loop."""
        if run.session.danger != "none":
            run.say("utter_danger_holds")
            return
        run.session = replace(run.session, misses=run.session.misses + 1)
        if run.session.misses < 2:
            run.say(response)
            run.ask_again()
            return
        run.say("utter_not_understood_twice")
        run.suspend()
        run.session = replace(run.session, misses=0)
        run.start(self.book.by_command["menu"])

    def _command(self, run: Run, name: str) -> None:
        flow = self.book.by_command.get(name)
        if flow is not None:
            self._start(run, flow)
        elif not steer(run, name):
            run.say("utter_unknown_command")
            self._where_we_are(run)

    def _payload(self, run: Run, payload: str) -> None:
        match parse_payload(payload):
            case Start(name):
                if not steer(run, name):
                    self._named(run, name)
            case SetSlots(values):
                question = run.waiting()
                slot, value = values[0]
                run.session = run.session.with_slots(dict(values[1:]))
                if question is not None and question.slot == slot:
                    run.fill(slot, value)
                else:
                    self._where_we_are(run)

    def _named(self, run: Run, name: str) -> None:
        """A button's flow; one that newer flow files do not have any more is an old button."""
        flow = self.book.flows.get(name) or self.book.by_command.get(name)
        if flow is not None:
            self._start(run, flow)
        else:
            run.say("utter_old_button")

    def _start(self, run: Run, flow: Flow) -> None:
        if run.session.danger != "none" and not flow.allowed_in_danger:
            run.say("utter_danger_holds")
            return
        run.session = replace(run.session, misses=0)
        run.start(flow)

    def _flow_for(self, reading: Reading) -> Flow | None:
        return self.book.by_intent.get(reading.intent) if reading.confidence >= SURE_INTENT else None

    def _where_we_are(self, run: Run) -> None:
        """Show the question that waits, or the menu."""
        if run.waiting() is not None:
            run.ask_again()
        else:
            self._start(run, self.book.by_command["menu"])

    def _takes_number(self, run: Run) -> bool:
        """A bare number answers a question for a number, even where it would also count out a button."""
        question = run.waiting()
        number = run.reading is not None and run.reading.text.strip().isdigit()
        return number and question is not None and self.book.slots[question.slot].type == "float"

    # --- the end of every step ------------------------------------------------------------------------------------

    def _close(self, run: Run, given: Input) -> Outcome:
        tapped = isinstance(given, Tap) and given.screen == run.session.screen
        edit = tapped and not run.session.kept
        messages, session = put_on_screen(run, edit=edit)
        noticed = session.noticed or "utter_notice" in run.said
        return Outcome(
            replace(session, turns=session.turns + 1, last_at=run.now, noticed=noticed), messages, tuple(run.effects)
        )


def _reading(given: Input) -> Reading | None:
    match given:
        case Utterance(reading):
            return reading
        case Attachment(_, caption):
            return caption
        case _:
            return None


def _steering(reading: Reading) -> str:
    short = len(reading.text.split()) <= LONGEST_STEERING
    return STEERING_INTENTS.get(reading.intent, "") if short and reading.confidence >= SURE_STEERING else ""


def _says_nothing(session: Session, given: Input, now: float) -> bool:
    """An edited message that is not dangerous was answered when it was new; a double tap was answered by its first."""
    if isinstance(given, Utterance) and given.edited:
        return True
    twice = isinstance(given, Tap) and given.screen is not None and given.screen == session.screen - 1
    return twice and now - session.last_at < SAME_TAP
