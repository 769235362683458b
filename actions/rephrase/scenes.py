"""Several statements as one scene: what belongs together is told together, and only as much as can be said at once."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

ROOM = 150  # characters that a situation may take, so that feeling, need and request still fit


@dataclass(frozen=True, slots=True)
class Part:
    text: str
    topic: str
    past: bool
    plain: bool
    core: str  # without what leads up to it: tells whose deed comes last
    told: str = ""  # in the person's own words
    whole: bool = False  # a sentence of several statements, kept as it stands
    mixed: bool = False  # of which one happened and another is so


def glued(first: str, second: str, link: str) -> str:
    """Two statements of one subject name it once: "you come home and don't say a word"."""
    subject = re.match(r"(?:you|I|we|(?:your|my|our) \w+) ", second)
    last = re.split(r" and (?=(?:you|I|we) )", first)[-1]
    if link == " and " and subject and re.match(rf"{subject.group().rstrip()}\b", last):
        return first + link + second[subject.end() :]
    return first + link + second


_BETWEEN_US = re.compile(
    r"\b(?:you|your|we|us|our|alone|myself|on my own|all the|the one who|"
    r"(?:haven't|hasn't|don't|didn't) (?:hear|heard|get|got|gotten)|"
    r"^I (?:do|did|pay|paid|cook|clean|carr\w+|wash\w*|plan\w*|organi[sz]e\w*|drive|drove|wait\w*))\b"
)


def _concerns(part: Part) -> bool:
    """Whether this is about the two of them; "I went to the shop" is not."""
    both = _BETWEEN_US.search(part.text)
    return not part.plain or part.topic == "help" or not part.text.startswith("I") or both is not None


_UNHEARD = "I talk and you don't listen"
_ELSEWHERE = frozenset({"phone", "attention", "time"})


def _while_talking(parts: list[Part]) -> list[Part]:
    """One scene of "you never listen, you're on your phone": you're on your phone while I'm talking."""
    other = next(
        (part for part in parts if part.text.startswith("you") and part.topic in _ELSEWHERE and not part.past), None
    )
    if other is None or not any(part.text == _UNHEARD for part in parts):
        return parts
    scene = replace(other, text=f"{other.text} while I'm talking")
    return [scene if part is other else part for part in parts if part.text != _UNHEARD]


def _unheard(parts: list[Part]) -> list[Part]:
    """As in "I told you the cake has nuts and you didn't listen": what was told stands before, and is not "I talk"."""
    told = list(parts)
    for at, (first, second) in enumerate(pairwise(parts), 1):
        heard = re.match(r"I (?:talk|talked) and you (?:don't|didn't) listen", second.text)
        if heard and re.match(r"I (?:tell|told|ask|asked|say|said)\b", first.text):
            told[at] = replace(
                second, text=f"you {'didn' if second.past else 'don'}'t listen{second.text[heard.end() :]}"
            )
    return told


def _met_by(parts: list[Part]) -> list[Part]:
    """As in "I talk about my day and you don't listen and you stare at the TV": the stare says it."""
    if len(parts) < 2 or not parts[0].text.endswith(" and you don't listen") or not parts[1].text.startswith("you"):
        return parts
    lead = parts[0].text.removesuffix(" and you don't listen")
    return [replace(parts[1], text=glued(lead, parts[1].text, " and "), topic=parts[0].topic), *parts[2:]]


_DAY = re.compile(
    r"it(?:'s| was) ((?:my|our) (?:[\w-]+ )?(?:birthday|anniversary)|"
    r"(?:Valentine'?s|Christmas|Mother'?s|Father'?s|New Year'?s) ?(?:[Dd]ay|[Ee]ve)?)"
)
_SPOILT = re.compile(r"((?:my|our) (birthday|anniversary|wedding|party|holiday|graduation)) went wrong")


def _spoilt_by(parts: list[Part]) -> list[Part]:
    """As in "You ruined my birthday. You got drunk": you got drunk on my birthday."""
    day = _DAY.fullmatch(parts[0].text) if len(parts) > 1 else None
    if day is not None and parts[1].text.startswith("you ") and parts[0].past == parts[1].past:
        return [replace(parts[1], text=f"{parts[1].text} on {day[1]}", topic="special"), *parts[2:]]
    spoilt = _SPOILT.fullmatch(parts[0].text) if len(parts) > 1 else None
    if spoilt is None or not parts[1].past or not parts[1].text.startswith("you "):
        return parts
    where = "at" if spoilt[2] in ("wedding", "party", "graduation") else "on"
    return [replace(parts[1], text=f"{parts[1].text} {where} {spoilt[1]}", topic=parts[0].topic), *parts[2:]]


def scene(parts: list[Part]) -> list[Part]:
    """The parts in their order, each once, those of one scene as one; none if nothing of it is between the two."""
    told = list({part.text: part for part in _spoilt_by(_met_by(_unheard(_while_talking(parts))))}.values())
    return told if any(_concerns(part) for part in told) else []
