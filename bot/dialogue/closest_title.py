"""Which button typed words come closest to: "the silent one is me" means "I am the one who goes silent".

The rule would rather find nothing than guess: what it leaves open goes on to the classifier.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.dialogue.outputs import Button

# Words that tell no button from another. Compared as they are typed: "stop" steers, while "stopped" may be a title.
_SAYING_NOTHING = """
a about actually again ago ain all already also always am an and another any anymore are aren as at be because been
being bf bit boyfriend but by can cannot cant could couldn d did didn didnt do does doesn doesnt doing don done dont
each else ever every feel for from get gets getting gf girlfriend go goes going got guess had has hasn have haven
having he her him his honestly how husband i if im in into is isn isnt it its ive just keep keeps kind last let like
little ll lot lots m made mainly make makes may maybe me mean month months mostly my nearly need needs never no not
now of oh ok okay on one ones only option or other our out over own part partner perhaps please probably quite
rather re really s say says second she should so some something sometimes sort still stop sure t take takes than
that thats the their them then there these they thing things think this those though time times to today tonight too
up us ve very want wanted wants was wasn way we week weeks well were what when where whether which who whom wife
will with won would wouldn year years yes yesterday yet you your
"""
_STOP_WORDS = frozenset(_SAYING_NOTHING.split())
_PERSONS = {
    **dict.fromkeys(("i", "me", "im", "ive"), "I"),
    **dict.fromkeys(("we", "us", "ourselves"), "we"),
    **dict.fromkeys(("he", "she", "they", "him", "them", "hes", "shes", "partner", "husband", "wife"), "they"),
    **dict.fromkeys(("boyfriend", "girlfriend", "bf", "gf"), "they"),
}
_I_THINK = re.compile(r"\bi (?:think|guess|mean|suppose|believe)\b")  # says nothing about whom it is about
_WORD = re.compile(r"[^\W_]+")
_NEGATED = re.compile(
    r"\b(?:not|never|cannot|neither|nor|none|nobody|nothing)\b|n't\b|\b(?:do|does|did|is|are|was|ca|wo|have|has)nt\b"
)
_ENDINGS = ("ness", "ion", "ing", "ies", "es", "ed", "er", "s", "e", "y")
_FAMILIES = {"angry": "anger", "ashamed": "shame", "silence": "silent", "scared": "fear", "afraid": "fear"}
_SHORT_PAST = re.compile(r"(?<=^.ie)d$")  # lied, died, tied


@dataclass(frozen=True, slots=True)
class _Phrase:
    """What a phrase says, as far as this rule looks: its content words, all words, whom it is about (the first one
    named; "self" where it is what I do to myself), whether it says no."""

    words: frozenset[str]
    typed: frozenset[str]
    person: str
    negated: bool


def closest(text: str, buttons: Iterable[Button]) -> Button | None:
    """The one button whose title shares the most content words with the text.

    At least half of the typed content words must be in the title, and where it is just half, all of the title, or of
    one of its parts around "or", must be said. A title about somebody else ("They left" for "I left"), or with a "not"
    more or less, is never meant. None where two titles fit alike.
    """
    said = _phrase(text, no_counts=True)
    scores = [(max(_score(said, each) for each in _readings(button.title)), button) for button in buttons]
    scores.sort(key=lambda each: each[0], reverse=True)
    if not scores or (len(scores) > 1 and scores[0][0] == scores[1][0]):
        return None
    (shared, alike, whole), button = scores[0]
    enough = shared > 0 and (2 * shared > len(said.words) or (2 * shared == len(said.words) and whole))
    return button if enough and alike == 2 else None


def little_more_than(text: str, title: str) -> bool:
    """Whether the text has all content words of the title, or of one of its parts, and as few others as that: "how does
    this work" is much more than "Work"."""
    said = _phrase(text)
    titles = [each for each in _readings(title) if each.words and each.words <= said.words]
    return any(2 * len(said.typed & each.typed) >= len(said.typed) for each in titles)


def _score(said: _Phrase, title: _Phrase) -> tuple[int, int, bool]:
    """How many words they share; whether they agree in "not" and in person (2: in both); whether all of it was said."""
    same_person = not said.person or not title.person or said.person == title.person
    shared = said.words & title.words
    return len(shared), (said.negated == title.negated) + same_person, bool(shared) and shared == title.words


def _readings(title: str) -> Iterator[_Phrase]:
    """The title, and each of its parts: "Visits and holidays" is also "Visits"."""
    whole = _phrase(title)
    parts = [_phrase(part) for part in re.split(r",| or | and ", title)]
    yield from (whole, *(replace(part, person=part.person or whole.person) for part in parts))


def _phrase(text: str, *, no_counts: bool = False) -> _Phrase:
    """`no_counts`: a plain "no" negates, too; in a title it only belongs to its noun ("no idea")."""
    flat = _I_THINK.sub("", text.replace("’", "'").casefold())
    typed = _WORD.findall(flat)
    negated = bool(_NEGATED.search(flat)) or (no_counts and "no" in typed)
    person = "self" if "myself" in typed else next((_PERSONS[word] for word in typed if word in _PERSONS), "")
    words = frozenset(_folded(word) for word in typed if word not in _STOP_WORDS)
    return _Phrase(words, frozenset(map(_folded, typed)), person, negated)


def _folded(word: str) -> str:
    """Without the endings of plurals, verbs and comparisons: "feelings" and "feeling" are one word."""
    word = _SHORT_PAST.sub("", _FAMILIES.get(word, word))
    while ending := next((each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) > 2), ""):
        word = word.removesuffix(ending)
        if ending in ("ing", "ed", "er") and word[-1] == word[-2] and word[-1] not in "ls":
            word = word[:-1]  # stopped, planning
    return word
