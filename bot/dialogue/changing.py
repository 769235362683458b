"""What an action changes beside slots: what was kept, which reminders wait, the ways back to what was deleted."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.dialogue.acting import Changes
from bot.dialogue.outputs import Effect, Remind, Unremind
from bot.dialogue.session import Checkpoint, Session


def changed(session: Session, done: Changes, now: float) -> Session:
    """The session after it; its slots are set elsewhere."""
    journal = session.journal if done.journal is None else done.journal
    session = replace(session, journal=journal, reminders=_waiting(session.reminders, done.effects, now))
    return _without_ways_back(session, done) if done.gone else session


def _waiting(before: Mapping[str, float], effects: Iterable[Effect], now: float) -> Mapping[str, float]:
    """The reminders that wait, by name; those whose time has come are told already."""
    waiting = {name: at for name, at in before.items() if at > now}
    for effect in effects:
        match effect:
            case Remind(name, at):
                waiting[name] = at
            case Unremind(name):
                waiting.pop(name, None)
    return waiting


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
