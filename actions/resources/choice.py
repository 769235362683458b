"""Which lines fit a need, and in which order: the part of the helplines that the safety rules are about."""

from collections import Counter
from collections.abc import Iterable, Sequence

from actions.resources.book import GENERAL, Country, Directory, Emergency, Line, ResourceBook

MOST_LINES = 4  # more than that nobody reads in a bad moment; the rest is behind "more"
ENOUGH = 2  # lines, and ways to reach somebody: a line can be busy, closed or dead, so never one alone

CRISIS = ("suicide_crisis", "crisis_text", "crisis", "mental_health")
# The kinds of a need, nearest first. Men harmed by a partner stand before the older people: the first card must have
# something for whoever told, and most national lines serve women.
FITTING = {
    "self_harm": (*CRISIS, "youth"),
    "abuse_victim": (
        "domestic_violence",
        "sexual_violence",
        "lgbtq_partner_abuse",
        "male_victims",
        "elder_abuse",
        "victims",
    ),
    "violence_perpetrator": ("perpetrator",),
    "child_risk": ("child_helpline", "child_protection"),
    "medical_emergency": ("poison",),
    GENERAL: ("suicide_crisis", "domestic_violence", "crisis_text", "crisis", "mental_health", "sexual_violence"),
}
# What stands in where a need has too few ways, and the needs where despair is near: there a crisis line always follows.
STAND_INS = {"violence_perpetrator": ("men_support", *CRISIS)}
DESPAIR_IS_NEAR = ("violence_perpetrator", "medical_emergency")
# Behind "more": who serves a particular group, under which heading.
GROUPS = {
    "men": ("male_victims", "men_support"),
    "lgbtq": ("lgbtq_partner_abuse", "lgbtq"),
    "perpetrators": ("perpetrator",),
    "young": ("youth_dating_abuse", "youth", "child_helpline", "child_protection"),
}


def need_or_general(need: object) -> str:
    """A need that is known, or the general one."""
    return str(need) if need in FITTING else GENERAL


def own_lines(country: Country, need: str) -> list[Line]:
    """The lines of the country that are there for this need, the best first: nationwide before regional, then by kind,
    then as the file has them, at most two of a kind before all kinds had their turn (one for no particular need)."""
    return _in_turns(country, FITTING[need], share=1 if need == GENERAL else 2)


def chosen(country: Country, need: str) -> list[Line]:
    """Two to four lines for the need; crisis lines stand in where it has fewer than two lines, or than two ways to
    reach somebody. Fewer than two come back only where the country has no more."""
    lines = own_lines(country, need)[:MOST_LINES]
    least = max(ENOUGH, len(lines) + 1 if need in DESPAIR_IS_NEAR else 0)
    for stand_in in _in_turns(country, STAND_INS.get(need, CRISIS), share=2):
        if len(lines) == MOST_LINES or (ways(lines) >= ENOUGH and len(lines) >= least):
            break
        if not any(set(stand_in.phones) & set(line.phones) for line in lines):
            lines.append(stand_in)
    return lines


def _in_turns(country: Country, kinds: Sequence[str], share: int) -> list[Line]:
    nearest = {
        line: min((number for number, kind in enumerate(kinds) if kind in line.kinds), default=-1)
        for line in country.lines
    }
    fitting = [line for line in country.lines if nearest[line] >= 0]
    # A crisis line for one group only comes after those for everybody. Lines against violence all name a group.
    fitting.sort(key=lambda line: (bool(line.region), nearest[line], bool(line.serves) and line.kinds[0] in CRISIS))
    had: Counter[int] = Counter()
    first: list[Line] = []
    for line in fitting:
        had[nearest[line]] += 1
        if had[nearest[line]] <= share and not line.region:
            first.append(line)
    return first + [line for line in fitting if line not in first]


def remaining(country: Country, need: str) -> dict[str, list[Line]]:
    """What `chosen` left out: the need's own lines under "", then by group, then all others under "other"."""
    left = [line for line in country.lines if line not in chosen(country, need)]
    sorted_out: dict[str, list[Line]] = {"": [line for line in own_lines(country, need) if line in left]}
    for group, kinds in GROUPS.items():
        sorted_out[group] = [line for line in left if set(kinds) & set(line.kinds)]
    sorted_out["other"] = left
    said: list[Line] = []
    for heading, lines in sorted_out.items():
        sorted_out[heading] = [line for line in lines if line not in said]
        said += sorted_out[heading]
    return {heading: lines for heading, lines in sorted_out.items() if lines}


def ways(lines: Iterable[Line]) -> int:
    """In how many ways somebody can be reached over these lines from everywhere in the country."""
    return sum(line.ways for line in lines if not line.region)


def emergency_first(country: Country, need: str) -> list[Emergency]:
    """The emergency numbers: the one that sends an ambulance or the police first, whichever is needed; numbers for
    everything are always among the first."""
    nearest = emergency_nearest(country, need)
    return nearest + [each for each in country.emergency if each not in nearest]


def emergency_nearest(country: Country, need: str) -> list[Emergency]:
    """Only the emergency numbers that send an ambulance or the police, whichever is needed; all where none is known
    to."""
    wanted = "ambulance" if need in ("medical_emergency", "self_harm") else "police"
    return [each for each in country.emergency if not each.what or wanted in each.what] or list(country.emergency)


def directories(book: ResourceBook, need: str) -> list[Directory]:
    """The international directories for the need, best first."""
    return [each for each in book.directories if need in each.needs]
