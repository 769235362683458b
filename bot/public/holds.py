"""Where a danger was seen, nothing is put into other words for a while. By place and time, never by text."""

import time
from collections.abc import Callable

from bot.dialogue.inputs import SafetyClass
from bot.public.recent import Recent

IN_A_CHAT = 24 * 3600.0  # seconds: two people may be in it, and who was told of is one of them
WHILE_TYPING = 1800.0  # seconds: it holds for one person, who has the private chat beside it
HALF_TYPED = (
    2.0  # seconds: what was typed on within them was the beginning of something else ("I could kill for a tea")
)
COUNTED_ONCE = 600.0  # seconds: a sentence that is typed slowly comes many times
MOST = 10_000


class Holds:
    """Which places are held. A place is any text that names one."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: Recent[str, tuple[float, float]] = Recent(MOST)  # from when and until when
        self._counted: Recent[tuple[str, str], float] = Recent(MOST)

    def begin(self, place: str, seconds: float) -> None:
        """Hold the place from now on."""
        now = self._clock()
        self._until.put(place, (now, now + seconds))

    def stands(self, place: str) -> bool:
        """Whether the place is held."""
        return (self._until.get(place) or (0.0, float("-inf")))[1] > self._clock()

    def type_on(self, place: str) -> None:
        """Something newer was typed there: a hold that has only just begun was for half a sentence."""
        began, _ = self._until.get(place) or (float("-inf"), 0.0)
        if self._clock() - began < HALF_TYPED:
            self._until.drop(place)

    def counts(self, place: str, safety: SafetyClass) -> bool:
        """Whether this class has not been counted for that place just before."""
        before, now = self._counted.get((place, safety)), self._clock()
        if before is not None and now - before < COUNTED_ONCE:
            return False
        self._counted.put((place, safety), now)
        return True
