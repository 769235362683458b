"""What an operator has to look after: needs with too little help, lines that nobody has checked lately."""

from collections.abc import Iterable
from datetime import date

from actions.resources.book import NEEDS, Country, Entry, ResourceBook
from actions.resources.choice import ENOUGH, chosen, own_lines, ways

INTERNATIONAL = "international"
GOOD_FOR = 90  # days after which a verification is to be done again


def shown(book: ResourceBook) -> dict[str, tuple[Entry, ...]]:
    """All that people may be shown, by the place that an operator names: an ISO code, or "international"."""
    places: dict[str, tuple[Entry, ...]] = {
        code: (*country.emergency, *country.lines) for code, country in book.countries.items()
    }
    return {**places, INTERNATIONAL: book.directories}


def due(entries: Iterable[Entry], today: date) -> list[Entry]:
    """Those whose page is to be opened: never verified, longer ago than 90 days, or on a day that is yet to come."""
    return [each for each in entries if not each.verified_on or not 0 <= _age(each, today) <= GOOD_FOR]


def _age(entry: Entry, today: date) -> int:
    return (today - date.fromisoformat(entry.verified_on)).days


def overdue(book: ResourceBook, today: date) -> list[str]:
    """One sentence for every place where something is shown that nobody verified in the last 90 days."""
    return [
        f"{place}: {len(late)} of {len(entries)} entries are unverified or were verified more than {GOOD_FOR} days ago"
        for place, entries in shown(book).items()
        if (late := due(entries, today))
    ]


def summary(book: ResourceBook, today: date) -> str:
    """How much there is, and how much of it an operator has to look at."""
    countries, entries = book.countries.values(), [each for place in shown(book).values() for each in place]
    lines, numbers = sum(len(each.lines) for each in countries), sum(len(each.emergency) for each in countries)
    late = due(entries, today)
    never = sum(not each.verified_on for each in late)
    return (
        f"{len(countries)} countries, {lines} lines, {numbers} emergency numbers, {len(book.directories)} directories;"
        f" {len(entries) - len(late)} verified in the last {GOOD_FOR} days, {len(late) - never} earlier, {never} never"
    )


def scarce(country: Country) -> dict[str, int]:
    """The needs for which its reply has fewer than two ways to reach somebody, directories not counted: how many."""
    return {need: count for need in NEEDS if (count := _count(country, need)) < ENOUGH}


def gaps(book: ResourceBook) -> list[str]:
    """One sentence for every country and need with fewer than two ways."""
    return [
        f"{country.code} {need}: {count} of {ENOUGH} ways to reach somebody; add a line"
        for country in book.countries.values()
        for need, count in scarce(country).items()
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
