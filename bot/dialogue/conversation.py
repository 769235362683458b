"""One step of the conversation: (session, input) → outcome. Pure. Danger is looked at before anything else is."""

from dataclasses import dataclass, replace

from bot.dialogue.acting import Actions
from bot.dialogue.concern import hints, settle
from bot.dialogue.flows import Book
from bot.dialogue.inputs import Attachment, Command, Due, Input, Reading, Tap, Utterance
from bot.dialogue.navigation import attachment_response
from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import ForgetChat
from bot.dialogue.reminding import remind
from bot.dialogue.run import Run
from bot.dialogue.screens import put_on_screen
from bot.dialogue.session import Session
from bot.dialogue.tapped import command, tap
from bot.dialogue.topics import danger_in, start_danger, where_we_are
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
        danger = danger_in(self.book, run.reading)
        if danger is not None:
            start_danger(run, danger, run.reading)
        elif _was_answered(run, given):
            return Outcome(session)
        elif isinstance(given, Due):
            if not remind(run, given):
                return Outcome(run.session)
        elif session == Session() and isinstance(given, Tap) and given.screen is not None:
            run.say("utter_forgotten_button")  # a second tap on "erase" must not begin to remember again
            run.effects.append(ForgetChat())
        else:
            _put_aside(run, given)
            left = settle(run, given)
            if left is not None:
                _greet(run, left)
                _dispatch(run, left)
            if not run.messages:  # the place that waited is gone from the flow files
                where_we_are(run)
        return _close(run, given)


def _greet(run: Run, given: Input) -> None:
    """Say to who is new what this is; a safety card has said so already, and comes first."""
    starts = isinstance(given, Command) and given.name == "start" and given.argument not in run.book.by_start_parameter
    meant = given == Tap("/meant")  # the card is next
    if not run.session.noticed and run.session.danger == "none" and not starts and not meant:
        run.say("utter_notice")


def _put_aside(run: Run, given: Input) -> None:
    """Put aside what was left open long ago."""
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
        case Command(name, argument):
            command(run, name, argument)
        case Tap():
            tap(run, given)


def _close(run: Run, given: Input) -> Outcome:
    """The messages as they stand on the screen, and the session that remembers them."""
    tapped = isinstance(given, Tap) and given.screen == run.session.screen
    messages, session = put_on_screen(run, edit=tapped and not run.session.kept)
    noticed = session.noticed or "utter_notice" in run.said
    concern = replace(session.concern, question=run.question)
    session = replace(session, heard=run.heard, concern=concern, turns=session.turns + 1, last_at=run.now)
    session = replace(session, noticed=noticed)
    return Outcome(Session() if ForgetChat() in run.effects else session, messages, tuple(run.effects))


def _reading(given: Input) -> Reading | None:
    match given:
        case Utterance(reading):
            return reading
        case Attachment(_, caption):
            return caption
        case _:
            return None


def _was_answered(run: Run, given: Input) -> bool:
    """An edited message was answered when it was new, unless it hints at a danger now; the second tap of a nervous
    finger, by the first."""
    session = run.session
    if isinstance(given, Utterance) and given.edited:
        return session.concern.question != "" or not hints(run, given.reading)
    twice = isinstance(given, Tap) and given.screen is not None and given.screen == session.screen - 1
    return twice and run.now - session.last_at < SAME_TAP
