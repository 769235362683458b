"""What a person may ask of a rewrite, and what they get: the border between the rewriter and the flows that use it."""

from dataclasses import dataclass
from typing import Literal

Style = Literal["gentle", "direct", "short"]
STYLES: tuple[Style, ...] = ("gentle", "direct", "short")

# Why nothing was written: the person wants to forbid, to threaten or to play on feelings, which no wording makes kind;
# or the message says too little, and one question helps more than a guess.
Refusal = Literal["", "control", "threat", "manipulation", "unclear"]

SOFTEST = 2


@dataclass(frozen=True, slots=True)
class Tuning:
    """What was asked for by taps; the default is what comes first.

    `feeling` is a key of FEELINGS, `need` one of NEEDS, "" leaves the choice to the rewriter; `softer` counts steps,
    0 to 2; `request` False leaves the request out; `when` is a time as it stands in a sentence ("at the weekend").
    """

    style: Style = "gentle"
    feeling: str = ""
    need: str = ""
    softer: int = 0
    request: bool = True
    when: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of the message, in its own words, that is gone from the rewrite. `why` is a key of WHYS in changes.py."""

    said: str
    why: str


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A sentence that can be said; `text` is "" where there is none, and then `refusal` says why.

    `feeling` and `need` are the keys that were chosen. At most 256 characters and three sentences.
    """

    text: str
    refusal: Refusal = ""
    feeling: str = ""
    need: str = ""
    changes: tuple[Change, ...] = ()
