"""A reflection of a practice line, judged: what is there, what spoils it. Pure.

It looks for signs, as a teacher does who has ten seconds: is the meaning of the line in it, in other words than the
line's; is a feeling guessed, as a guess; is the other asked whether it is so; and none of seven things that close a
door. `changes` and `worked` are names; dialogues/listening_practice.yml says them in sentences.
"""

import re
from dataclasses import dataclass

from actions.listening.tidy import insults
from actions.listening_practice.rounds import Line
from actions.listening_practice.signs import ABOUT_ME, ASKS, CERTAIN, FAULTS, FEELINGS, FRAMES, HEDGES, OF_THEM

_PARROTED = 0.75  # share of the line's words, in their order, from which on a reply only repeats it
_OWN_WORDS = 3  # besides the frame, from which on it says something of its own
_SWAPPED = {"i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "am": "are",
            "was": "were", "wasn't": "weren't", "i've": "you've", "i'd": "you'd", "i'll": "you'll"}  # fmt: skip
_FEWEST_WORDS = 3
_WORD = re.compile(r"[\w']+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reply is worth. `faults` are names of FAULTS, or "insult", the worst first."""

    kept: bool
    own_words: bool
    feeling: bool
    tentative: bool
    asks: bool
    faults: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """Whether the other would feel heard: the meaning is there and nothing closes the door."""
        return self.kept and not self.faults

    @property
    def worked(self) -> str:
        """The name of what worked best; "tried" where nothing did."""
        if self.kept and self.feeling and self.tentative:
            return "both"
        found = (("kept", self.kept), ("feeling", self.feeling and self.tentative), ("asks", self.asks))
        return next((name for name, there in found if there), "tried")

    @property
    def change(self) -> str:
        """The name of the one thing to change; "none" where nothing needs it."""
        if self.faults:
            return self.faults[0]
        found = (
            ("meaning", not self.kept),
            ("parrot", not self.own_words),
            ("certain", self.feeling and not self.tentative),
            ("feeling", not self.feeling),
            ("asks", not self.asks),
        )
        return next((name for name, missing in found if missing), "none")


def score(reply: str, line: Line) -> Verdict:
    """The verdict on a reply to a line; any text will do."""
    said = re.sub(r"\s+", " ", reply.replace("’", "'").casefold()).strip()
    heard = sum(bool(part.search(said)) for part in line.keep)
    feeling = bool(FEELINGS.search(said))
    asks = bool(ASKS.search(said)) or _asks_for_a_feeling(said)
    of_them = asks or bool(OF_THEM.search(said))
    return Verdict(
        kept=2 * heard >= len(line.keep) and len(_WORD.findall(said)) >= _FEWEST_WORDS and of_them,
        own_words=not _parrots(said, line.text),
        feeling=feeling,
        tentative=(asks or bool(HEDGES.search(said))) and not CERTAIN.search(said),
        asks=asks,
        faults=_faults(said),
    )


def _faults(said: str) -> tuple[str, ...]:
    found = [name for name, sign in FAULTS.items() if sign.search(said)]
    if not found and ABOUT_ME.search(said) and not OF_THEM.search(said):
        found = ["defence"]
    return ("insult", *found) if insults(said) else tuple(found)


def _parrots(said: str, line: str) -> bool:
    """Whether it repeats the line, I and you turned or not, and adds nothing."""
    theirs, mine = _from_one_side(line.casefold()), _from_one_side(said)
    shared = _longest_common(theirs, mine)
    return bool(theirs) and shared / len(theirs) >= _PARROTED and len(mine) - shared < _OWN_WORDS


def _asks_for_a_feeling(said: str) -> bool:
    """ "That's a lot at once. Are you worn out?"."""
    last = re.split(r"[.!?]+\s+", said.rstrip("?! ."))[-1]
    return (
        said.rstrip().endswith("?")
        and bool(FEELINGS.search(last))
        and bool(re.match(r"(?:are|were|do|did|is) (?:you|it|that)\b", last))
    )


def _from_one_side(text: str) -> list[str]:
    """The words without their frame, I and you alike, so that both sides can be compared."""
    text = FRAMES.sub(" ", re.sub(r"'re\b", " are", re.sub(r"\bi'm\b", "i am", text)))
    return [_SWAPPED.get(word, word) for word in _WORD.findall(text)]


def _longest_common(left: list[str], right: list[str]) -> int:
    """How many words both have in the same order."""
    row = [0] * (len(right) + 1)
    for word in left:
        before = row
        row = [0]
        for at, other in enumerate(right):
            row.append(before[at] + 1 if word == other else max(before[at + 1], row[at]))
    return row[-1]
