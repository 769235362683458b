"""What can be seen without grammar: capitals, punctuation, quotes, doubled words, short forms."""

import re
from itertools import pairwise

from tests.actions.grammar.words import any_of

DOUBLE_IS_FINE = {"that", "had", "very", "so", "really", "no"}
ASKS = re.compile(
    r"(could|can|would|will|shall) (you|we|i|us)\b"
    r"|(how|what|where|when|why|who) (can|could|do|did|would|should) (you|we|i)\b",
    re.I,
)
_CUT_BEFORE = r"(?<!\w)(?:and|or|but|the|an|because|if|my|your|our|their|than|its|as if|every)\s*(?=[,.?!;]|$)"
_CUT_AS = r"\sas\s*[,.?!;]|(?<!tell me)(?<!know)(?<!say)\swhen\s*[.?!]|(?<!\w)(?:for|of|to|with)['’]s\b"
_CUT_TIME = "".join(f"(?<!{word})" for word in ("in", "for", "all", "of", "during", "by", "through"))
_OPINION = (
    r"\bfe(?:el|lt) (?:that |like |as if |as though )?(?:you|he|she|they)(?:['’]\w+)?\b"
    r"(?! (?:and|with|at|near|by|close|beside|next)\b)"
)
_TAKES_NO_THAT = "(?:lonely|alone|worn out|tired|tense|uneasy|overwhelmed|insecure|stressed)"
RULES = (
    ("small name", re.compile(rf"\b{any_of('small_names')}\b")),
    ("small i", re.compile(r"(?<![\w'’.])i(?=[\s'’,.?!])")),
    ("space before punctuation", re.compile(r"\s[,.?!;:](?!\d)")),
    (
        "doubled punctuation",
        re.compile(r"[,;:]\s*[,.;:?!]|(?<!\bp\.m)(?<!\ba\.m)[.?!]\s*[,;:]|(?<!\.)\.\.(?!\.)|\.[?!]|[?!]\.|\?\?|!!"),
    ),
    ("space missing after punctuation", re.compile(r"[a-z][,;?!](?=\w)|[a-z]\.(?=[A-Z])")),
    ("two spaces", re.compile(r"\S\s{2,}\S")),
    ("short form", re.compile(rf"\b{any_of('short_forms')}\b", re.I)),
    ("left over", re.compile(f"{_CUT_BEFORE}|{_CUT_AS}", re.I)),
    ("left over", re.compile(rf"{_CUT_TIME}\sthe (?:week|day|night|moment|minute)\s*[,.]", re.I)),
    ("torn word", re.compile(r"(?<![\w'’.$£€-])[b-hj-z](?![\w'’.-])")),
    ("feeling with that", re.compile(rf"\b{_TAKES_NO_THAT} that (?:I|you|we|he|she|it|they|my|your|our|the)\b", re.I)),
    (
        "two helpers",
        re.compile(
            r"\b(?:do|does|did)n['’]t do (?!you|your|my|it|that|this|the|a|any|some|what|things?|well)[a-z]+", re.I
        ),
    ),
    ("opinion as a feeling", re.compile(_OPINION, re.I)),
)


def faults(text: str) -> list[str]:
    """Faults in the letters of the text alone."""
    found = [f"{name}: {match.group().strip()}" for name, rule in RULES for match in rule.finditer(text)]
    return [*found, *_sentences(text), *_quotes(text), *_doubled(text)]


def _sentences(text: str) -> list[str]:
    found = []
    for piece in re.split(r"(?<=[.?!])[\"”’']?\s+", text.strip()):
        bare = piece.strip("\"“”'‘’ ")
        if bare and bare[0].islower():
            found.append(f"small beginning: {bare[:15]}")
        if ASKS.match(bare) and not bare.endswith("?"):
            found.append(f"question without its mark: {bare[:25]}")
    if not re.search(r"[.?!…][\"”’']?$", text.strip()):
        found.append(f"no end: {text[-15:]}")
    return found


def _quotes(text: str) -> list[str]:
    odd = text.count('"') % 2 == 1 or text.count("“") != text.count("”")
    return ["quotes that don't match"] if odd else []


def _doubled(text: str) -> list[str]:
    words = re.findall(r"[\w'’]+|[^\w\s]", text.lower())
    ones = [a for a, b in pairwise(words) if a == b and a.isalpha() and a not in DOUBLE_IS_FINE]
    fours = zip(words, words[1:], words[2:], words[3:], strict=False)
    twos = [f"{a} {b}" for a, b, c, d in fours if (a, b) == (c, d) and a.isalpha() and b.isalpha()]
    return [f"doubled: {each}" for each in ones + twos]
