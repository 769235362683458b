"""Which check-ins are looked at: those of a time, and of very many a few that stand for them. Pure."""

import re
from collections.abc import Sequence

from actions.checkin import Kept
from actions.said import said
from bot.dialogue.acting import ActionInput
from bot.dialogue.journal import Journal
from bot.dialogue.session import Value

DAY = 86400.0  # seconds
MOST = 24  # check-ins in one picture: more dots than that run into each other on a phone
DAYS = {"month": 31.0, "quarter": 92.0, "year": 366.0}  # a full one of each, so that a check-in of its first day counts
SPOKEN = {"month": "last month", "quarter": "last three months", "year": "last year", "all": "all of the time"}
_WORDS = {
    "quarter": r"\b(?:(?:three|3) months?|quarter)\b",
    "month": r"\bmonth\b",
    "year": r"\b(?:year|12 months|twelve months)\b",
    "all": r"\b(?:all|everything|whole|beginning|start|ever)\b",
    "words": r"\b(?:what (?:has )?moved|words|next|go on)\b",
}


def validate_progress_range(given: ActionInput) -> Value:
    """A time, or going on to what moved in their own words."""
    words = said(given)
    return next((name for name, pattern in _WORDS.items() if re.search(pattern, words)), None)


def of_range(kept: Sequence[Kept], name: str, now: float) -> list[Kept]:
    """Those of the last so many days; for "all" all of them."""
    return [each for each in kept if each.at >= _since(name, now)]


def of_time(journal: Journal, name: str, now: float) -> Journal:
    """All that was kept in that time."""
    return tuple(each for each in journal if each.at >= _since(name, now))


def first_range(kept: Sequence[Kept], now: float) -> str:
    """What is shown before anything was chosen: three months, or all where those have no line to draw."""
    return "quarter" if len(of_range(kept, "quarter", now)) > 1 else "all"


def thinned(kept: Sequence[Kept], most: int = MOST) -> list[Kept]:
    """At most so many, evenly over their time: the first, and of each stretch after it the newest. Nothing is averaged,
    so that each dot is a day that was."""
    if len(kept) <= most:
        return list(kept)
    first, last = kept[0], kept[-1]
    stretch = (last.at - first.at) / (most - 1)
    if stretch <= 0:
        return list(kept[-most:])
    newest = {min(most - 2, int((each.at - first.at) / stretch)): each for each in kept[1:]}
    return [first, *(newest[place] for place in sorted(newest))]


def _since(name: str, now: float) -> float:
    return now - DAYS[name] * DAY if name in DAYS else 0.0
