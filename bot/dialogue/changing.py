"""What an action changes beside slots: what was kept, which reminders wait, the ways back to what was deleted."""

from dataclasses import replace

from bot.dialogue.acting import Changes
from bot.dialogue.session import Checkpoint, Session
from bot.dialogue.waiting import after


def changed(session: Session, done: Changes) -> Session:
    """The session after it; its slots are set elsewhere."""
    journal = session.journal if done.journal is None else done.journal
    session = replace(session, journal=journal, reminders=after(session.reminders, done.effects))
    return _without_ways_back(session, done) if done.gone else session


def _without_ways_back(session: Session, done: Changes) -> Session:
    """Without the checkpoints of the flow that runs, and without what this action emptied in those of other flows."""
    flow, emptied = session.stack[-1].flow, {name for name, value in done.slots.items() if value is None}

    def cleaned(trail: tuple[Checkpoint, ...]) -> tuple[Checkpoint, ...]:
        others = (each for each in trail if flow not in {frame.flow for frame in each.stack})
        return tuple(
            replace(each, slots={name: value for name, value in each.slots.items() if name not in emptied})
            for each in others
        )

    aside = session.resumable
    left_here = bool(aside) and flow in {frame.flow for frame in aside[-1].stack}
    return replace(session, trail=cleaned(session.trail), resumable=() if left_here else cleaned(aside))
