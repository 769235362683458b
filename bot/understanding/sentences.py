"""Where one thought ends and the next begins, in text as people type it on a phone. Pure.

People leave out capitals and full stops, so a grammar is no help; marks, faces, line ends and words such as "lol" are.
Text that never pauses is cut at words that begin a clause. Nothing is added, and nothing but blanks is left out.
"""

import math
import re
from collections.abc import Sequence

# Tokens of the encoder, about. It could read 128; but the examples that it is compared with have ten to forty words,
# and in a longer piece one frightening clause is drowned by the rest.
MOST_TOKENS = 60
MOST_PIECES = 120  # the short sentences of one long message; packed together, the one that matters is diluted
FEWEST_WORDS = 4  # before a "lol" that ends a sentence

_FACES = "[\U0001f000-\U0001faff\u2600-\u27bf]"
_LAUGH = r"(?:lo+l|lmf?ao+|rofl|smh|ha(?:ha)+|haha)"
# Runs are taken whole or not at all (possessive, and not from their middle): otherwise a wall of marks takes seconds.
_END = re.compile(
    rf"""
      (?P<line>\n+)
    | (?P<dots>\.{{2,}}+|…)["')\]]*                           # "idk..he left"
    | (?P<mark>(?<![!?])[!?]++\.*+)["')\]]*+(?=\s|\w|$)      # "why?he left"
    | (?P<stop>\.)["')\]]*+(?=\s|$)
    | (?P<tight>(?<=[a-z]{{2}})\.(?=(?-i:[A-Z][a-z']|I\b)))  # "I cried.He left", but not "google.com"
    | (?P<face>(?<!{_FACES}){_FACES}++)(?=\s+\w)
    | (?P<laugh>\b{_LAUGH}\b)(?=\s+\w)
    | (?P<semicolon>;)(?=\s)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Dr. Lee", "e.g. when", "J. said": the stop belongs to the word.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'])(?:mr|mrs|ms|dr|prof|st|sr|jr|rev|vs|approx|eg|ie|[a-z](?:\.[a-z])+|(?-i:[A-HJ-Z]))\.$",
    re.IGNORECASE,
)
# "3 p.m.", "etc.": may end a sentence; they do when a capital follows.
_MAYBE_END = re.compile(r"\b(?:etc|a\.m|p\.m|am|pm|u\.s|u\.k)\.$", re.IGNORECASE)
_NUMBERED = re.compile(r"^\W*\d{1,2}\.$")  # "1. he lies"
_CLAUSE = re.compile(
    r"\s+(?=(?:and|but|because|cause|cuz|bc|so|then|when|while|which|although|though|or|plus|also|anyway|until|since|if|"
    r"now)\b)|(?<=[,;:)\]—–-])\s+",
    re.IGNORECASE,
)
_TOKENS = re.compile(r"\w+|[^\w\s]")


def split(text: str) -> tuple[str, ...]:
    """The sentences of a text, in order, each of at most about MOST_TOKENS tokens. An empty text has none."""
    pieces: list[str] = []
    for piece in _at_marks(text):
        # A lone "?!" or face belongs to what was said before; at the beginning, to what follows.
        if pieces and (_wordless(piece) or _wordless(pieces[-1])):
            pieces[-1] = f"{pieces[-1]} {piece}"
        else:
            pieces.append(piece)
    return tuple(part for piece in pieces for part in _cut(piece))


def excerpts(text: str) -> tuple[str, ...]:
    """What the classifier is shown: the sentences, or, of a very long text, neighbouring ones together.

    At most MOST_PIECES: if even that is not enough, the middle is left out.
    """
    pieces = split(text)
    if len(pieces) > MOST_PIECES:
        pieces = tuple(_pack(pieces))
    half = MOST_PIECES // 2
    return pieces if len(pieces) <= MOST_PIECES else pieces[:half] + pieces[-half:]


def tokens(text: str) -> int:
    """About how many tokens the encoder makes of a text: words, marks, and long words in pieces of six letters."""
    return sum(1 + (len(token) - 1) // 6 if len(token) > 9 else 1 for token in _TOKENS.findall(text))


def _at_marks(text: str) -> list[str]:
    pieces, start = [], 0
    for end in _END.finditer(text):
        if not _ends(text[start : end.end()], text[end.end() :], end):
            continue
        pieces.append(text[start : end.end()].strip())
        start = end.end()
    pieces.append(text[start:].strip())
    return [piece for piece in pieces if piece]


def _ends(piece: str, rest: str, end: re.Match[str]) -> bool:
    """Whether this mark really ends a sentence."""
    if end.lastgroup == "laugh":
        return len(piece.split()) >= FEWEST_WORDS
    if end.lastgroup != "stop":
        return True
    maybe = _MAYBE_END.search(piece)
    if maybe:
        return rest.lstrip()[:1].isupper()
    return not (_NUMBERED.match(piece) or _ABBREVIATION.search(piece))


def _wordless(piece: str) -> bool:
    return not any(character.isalnum() for character in piece)


def _cut(piece: str) -> list[str]:
    """A piece that is too long, cut at clauses, or between words, or, at the very worst, anywhere."""
    if _fits(piece):
        return [piece]
    parts = [part for clause in _CLAUSE.split(piece) for part in ([clause] if _fits(clause) else clause.split())]
    blocks = [block for part in parts for block in ([part] if _fits(part) else _blocks(part))]
    return _pack([block for block in blocks if block])


def _fits(piece: str) -> bool:
    return tokens(piece) <= MOST_TOKENS


def _blocks(word: str) -> list[str]:
    """A word without end, in blocks that are small however many tokens a letter takes."""
    return [word[start : start + MOST_TOKENS] for start in range(0, len(word), MOST_TOKENS)]


def _pack(parts: Sequence[str]) -> list[str]:
    """Neighbours joined again, into few pieces of about the same length."""
    sizes = [tokens(part) for part in parts]
    # A fifth of air, so that no scrap is left over at the end.
    goal = sum(sizes) / math.ceil(sum(sizes) / (0.8 * MOST_TOKENS))
    packed: list[str] = []
    filled = math.inf
    for part, size in zip(parts, sizes, strict=True):
        if filled >= goal or filled + size > MOST_TOKENS:
            packed.append(part)
            filled = size
        else:
            packed[-1] += f" {part}"
            filled += size
    return packed
