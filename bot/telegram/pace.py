"""Telegram's limits: about 30 messages a second in all, one a second in a chat with short bursts, 20 a minute in a
group."""

import time
from collections import deque
from collections.abc import Callable

from bot.telegram.timing import Timing

BURST = 5.0  # messages to anybody
CHAT_BURST = 4.0
MANY = 2000  # chats remembered before the quiet ones are forgotten


class Bucket:
    """Holds up to `size` tokens and gains one in `gap` seconds; a message takes one, below zero if need be."""

    def __init__(self, gap: float, size: float, now: float) -> None:
        self._gap = gap
        self._size = size
        self._tokens = size
        self._at = now

    def wait(self, now: float) -> float:
        """Seconds until there is a whole token; a thousandth missing is none (floats do not add up exactly)."""
        return max(0.0, (0.999 - self._filled(now)) * self._gap)

    def full(self, now: float) -> bool:
        return self._filled(now) >= self._size

    def take(self, now: float) -> None:
        self._tokens = self._filled(now) - 1.0

    def _filled(self, now: float) -> float:
        self._tokens = min(self._size, self._tokens + (now - self._at) / self._gap)
        self._at = now
        return self._tokens


class Window:
    """Lets `most` messages through in any `seconds`."""

    def __init__(self, most: int, seconds: float) -> None:
        self._seconds = seconds
        self._taken: deque[float] = deque(maxlen=most)

    def wait(self, now: float) -> float:
        """Seconds until one more may go."""
        full = len(self._taken) == self._taken.maxlen
        return max(0.0, self._taken[0] + self._seconds - now) if full else 0.0

    def full(self, now: float) -> bool:
        """Whether nothing of it is used up."""
        return not self._taken or now - self._taken[-1] > self._seconds

    def take(self, now: float) -> None:
        self._taken.append(now)


class Pace:
    """Who may be written to now. A group's address is a negative number."""

    def __init__(self, timing: Timing, clock: Callable[[], float] = time.monotonic) -> None:
        self._timing = timing
        self._clock = clock
        self._overall = Bucket(timing.gap, BURST, clock())
        self._chats: dict[str, Bucket | Window] = {}

    def overall_wait(self) -> float:
        """Seconds until anybody may be written to."""
        return self._overall.wait(self._clock())

    def chat_wait(self, address: str) -> float:
        """Seconds until this chat may be written to."""
        bucket = self._chats.get(address)
        return bucket.wait(self._clock()) if bucket else 0.0

    def take(self, address: str) -> None:
        """A message goes out to that chat."""
        now = self._clock()
        if len(self._chats) > MANY:
            self._chats = {key: each for key, each in self._chats.items() if not each.full(now)}
        self._overall.take(now)
        self._chats.setdefault(address, self._limit(address, now)).take(now)

    def _limit(self, address: str, now: float) -> Bucket | Window:
        if address.startswith("-"):
            return Window(self._timing.group_most, self._timing.group_window)
        return Bucket(self._timing.chat_gap, CHAT_BURST, now)
