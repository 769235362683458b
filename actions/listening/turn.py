"""Turning a clause round, as somebody says it back: I ↔ you, my ↔ your, with the verb that belongs to it. Pure.

English does not show whether "you" does or is done to, and a wrong guess ("me never listen") would be read aloud in a
quarrel. So the words on both sides must agree, and where they don't, `turned` gives None.
"""

import re

from actions.listening.words import (
    ADVERBS,
    AFTER_OBJECT,
    AUXILIARIES,
    BEFORE_BOTH,
    BEFORE_CLAUSE,
    BEFORE_OBJECT,
    BEFORE_SUBJECT,
    ING_VERBS,
    JOINERS,
    MARKS,
    VERBS,
)

WORD = re.compile(r"[\w'-]+|[^\w\s]")
SWAPS = {
    "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "i've": "you've",
    "i'd": "you'd", "i'll": "you'll",
    "your": "my", "yours": "mine", "yourself": "myself", "you've": "I've",
    "you'd": "I'd", "you'll": "I'll",
}  # fmt: skip
BE_OF_I = {"am": "are", "was": "were", "wasn't": "weren't"}
BE_OF_YOU = {"are": "am", "aren't": "am not", "were": "was", "weren't": "wasn't"}
WE = {("you", "and", "i"), ("you", "and", "me"), ("me", "and", "you"), ("i", "and", "you")}
# Not a person, or a person nobody can turn: a phrase with one of these is quoted.
UNTURNABLE = re.compile(
    r"\b(?:you (?:two|guys|all|people|men|women|both|lot)|both of you|all of you|thank you|if i were|as it were|you who"
    r"|ain't|y'all|you know|you see|be you|being you)\b|[\"“”():\[\]{}*_/]",
    re.IGNORECASE,
)


def turned(clause: str) -> str | None:
    """The clause from the other side; None where it can't be turned for certain."""
    if UNTURNABLE.search(clause):
        return None
    clause = re.sub(r"\bi'm\b", "I am", re.sub(r"\byou're\b", "you are", clause, flags=re.I), flags=re.I)
    words = WORD.findall(clause)
    low = [word.lower() for word in words]
    out = list(words)
    verbs: set[int] = set()  # the forms of "be" that were brought into line
    at = 0
    while at < len(words):
        if tuple(low[at : at + 3]) in WE:  # "you and me" is the same two people from both sides
            verbs.add(at + 3)  # "you and I were": their common verb stays
            at += 3
            continue
        if low[at] in SWAPS:
            out[at] = SWAPS[low[at]]
        elif low[at] in ("i", "you"):
            role = "subject" if low[at] == "i" else _role(low, at)
            if role is None:
                return None
            out[at] = ("you" if low[at] == "i" else "I") if role == "subject" else "me"
            if role == "subject":
                verbs |= _agree(low, out, at)
        at += 1
    return None if _left_over(low, verbs) else _joined(out)


def _role(low: list[str], at: int) -> str | None:
    """Whether this "you" is "subject" or "object"; None when its neighbours don't tell."""
    before = low[at - 1] if at else ""
    after = low[at + 1] if at + 1 < len(low) else "."
    ends = after in AFTER_OBJECT or after in MARKS
    doing = after in AUXILIARIES or after in ADVERBS or after in VERBS
    if before == "and" and after in BE_OF_YOU and low[0] not in ("i", "you", "we"):
        return None  # "the kids and you are": two subjects, and the verb is theirs
    if after.endswith("ing") and after not in ING_VERBS and (not before or before in MARKS):
        return None  # "…, you shouting at the waiter"
    role: str | None = None
    if not before or before in BEFORE_CLAUSE or before in MARKS:
        role = None if ends else "subject"
    elif before in BEFORE_OBJECT or before.endswith("ing"):
        if (ends or after.endswith("ing") or after in ADVERBS) and after not in AUXILIARIES:
            role = "object"
    elif before in BEFORE_BOTH:
        role = "object" if ends else "subject" if doing else None
    else:  # an auxiliary after an unknown word: hardly anything but a new clause goes on like that
        begins = (after in AUXILIARIES and "who" not in low[:at]) or (before in BEFORE_SUBJECT and doing and not ends)
        role = "subject" if begins else None
    return role


def _agree(low: list[str], out: list[str], at: int) -> set[int]:
    """Bring the "be" of this subject into line ("you really were" → "I really was"); the places that were looked at."""
    forms = BE_OF_I if low[at] == "i" else BE_OF_YOU
    place = at + 1
    while place < len(low) and low[place] in ADVERBS:
        place += 1
    if place < len(low) and low[place] in forms:
        out[place] = forms[low[place]]
        return {place}
    return set()


def _left_over(low: list[str], verbs: set[int]) -> bool:
    """Whether a "be" is left whose subject may be one that was turned: "you come home and are cross"."""
    for at, word in enumerate(low):
        if at in verbs or word not in (*BE_OF_I, *BE_OF_YOU):
            continue
        before = at - 1
        while before >= 0 and low[before] in ADVERBS:
            before -= 1
        bare = before < 0 or low[before] in JOINERS or low[before] in MARKS
        if word == "am" or bare or low[before] in ("you", "i"):
            return True
    return False


def _joined(words: list[str]) -> str:
    """The words with their blanks: none before a mark."""
    text = re.sub(r"\s+([,.;!?])", r"\1", " ".join(words))
    return re.sub(r"\s*-\s*", " - ", text)
