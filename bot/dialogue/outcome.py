"""What one step of the conversation came to."""

from dataclasses import dataclass

from bot.dialogue.outputs import Effect, Message
from bot.dialogue.session import Session


@dataclass(frozen=True, slots=True)
class Outcome:
    """The session after the step, what to say, and what to carry out in the same transaction."""

    session: Session
    messages: tuple[Message, ...] = ()
    effects: tuple[Effect, ...] = ()
