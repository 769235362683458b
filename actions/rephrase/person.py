"""The same sentence said to the partner: "my husband forgets his keys" → "you forget your keys"."""

from dataclasses import replace

from actions.rephrase.address import HE, PARTNERS, SHE, SUBJECTS, Address, is_partner
from actions.rephrase.grammar import base_of
from actions.rephrase.words import Word, Words

_SONS = frozenset({
    "son", "brother", "dad", "father", "boy", "uncle", "nephew", "grandson", "friend", "boss",
})  # fmt: skip
_DAUGHTERS = frozenset({
    "daughter", "sister", "mum", "mom", "mother", "girl", "aunt", "niece", "granddaughter", "friend", "boss",
})  # fmt: skip
_YOURS = {
    **dict.fromkeys(("he", "him", "she", "they", "them"), "you"),
    **dict.fromkeys(("his", "their"), "your"),
    **dict.fromkeys(("hers", "theirs"), "yours"),
    **dict.fromkeys(("himself", "herself", "themselves", "themself"), "yourself"),
}
_SELF = PARTNERS - {"ex", "girl", "man", "woman", "mine"}
_AGREEING = {"is": "are", "was": "were", "has": "have", "does": "do", "'s": "are"}


def said_to_partner(words: Words, address: Address) -> Words:
    """The sentence in the second person; the verbs follow their subject."""
    words = _owners(words)
    if address.direct:
        return _self_as_me(words)
    met: set[int] = set()
    for at in range(len(words)):
        if _means_partner(words, at, address, met):
            met.add(at)
    said = list(words)
    for at in met:
        said[at] = _you(words, at)
        if words[at].low not in _YOURS and words[at].low != "her":
            said = _without_modifiers(said, words, at)
    for at, word in enumerate(words):
        if at not in met and _agrees_with(words, at, met):
            said[at] = _second_person(word)
    return _without_echoes(_self_as_me(tuple(said)))


def _owners(words: Words) -> Words:
    """As in "my husbands affair", written without its apostrophe: his affair."""
    said = list(words)
    for at, word in enumerate(words[1:-1], 1):
        singular = word.low.removesuffix("s")
        if word.low != singular and singular in PARTNERS and words[at - 1].low == "my" and words[at + 1].pos == "NOUN":
            said[at - 1], said[at] = words[at - 1].into("your"), word.out()
    return tuple(said)


def _without_echoes(words: Words) -> Words:
    """As in "your mother she come in": the subject is said twice; the noun takes the place of the pronoun."""
    said = list(words)
    for at in range(2, len(words) - 1):
        noun, owner = words[at - 1], words[at - 2]
        told = noun.dep in ("dobj", "dative", "pobj")  # "you told our daughter she could": somebody else's clause
        echo = words[at].low in ("he", "she", "they") and noun.pos == "NOUN" and owner.low in ("my", "your", "our")
        echo = echo and not told
        if echo and words[at + 1].pos in ("VERB", "AUX"):
            said[at] = replace(words[at], text=f"{owner.text} {noun.text}", tag="NN", pos="NOUN", dep="nsubj")
            said[at - 2], said[at - 1] = owner.out(), noun.out()
        if words[at].low == "you" == words[at - 1].low and words[at + 1].pos in ("VERB", "AUX"):
            said[at - 1] = words[at - 1].out()
    return tuple(said)


def _means_partner(words: Words, at: int, address: Address, met: set[int]) -> bool:
    word = words[at]
    if is_partner(words, at) or (address.name and word.text == address.name):
        return True
    if word.low not in address.pronouns or (word.low == "them" and _several_before(words, at)):
        return False
    if word.low in ("him", "her", "them") and not _is_possessive(word) and _is_done_by_partner(words, at, met):
        return False  # "she was on the phone with her": she cannot be both
    subject = word.dep in SUBJECTS and words[at - 1].low in _BEFORE_A_SUBJECT and at > 0
    return not ((_is_possessive(word) or subject) and _nearer_owner(words, at, address, met))


_BEFORE_A_SUBJECT = frozenset(
    {"when", "if", "because", "that", "while", "before", "after", "until", "night", "day", "once"}
)


def _is_done_by_partner(words: Words, at: int, met: set[int]) -> bool:
    verb = words[at].head
    for _ in words:
        if words[verb].pos in ("VERB", "AUX") or words[verb].head == verb:
            break
        verb = words[verb].head
    return any(each.head == verb and each.dep in SUBJECTS and place in met for place, each in enumerate(words))


def _several_before(words: Words, at: int) -> bool:
    """Whether "them" can be things: "they leave their shoes out and I trip over them"."""
    return any(word.tag == "NNS" for word in words[:at])


def _nearer_owner(words: Words, at: int, address: Address, met: set[int]) -> bool:
    """In "he never takes our son to his training" the training is the son's."""
    kin = _SONS if address.pronouns is HE else _DAUGHTERS if address.pronouns is SHE else frozenset[str]()
    for back in range(at - 1, 0, -1):
        if words[back].low in kin and words[back - 1].low in ("our", "my", "her", "his"):
            return True
        if words[back].low in address.pronouns:
            return back not in met
        if words[back].low in (",", "and", "but"):
            return False
    return False


