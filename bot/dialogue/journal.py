"""What the person chose to keep: sentences, plans, lists, thanks. Part of the session: sealed, small, bounded.

Nothing gets here by itself: a response may offer what it says for keeping (`keepsake` in its metadata), and only the
tap on "Keep this" puts it in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

Kind = Literal["sentence", "plan", "list", "thanks", "note"]
KINDS: tuple[Kind, ...] = get_args(Kind)

MOST = 200  # entries: at two a week that is two years; then the person is told, and nothing is dropped in silence
LONGEST = 600  # characters of an entry: with MOST entries a session stays below 150 kB


@dataclass(frozen=True, slots=True)
class Entry:
    """Something kept: of which kind, from which topic (the id of its flow), the text, when (seconds since the epoch),
    and whether its words were changed since."""

    kind: Kind
    topic: str
    text: str
    at: float = 0.0
    edited: bool = False


Journal = tuple[Entry, ...]


def add(journal: Journal, entry: Entry) -> Journal | None:
    """With the entry as the newest; unchanged where the same is kept already, None where the journal is full."""
    if any((each.kind, each.text) == (entry.kind, entry.text) for each in journal):
        return journal
    return None if len(journal) >= MOST else (*journal, entry)


def changed(journal: Journal, old: Entry, text: str) -> Journal:
    """With these words in place of the old ones: at the same place, of the same time, marked as changed."""
    return tuple(replace(each, text=text, edited=True) if each == old else each for each in journal)


def newest(journal: Journal, kind: str, topic: str = "") -> Entry | None:
    """The newest entry of a kind, of one topic or of any."""
    fitting = (each for each in reversed(journal) if each.kind == kind and topic in ("", each.topic))
    return next(fitting, None)


def entry_from_json(row: Mapping[str, Any]) -> Entry:
    """The entry back. Raises KeyError without kind, topic and text."""
    return Entry(row["kind"], row["topic"], row["text"], row.get("at", 0.0), row.get("edited", False))
