"""One step of the conversation: (session, input) → outcome. Pure. Danger is looked at before anything else is."""

from dataclasses import dataclass, replace

from bot.dialogue.acting import Actions
from bot.dialogue.flows import Book
from bot.dialogue.inputs import Attachment, Command, Input, Reading, Tap, Utterance
from bot.dialogue.navigation import attachment_response
from bot.dialogue.outcome import Outcome
from bot.dialogue.run import Run
from bot.dialogue.screens import put_on_screen
from bot.dialogue.session import Session
from bot.dialogue.tapped import command, tap
from bot.dialogue.topics import danger_in, where_we_are
from bot.dialogue.typed import RESUME_AFTER, hear

SAME_TAP = 3.0  # seconds: a second tap on a button within this time is a nervous finger, not a question


@dataclass(frozen=True, slots=True)
class Conversation:
    """The interpreter: flow files and actions in, one outcome a step out."""

    book: Book
    actions: Actions

    def respond(self, session: Session, given: Input, now: float) -> Outcome:
        """What happens on one input. `now` is in seconds since the epoch."""
        run = Run(self.book, self.actions, session, now, reading=_reading(given))
        danger = danger_in(run, run.reading)
        if danger is not None:
            run.reading = None  # its text must not reach a slot
            run.start(danger)
        elif _was_answered(session, given, now):
            return Outcome(session)
        else:
            _look_up(run, given)
            _dispatch(run, given)
            if not run.messages:  # the place that waited is gone from the flow files
                where_we_are(run)
        return _close(run, given)


def _look_up(run: Run, given: Input) -> None:
    """Greet who is new, and put aside what was left open long ago."""
    starts = isinstance(given, Command) and given.name == "start"
    if not run.session.noticed and not starts:
        run.say("utter_notice")
    on_screen = isinstance(given, Tap) and given.screen == run.session.screen
    if run.session.stack and run.now - run.session.last_at > RESUME_AFTER and not on_screen:
        run.suspend()
        run.session = replace(run.session, buttons=())  # words typed today answer no question of yesterday


def _dispatch(run: Run, given: Input) -> None:
    match given:
        case Utterance(reading) | Attachment(_, Reading(kind="words") as reading):
            hear(run, reading)
        case Attachment(kind):
            run.say(attachment_response(kind))
            run.ask_again()
        case Command(name):
            command(run, name)
        case Tap():
            tap(run, given)


def _close(run: Run, given: Input) -> Outcome:
    """The messages as they stand on the screen, and the session that remembers them."""
    tapped = isinstance(given, Tap) and given.screen == run.session.screen
    messages, session = put_on_screen(run, edit=tapped and not run.session.kept)
    noticed = session.noticed or "utter_notice" in run.said
    session = replace(session, turns=session.turns + 1, last_at=run.now, noticed=noticed)
    return Outcome(session, messages, tuple(run.effects))


def _reading(given: Input) -> Reading | None:
    match given:
        case Utterance(reading):
            return reading
        case Attachment(_, caption):
            return caption
        case _:
            return None


def _was_answered(session: Session, given: Input, now: float) -> bool:
    """An edited message was answered when it was new; the second tap of a nervous finger, by the first."""
    if isinstance(given, Utterance) and given.edited:
        return True
    twice = isinstance(given, Tap) and given.screen is not None and given.screen == session.screen - 1
    return twice and now - session.last_at < SAME_TAP
