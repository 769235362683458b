"""What the bot knows about places to turn to: countries, lines, directories, and how people name countries."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Evidence = Literal["high", "medium"]  # how well a number is attested in print; not that somebody answers today
EVIDENCE: tuple[Evidence, ...] = ("high", "medium")

GENERAL = "general"
NOWHERE = "ZZ"  # the country of somebody who is somewhere else, or does not want to say
NEEDS = ("self_harm", "abuse_victim", "violence_perpetrator", "child_risk", "medical_emergency")

KINDS = (
    "suicide_crisis",
    "crisis_text",
    "crisis",
    "crisis_indigenous",
    "mental_health",
    "domestic_violence",
    "sexual_violence",
    "lgbtq_partner_abuse",
    "male_victims",
    "elder_abuse",
    "victims",
    "perpetrator",
    "men_support",
    "lgbtq",
    "youth",
    "youth_dating_abuse",
    "child_helpline",
    "child_protection",
    "poison",
    "veterans",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is shown to people, and what an operator knows about it; `key` names it within its file.

    `last_seen` is the newest dated source ("2024", "2024-09", "2024-09-20"); `verified_on` the day on which
    `verified_by` opened the provider's page, both "" if nobody has. `do_not_ship` is what an operator found against
    it: such an entry is never shown.
    """

    key: str = ""
    last_seen: str = ""
    verified_on: str = ""
    verified_by: str = ""
    do_not_ship: str = ""


@dataclass(frozen=True, slots=True)
class Line(Entry):
    """One service of one country.

    Numbers are as they are dialled inside that country, never with another country's prefix. `kinds` begins with the
    main one. An empty text means "not known": no hours, no languages.
    """

    name: str
    kinds: tuple[str, ...]
    phones: tuple[str, ...] = ()
    text: str = ""
    whatsapp: str = ""
    chat: str = ""
    url: str = ""
    email: str = ""
    hours: str = ""
    languages: tuple[str, ...] = ()
    serves: str = ""
    region: str = ""
    note: str = ""
    evidence: Evidence = "medium"

    @property
    def ways(self) -> int:
        """In how many ways somebody there is reached. Two numbers of one service are one way, a web page is none."""
        return sum(1 for way in (self.phones, self.text, self.whatsapp, self.chat, self.email) if way)


@dataclass(frozen=True, slots=True)
class Emergency(Entry):
    """An emergency number, which is its key; `what` is "police", "ambulance" … or empty where one does it all."""

    number: str
    what: str = ""
    evidence: Evidence = "medium"


@dataclass(frozen=True, slots=True)
class Country:
    """A country with lines. `name` fits after "in"; `languages` are those that everybody there expects of a line;
    `withdrawn` are the entries that an operator found wrong or dead."""

    code: str
    name: str
    languages: tuple[str, ...]
    emergency: tuple[Emergency, ...]
    lines: tuple[Line, ...]
    emergency_note: str = ""
    directory: str = ""
    withdrawn: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Directory(Entry):
    """A list of lines in many countries, kept by others; `needs` says for what it is good."""

    name: str
    url: str
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """How people name countries: ISO code → spellings, the first one to be said; and words that only look like one."""

    countries: Mapping[str, tuple[str, ...]]
    people: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    no_misspelling: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResourceBook:
    """Everything that is known, by ISO code; directories best first, those that an operator withdrew apart."""

    countries: Mapping[str, Country]
    directories: tuple[Directory, ...]
    names: Names
    withdrawn: tuple[Entry, ...] = ()

    def name_of(self, code: str) -> str:
        """The country's name as it stands after "in"; "your country" for one that is not known or not told."""
        return self.names.countries.get(code, ("your country",))[0]
