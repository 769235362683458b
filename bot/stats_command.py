"""`mend stats`: what was counted, for the operator. No chat and no word of anybody is in it."""

import asyncio
from collections.abc import Mapping

from bot.settings import Settings
from bot.wiring import build_store

ANSWERS = {"yes": "helped", "bit": "a bit", "no": "no"}
MISSING = {"long": "too long", "mine": "not my case", "tone": "wrong tone", "else": "something else"}


def stats_text(settings: Settings) -> str:
    """The counts as lines of text. Raises StorageError."""

    async def look() -> str:
        store = await build_store(settings, "stats")
        try:
            return as_text(await store.ratings(), await store.dangers())
        finally:
            await store.close()

    return asyncio.run(look())


def as_text(ratings: Mapping[tuple[str, str], int], dangers: Mapping[str, int]) -> str:
    """A line a topic, those with the fewest good answers first; then a line a danger class."""
    topics = sorted({topic for topic, _ in ratings}, key=lambda topic: (_share(ratings, topic), topic))
    lines = [_line(ratings, topic) for topic in topics] or ["Nobody has said yet whether an exercise helped."]
    lines += [f"danger {safety}: {count}" for safety, count in sorted(dangers.items())]
    return "\n".join(lines)


def _share(ratings: Mapping[tuple[str, str], int], topic: str) -> float:
    given = {answer: ratings.get((topic, answer), 0) for answer in ANSWERS}
    return (given["yes"] + given["bit"] / 2) / (sum(given.values()) or 1)


def _line(ratings: Mapping[tuple[str, str], int], topic: str) -> str:
    given = [f"{title} {ratings.get((topic, answer), 0)}" for answer, title in ANSWERS.items()]
    missing = [
        f"{title} {count}" for what, title in MISSING.items() if (count := ratings.get((topic, f"missing_{what}"), 0))
    ]
    return f"{topic}: {', '.join(given)}" + (f" ({', '.join(missing)})" if missing else "")
