"""Twenty people who talk while something is done to the database: nothing of it may be lost, nobody refused."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import Message
from bot.dialogue.session import Session
from bot.storage.store import Store
from tests.storage.people import SCREEN, said

PEOPLE = [f"person {number}" for number in range(20)]
AT_ONCE = 4  # as the program's workers


@dataclass
class Crowd:
    """People at the workers of `stores` (of one database). Everybody says the next thing once they have an answer."""

    stores: list[Store]
    heard: dict[str, list[str]] = field(default_factory=lambda: {who: [] for who in PEOPLE})
    said: dict[str, int] = field(default_factory=lambda: dict.fromkeys(PEOPLE, 0))
    others: set[str] = field(default_factory=set)  # who only reads what comes by itself
    told: dict[str, int] = field(default_factory=dict)  # and how often something did

    async def talk_during(self, work: Awaitable[object], least: int = 3) -> None:
        """Until `work` is done, and everybody had so many answers; then until the last answer has come."""
        async with asyncio.TaskGroup() as tasks:
            over = asyncio.Event()
            for who in PEOPLE:
                await self._say(who)
            for store in self.stores:
                for _ in range(AT_ONCE):
                    tasks.create_task(self._answer(store, over))
                tasks.create_task(self._deliver(store, over))
            await work
            await self._until(lambda: min(map(len, self.heard.values())) >= least)
            over.set()
        for store in self.stores:
            while await self._answer_one(store):
                pass
        while await self._deliver_one(self.stores[0], again=False):
            pass

    def check(self) -> None:
        """Everybody heard one answer for each thing they said, in their order."""
        for who, answers in self.heard.items():
            assert answers == [f"{who} has said {number + 1}" for number in range(self.said[who])]

    async def _say(self, who: str) -> None:
        self.said[who] += 1
        await self.stores[hash(who) % len(self.stores)].receive([said(f"thing {self.said[who]}", who)])

    async def _answer(self, store: Store, over: asyncio.Event) -> None:
        while not over.is_set():
            if not await self._answer_one(store):
                await store.wait_for_update(0.05)

    async def _answer_one(self, store: Store) -> bool:
        async with store.claim() as claim:
            if claim is None:
                return False
            who = claim.update.address
            await asyncio.sleep(0.002)  # it is read

            def step(session: Session) -> Outcome:
                number = session.turns + 1
                slots = {"number": number}
                kept = replace(session, turns=number, slots=slots)
                return Outcome(kept, (Message(f"{who} has said {number}", SCREEN, screen=number),))

            await claim.commit(step)
            return True

    async def _deliver(self, store: Store, over: asyncio.Event) -> None:
        while not over.is_set():
            if not await self._deliver_one(store, again=not over.is_set()):
                await store.wait_for_delivery(0.05)

    async def _deliver_one(self, store: Store, *, again: bool) -> bool:
        delivery = await store.next_delivery()
        if delivery is None:
            return False
        if delivery.address in self.others:
            self.told[delivery.address] = self.told.get(delivery.address, 0) + 1
            await store.sent(delivery, "999")
            return True
        self.heard[delivery.address].append(delivery.message.text)
        await store.sent(delivery, str(1000 + len(self.heard[delivery.address])))
        if again:
            await self._say(delivery.address)
        return True

    async def _until(self, done: Callable[[], bool]) -> None:
        async with asyncio.timeout(60):
            while not done():  # noqa: ASYNC110 (what is waited for is what was said)
                await asyncio.sleep(0.01)
