"""Helplines: the country that somebody typed, and the lines there that fit what they need."""

from collections.abc import Mapping

from actions.resources.book import GENERAL, NOWHERE, Country, ResourceBook
from actions.resources.choice import (
    ENOUGH,
    FITTING,
    chosen,
    directories,
    emergency_first,
    emergency_nearest,
    need_or_general,
    remaining,
    ways,
)
from actions.resources.country import Spellings, country_of
from actions.resources.wording import WORDS, describe, emergency, page, to_call
from bot.dialogue.acting import Action, ActionInput, Validator
from bot.dialogue.session import Value

# The buttons of the question for the country; dialogues/ mirrors this.
POPULAR = (
    ("US", "United States"),
    ("GB", "United Kingdom"),
    ("CA", "Canada"),
    ("AU", "Australia"),
    ("IE", "Ireland"),
    ("IN", "India"),
    ("DE", "Germany"),
)
LONGEST_CARD = 900  # characters: about one screen of a phone
LONGEST_MORE = 3000  # with the sentence around it still below Telegram's 4096
MOST_DIRECTORIES = 3


def build(book: ResourceBook) -> tuple[dict[str, Action], dict[str, Validator]]:
    """The actions and validators of this topic, by the names that flow files use.

    The actions set `resources_text` and `country_name`, or `emergency_number`; they read `country` (an ISO code, "ZZ"
    or nothing) and `resources_need` (a class of disclosure or nothing). The validator gives an ISO code, "ZZ" or None.
    """
    spellings = Spellings.of(book)

    def country(given: ActionInput) -> Value:
        return country_of(given.reading.text, spellings) if given.reading is not None else None

    def first(given: ActionInput) -> Mapping[str, Value]:
        code, need = _asked(given)
        return {"resources_text": card(book, code, need), "country_name": book.name_of(code)}

    def more(given: ActionInput) -> Mapping[str, Value]:
        code, need = _asked(given)
        return {"resources_text": rest(book, code, need), "country_name": book.name_of(code)}

    def number(given: ActionInput) -> Mapping[str, Value]:
        code, need = _asked(given)
        there = book.countries.get(code)
        return {"emergency_number": to_call(emergency_nearest(there, need) if there is not None else ())}

    actions: dict[str, Action] = {
        "action_resources": first,
        "action_resources_more": more,
        "action_emergency_number": number,
    }
    return actions, {"validate_country": country}


def _asked(given: ActionInput) -> tuple[str, str]:
    """The country and the need; where the flow set no need, the class of the disclosure that stands."""
    need = given.slots.get("resources_need") or given.safety
    return str(given.slots.get("country") or NOWHERE), need_or_general(need)


def card(book: ResourceBook, code: str, need: str) -> str:
    """Emergency number, at most four lines, directories. Where that is too long web pages give way, then lines."""
    country = book.countries.get(code)
    if country is None:
        known = book.name_of(code) if code in book.names.countries else ""
        return "\n".join((emergency(known), *_worldwide(book, need, MOST_DIRECTORIES)))
    lines, web = chosen(country, need), True
    while True:
        said = [describe(each, country, purpose=_unexpected(each.kinds[0], need), web=web) for each in lines]
        numbers = emergency(country.name, emergency_first(country, need), country.emergency_note)
        text = "\n".join((numbers, *said, *_directories(book, country, need)))
        if len(text) <= LONGEST_CARD or (not web and len(lines) <= ENOUGH):
            return text
        web, lines = False, lines if web else lines[:-1]


def rest(book: ResourceBook, code: str, need: str) -> str:
    """What the card had no room for, under headings; the directories where there is nothing more."""
    country = book.countries.get(code)
    groups = remaining(country, need) if country is not None else {}
    if country is None or not groups:
        return "\n".join(_own_page(country) + _worldwide(book, need, MOST_DIRECTORIES))
    parts = []
    for group, lines in groups.items():
        heading = WORDS[group] if group else ""
        said = (describe(line, country, heading=heading, purpose=group in ("", "other"), web=False) for line in lines)
        parts.append("\n".join((f"{heading}:", *said) if heading else said))
    text = "\n\n".join(parts)
    return text if len(text) <= LONGEST_MORE else text[:LONGEST_MORE].rsplit("\n", 1)[0]


def _unexpected(kind: str, need: str) -> bool:
    return need == GENERAL or kind not in FITTING[need]


def _directories(book: ResourceBook, country: Country, need: str) -> list[str]:
    """The country's page in the directory; with too few lines or without that page, the worldwide ones too."""
    own = _own_page(country)
    return own if own and ways(chosen(country, need)) >= ENOUGH else own + _worldwide(book, need, ENOUGH)


def _own_page(country: Country | None) -> list[str]:
    return [f"{WORDS['directory']}: {country.directory}"] if country is not None and country.directory else []


def _worldwide(book: ResourceBook, need: str, most: int) -> list[str]:
    return [page(each) for each in directories(book, need)[:most]]
