"""The program with a counting flow, to be killed: storage, turn and Telegram are the real ones.

python -m tests.end_to_end.counting_bot DATABASE KEY_FILE DIALOGUES API_URL TOKEN; its pause is MEND_PAUSE_SECONDS
"""

import asyncio
import os
import signal
import sys
import time
from pathlib import Path

from bot.dialogue.acting import ActionInput, Actions
from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.load import load_book
from bot.settings import read_settings
from bot.storage.opening import KeyPlace, open_store
from bot.telegram.channel import TelegramChannel
from bot.telegram.timing import Timing
from bot.workers import Workers

QUICK = Timing(poll=5.0, first_pause=0.05, longest_pause=0.5, idle=0.05, gap=0.0001, chat_gap=0.0001)


class SameReader:
    """Understands everything as small talk, and takes as long about it as the model does."""

    async def read(self, text: str) -> Reading:
        await asyncio.sleep(0.03)
        return Reading(text, (Guess("smalltalk", 0.9),))


def count(given: ActionInput) -> dict[str, str | float]:
    counted = given.slots.get("counted") or 0.0
    assert isinstance(counted, float | int)
    return {"counted": counted + 1, "heard": given.reading.text if given.reading else ""}


async def main(database: str, key_file: str, dialogues: str, api_url: str, token: str) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    conversation = Conversation(load_book(Path(dialogues)), Actions({"action_count": count}, {}))
    place = KeyPlace("", Path(key_file))
    store = await open_store(database, place, time.time, channel="telegram", pause=read_settings(os.environ).pause)
    print("ready", flush=True)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(TelegramChannel(store, token, api_url=api_url, timing=QUICK).run(stop))
        tasks.create_task(Workers(store, SameReader(), conversation).run(stop))
    await store.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
