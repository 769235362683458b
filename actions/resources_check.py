"""What an operator has to look after: needs with too little help, lines that nobody has checked lately."""

from collections.abc import Iterator
from datetime import date

from actions.resources_book import NEEDS, Country, Directory, Emergency, Line, ResourceBook
from actions.resources_choice import ENOUGH, chosen, own_lines, ways

GOOD_FOR = 90  # days after which a verification is to be done again


def check_resources(book: ResourceBook, today: date) -> list[str]:
    """One sentence for every gap, then for every number and page that was not verified in the last 90 days."""
    return [*gaps(book), *stand_ins(book), *_unverified(book, today)]


def gaps(book: ResourceBook) -> list[str]:
    """The needs for which a country's reply has fewer than two ways to reach somebody, directories not counted."""
    return [
        f"{country.code} {need}: {_count(country, need)} of {ENOUGH} ways to reach somebody; add a line"
        for country in book.countries.values()
        for need in NEEDS
        if _count(country, need) < ENOUGH
    ]


def stand_ins(book: ResourceBook) -> list[str]:
    """The needs for which a country has no nationwide line of its own, so that other lines stand in. Poison lines are
    left out: for a medical emergency the emergency number is the line."""
    return [
        f"{country.code} {need}: no nationwide line of its own, others stand in"
        for country in book.countries.values()
        for need in NEEDS
        if need != "medical_emergency" and all(line.region for line in own_lines(country, need))
    ]


def _count(country: Country, need: str) -> int:
    by_emergency_number = 1 if need == "medical_emergency" and country.emergency else 0
    return ways(chosen(country, need)) + by_emergency_number


def _unverified(book: ResourceBook, today: date) -> Iterator[str]:
    for where, what, entry in _entries(book):
        if not entry.verified_on:
            yield f"{where} {what}: never verified (last seen {entry.last_seen or 'on an undated page'})"
            continue
        age = (today - date.fromisoformat(entry.verified_on)).days
        if age > GOOD_FOR:
            yield f"{where} {what}: verified {age} days ago, check it again"
        elif age < 0:
            yield f"{where} {what}: verified_on {entry.verified_on} lies in the future; correct it"


def _entries(book: ResourceBook) -> Iterator[tuple[str, str, Emergency | Line | Directory]]:
    for directory in book.directories:
        yield "international", directory.name, directory
    for code, country in book.countries.items():
        for emergency in country.emergency:
            yield code, f"emergency {emergency.number}", emergency
        for line in country.lines:
            yield code, line.name, line
