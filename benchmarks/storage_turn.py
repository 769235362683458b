"""What the storage adds to a turn: `python benchmarks/storage_turn.py [postgresql://…]`, an empty database.

A turn is receive, claim, commit, next_delivery, sent, of a chat with a session of ordinary size. CPU is this process's,
in user and system mode; waiting for the disk or the server shows in the wall time only.
"""

import asyncio
import sys
import tempfile
import time
from itertools import count
from pathlib import Path

from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import Button, Message
from bot.dialogue.session import Checkpoint, Frame, Session
from bot.storage.opening import KeyPlace, open_store
from bot.storage.store import Store
from bot.updates import Update

TURNS = 100
BUTTONS = tuple(Button(f"Button number {n}", f"rephrase.feeling={n}") for n in range(6))
SLOTS = {f"slot_{n}": "something that somebody wrote in about forty letters" for n in range(8)}
STACK = (Frame("rephrase", "ask_feeling"),)
ANSWER = Message("A sentence of an ordinary length, and another one. " * 4, BUTTONS, BUTTONS[:3], edit=True, screen=3)
NUMBER = count(time.time_ns())


def step(session: Session) -> Outcome:
    trail = tuple(Checkpoint(STACK, SLOTS) for _ in range(4))
    after = Session(stack=STACK, slots=SLOTS, trail=trail, buttons=BUTTONS, screen=session.screen + 1)
    return Outcome(after, (ANSWER,))


async def turn(store: Store) -> None:
    await store.receive([Update(f"bench:{next(NUMBER)}", "bench", "4711", "tap", "s3:1", "99")])
    async with store.claim() as claim:
        if claim is None:
            raise SystemExit("The update that was just received is not there.")
        await claim.commit(step)
    delivery = await store.next_delivery()
    if delivery is None:
        raise SystemExit("The answer that was just written is not there.")
    await store.sent(delivery, "99")


async def measure(where: str, key_file: Path) -> None:
    store = await open_store(where, KeyPlace("", key_file), time.time, channel="bench")
    for _ in range(50):
        await turn(store)  # statements compiled and prepared
    rounds = []
    for _ in range(15):  # the quietest one counts: other programs share the cores
        cpu, wall = time.process_time(), time.perf_counter()
        for _ in range(TURNS):
            await turn(store)
        rounds.append((time.process_time() - cpu, time.perf_counter() - wall))
    cpu, wall = min(rounds)
    print(f"{store.database.place}: {cpu / TURNS * 1000:.2f} ms CPU, {wall / TURNS * 1000:.2f} ms wall a turn")
    await store.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        key_file = Path(folder) / "key"
        for where in sys.argv[1:] or [f"{folder}/mend.db"]:
            asyncio.run(measure(where, key_file))


if __name__ == "__main__":
    main()
