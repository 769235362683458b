"""One turn, as a straight line: update → reading → dialogue → one transaction. Everything else serves this file."""

import logging
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from typing import Protocol

from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Attachment, Command, Due, Input, Reading, Tap, Utterance
from bot.dialogue.outcome import Outcome
from bot.dialogue.session import Session
from bot.taps import LastingButton, ScreenButton, parse_callback
from bot.updates import Update

Step = Callable[[Session], Outcome]
log = logging.getLogger(__name__)


class Reader(Protocol):
    """The understanding, as the turn sees it."""

    async def read(self, text: str) -> Reading:
        """What a text means. Never raises for any text, however odd or long."""


class Claim(Protocol):
    """The oldest unanswered update of a chat that nobody else is working on; a burst of texts is one update."""

    @property
    def update(self) -> Update: ...

    async def commit(self, step: Step) -> None:
        """In one transaction: load the session, take the step, write session, outbox and effects, end the update."""


class Inbox(Protocol):
    """Where updates wait, as the turn sees it."""

    def claim(self) -> AbstractAsyncContextManager[Claim | None]:
        """The next claim, or None when nothing waits. Leaving the block without a commit gives the update back."""


async def take_turn(inbox: Inbox, reader: Reader, conversation: Conversation, clock: Callable[[], float]) -> bool:
    """Answer the next update, if there is one; False when nothing waits."""
    async with inbox.claim() as claim:
        if claim is None:
            return False
        update = claim.update
        reads = update.kind in ("text", "edited") or (update.kind == "attachment" and bool(update.text))
        reading = await reader.read(update.text) if reads else None
        await claim.commit(lambda session: _respond(conversation, session, update, reading, clock()))
    return True


def _respond(
    conversation: Conversation, session: Session, update: Update, reading: Reading | None, now: float
) -> Outcome:
    """The outcome. A mistake of ours must not leave the person without an answer, nor the update waiting for ever."""
    try:
        return conversation.respond(session, input_of(update, reading, session), now)
    except Exception as error:
        # No traceback: it would hold the values that people wrote. The kind and the place are enough to find the line.
        log.error("a turn failed: %s in %s", type(error).__name__, _place(error))
        fresh = replace(session, stack=(), trail=(), resumable=(), buttons=(), navigation=())
        return conversation.respond(fresh, Command("menu"), now)


def input_of(update: Update, reading: Reading | None, session: Session) -> Input:
    """The update as the dialogue knows it."""
    match update.kind:
        case "text" | "edited":
            return Utterance(reading or Reading(""), edited=update.kind == "edited")
        case "command":
            name, _, argument = update.text.partition(" ")
            return Command(name, argument)
        case "due":
            return Due(tuple(update.text.split()))
        case "attachment":
            return Attachment(update.detail, reading)
        case "tap":
            return tap_of(update.text, session)


def tap_of(data: str, session: Session) -> Tap:
    """The tapped button by its place on the screen; of a screen that is gone nothing is known but that it is gone."""
    match parse_callback(data):
        case LastingButton(payload):
            return Tap(payload)
        case ScreenButton(screen, group, index) if screen == session.screen:
            buttons = session.navigation if group == "navigation" else session.buttons
            payload = buttons[index].payload if index < len(buttons) else ""
            return Tap(payload, screen) if payload else Tap("", -1)
        case ScreenButton(screen, _, _):
            return Tap("", screen)
        case None:
            return Tap("", -1)


def _place(error: Exception) -> str:
    frames = []
    trace = error.__traceback__
    while trace is not None:
        frames.append(f"{trace.tb_frame.f_code.co_filename.rsplit('/', 2)[-1]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return frames[-1] if frames else "nowhere"
