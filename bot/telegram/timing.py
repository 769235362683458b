"""How long everything waits. Tests put in short times."""

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """All in seconds, but for `group_most`."""

    poll: float = 30.0  # how long Telegram holds a request for updates open
    first_pause: float = 1.0  # after a failure; doubles from failure to failure
    longest_pause: float = 60.0
    report_every: float = 60.0  # a line in the log while something is down
    idle: float = 1.0  # how long an empty outbox is left alone: messages put off become due without a bell
    one_delivery: float = 50.0  # all parts of a message; after a minute the storage would give it to somebody else
    give_up_after: float = 3 * 24 * 3600.0
    rival_window: float = 60.0  # two conflicts within it are no accident
    goodbye: float = 3.0  # how long a stop waits for calls that nobody waits for
    gap: float = 1 / 25  # between two messages to anybody, over a longer time; Telegram's limit is 1/30
    chat_gap: float = 1.0  # between two to the same chat, likewise; Telegram's limit
    group_window: float = 60.0  # in any of which `group_most` messages may go to a group; Telegram's limit
    group_most: int = 20

    def backoff(self, failures: int) -> float:
        """The pause after so many failures in a row (from 1), with jitter so that many bots do not return at once."""
        pause = min(self.longest_pause, self.first_pause * 2.0 ** min(failures - 1, 30))
        return pause * random.uniform(0.5, 1.0)  # noqa: S311  nothing secret about a pause

    @property
    def most_attempts(self) -> int:
        """After so many attempts, nearly all a `longest_pause` apart, `give_up_after` has passed."""
        return max(1, round(self.give_up_after / (0.75 * self.longest_pause)))
