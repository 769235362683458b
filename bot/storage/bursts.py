"""Texts that follow each other within a short pause are one thought: which ones, and whether more may come. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.updates import Update

MOST = 10  # texts read as one
MOST_CHARACTERS = 4000  # of them together, line breaks and all; about what one Telegram message holds
LONGEST = 5.0  # seconds from the first text on: an answer that takes longer looks as if there were none


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update that waits in row `row_id`; it came `at` these seconds since the epoch (0: not known)."""

    row_id: int
    update: Update
    at: float


def first_burst(waiting: Sequence[Arrival], pause: float) -> tuple[Sequence[Arrival], float]:
    """What of a chat's waiting updates, oldest first, is answered together, and from which moment on.

    The moment is 0 if nothing can join any more: another kind of update follows, or a text of another burst, or the
    burst is full. Otherwise it is when the chat has been quiet for `pause` seconds, or LONGEST after the first text.
    With a pause of 0 every update is answered by itself and at once.
    """
    first = waiting[0]
    if not pause or first.update.kind != "text":
        return [first], 0.0
    burst = [first]
    for arrival in waiting[1:]:
        if not _joins(burst, arrival, pause):
            return burst, 0.0
        burst.append(arrival)
    return burst, 0.0 if len(burst) == MOST else min(burst[-1].at + pause, first.at + LONGEST)


def one_update(burst: Sequence[Arrival]) -> Update:
    """The burst as one text, a line for each; key and message id are those of the last."""
    last = burst[-1].update
    return last if len(burst) == 1 else replace(last, text=_text(burst))


def _joins(burst: Sequence[Arrival], arrival: Arrival, pause: float) -> bool:
    return (
        arrival.update.kind == "text"
        and len(burst) < MOST
        and len(_text([*burst, arrival])) <= MOST_CHARACTERS
        and _apart(burst[-1], arrival) <= pause
        and _apart(burst[0], arrival) <= LONGEST
    )


def _text(burst: Sequence[Arrival]) -> str:
    return "\n".join(each.update.text for each in burst)


def _apart(earlier: Arrival, later: Arrival) -> float:
    """Seconds between two arrivals, at least.

    What was written while the bot was down arrives here all at once; then the channel's own times tell. They are
    whole seconds, rounded down, so that up to one second of what they say may be too much.
    """
    return max(later.at - earlier.at, later.update.written_at - earlier.update.written_at - 1)
