"""What an inline answer costs beside reading its text, and what it costs the chats: `python -m benchmarks.inline`.

Both are measured in turns within one run, so that a busy machine slows both.
"""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable

from actions.inline import wordings
from bot.dialogue.inputs import SafetyClass
from bot.public.answering import InPublic
from bot.public.holds import Holds
from bot.public.looking import Looking
from bot.settings import read_settings
from bot.understanding.rasa_reader import RasaReader
from bot.wiring import build_conversation

TEXTS = (
    "you never listen to me when I come home number {}",
    "why do you always leave the dishes for me, {} times",
    "you spent {} again without asking me",
)
ROUNDS = 60
TYPING = 30  # people who type at the same moment


class NoStorage:
    """Asking the database is measured in benchmarks/storage_turn.py."""

    async def count_danger(self, safety: SafetyClass, /) -> None: ...

    async def danger_of(self, address: str, /) -> SafetyClass:
        return "none"


async def milliseconds(work: Callable[[], Awaitable[object]]) -> float:
    start = time.perf_counter()
    await work()
    return (time.perf_counter() - start) * 1000


async def main() -> None:
    settings = read_settings({})
    book = build_conversation(settings).book
    reader = RasaReader(settings.cache)
    answers = InPublic(book, Looking(reader, book, wordings), NoStorage(), Holds())
    read, inline, again, alone, beside = [], [], [], [], []
    for number in range(ROUNDS):
        text = TEXTS[number % len(TEXTS)]
        read.append(await milliseconds(lambda t=text, n=number: reader.read(t.format(n))))  # type: ignore[misc]
        fresh = text.format(1000 + number)
        inline.append(await milliseconds(lambda t=fresh: answers.inline("7", t)))  # type: ignore[misc]
        again.append(await milliseconds(lambda t=fresh: answers.inline("8", t)))  # type: ignore[misc]
    for number in range(ROUNDS // 10):
        alone.append(await milliseconds(lambda n=number: reader.read(f"we argue about money {n}")))  # type: ignore[misc]
        typing = [
            asyncio.create_task(answers.inline(f"p{person}", f"you never call {number} {person}"))
            for person in range(TYPING)
        ]
        await asyncio.sleep(0.02)
        beside.append(await milliseconds(lambda n=number: reader.read(f"we argue about money again {n}")))  # type: ignore[misc]
        await asyncio.gather(*typing)
    one, other, slow = statistics.median(read), statistics.median(inline), statistics.quantiles(inline, n=20)[-1]
    print(
        f"reading {one:.1f} ms, inline answer {other:.1f} ms, ratio {other / one:.2f}; 95 of 100 within {slow:.0f} ms"
    )
    print(f"the same text again, from memory: {statistics.median(again):.2f} ms")
    one, other = statistics.median(alone), statistics.median(beside)
    print(f"a chat's reading {one:.1f} ms, while {TYPING} people type {other:.1f} ms, ratio {other / one:.2f}")


if __name__ == "__main__":
    asyncio.run(main())
