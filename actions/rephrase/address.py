"""Who the complaint is about: the "you" it speaks to, or somebody it tells of, and by which words."""

from collections.abc import Sequence
from dataclasses import dataclass

from actions.rephrase.words import Word, Words

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves", "themself"})
SUBJECTS = ("nsubj", "nsubjpass")
_MEN = frozenset({
    "husband", "boyfriend", "bf", "hubby", "hubs", "fiance", "fiancé", "man", "guy", "dude", "fella", "bloke",
})  # fmt: skip
_WOMEN = frozenset({
    "wife", "girlfriend", "gf", "wifey", "missus", "fiancee", "fiancée", "woman", "girl", "lady",
})  # fmt: skip
PARTNERS = _MEN | _WOMEN | {"partner", "spouse", "ex", "bae", "significant", "mine"}
_NO_NAMES = frozenset({"stop", "quit", "bro", "dude", "god", "man", "babe", "honey"})
_OTHER_MEN = frozenset({"father", "dad", "brother", "son", "grandfather", "grandad", "uncle", "nephew", "landlord"})
_OTHER_WOMEN = frozenset({"mother", "mum", "mom", "sister", "daughter", "grandmother", "nan", "gran", "aunt", "niece"})
_OTHERS = frozenset(
    {"boss", "manager", "colleague", "friend", "neighbour", "neighbor", "teacher", "kid", "child", "cousin"}
)
_DETERMINERS = frozenset({"my", "the", "this", "that", "our", "what"})


@dataclass(frozen=True, slots=True)
class Address:
    """`direct`: the message speaks to the partner. Otherwise `pronouns` and `name` mean the partner."""

    direct: bool
    pronouns: frozenset[str] = frozenset()
    name: str = ""


def address_of(sentences: Sequence[Words]) -> Address:
    """Who is meant, judged over the whole message: "he" may be named one sentence earlier."""
    every = [word for words in sentences for word in words]
    noun = next((w for words in sentences for at, w in enumerate(words) if is_partner(words, at)), None)
    you = any(_speaks_to(words, at) for words in sentences for at in range(len(words)))
    subjects = [w for w in every if w.dep in SUBJECTS or w.low in ("he", "she", "they")]
    if you and not (noun is not None and noun.dep in SUBJECTS):
        return Address(direct=True)
    if noun is not None:
        return Address(False, _pronouns(noun, every))
    first = next((w.low for w in every if w.low in HE | SHE), "")
    if first and _is_of_another(every, first):
        return Address(False)
    named = next((w for w in subjects if w.pos == "PROPN" and w.low not in _NO_NAMES), None)
    if first or (any(w.low in THEY for w in every) and not _means_things(every)):
        group = HE if first in HE else SHE if first in SHE else THEY
        return Address(False, group, named.text if named and _comes_first(named, every) else "")
    if named is not None:
        return Address(False, THEY, named.text)
    return Address(direct=True)


def _means_things(every: list[Word]) -> bool:
    """Whether "they" takes up several that were named: "the bins will carry themselves, as they do every week"."""
    at = next((place for place, word in enumerate(every) if word.low in THEY), 0)
    return any(word.tag in ("NNS", "NNPS") and word.dep in SUBJECTS for word in every[:at])


def _comes_first(named: Word, every: list[Word]) -> bool:
    """In "He told everyone, and Marcus laughed" Marcus is somebody else; in "Marcus laughed. He …" he is the one."""
    spoken = (word.low for word in every[: every.index(named)])
    return not any(low in HE | SHE for low in spoken)


def _is_of_another(every: list[Word], pronoun: str) -> bool:
    """Whether "she" takes up somebody else who was named before: "my mother only calls when she needs money"."""
    named = [word.low for word in every]
    others = _OTHER_MEN if pronoun in HE else _OTHER_WOMEN
    before = every[: named.index(pronoun)]
    return any(
        word.low in others | _OTHERS and word.dep in SUBJECTS and at and before[at - 1].low in ("my", "our")
        for at, word in enumerate(before)
    )


def _speaks_to(words: Words, at: int) -> bool:
    """Whether this word addresses somebody; the "you" of "she never says thank you" does not."""
    word = words[at]
    if word.low in ("your", "yours", "yourself"):
        return True
    filler = (
        at + 2 < len(words) and words[at + 1].low == "know" and words[at + 2].low in (",", "she", "he", "like", "and")
    )
    if word.low != "you" or filler or (at and words[at - 1].low in ("thank", "love", "miss", "hate")):
        return False
    others = any(each.low in HE | SHE and each.dep in SUBJECTS for each in words)
    return word.dep in SUBJECTS or not others


def _pronouns(noun: Word, every: list[Word]) -> frozenset[str]:
    """Those that take up the noun; none where "they" may be the plants that were named after "my partner"."""
    if noun.low in _MEN:
        return HE
    if noun.low in _WOMEN:
        return SHE
    first = next((w.low for w in every if w.low in HE | SHE | THEY), "they")
    since = every[every.index(noun) :]
    if first in THEY and any(
        w.tag == "NNS" for w in since[: next((n for n, w in enumerate(since) if w.low in THEY), 0)]
    ):
        return frozenset()
    return HE if first in HE else SHE if first in SHE else THEY


def is_partner(words: Words, at: int) -> bool:
    word = words[at]
    if word.low not in PARTNERS or (word.low == "mine" and at > 1):
        return False
    before = [each.low for each in words[max(0, at - 3) : at]]
    if word.low == "mine":
        return word.dep in SUBJECTS
    if word.low in ("man", "guy", "woman", "girl", "lady", "dude", "ex"):
        return bool(before) and before[-1] in {"my", "this", "that"} and word.dep in SUBJECTS
    return not before or bool(_DETERMINERS.intersection(before)) or before[-1] in (",", "and")
