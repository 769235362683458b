"""What may be behind a message of the partner: the feelings to guess at, and what may matter to them. Pure.

It is a guess and is offered as one. The words of the message choose a theme; a feeling that they name themselves goes
first. `sense` fits after "It makes sense to feel … when": how it looks from there, which admits nothing.
"""

import re
from dataclasses import dataclass

from actions.listening.matters import BY_KIND, HARD, STATED, THEMES, WARM, Behind

LONGEST_FEELING = 50  # characters, so that the sentences around it fit behind a copy button


@dataclass(frozen=True, slots=True)
class Depths:
    """The feelings to guess, the likeliest first (never empty); what may matter; and how it looks from there, "" where
    there is nothing to show understanding for."""

    feelings: tuple[str, ...]
    need: str
    sense: str


def depths(text: str, kind: str) -> Depths:
    """What may be behind the message; `kind` is that of its reflection and decides where no word does."""
    said = re.sub(r"\s+", " ", text.replace("’", "'").lower())
    theme = _theme(said)
    behind = theme or BY_KIND.get(kind) or BY_KIND["quote"]
    stated = next((feeling for pattern, feeling in STATED if pattern.search(said)), None)
    feelings = behind.feelings
    if stated and theme is not WARM:
        feelings = (_both(stated, feelings) if theme else stated, *(each for each in feelings if each != stated))
    return Depths(tuple(dict.fromkeys(feelings)), behind.need, "" if behind is WARM else behind.sense)


def _theme(said: str) -> Behind | None:
    """The theme that most of its words speak for; of two alike, the one that is spoken of first."""
    if HARD.words.search(said):
        return HARD
    counted = []
    for theme in THEMES:
        found = list(theme.words.finditer(said))
        if found and (theme is not WARM or not _UNKIND.search(said)):
            counted.append((-len({each.group() for each in found}), found[0].start(), theme))
    return min(counted, key=lambda each: each[:2])[2] if counted else None


_UNKIND = re.compile(r"n't\b|\b(?:not|never|no|but|always|hardly|used to|dont|nothing)\b")


def _both(stated: str, feelings: tuple[str, ...]) -> str:
    """What they said themselves, and what may be beside it."""
    known = set(re.findall(r"\w+", stated))
    beside = (f"{stated}, and maybe {each}" for each in feelings if not known & set(re.findall(r"\w{4,}", each)))
    return next((both for both in beside if len(both) <= LONGEST_FEELING), stated)
