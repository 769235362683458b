"""A second, independent pair of eyes for danger: curated patterns over undisguised text. Pure and deterministic.

The classifier misses what is rare, short or disguised, and words scare it. The patterns are in lexicon.yml. A pattern
that a "not" takes back does not count; one that is long past, or said with a laugh, is only worth a question.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from bot.dialogue.inputs import About, SafetyClass
from bot.understanding.lexicon_phrases import Lexicon, Sign, load_lexicon

# Of several dangers in one text the first of these is answered: what cannot wait, and what is easiest to overlook.
ORDER: tuple[SafetyClass, ...] = (
    "medical_emergency",
    "self_harm",
    "child_risk",
    "violence_perpetrator",
    "abuse_victim",
)
MOST_HIDDEN = 4  # sentences; more is no disguise
REACH = 40  # characters before a phrase in which a "not" takes it back


@dataclass(frozen=True, slots=True)
class Finding:
    """What the words alone say.

    `card` is the class whose card they justify, `question` the class worth a gentle question (never both); `urgent`
    and `about` as in `Reading`; `calm`: frightening words that are all figures of speech, of a game or film, or taken
    back, and nothing dangerous beside them, so that a slightly worried classifier may stay silent.
    """

    card: SafetyClass = "none"
    question: SafetyClass = "none"
    urgent: bool = False
    about: About = "self"
    calm: bool = False


@dataclass(frozen=True, slots=True)
class _Hit:
    safety: SafetyClass
    card: bool
    urgent: bool
    about: About


def look(text: str) -> Finding:
    """What the lexicon finds in a cleaned text, in one message or several joined by line ends. Never raises."""
    lexicon = _lexicon()
    plain = lexicon.undisguise.plain(text)
    # A sentence that was sent in several messages is one again without the line ends.
    plains = [plain, lexicon.undisguise.plain(text.replace("\n", " "))] if "\n" in text else [plain]
    literal = [lexicon.rules["idiom"].sub(", ", each) for each in plains]
    hits = list(_hits(lexicon, literal[-1]))
    if len(literal) > 1:
        # What only the parts say ("she beat me", "to the shop") is worth no more than a question.
        found = {hit.safety for hit in hits}
        hits += [hit if hit.safety in found else _asked(hit) for hit in _hits(lexicon, literal[0])]
    if not hits:
        return Finding(calm=_calm(lexicon, plain, literal[0]))
    first = min(hits, key=lambda hit: (not hit.card, ORDER.index(hit.safety)))
    same = [hit for hit in hits if hit.safety == first.safety]
    return Finding(
        card=first.safety if first.card else "none",
        question="none" if first.card else first.safety,
        urgent=any(hit.urgent for hit in hits),
        about=_about(lexicon, plain, same),
    )


def plain(text: str) -> str:
    """The text as the patterns see it: "k1ll my self!" → ". kill myself . "."""
    return _lexicon().undisguise.plain(text)


def unhidden(text: str) -> tuple[str, ...]:
    """The sentences of a text that hide a frightening word, written plainly, for the classifier.

    "i want to kill myself" for "i want to k1ll mys3lf". Nearly always there are none.
    """
    lexicon = _lexicon()
    seen = plain(text)
    words = lexicon.undisguise.hides(text, seen)
    sentences = seen.split(". ") if words else []
    return tuple(sentence.strip() for sentence in sentences if words & set(sentence.split()))[:MOST_HIDDEN]


@cache
def _lexicon() -> Lexicon:
    return load_lexicon()


def _hits(lexicon: Lexicon, text: str) -> Iterator[_Hit]:
    """Every pattern that stands and is not taken back, at its first such place."""
    grown = bool(lexicon.rules["grown"].search(text))
    funny = bool(lexicon.rules["laugh"].search(text))
    for sign in lexicon.signs:
        for found in sign.expression.finditer(text):
            start = text.rfind(". ", 0, found.start()) + 1
            sentence = text[start : text.find(". ", found.end()) + 1 or None]
            if _taken_back(lexicon, text, found.start()):
                continue
            past = bool(lexicon.rules["past"].search(sentence))
            if past and lexicon.rules["well"].search(text):
                continue
            card = sign.card and not past and not (sign.joke and funny)
            yield _hit(sign, card=card, urgent=sign.urgent and card, grown=grown or past)
            if card:
                break


def _asked(hit: _Hit) -> _Hit:
    return replace(hit, card=False, urgent=False)


def _hit(sign: Sign, *, card: bool, urgent: bool, grown: bool) -> _Hit:
    """What a child would say of its parents, said by somebody who is grown up, or of long ago, is abuse."""
    if sign.about == "minor" and grown:
        return _Hit("abuse_victim", card, urgent, "self")
    return _Hit(sign.safety, card, urgent, sign.about or "self")


def _about(lexicon: Lexicon, text: str, hits: list[_Hit]) -> About:
    if lexicon.rules["minor"].search(text) or any(hit.about == "minor" for hit in hits):
        return "minor"
    others = [hit.about == "other" for hit in hits]
    return "other" if all(others) or (any(others) and not lexicon.rules["myself"].search(text)) else "self"


def _calm(lexicon: Lexicon, plain: str, literal: str) -> bool:
    """Frightening words, and every one of them a figure of speech, denied, over, or at home in what is talked about."""
    rules = lexicon.rules
    if not rules["frightening"].search(plain):
        return False
    if not rules["hedge"].search(plain):
        literal = rules["denial"].sub(", ", literal)
    if not rules["frightening"].search(literal):
        return True
    if rules["personal"].search(literal):
        return False
    return bool(rules["context"].search(plain) or (rules["past"].search(plain) and rules["well"].search(plain)))


def _taken_back(lexicon: Lexicon, text: str, start: int) -> bool:
    """Whether a "not" stands before this place, in the same clause."""
    clause = max(text.rfind(". ", 0, start) + 1, text.rfind(", ", 0, start) + 1, start - REACH)
    before = text[clause:start]
    return bool(lexicon.rules["negation"].search(before)) and not lexicon.rules["insisting"].search(before)
