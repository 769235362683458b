"""A reader, a ledger and a clock for answers that have no conversation."""

import asyncio
import re
from dataclasses import dataclass, field

from bot.dialogue.flows import Book
from bot.dialogue.inputs import Guess, Reading, SafetyClass
from bot.errors import MendError
from bot.public.answering import InPublic
from bot.public.holds import Holds
from bot.public.looking import Looking

# What the reader of these tests makes of a text that has such a word in it.
DANGERS: dict[str, SafetyClass] = {"hits": "abuse_victim", "die": "self_harm"}


@dataclass
class WordReader:
    """Knows danger by a word, a hint by "maybe", and takes as long as `takes` says (in seconds)."""

    takes: float = 0.0
    read_texts: list[str] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    async def read(self, text: str) -> Reading:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.read_texts.append(text)
        await asyncio.sleep(self.takes)
        self.at_once -= 1
        found = next((safety for word, safety in DANGERS.items() if word in text.split()), "none")
        hint: SafetyClass = "self_harm" if "maybe" in text and found == "none" else "none"
        intent = "rephrase_request" if "nicer" in text else "blame_partner"
        return Reading(text, (Guess(intent, 0.9),), found, unclear=hint)


def three(reading: Reading) -> dict[str, str]:
    """Three wordings of anything with "you" in it."""
    if not re.search(r"\byou\b", reading.text) or reading.intent == "rephrase_request":
        return {}
    return {style: f"{style}: {reading.text}" for style in ("gentle", "direct", "short")}


@dataclass
class Ledger:
    """Counts, and who has told of a danger in the private chat. `broken`: it cannot be reached."""

    counted: list[SafetyClass] = field(default_factory=list)
    told: dict[str, SafetyClass] = field(default_factory=dict)
    broken: bool = False

    async def count_danger(self, safety: SafetyClass, /) -> None:
        if self.broken:
            raise MendError("the disk is full")
        self.counted.append(safety)

    async def danger_of(self, address: str, /) -> SafetyClass:
        return self.told.get(address, "none")


@dataclass
class Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


class Place:
    """All that answers, with the parts that a test looks at."""

    def __init__(self, book: Book, takes: float = 0.0) -> None:
        self.reader, self.ledger, self.clock = WordReader(takes), Ledger(), Clock()
        self.answers = InPublic(book, Looking(self.reader, book, three), self.ledger, Holds(self.clock))
