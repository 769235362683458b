"""What a turn costs, and that it costs the same after five thousand of them.

  .venv/bin/python -m benchmarks.turn_cost

One person taps and types through calm_down again and again: turn, storage and dialogue are the real ones; the reading
of the text is left out (it is measured apart), and so is the network. Prints CPU milliseconds (receive, claim,
dialogue, commit, next delivery, sent) of turn 50 and turn 5,000 of two chats, taken in turns, and the median of their
ratios, which is the figure that counts.
"""

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

from actions.privacy import Policy
from actions.registry import build_actions
from actions.resources.data import load_resources
from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.load import load_book
from bot.dialogue.outputs import Message
from bot.storage.opening import KeyPlace, open_store
from bot.storage.store import Store
from bot.taps import callback_data
from bot.turn import take_turn
from bot.updates import Update

EARLY, LATE, PAIRS = 50, 5000, 300
CYCLE = 12  # turns after which the conversation repeats itself, wordings and all


class Angry:
    """Reads everything as a wish to calm down."""

    async def read(self, text: str) -> Reading:
        return Reading(text, (Guess("calm_down", 0.9),))


class Person:
    """Taps the first button of what is shown; types when there is none."""

    def __init__(self, store: Store, conversation: Conversation) -> None:
        self.store, self.conversation = store, conversation
        self.shown: Message | None = None
        self.turns = 0
        self.tapped = False

    async def turn(self) -> float:
        """One turn; CPU seconds of the whole process."""
        self.turns += 1
        update = self._next()
        began = time.process_time()
        await self.store.receive([update])
        await take_turn(self.store, Angry(), self.conversation, time.time)
        while delivery := await self.store.next_delivery():
            self.shown = delivery.message
            await self.store.sent(delivery, str(self.turns))
        return time.process_time() - began

    def _next(self) -> Update:
        places = [index for index, each in enumerate(self.shown.buttons) if each.payload] if self.shown else []
        self.tapped = bool(places)
        if self.shown is not None and places:
            data = callback_data(self.shown, "buttons", places[0])
            return Update(f"bench:{self.turns}", "bench", "1", "tap", data, message_id=str(self.turns - 1))
        return Update(f"bench:{self.turns}", "bench", "1", "text", "i could scream")


async def main() -> None:
    root = Path(__file__).parent.parent
    conversation = Conversation(load_book(root / "dialogues"), build_actions(load_resources(), Policy("a benchmark")))
    with tempfile.TemporaryDirectory() as folder:
        young, old = [await _person(Path(folder) / name, conversation) for name in ("young", "old")]
        for _ in range(EARLY):
            await young.turn()
        for _ in range(LATE):
            await old.turn()
        # In turns, so that a change of the machine's speed meets both; and at the same place of the conversation.
        while (old.turns - young.turns) % CYCLE:
            await old.turn()
        pairs = [(await young.turn(), await old.turn(), young.tapped) for _ in range(PAIRS)]
        await young.store.close()
        await old.store.close()
    early, late = (statistics.median(cost) for cost in list(zip(*pairs, strict=True))[:2])
    ratio = statistics.median(late / early for early, late, _ in pairs)
    print(
        f"turn {EARLY}: {1000 * early:.2f} ms CPU; turn {LATE}: {1000 * late:.2f} ms; median ratio of pairs {ratio:.2f}"
    )
    taps = [late for _, late, tapped in pairs if tapped]
    print(f"a tapped button: {1000 * statistics.median(taps):.2f} ms CPU (median of {len(taps)})")


async def _person(home: Path, conversation: Conversation) -> Person:
    store = await open_store(home / "mend.db", KeyPlace("", home / "key"), time.time, channel="bench")
    return Person(store, conversation)


if __name__ == "__main__":
    asyncio.run(main())
