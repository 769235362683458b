"""Where the subjects of a sentence stand. The parse tells most of them; hurried writing hides the others from it."""

from actions.rephrase.words import Word, Words

_PRONOUNS = frozenset({
    "i", "you", "he", "she", "we", "they", "it", "there", "this", "that", "everything", "nothing", "everyone",
    "these", "those", "nobody", "everybody", "somebody", "someone",
})  # fmt: skip
_PREPOSED = frozenset({
    "when", "whenever", "while", "after", "before", "until", "unless", "if", "because", "since", "though", "once",
    "as", "that", "what", "how", "than", "like",
})  # fmt: skip


def subject_at(words: Words, at: int) -> tuple[int, int] | None:
    """The subject whose head stands here, as a range."""
    word = words[at]
    if not word.text:
        return None
    if word.low in _PRONOUNS and _finite_follows(words, at):
        return (at, at + 1) if _stands_free(words, at) else None
    pair = word.low in _PRONOUNS and at + 2 < len(words) and words[at + 1].low == "and"
    noun = word.pos in ("NOUN", "PROPN") or word.low in ("nothing", "everything", "nobody")
    if word.dep not in ("nsubj", "nsubjpass", "expl") or not (noun or pair):
        return None
    left = at
    while left > 0 and _belongs_before(words, left - 1, at):
        left -= 1
    while not words[left].text:
        left += 1
    right = at + 1
    while right < len(words) and words[right].text and _under(words, right, at):
        right += 1
    return (left, right) if _finite_follows(words, right - 1) or _inverted(words, left) else None


def _stands_free(words: Words, at: int) -> bool:
    """Not behind a preposition ("with you | …"), and not a pointing word."""
    word, before = words[at], last_before(words, at)
    if (word.low in ("this", "that") and word.tag != "DT") or (word.low == "there" and word.tag != "EX"):
        return False
    return before is None or words[before].pos != "ADP" or words[before].low in _PREPOSED


def _belongs_before(words: Words, before: int, noun: int) -> bool:
    word = words[before]
    return word.head in range(before + 1, noun + 1) and word.pos != "VERB"


def _under(words: Words, at: int, top: int) -> bool:
    for _ in words:
        if words[at].head == at:
            return False
        at = words[at].head
        if at == top:
            return True
    return False


def _finite_follows(words: Words, at: int) -> bool:
    for after in words[at + 1 :]:
        if not after.text or after.pos == "ADV" or after.low in ("not", "never", "all", "both", "guys", "always"):
            continue
        if after.tag in ("VBP", "VBZ", "VBD", "MD") or after.pos == "AUX" or _mistagged(after):
            return True
        break
    return _inverted(words, at)


def _mistagged(word: Word) -> bool:
    return (word.tag in ("VB", "VBN") and word.dep in ("ROOT", "conj", "ccomp", "advcl", "relcl", "nsubj", "aux")) or (
        word.dep == "ROOT" and word.tag in ("NN", "NNS", "NNP", "IN")
    )


def _inverted(words: Words, at: int) -> bool:
    before = last_before(words, at)
    return before is not None and words[before].pos == "AUX"


def last_before(words: Words, at: int) -> int | None:
    return next((back for back in range(at - 1, -1, -1) if words[back].text), None)
