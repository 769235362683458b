"""The words around a verb: "why can't you ever be bothered to" says that it did not happen, and nothing else."""

from dataclasses import dataclass
from typing import Literal

from actions.rephrase.grammar import base_of
from actions.rephrase.words import Word, Words, text_of

Aspect = Literal["", "perfect", "progressive", "perfect progressive"]

_DROPPED = frozenset({
    "also", "still", "really", "too", "so", "all", "both", "even", "just", "then", "now", "once", "actually",
    "maybe", "perhaps", "probably",
})  # fmt: skip
_RARELY = frozenset({"hardly", "barely", "rarely", "seldom", "scarcely"})
_MODALS = frozenset({
    "can", "could", "will", "would", "should", "must", "might", "may", "shall",
})  # fmt: skip
_SOFT = frozenset({
    "like", "love", "need", "tend", "trouble", "seem", "manage", "bother", "use", "choose", "decide", "dare", "care",
    "supposed", "ought", "going", "got", "bothered",
})  # fmt: skip
_NOT_DOING = frozenset({"refuse", "fail", "decline"})
_LEADING_ON = frozenset(["supposed", "bothered", "going", "gonna"])  # "be supposed to"
_WHEN = frozenset({
    "every", "after", "before", "during", "on", "at", "in", "since", "last", "this", "yesterday", "today",
    "tonight", "twice", "once", "until",
})  # fmt: skip


@dataclass(slots=True)
class VerbGroup:
    """What has been read of a verb group so far."""

    negated: bool = False
    past: bool = False
    aspect: Aspect = ""
    adverb: str = ""
    modal: str = ""
    rather: bool = False
    flipped: bool = False


def read_inverted(words: Words, left: int, group: VerbGroup) -> str:
    """What stands before the subject: the auxiliary of a question counts, a time or a place is kept."""
    kept = [word for word in words[:left] if word.text]
    for word in kept:
        if word.pos == "AUX" or word.low in _MODALS | {"do", "does", "did"}:
            _read_auxiliary(word, None, group, inverted=True)
            if group.modal == "must":  # "must you slurp?" has no must in it
                group.modal = ""
        group.negated |= word.low in ("not", "never")
    if kept and (kept[0].low in _WHEN or kept[0].tag == "CD"):
        return text_of(word for word in kept if word.text != ",")
    return ""


def read_group(words: Words, right: int, group: VerbGroup) -> int | None:
    """Reads auxiliaries, negation and adverbs; gives the position of the verb that carries the meaning."""
    places = [at for at in range(right, len(words)) if words[at].text]
    for place, at in enumerate(places):
        word = words[at]
        after = next((words[each] for each in places[place + 1 :] if not _passed_over(words[each])), None)
        if word.low in ("not", "never"):
            group.negated = True
        elif word.low in _RARELY or (word.low == "only" and after is not None and _is_verb(after)):
            group.adverb = word.low
        elif word.low in ("rather", "sooner"):
            group.rather = True
        elif (
            (word.low == "better" and group.modal)
            or word.low in _DROPPED
            or word.low == "to"
            or (
                word.pos == "ADV"
                and word.low != "double"
                and after is not None
                and word.tag == "RB"
                and _is_verb(after)
            )
        ):
            continue
        elif _is_semi(word, after, group):
            group.flipped ^= base_of(word.low, word.lemma) in _NOT_DOING
            _read_soft(word, after, group)
        elif not _read_auxiliary(word, after, group):
            return at
    return None


def _passed_over(word: Word) -> bool:
    return word.low in ("not", "never", "to") or word.low in _DROPPED | _RARELY or word.tag == "RB"


def _is_verb(word: Word) -> bool:
    return word.pos in ("VERB", "AUX")


def _is_semi(word: Word, after: Word | None, group: VerbGroup) -> bool:
    """Whether the verb that matters comes after: "refuse to", "keep asking"."""
    if after is None:
        return False
    base = base_of(word.low, word.lemma)
    if base in ("keep", "stop", "quit", "bother", "start") and after.tag == "VBG":
        return True
    if base in ("have", "try", "need") and after.tag == "VB" and base != "try":
        return True
    if base in _NOT_DOING and after.tag == "VB":
        return True
    wanted = word.low in ("want", "wants") and group.negated and not group.past  # "you don't want to come": you don't
    return (base in _SOFT or word.low in _SOFT or wanted) and after.tag == "VB"


def _read_soft(word: Word, after: Word | None, group: VerbGroup) -> None:
    base = base_of(word.low, word.lemma)
    if word.tag == "VBD" or word.low == "used":
        group.past = True
    if base == "have" and not group.modal:
        group.modal = "have"
    if base in ("stop", "quit"):
        group.past, group.flipped = False, not group.flipped
    if word.low == "used":  # "you used to bring flowers": the flowers stopped
        group.past, group.flipped = False, not group.flipped
    if word.low in ("going", "gonna") and group.past:  # "we were going to paint it": it did not happen
        group.flipped = not group.flipped
    if base == "need" or word.low in ("supposed", "ought"):
        group.flipped = not group.flipped
    if word.tag == "VBG":
        group.aspect = ""


def _read_auxiliary(word: Word, after: Word | None, group: VerbGroup, inverted: bool = False) -> bool:
    """Takes note of an auxiliary; False if the word is the main verb."""
    low = word.low
    if low in _MODALS:
        group.modal = low
        return True
    if low in ("do", "does", "did") and (
        inverted or (after is not None and after.tag in ("VB", "VBP", "VBD", "VBN") and word.dep == "aux")
    ):
        group.past |= low == "did"
        return True
    if low in ("have", "has", "had") and (
        inverted
        or (after is not None and (after.tag in ("VBN", "VBD") or (low != "had" and after.tag in ("VB", "VBP"))))
    ):
        group.aspect = "perfect"
        group.past |= low == "had" or group.modal in ("should", "could", "would", "might")
        return True
    return base_of(low, word.lemma) == "be" and _read_being(word, after, group, inverted)


def _read_being(word: Word, after: Word | None, group: VerbGroup, inverted: bool) -> bool:
    """Takes note of a "be" before another verb; False if it is the main verb."""
    low = word.low
    if after is not None and ((after.tag == "VB" and low != "be") or after.low in _LEADING_ON):  # "is not defend me"
        group.past |= low in ("was", "were")
        return True
    if inverted or (after is not None and after.tag == "VBG" and word.dep in ("aux", "ROOT", "ccomp")):
        group.past |= low in ("was", "were")
        group.aspect = "perfect progressive" if group.aspect == "perfect" else "progressive"
        return True
    return False