def _is_possessive(word: Word) -> bool:
    return word.tag == "PRP$" or word.dep == "poss"


def _you(words: Words, at: int) -> Word:
    word = words[at]
    owns = at + 1 < len(words) and words[at + 1].low in ("'s", "'") and words[at + 1].tag == "POS"
    if word.low == "her":
        text = "your" if _is_possessive(word) else "you"
    elif word.low == "his" and word.dep in ("dobj", "pobj", "attr") and words[-1] is word:
        text = "yours"
    else:
        text = _YOURS.get(word.low, "your" if owns else "you")
    return replace(word, text=text, tag="PRP$" if text == "your" else "PRP", pos="PRON")


def _without_modifiers(said: list[Word], words: Words, at: int) -> list[Word]:
    """Where "my boyfriend of three years" is "you", what belongs to the noun goes with it."""
    start = at
    while (
        start > 0
        and words[start - 1].head in range(start - 1, at + 1)
        and words[start - 1].tag[:2] in ("PR", "DT", "JJ", "NN", "WP")
    ):
        start -= 1
    end = at + 1
    while end < len(words) and words[end].tag in ("POS",):
        end += 1
    if end < len(words) and words[end].low == "of" and words[end].head == at:
        while end < len(words) and _within(words, end, at):
            end += 1
    return [word.out() if start <= place < end and place != at else word for place, word in enumerate(said)]


def _within(words: Words, at: int, top: int) -> bool:
    for _ in words:
        if at == top:
            return True
        if words[at].head == at:
            return False
        at = words[at].head
    return False


# Verbs that the tagger takes for nouns after "and": "refuses to dance at weddings and dances with his sister".
_ALSO_NOUNS = frozenset({
    "laugh", "giggle", "dance", "smile", "smoke", "shout", "sigh", "shrug", "scream", "swear", "snore", "walk", "talk",
    "march", "stare", "grunt", "yell", "drink", "comment", "joke", "complain", "text", "call", "look", "point", "cry",
    "flirt",
})  # fmt: skip


def _agrees_with(words: Words, at: int, met: set[int]) -> bool:
    word = words[at]
    back = next((place for place in range(at - 1, -1, -1) if words[place].pos != "ADV"), 0)
    snores = word.tag == "NNS" and word.dep in ("ROOT", "appos") and back in met  # "my husband | snores"
    hides = word.tag == "VBZ" and back in met and words[back].pos == "NOUN"  # whatever the parser makes of it
    if snores or hides or _is_taken_for_a_noun(words, at, back):
        return bool(met)
    if word.tag == "NNS" and word.dep == "conj" and words[word.head].pos == "VERB" and words[at - 1].low == "and":
        return _agrees_with(words, word.head, met)
    if word.tag not in ("VBZ", "VBD") or (word.tag == "VBD" and word.low != "was"):
        return False
    verb = word.head if word.dep in ("aux", "auxpass") else at
    for _ in words:
        subjects = [place for place, each in enumerate(words) if each.head == verb and each.dep in SUBJECTS]
        if (
            subjects and word.dep == "conj" and verb != at and words[subjects[0]].low in ("i", "we")
        ):  # "he says I'm slow and marches off"
            return bool(met)
        if subjects:
            return subjects[0] in met
        if words[verb].dep != "conj" or words[verb].head == verb:
            break
        verb = words[verb].head
    before = next((place for place in range(at - 1, -1, -1) if words[place].pos not in ("ADV", "PART")), None)
    return before is None or before in met or words[before].pos in ("CCONJ", "PUNCT")


def _is_taken_for_a_noun(words: Words, at: int, back: int) -> bool:
    word = words[at]
    listed = word.tag == "NNS" and word.dep == "conj" and words[back].low == "and" and word.lemma in _ALSO_NOUNS
    return listed and at + 1 < len(words) and words[at + 1].pos in ("ADP", "SCONJ", "PRON", "ADV")


def _second_person(word: Word) -> Word:
    if word.tag == "NNS":
        return replace(word, text=word.low.removesuffix("s"), tag="VBZ", pos="VERB")
    return word.into(_AGREEING.get(word.low) or base_of(word.low, word.lemma))


def _self_as_me(words: Words) -> Words:
    """Said by the wife, "he forgot his own wife's birthday" is "you forgot my birthday"."""
    said = list(words)
    for at, word in enumerate(words):
        named = at > 1 and words[at - 2].low == "as"  # "you introduce me as your boyfriend"
        own = at > 0 and not named and words[at - 1].low in ("your", "own") and word.low.removesuffix("s") in _SELF
        if not own or word.dep in SUBJECTS:
            continue
        owns = at + 1 < len(words) and (words[at + 1].tag == "POS" or words[at + 1].pos == "NOUN")
        said[at] = word.into("my" if owns else "me")
        said[at + 1 : at + 2] = [each.out() if each.tag == "POS" else each for each in words[at + 1 : at + 2]]
        for back in range(at - 1, max(-1, at - 3), -1):
            if words[back].low in ("your", "own"):
                said[back] = words[back].out()
    return tuple(said)
