"""A parsed sentence as words that can be changed: contractions spelled out, shouting calmed, and the way back."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from actions.rephrase.surface import situation_faults
from bot.dialogue.inputs import Sentence, Token

_SPELLED = {
    "n't": "not", "nt": "not", "n’t": "not", "ca": "can", "wo": "will", "sha": "shall", "'re": "are", "'m": "am",
    "'ve": "have", "'ll": "will", "re": "are", "m": "am", "ve": "have", "ll": "will", "i": "I", "u": "you",
    "cuz": "because", "cos": "because", "cause": "because", "coz": "because", "bc": "because", "gon": "going",
    "till": "until", "urself": "yourself", "myslf": "myself", "w": "with", "&": "and", "+": "and", "ai": "are",
}  # fmt: skip
_DONE = r"(?:been|gone|made|taken|given|told|done|bought|forgotten|left|promised|asked|agreed|\w+ed)"
_DROPPED_G = re.compile(
    r"(?:play|do|ly|talk|text|go|mak|tak|try|act|work|drink|look|leav|com|say|cheat|watch|yell|flirt)in'?"
)
_AFTER_A_PRONOUN_ONLY = {"re", "m", "ve", "ll"}
_MARKS = frozenset({'"', "“", "”", "``", "''"})
_NAMED = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october|november|"
    r"december|christmas|easter|thanksgiving|diwali|eid|ramadan|english|polish|french|spanish|german|italian|russian|arabic|hindi|"
    r"chinese|turkish|portuguese|ukrainian|romanian|indian|valentines?|tv|facebook|instagram|tiktok|whatsapp|netflix|youtube|snapchat"
)
_NO_NAMES = frozenset({
    "mum", "mom", "dad", "mam", "nan", "gran", "grandad", "grandma", "god", "xbox", "telly", "pub", "gym", "bbq", "lol",
    "wtf", "omg", "bro", "babe", "hun", "dude", "uni", "netball", "footy", "playstation", "fifa", "golf", "football",
    "poker",
})  # fmt: skip
_WRITTEN = {"tv": "TV", "tiktok": "TikTok", "whatsapp": "WhatsApp", "youtube": "YouTube"}
_KEPT_CAPITALS = frozenset(
    {
        "TV",
        "PS",
        "PS4",
        "PS5",
        "DVD",
        "GP",
        "NHS",
        "AA",
        "BBQ",
        "PE",
        "DIY",
        "SMS",
        "UK",
        "US",
        "IVF",
        "ADHD",
        "PTSD",
        "OCD",
        "MIL",
        "FIL",
        "BBC",
        "ID",
        "IT",
    }
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word. `text` is what will be shown, "" once the word was taken out: positions stay, so that `head` holds."""

    text: str
    tag: str
    dep: str
    head: int
    lemma: str
    pos: str
    glued: bool = False  # stands right behind the word before it: a comma, 's, the "am" of "3am"

    @property
    def low(self) -> str:
        return self.text.lower()

    def out(self) -> "Word":
        return replace(self, text="")

    def into(self, text: str, tag: str = "") -> "Word":
        return replace(self, text=text, tag=tag or self.tag)


Words = tuple[Word, ...]


def read_words(sentence: Sentence) -> Words:
    """The sentence's tokens as words."""
    text = sentence.text.replace("’", "'")
    found: list[Word] = []
    at = 0
    for token in sentence.tokens:
        surface = token.text.replace("’", "'")
        where = text.find(surface, at)
        glued = where == at and where > 0
        at = where + len(surface) if where >= 0 else at
        found.append(_word(token, surface, found[-1] if found else None, glued))
    return _quotes_whole(_spelled_s(_had(_sworn(found))))


_OATHS = frozenset({"fucking", "fuckin", "bloody", "damn", "effing", "freaking", "sodding", "goddamn"})
_BEFORE_A_VERB = frozenset({"never", "always", "just", "still", "even", "i", "you", "he", "she", "they", "we"})


