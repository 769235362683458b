"""The fields of a resource file that need more care than any text: numbers to dial, dates, words from a fixed list."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date
from typing import TypedDict

from actions.resources.book import EVIDENCE, Entry, Evidence
from bot.dialogue.problems import did_you_mean
from bot.dialogue.shapes import Node

PROOF = ("last_seen", "verified_on", "verified_by", "do_not_ship")
SEEN = re.compile(r"(\d{4}(-\d\d){0,2})?")


def number(node: Node, key: str, *, required: bool = True) -> str:
    """A number as it is dialled. It must stand in quotes: YAML takes 016 for the number 16."""
    if isinstance(node.data.get(key), int):
        _unquoted(node, key)
    return node.text(key, required=required)


def texts(node: Node, key: str) -> tuple[str, ...]:
    """A list of texts; numbers among them must stand in quotes."""
    items = [item for item, _ in node.items(key)]
    if any(isinstance(item, int) for item in items):
        _unquoted(node, key)
    return tuple(str(item).strip() for item in items)


def _unquoted(node: Node, key: str) -> None:
    node.problems.add(node.at(key), f"put every number of '{key}' in quotes, for instance '016': YAML would change it")


def one_of(node: Node, key: str, known: Collection[str]) -> str:
    """A required word from a fixed list."""
    word = node.text(key, required=True)
    if word:
        _known(node, key, word, known)
    return word


def each_of(node: Node, key: str, known: Collection[str]) -> tuple[str, ...]:
    """A list of words from a fixed list; an absent one is empty."""
    words = texts(node, key)
    for word in words:
        _known(node, key, word, known)
    return words


def _known(node: Node, key: str, word: str, known: Collection[str]) -> None:
    if word not in known:
        node.problems.add(node.at(key), f"'{word}' is unknown as '{key}' of {node.what}; {did_you_mean(word, known)}")


def evidence(node: Node) -> Evidence:
    """How well the entry is attested: weaker than medium is never shipped."""
    found = one_of(node, "evidence", EVIDENCE)
    return "high" if found == "high" else "medium"


class Proof(TypedDict):
    """What is known about an entry's correctness, as the fields of `Entry`."""

    last_seen: str
    verified_on: str
    verified_by: str
    do_not_ship: str


def proof(node: Node) -> Proof:
    """The proof of an entry. Whoever says that it is verified says who did it; whoever withdraws it says why."""
    on, by = _verified_on(node), node.text("verified_by")
    if bool(on) != bool(by):
        node.problems.add(
            node.at("verified_on"), "verified_on and verified_by go together: who opened the provider's page, and when"
        )
    withdrawn = node.text("do_not_ship", required=node.data.get("do_not_ship", "") is None)
    return Proof(last_seen=_last_seen(node), verified_on=on, verified_by=by, do_not_ship=withdrawn)


def unlike_keys(node: Node, entries: Iterable[Entry]) -> None:
    """Note every key that two entries of a file share."""
    for key, count in Counter(each.key for each in entries).items():
        if key and count > 1:
            node.problems.add(node.place, f"{count} entries have the key '{key}'; give each its own")


def _last_seen(node: Node) -> str:
    """The date of the newest source, to the year, the month or the day; "" if no source has a date."""
    value = _day(node, "last_seen")
    if not SEEN.fullmatch(value):
        node.problems.add(node.at("last_seen"), f"'{value}' is no date; write '2026', '2026-09' or '2026-09-30'")
    return value


def _verified_on(node: Node) -> str:
    """The day on which somebody opened the provider's page; "" as long as nobody has."""
    value = _day(node, "verified_on")
    try:
        return date.fromisoformat(value).isoformat() if value else ""
    except ValueError:
        node.problems.add(node.at("verified_on"), f"'{value}' is no day; write it like '2026-09-30', or leave it ''")
        return ""


def _day(node: Node, key: str) -> str:
    value = node.data.get(key)
    return value.isoformat() if isinstance(value, date) else node.text(key)
