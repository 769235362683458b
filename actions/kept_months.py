"""The months of what was kept: their names, which one words mean, and the buttons for them. Pure.

In universal time, as nobody's time zone is known here: what was kept at midnight may stand in the month beside its own.
"""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta

from bot.dialogue.journal import Journal

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT = "|".join(name[:3].casefold() for name in MONTHS)
_NAMED = re.compile(rf"\b(?P<name>{_SHORT})(?:[a-z]*)\b\W*(?P<year>\d{{4}})?")
_MAY = re.compile(r"\b(?:in|from|of|last|during) may\b|\bmay \d{4}\b|^\W*may\W*$")


def month_of(at: float) -> str:
    """ "2026-11" """
    return datetime.fromtimestamp(at, tz=UTC).strftime("%Y-%m")


def spoken(month: str) -> str:
    """ "2026-11" → "November 2026" """
    year, _, number = month.partition("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def months_of(journal: Journal) -> dict[str, int]:
    """How many were kept in each month, the newest month first."""
    counted = Counter(month_of(each.at) for each in journal)
    return {month: counted[month] for month in sorted(counted, reverse=True)}


def month_in(words: str, now: float) -> str | None:
    """The month that is named, the latest of that name that is not to come; None without one.

    `now` is in seconds since the epoch.
    """
    today = datetime.fromtimestamp(now, tz=UTC)
    if re.search(r"\bthis month\b", words):
        return month_of(now)
    if re.search(r"\b(?:last|previous) month\b", words):
        return (today.replace(day=1) - timedelta(days=1)).strftime("%Y-%m")
    found = next((each for each in _NAMED.finditer(words) if _is_a_month(each[0], words)), None)
    if found is None:
        return None
    number = _SHORT.split("|").index(found["name"]) + 1
    year = int(found["year"]) if found["year"] else today.year - (number > today.month)
    return f"{year:04}-{number:02}"


def _is_a_month(word: str, words: str) -> bool:
    """ "may" is mostly no month, and "marriage" and "decide" begin like one."""
    name = re.sub(r"[\W\d]+", "", word)
    if name == "may":
        return bool(_MAY.search(words))
    return name in {*(each.casefold() for each in MONTHS), *_SHORT.split("|"), "sept"}