def _sworn(words: list[Word]) -> list[Word]:
    """As in "he never bloody knocks": behind an oath the tagger takes a verb for a noun."""
    said = list(words)
    for at in range(1, len(words) - 1):
        verb = words[at + 1]
        oath = words[at].low in _OATHS and words[at - 1].low in _BEFORE_A_VERB
        if oath and verb.tag in ("NNS", "NN"):
            said[at + 1] = replace(verb, tag="VBZ" if verb.tag == "NNS" else "VBP", pos="VERB")
    return said


def _had(words: list[Word]) -> list[Word]:
    """As in "you'd packed it in": the tagger sees "would" where a participle shows that it is "had"."""
    pairs = zip(words, [*words[1:], None], strict=True)
    return [
        replace(word, text="had", tag="VBD", lemma="have")
        if word.low == "would" and after and after.tag == "VBN"
        else word
        for word, after in pairs
    ]


def text_of(words: Iterable[Word]) -> str:
    """The words as running text, with the usual contractions."""
    text = ""
    for word in words:
        if word.text:
            text += word.text if word.glued or not text else " " + word.text
    return contract(text)


def low_of(words: Iterable[Word]) -> str:
    """The words in lower case, one blank between any two: what the frames are matched on."""
    return " ".join(word.low for word in words if word.text)


def without(words: Words, pattern: re.Pattern[str]) -> Words:
    """The words with every match taken out, or only the group `cut` where the pattern has one."""
    text, starts = low_of(words), _starts(words)
    gone: set[int] = set()
    for match in pattern.finditer(text):
        start, end = match.span("cut") if "cut" in pattern.groupindex else match.span()
        gone |= {at for at, offset in starts.items() if start <= offset < end}
    return tuple(word.out() if at in gone else word for at, word in enumerate(words))


def position(words: Words, offset: int) -> int:
    """Which word stands at this place of `low_of`; the number of words if none does."""
    return next((at for at, start in _starts(words).items() if start >= offset), len(words))


def _starts(words: Words) -> dict[int, int]:
    starts: dict[int, int] = {}
    offset = 0
    for at, word in enumerate(words):
        if word.text:
            starts[at] = offset
            offset += len(word.low) + 1
    return starts


def contract(text: str) -> str:
    """do not → don't, you are → you're, as people talk."""
    text = re.sub(r"\b([Dd]o|does|did|is|are|was|were|have|has|had|would|could|should) not\b", r"\1n't", text)
    text = re.sub(r"\bcan ?not\b", "can't", text)
    text = re.sub(r"\bwill not\b", "won't", text)
    text = re.sub(r"(?<!how )\bI am(?= \w)", "I'm", text)
    text = re.sub(r"\b([Yy]ou|[Ww]e|[Tt]hey) are(?= (?!but\b|and\b|when\b|because\b)\w)", r"\1're", text)
    text = re.sub(r"\b([Hh]e|[Ss]he|[Ii]t|[Tt]here|[Tt]hat) is(?= \w)", r"\1's", text)
    text = re.sub(r"\b(I|[Yy]ou|[Ww]e|[Tt]hey) have(?= (?:been|got|gone|\w+ed)\b)", r"\1've", text)
    text = re.sub(rf"\b(I|[Yy]ou|[Ww]e|[Tt]hey) had(?= {_DONE}\b)", r"\1'd", text)
    text = re.sub(r"\b(I|[Yy]ou|[Ww]e|[Tt]hey) would(?= \w)", r"\1'd", text)
    return re.sub(r"\b(I|[Yy]ou|[Ww]e|[Tt]hey) will(?= \w)", r"\1'll", text)


def _word(token: Token, surface: str, before: Word | None, glued: bool) -> Word:
    low = surface.lower()
    after_pronoun = before is not None and before.low in {"i", "you", "we", "they", "he", "she"}
    spelled = _SPELLED.get(low)
    if spelled is None or (low in _AFTER_A_PRONOUN_ONLY and not after_pronoun) or (low == "ca" and token.tag != "MD"):
        spelled = surface
    if low == "'d":
        spelled = "would" if token.tag == "MD" else "had"
    if low == "till" and token.pos == "NOUN":
        spelled = surface
    if _DROPPED_G.fullmatch(low):
        lemma = low.rstrip("'").removesuffix("in")
        return Word(f"{lemma}ing", "VBG", token.dep, token.head, lemma, "VERB")
    contraction = glued and (low in _SPELLED or low == "'d")
    return Word(
        text=_calm(spelled, token, first=before is None),
        tag=token.tag,
        dep=token.dep,
        head=token.head,
        lemma=token.lemma,
        pos=token.pos,
        glued=glued and not contraction,
    )


