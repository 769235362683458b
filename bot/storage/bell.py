"""Waking those who wait for work, as many as there is work for."""

import asyncio


class Bell:
    """Each ring wakes one sleeper, or lets the next one that wants to sleep look once more first."""

    def __init__(self) -> None:
        self._rings = asyncio.Semaphore(0)

    def ring(self, times: int = 1) -> None:
        """`times` pieces of work have come."""
        for _ in range(times):
            self._rings.release()

    async def taken(self) -> None:
        """Somebody found a piece of work without having slept: nobody needs to be woken for it."""
        if not self._rings.locked():
            await self._rings.acquire()

    async def wait(self, seconds: float) -> bool:
        """True after a ring, False after that many seconds without one."""
        try:
            async with asyncio.timeout(seconds):
                await self._rings.acquire()
        except TimeoutError:
            return False
        return True
