"""From three quick messages to one answer: the real storage, turn and dialogue."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Guess, Reading
from bot.storage.opening import KeyPlace, open_store
from bot.storage.store import Store
from bot.turn import take_turn
from bot.updates import Update


@dataclass
class Reads:
    """Sees a danger in a text if one of its lines is one, as the understanding does."""

    texts: list[str] = field(default_factory=list)

    async def read(self, text: str) -> Reading:
        self.texts.append(text)
        danger = "I want to die" in text.splitlines()
        return Reading(text, (Guess("smalltalk", 0.9),), "self_harm" if danger else "none")


@dataclass
class Talk:
    """A chat of one person with the bot, and the clock of both."""

    store: Store
    conversation: Conversation
    now: list[float]
    reader: Reads = field(default_factory=Reads)

    async def say(self, *texts: str) -> None:
        for text in texts:
            await self.store.receive([Update(f"test:{self.now[0]}", "test", "anna", "text", text)])
            self.now[0] += 0.5

    async def turn(self) -> bool:
        return await take_turn(self.store, self.reader, self.conversation, lambda: self.now[0])

    async def heard(self) -> str:
        texts = []
        while delivery := await self.store.next_delivery():
            texts.append(delivery.message.text)
            await self.store.sent(delivery, "1")
        return "\n".join(texts)


@pytest.fixture
async def talk(tmp_path: Path, conversation: Conversation) -> AsyncIterator[Talk]:
    now = [1_700_000_000.0]
    place = KeyPlace("", tmp_path / "key")
    store = await open_store(tmp_path / "mend.db", place, lambda: now[0], channel="test", pause=1.2)
    yield Talk(store, conversation, now)
    await store.close()


async def test_three_quick_texts_get_one_answer_that_has_seen_all_three(talk: Talk) -> None:
    await talk.say("hey", "so my husband", "never listens")
    assert not await talk.turn()
    talk.now[0] += 1.2
    assert await talk.turn()
    assert not await talk.turn()
    assert talk.reader.texts == ["hey\nso my husband\nnever listens"]
    assert await talk.heard()


async def test_danger_in_the_second_of_three_comes_before_anything_else(talk: Talk) -> None:
    await talk.say("we had a fight about the dishes", "I want to die", "anyway how are you")
    talk.now[0] += 1.2
    assert await talk.turn()
    assert "Thank you for telling me" in await talk.heard()
