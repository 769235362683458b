"""From what somebody types to the places that it can mean: a city, a country, an offset, the name of a zone."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from actions.time_zone.places import City, Places, load_places, plain
from bot.schedule.zones import fixed

MOST = 3  # buttons
LEAST_ALIKE = 84  # of 100, by rapidfuzz's ratio: one slip in six letters
LEAST_PEOPLE = 100_000  # of a city that a slip may be meant for; smaller ones have names that are words
SHORTEST_SLIP = 5  # letters
LONGEST_NAME = 25  # characters, so that a button has room for the time behind it
LONGEST = 60  # characters: a longer text tells of something

_OFFSET = re.compile(r"(?:(?:utc|gmt)\s*)?([+\-−–])\s*(\d{1,2})(?:(?::|\.|h)?([0-5]\d))?(?:\s*(?:h|hours?))?")
_ZERO = re.compile(r"(?:utc|gmt|zulu|greenwich(?: mean)? time)(?:\s*[+-]\s*0)?")
_AROUND = re.compile(
    r"^(?:(?:i'?m|i am|we'?re|we are|i live|we live|i'?m living|living|based|it'?s|it is|my (?:city|town) is"
    r"|the nearest (?:big )?(?:city|one) is|that'?s|probably|maybe)\s+)?"
    r"(?:(?:in|near|close to|around|outside|by)\s+)?(?:the\s+)?"
    r"|\s+(?:time(?: ?zone)?|please|pls|i think|thanks?|thank you)$",
    re.IGNORECASE,
)
# What people call their time. Where a name has several meanings it is the one that most people live by.
_SPOKEN = {
    "Europe/Berlin": "cet cest mez mesz central european",
    "Europe/London": "bst british uk wet",
    "Europe/Athens": "eet eest eastern european",
    "Europe/Moscow": "msk moscow",
    "America/New_York": "est edt et eastern",
    "America/Chicago": "cst cdt ct central",
    "America/Denver": "mst mdt mt mountain",
    "America/Los_Angeles": "pst pdt pt pacific la sf",
    "Asia/Kolkata": "ist indian india",
    "Asia/Tokyo": "jst",
    "Australia/Sydney": "aest aedt",
    "Australia/Perth": "awst",
    "Pacific/Auckland": "nzst nzdt",
    "Africa/Johannesburg": "sast",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A place as a button names it, and its zone."""

    title: str
    zone: str


def find(words: str) -> tuple[Found, ...]:
    """The places that the words may mean, the likeliest first, each in another zone; none for anything else."""
    words = " ".join(words.split()).strip(" .!?,")
    if not words or len(words) > LONGEST:
        return ()
    if found := _by_offset(words.casefold()):
        return (found,)
    bare = _AROUND.sub("", words).strip(" .!?,")
    return _by_zone(bare) or _by_region(plain(bare)) or _by_city(bare) or _by_slip(plain(bare))


def _by_offset(words: str) -> Found | None:
    if _ZERO.fullmatch(words):
        return Found("UTC", "UTC+00:00")
    found = _OFFSET.fullmatch(words)
    name = fixed((int(found[2]) * 60 + int(found[3] or 0)) * (1 if found[1] == "+" else -1)) if found else None
    return Found(name, name) if name else None


def _by_zone(words: str) -> tuple[Found, ...]:
    short = plain(re.sub(r"\s*(?:standard|daylight|summer)?(?:\s*time)?$", "", words, flags=re.IGNORECASE))
    name = load_places().zones.get(words.casefold().replace(" ", "_")) or _spoken().get(short)
    return (Found(name.rpartition("/")[2].replace("_", " "), name),) if name else ()


@cache
def _spoken() -> dict[str, str]:
    """By word; names of two words are given as a whole."""
    names = {each: zone for zone, words in _SPOKEN.items() for each in words.split()}
    return {
        **{name: zone for name, zone in names.items() if name != "european"},
        "central european": "Europe/Berlin",
        "eastern european": "Europe/Athens",
    }


def _by_region(name: str) -> tuple[Found, ...]:
    """A country or a state by the largest city of each of its zones."""
    places = load_places()
    where = places.regions.get(name)
    named = [each for each in places.named.get(name, ()) if each.people > LEAST_PEOPLE]
    if where is None or (named and where == (named[0].country, "")):  # Singapore, Luxembourg: the city
        return ()
    return _several(places.of_region.get(where, ()), places)


def _by_city(words: str) -> tuple[Found, ...]:
    places = load_places()
    for name, region in _readings(words, places):
        for names in (places.named, places.also):
            cities = [each for each in names.get(name, ()) if _lies_in(each, region)]
            if cities:
                return _several(cities, places)
    return ()


def _readings(words: str, places: Places) -> Iterable[tuple[str, tuple[str, str] | None]]:
    """The whole as a name; and a name with a country or a state behind it."""
    whole = plain(words)
    yield whole, None
    parts = whole.split()
    for at in range(1, len(parts)):
        region = places.regions.get(" ".join(parts[at:])) or _by_code(parts[at:], places)
        if region:
            yield " ".join(parts[:at]), region


def _by_code(parts: list[str], places: Places) -> tuple[str, str] | None:
    code = parts[0].upper()
    if len(parts) > 1 or len(code) != 2:
        return None
    return ("US", code) if ("US", code) in places.of_region else (code, "") if code in places.countries else None


def _by_slip(name: str) -> tuple[Found, ...]:
    """The city whose name is nearly the same; of several the one where more people live."""
    if len(name) < SHORTEST_SLIP or len(name.split()) > 3:
        return ()
    places = load_places()
    alike = process.extract(name, _large(), scorer=fuzz.ratio, score_cutoff=LEAST_ALIKE, limit=5)
    if not alike:
        return ()
    best = max(alike, key=lambda each: each[1] + 2 * math.log10(places.named[each[0]][0].people))
    return _several(places.named[best[0]], places)


@cache
def _large() -> tuple[str, ...]:
    return tuple(name for name, cities in load_places().named.items() if cities[0].people >= LEAST_PEOPLE)


def _several(cities: Iterable[City], places: Places) -> tuple[Found, ...]:
    """The largest in each zone."""
    found: dict[str, Found] = {}
    for city in cities:
        if len(found) < MOST:
            found.setdefault(city.zone, Found(_title(city, places), city.zone))
    return tuple(found.values())


def _lies_in(city: City, region: tuple[str, str] | None) -> bool:
    return region is None or (city.country == region[0] and region[1] in ("", city.state))


def _title(city: City, places: Places) -> str:
    country = places.countries.get(city.country, city.country)
    whole = f"{city.name}, {city.state if city.country == 'US' else country}"
    return whole if len(whole) <= LONGEST_NAME else f"{city.name[: LONGEST_NAME - 4]}, {city.country}"
