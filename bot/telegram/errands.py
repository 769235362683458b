"""Work that nothing here waits for: a tap is answered, an old keyboard taken away. If it fails, nothing is lost."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

logger = logging.getLogger(__name__)

AT_ONCE = 4  # of the ten connections; the message in flight must never wait for one


class Errands:
    """Runs them in the background, a few at a time."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self.failed = 0
        self._running: dict[str, asyncio.Task[None]] = {}
        self._turns = asyncio.Semaphore(at_once)

    def run(self, key: str, call: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """Starts it, unless one with this key is still under way."""
        if key not in self._running:
            self._running[key] = asyncio.create_task(self._run(key, call))

    async def settled(self, key: str) -> None:
        """Waits for the errand of that key, if there is one."""
        if task := self._running.get(key):
            await asyncio.wait({task})

    async def finish(self, seconds: float) -> None:
        """Waits for what is under way, and cancels what takes longer."""
        if tasks := set(self._running.values()):
            _, late = await asyncio.wait(tasks, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _run(self, key: str, call: Callable[[], Coroutine[Any, Any, object]]) -> None:
        try:
            async with self._turns:
                await call()
        except Exception as error:  # a tap of yesterday, a keyboard that is already gone, no network
            self.failed += 1
            logger.debug("%s failed: %s", key.partition(":")[0], type(error).__name__)
        finally:
            del self._running[key]
