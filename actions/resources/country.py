"""Which country somebody means by the words they typed. Better to ask again than to guess: a wrong country gives wrong
numbers."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actions.resources.book import NOWHERE, ResourceBook
from actions.resources.spelling import edits, flags, simple

# What stands around a country's name in an answer and tells nothing about which country it is.
FILLERS = frozenset(
    simple(
        "a actually am and are at based both but country currently from guess hello here hey hi i I'd I'm in is it it's"
        " just live lives living located maybe me moved my near now of ok okay our please pls plz probably right so"
        " stay staying thank thanks that's the think this to uh um we well were yes yeah you"
    )
)
BEFORE_A_PLACE = frozenset(simple("in inside to from the live living actually even really"))
NEGATIONS = frozenset(simple("not isn't ain't left leaving outside never aren't don't wasn't longer"))
# Two letters that are words as well count as a code only in capitals; "no" is never Norway, "hm" never Heard Island.
ALSO_WORDS = frozenset(simple("am as at be by do id in is it la ma me mm my pa so to"))
NEVER_A_CODE = frozenset(simple("no ok hi hm"))
# Two letters that Americans write for their state. Countries with lines come first, for the others we ask again.
US_STATES = frozenset(
    simple(
        "al ar az ca co ct de fl ga hi ia id il in ks ky la ma md me mi mn mo ms mt nc ne nh nj nm nv ny oh ok or pa ri"
        " sc sd tn tx ut va vt wa wi wv wy"  # North Dakota's is the code of no country
    )
)
NOT_SAID = re.compile(
    r"some ?where else|(another|other|different) (country|place)|not (on|in) (the|your|this) list|not listed"
    r"|none of (these|them|those|the above|your business)|(rather|prefer|id prefer) not|not (saying|telling|sharing)"
    r"|((do|wo|ca)nt|cannot|do not|will not) (\w+ ){0,3}(say|tell|share)|no comment|keep (that|it|this) private"
)
NOT_SAID_ALONE = re.compile("others?|another|elsewhere|somewhere|none|skip|private|idk|do(nt| not) know")
SHORTEST_TO_MEND = 5  # letters: among shorter words nearly everything is one letter from a country
LONG = 7  # letters: from here on two slips are allowed


@dataclass(frozen=True, slots=True)
class Spellings:
    """Names ready to be looked up: simplified words → ISO code ("" for what only looks like a country)."""

    codes: Mapping[str, str]
    longest: int
    iso: frozenset[str]
    with_lines: frozenset[str]
    people: frozenset[str]
    no_misspelling: frozenset[str]

    @classmethod
    def of(cls, book: ResourceBook) -> "Spellings":
        names = book.names
        codes = {_key(name): "" for name in names.elsewhere}
        for code, known in names.countries.items():
            codes |= {_key(name): code for name in (known[0].removeprefix("the "), *known[1:])}
        return cls(
            codes,
            longest=max(key.count(" ") for key in codes) + 1,
            iso=frozenset(names.countries),
            with_lines=frozenset(book.countries),
            people=frozenset(map(_key, names.people)),
            no_misspelling=frozenset(map(_key, names.no_misspelling)),
        )


def country_of(text: str, spellings: Spellings) -> str | None:
    """The ISO code, "ZZ" for somewhere else and for "I don't want to say", None where no country can be made out."""
    if not text.isupper():
        text = re.sub(r"\bUS\b", "USA", text)  # "tell us" is no country, "in the US" is
    words = simple(text)
    flagged = flags(text) & spellings.iso
    if len(flagged) == 1:
        return flagged.pop()
    return _by_code(text, spellings) or _by_name(words, spellings) or _not_said(words) or _misspelt(words, spellings)


def _key(name: str) -> str:
    return " ".join(simple(name))


def _core(words: Iterable[str]) -> list[str]:
    return [word for word in words if word not in FILLERS]


def _by_code(text: str, spellings: Spellings) -> str | None:
    letters = re.findall("[A-Za-z]+", re.sub("['’.]", "", text))
    alone = letters if len(letters) == 1 else [each for each in letters if each.lower() not in FILLERS]
    if len(alone) != 1 or len(alone[0]) != 2 or (code := alone[0].upper()) not in spellings.iso:
        return None
    low = code.lower()
    if low in NEVER_A_CODE or (low in ALSO_WORDS and alone[0] != code):
        return None
    return None if low in US_STATES and code not in spellings.with_lines else code


def _by_name(words: list[str], spellings: Spellings) -> str | None:
    """The one country that is named; of several the one that the person says to be in."""
    found = [each for each in _mentions(words, spellings) if _counts(each, words, spellings)]
    codes = {code for code, _, _ in found}
    if len(codes) > 1:
        codes = {code for code, start, _ in found if _before(words, start) in ("in", "inside", "to", "now")}
    return codes.pop() if len(codes) == 1 else None


def _mentions(words: list[str], spellings: Spellings) -> list[tuple[str, int, int]]:
    """Code, first word and end of every name, the longest names first: "Northern Ireland" is not Ireland."""
    found: list[tuple[str, int, int]] = []
    for size in range(spellings.longest, 0, -1):
        for start in range(len(words) - size + 1):
            code = spellings.codes.get(" ".join(words[start : start + size]))
            if code is not None and all(start + size <= begin or end <= start for _, begin, end in found):
                found.append((code, start, start + size))
    return found


def _counts(mention: tuple[str, int, int], words: list[str], spellings: Spellings) -> bool:
    code, start, end = mention
    at = start - 1
    while at >= 0 and words[at] in BEFORE_A_PLACE:
        at -= 1
    if not code or (at >= 0 and words[at] in NEGATIONS):
        return False
    if " ".join(words[start:end]) not in spellings.people:
        return True
    return _before(words, start) == "in" or not _core(words[:start] + words[end:])


def _before(words: list[str], at: int) -> str:
    before = [word for word in words[:at] if word != "the"]
    return before[-1] if before else ""


def _not_said(words: list[str]) -> str | None:
    said = NOT_SAID.search(" ".join(words)) or NOT_SAID_ALONE.fullmatch(" ".join(_core(words)))
    return NOWHERE if said else None


def _misspelt(words: list[str], spellings: Spellings) -> str | None:
    after_in = words[len(words) - words[::-1].index("in") :] if "in" in words else []
    for part in (words, _core(words), _core(after_in)):
        found = _nearest(" ".join(part), spellings)
        if found:
            return found
    return None


def _nearest(word: str, spellings: Spellings) -> str | None:
    """The country whose name is one or two slips away, if no other country is as near."""
    if len(word) < SHORTEST_TO_MEND or word in spellings.no_misspelling:
        return None
    near: dict[str, int] = {}
    for name, code in spellings.codes.items():
        most = (len(name) >= SHORTEST_TO_MEND) + (len(name) >= LONG)
        slips = edits(word, name, most)
        if 0 < slips <= most:
            near[code] = min(slips, near.get(code, slips))
    best = [code for code, slips in near.items() if slips == min(near.values())]
    return best[0] if len(best) == 1 else None