def _calm(text: str, token: Token, first: bool) -> str:
    if _NAMED.fullmatch(text.lower()):
        return _WRITTEN.get(text.lower()) or text.capitalize()
    if len(text) > 1 and text.isupper() and text.isalpha() and text not in _KEPT_CAPITALS:
        name = token.pos == "PROPN" and token.dep not in ("amod", "compound", "advmod")
        return text.capitalize() if name else text.lower()
    name = token.pos == "PROPN" and token.tag == "NNP" and token.dep in ("nsubj", "nsubjpass", "poss", "pobj", "dobj")
    if name and text.isalpha() and text.islower() and len(text) > 2 and text not in _NO_NAMES:
        return text.capitalize()
    if first and token.pos != "PROPN" and text != "I" and not text.startswith("I'"):
        return text[0].lower() + text[1:]
    return text


def _owns(words: list[Word], at: int) -> bool:
    """As in "at your dad's without asking": a place, though the tagger sees a verb."""
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    noun = (
        before is not None
        and before.pos in ("NOUN", "PROPN")
        and any(w.pos == "ADP" for w in words[max(0, at - 3) : at])
    )
    return noun and (after is None or after.pos in ("ADP", "PUNCT", "SCONJ", "CCONJ")) and words[at].text == "'s"


def _quotes_whole(words: Words) -> Words:
    """What was said word for word is one word, which nothing changes: “you're too sensitive”."""
    marks = [at for at, word in enumerate(words) if word.text in _MARKS]
    said = list(words)
    quoted = {at for left, right in zip(marks[::2], marks[1::2], strict=False) for at in range(left, right)}
    if not any(word.text.isalpha() for at, word in enumerate(words) if at not in quoted):
        return words  # all of it stands in quotation marks
    for left, right in zip(marks[::2], marks[1::2], strict=False):
        inner = words[left + 1 : right]
        if not inner or left == 0:
            continue
        verb = next((at for at in range(left - 1, -1, -1) if words[at].pos in ("VERB", "AUX")), left + 1)
        text = _plain_text(inner).strip(" ,.!?")
        quote = "something like that" if situation_faults(f"you say {text}") else f"“{text}”"
        if words[verb].lemma == "go":
            said[verb] = words[verb].into("said" if words[verb].tag == "VBD" else "say", words[verb].tag)
            said[verb] = replace(said[verb], lemma="say")
        for at in range(left, right + 1):
            said[at] = said[at].out()
        said[left + 1] = replace(
            words[left + 1], text=quote, tag="NN", pos="X", dep="dobj", head=verb, lemma=text, glued=False
        )
        before = next((at for at in range(left - 1, -1, -1) if words[at].text), None)
        if before is not None and words[before].low in (",", ":"):
            said[before] = said[before].out()
    return tuple(said)


def _plain_text(words: Words) -> str:
    text = ""
    for word in words:
        text += word.text if word.glued or not text else " " + word.text
    return contract(text)


def _spelled_s(words: list[Word]) -> Words:
    """'s as "is" or "has" where it is a verb; the possessive stays glued to its noun."""
    spelled = list(words)
    for at, word in enumerate(words):
        if word.text not in ("'s", "s") or word.tag == "POS" or not word.tag.startswith("V"):
            continue
        after = next((each for each in words[at + 1 :] if each.pos not in ("ADV", "PART")), None)
        if _owns(words, at):
            spelled[at] = replace(word, tag="POS", text="'s", glued=True)
            continue
        done = after is not None and (after.low == "got" or after.tag == "VBN") and word.lemma != "be"
        if after is not None and after.tag == "VBN":  # with an object it is no passive: "he's never done a school run"
            verb = words.index(after)
            done |= any(each.head == verb and each.dep == "dobj" for each in words[verb + 1 :])
        has = done or (after is not None and after.low == "been")
        spelled[at] = replace(word, text="has" if has else "is", glued=False)
    return tuple(spelled)
