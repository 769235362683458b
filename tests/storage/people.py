"""What people and the dialogue do, in the words that the tests use."""

import itertools
from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import Button, Message
from bot.dialogue.session import Session
from bot.storage.letters import Delivery
from bot.storage.store import Store
from bot.updates import Update

KEYS = itertools.count(1)
SCREEN = (Button("Back", "back"),)


def said(text: str, who: str = "anna") -> Update:
    """Somebody wrote something."""
    return Update(f"test:{next(KEYS)}", "test", who, "text", text, message_id="7")


def tapped(message_id: str, who: str = "anna") -> Update:
    """Somebody tapped a button of the bot's message."""
    return Update(f"test:{next(KEYS)}", "test", who, "tap", "back", message_id=message_id)


def reply(*messages: Message | str, kept: bool = False) -> Callable[[Session], Outcome]:
    """A step that answers with these messages and counts its turns in the session."""

    def step(session: Session) -> Outcome:
        told = tuple(Message(each) if isinstance(each, str) else each for each in messages)
        return Outcome(replace(session, turns=session.turns + 1, kept=kept), told)

    return step


async def answer(store: Store, step: Callable[[Session], Outcome]) -> Update | None:
    """Answer the next update; it, or None when nothing waits."""
    async with store.claim() as claim:
        if claim is None:
            return None
        await claim.commit(step)
        return claim.update


async def answered(store: Store, step: Callable[[Session], Outcome]) -> Update:
    """Answer the next update, which must be there."""
    update = await answer(store, step)
    assert update is not None
    return update


async def talk(store: Store, update: Update, *messages: Message | str, kept: bool = False) -> None:
    """Receive an update and answer it."""
    await store.receive([update])
    assert await answered(store, reply(*messages, kept=kept)) == update


async def delivered(store: Store) -> Delivery:
    """The next delivery, which must be there."""
    delivery = await store.next_delivery()
    assert delivery is not None
    return delivery


async def turns(store: Store, who: str = "anna") -> int:
    """How many turns the session of somebody remembers."""
    seen = []

    def look(session: Session) -> Outcome:
        seen.append(session.turns)
        return Outcome(session)

    await store.receive([said("how many?", who)])
    await answer(store, look)
    return int(seen[0])
