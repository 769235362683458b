# ruff: noqa: E501 (word lists)
"""Slips of a thumb in the words that reproaches are made of: "allways" → always, "kichen" → kitchen. Pure.

Every slip of one kind is made out beforehand: two letters swapped, one left out, one doubled. What is a word of its own
("forge", "cooing"; looked up in spaCy's tables) is nobody's slip.
"""

_WORDS = """
    always never every kitchen night wife husband listen listens promised promises anymore breakfast dinner morning evening
    weekend holiday family mother father brother sister friends children because birthday money please phone sorry
    forget forgot again house home dishes laundry bathroom bedroom cooking cleaning shopping argue argument
    apologise apologize respect ignore ignores trust girlfriend boyfriend partner would could should think really
    everything something anything nothing together without before after while where about there their they when what with
    your tonight tomorrow yesterday school drinking smoking saying telling talking playing watching
    working coming going having leaving answer answers message messages anniversary christmas embarrass
    embarrassed definitely remember hospital parents finish people sometimes selfish
"""
_REAL = frozenset(["abut", "ague", "anser", "answer", "appreciate", "aways", "bother", "claning", "clothe", "cming", "coing", "cold", "cooing", "corse", "curse", "decide", "diner", "dinking", "dishs", "eery", "eveing", "ever", "fiends", "finis", "finnish", "forge", "forgo", "fried", "frieds", "friend", "ging", "gong", "gooing", "haing", "hose", "ignore", "ignored", "lave", "laves", "laving", "leaing", "leave", "leaved", "levaing", "leving", "listen", "message", "moning", "neve", "nigh", "noting", "nthing", "parent", "paying", "pease", "phon", "pleas", "plying", "pone", "promise", "rally", "resect", "saing", "shoping", "sometime", "sopping", "taking", "thin", "three", "tink", "very", "weeked", "were", "wile", "woking", "wold", "hone", "hoe", "wit", "whet", "hat", "then", "than", "you", "our", "tried", "ho", "hoes"])  # fmt: skip
_DROPPED_FROM = 5  # letters: of shorter words too little is left


def _slips(word: str) -> set[str]:
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    if len(word) < _DROPPED_FROM:
        return swapped - {word}
    dropped = {word[:at] + word[at + 1 :] for at in range(1, len(word))}
    doubled = {word[:at] + word[at] + word[at:] for at in range(len(word) - 1)}
    return (swapped | dropped | doubled) - {word}


_ALL = _WORDS.split()
TYPOS = {slip: word for word in _ALL for slip in _slips(word) if slip not in _REAL and slip not in _ALL}
TYPOS |= {"yuo": "you", "oyu": "you", "teh": "the", "dont'": "don't", "wfie": "wife", "nihgt": "night"}
