"""The entries of the journal as the topic "kept" shows them. Pure.

The screen remembers which ones it shows by a checksum, never by place: a list that was left open may be out of date.
"""

import zlib
from collections.abc import Mapping

from actions.ago import ago
from actions.kept_months import month_of, spoken
from bot.dialogue.acting import ActionInput
from bot.dialogue.journal import KINDS, Entry, Journal
from bot.dialogue.session import Slots, Value

SHORT = 60  # characters of an entry in the list
COPIED = 256  # characters that a copy button takes
EMPTY_ONE: Mapping[str, Value] = dict.fromkeys(("kept_text", "kept_copy", "kept_sort", "kept_when", "kept_short"))


def found(given: ActionInput) -> list[Entry]:
    """Newest first, of the kind, from the month and with the word that were chosen."""
    kind, month = given.slots.get("kept_kind"), given.slots.get("kept_month")
    word = str(given.slots.get("kept_find") or "").casefold()
    return [
        each
        for each in reversed(given.journal)
        if kind in (None, "all", each.kind) and month in (None, month_of(each.at)) and word in each.text.casefold()
    ]


def chosen(slots: Slots) -> str:
    """What leaves others out, in words: "plans, November 2026, “dishes”"; "" where nothing does."""
    kind, month, word = (slots.get(f"kept_{name}") for name in ("kind", "month", "find"))
    parts = (
        plural(str(kind)) if kind not in (None, "all") else "",
        spoken(str(month)) if month else "",
        f"“{word}”" if word else "",
    )
    return ", ".join(filter(None, parts))


def opened(entry: Entry, now: float) -> Mapping[str, Value]:
    """The slots of the one that is shown whole."""
    return {
        "kept_text": entry.text,
        "kept_short": short(entry.text),
        "kept_copy": entry.text if len(entry.text) <= COPIED else None,
        "kept_sort": entry.kind,
        "kept_when": when(entry, now),
    }


def line(number: int, entry: Entry, now: float) -> str:
    """Its line in the list."""
    return f"{number}. {short(entry.text)} ({entry.kind}, {when(entry, now)})"


def when(entry: Entry, now: float) -> str:
    """ "3 weeks ago, changed since": the time is that of the keeping."""
    return f"{ago(now - entry.at)}{', changed since' if entry.edited else ''}"


def ids(slots: Slots) -> list[str]:
    """Those of the entries on the screen."""
    return str(slots.get("kept_ids") or "").split()


def id_of(entry: Entry) -> str:
    return f"{zlib.crc32(f'{entry.kind} {entry.text}'.encode()):08x}"


def short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHORT else f"{line[:SHORT].rsplit(' ', 1)[0]}…"


def plural(kind: str) -> str:
    return "thank-yous" if kind == "thanks" else f"{kind}s"


def counted_by_kind(journal: Journal) -> str:
    """How many of each kind: "2 sentences, 1 plan"; "" for none."""
    return ", ".join(filter(None, (_number(kind, journal) for kind in KINDS)))


def _number(kind: str, journal: Journal) -> str:
    number = sum(each.kind == kind for each in journal)
    one = "thank-you" if kind == "thanks" else kind
    return f"{number} {one if number == 1 else plural(kind)}" if number else ""
