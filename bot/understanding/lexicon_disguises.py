"""Words undisguised: spaced out, in digits, starred, stretched, in look-alike letters, mistyped, as pictures. Pure.

What comes out is for the lexicon alone: small letters, contractions written out, one blank between words, "," between
clauses and "." between sentences. A word is changed only into one that the lexicon itself uses.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping

from bot.understanding.spelling import WORDS

# Cyrillic, Greek and other letters that look like ours: what is typed, and below it what is seen.
LOOK_ALIKES = str.maketrans(
    "авекмнорстухіїјѕԁһӏαβεικμνορτυχℓøłıđ’",
    "abekmhopctyxiijsdhlabeikmvoptuxlolid'",
)
PICTURES = {
    "🔪": "knife", "🗡": "knife", "💊": "pills", "🔫": "gun", "🩸": "blood", "⚰": "coffin", "🪦": "grave",
    "😂": "lol", "🤣": "lol", "😭": "crying", "💀": "skull", "😅": "lol", "😆": "lol", "🤪": "lol", "👊": "punch",
}  # fmt: skip
_PICTURE = re.compile("|".join(PICTURES))
# Between all words ("i 😭 want 😭 to 😭 die") a face says nothing and only parts them.
_MANY_FACES = 3
_FACE_BETWEEN = re.compile("(?<=\\w)\\s*[😂🤣😭💀😅😆🤪]\\s*(?=\\w)")
# What a phone writes when a mark or a pause is spoken.
_DICTATED = re.compile(r"\b(?:(full stop|question mark|exclamation mark|new line)|(comma)|uh+m*|um+|erm+|you know)\b")
# "k i l l", "s.u.i.c.i.d.e", "d-i-e"
_SPACED = re.compile(r"(?<![\w'])[a-z0-9@$](?:[ .\-_*/]{1,3}[a-z0-9@$!|](?![\w'])){2,}")
_TOKEN = re.compile(r"[a-z0-9@$*](?:[a-z0-9'@$€!|*#]*[a-z0-9*])?|[.!?…\n]+|[,;:()\-–—]")
# "1" is an i or an l.
_DIGITS = [str.maketrans("034578@$€1!|", f"oeastbase{one * 3}") for one in "il"]
_DOUBLE = re.compile(r"(.)\1+")
_CONTRACTION = re.compile(r"(\w+?)(n't|'m|'re|'ve|'ll|'d|'s)$")
_ENDINGS = {"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'s": "is"}
_WITHOUT_S = {"he", "she", "it", "that", "what", "who", "there", "here", "where", "how", "when", "nobody", "everything"}
_IRREGULAR = {"can't": "can not", "won't": "will not", "shan't": "shall not", "cannot": "can not", "ain't": "is not"}
# Typed without the apostrophe these are words of their own; the next word tells.
_HE_WILL = re.compile(r"\b(s?he)ll (?=(?:kill|hurt|find|take|leave|do|never|beat|be|post|send|burn|hit)\b)")
# Words of their own that look as if two letters of another word were swapped.
_REAL = frozenset(
    (
        "sacred",
        "form",
        "trail",
        "angel",
        "angle",
        "bets",
        "trial",
        "quiet",
        "quite",
        "untied",
        "diary",
        "calm",
        "clam",
        "salt",
    )
)
LONG = 4  # letters: shorter words are too easily another one
_TO = re.compile(r"(\b(?:want|going|need|have|used|trying|tried|like|hope|able) )2(?= )")
_JOINED = re.compile(r"\b(my|him|her|your|it) sel(f|ves)\b")


class Undisguise:
    """Knows the lexicon's words; `core` are those that are worth finding behind a typing error, at least four letters
    long, `starred` those that people write with stars, and `means` what an abbreviation stands for."""

    def __init__(
        self, vocabulary: Collection[str], core: Collection[str], means: Mapping[str, str], starred: Collection[str]
    ) -> None:
        self._vocabulary = frozenset(vocabulary) | frozenset(core)
        self._longest = max(map(len, self._vocabulary))
        self._means = {typed: meant.lower() for typed, meant in WORDS.items()} | dict(means)
        self._squeezed = {_DOUBLE.sub(r"\1", word): word for word in sorted(self._vocabulary) if len(word) > 2}
        self._core = frozenset(core)
        self._frightening = frozenset(core) | frozenset(starred)
        self._starred = sorted(self._frightening, key=lambda word: (word not in core, len(word), word))
        self._swapped = {
            swapped: word
            for word in sorted(self._vocabulary)
            for swapped in _swaps(word)
            if swapped not in self._vocabulary and swapped not in _REAL
        }
        self._shorter = {short: word for word in core for short in (word, *_deletions(word))}

    def plain(self, text: str) -> str:
        """ "I can't... k1ll mys3lf" → ". i can not . kill myself ". Begins with ". " and ends with a blank."""
        text = unicodedata.normalize("NFKD", text.lower().translate(LOOK_ALIKES))
        text = "".join(character for character in text if not unicodedata.combining(character))
        text = _DICTATED.sub(lambda found: "." if found[1] else "," if found[2] else " ", text)
        if len(_FACE_BETWEEN.findall(text)) >= _MANY_FACES:
            text = _FACE_BETWEEN.sub(" ", text)
        text = _PICTURE.sub(lambda found: f" {PICTURES[found[0]]} ", text)
        text = _SPACED.sub(self._closed_up, text)
        plain = f". {' '.join(self._words(text))} "
        plain = _TO.sub(r"\1to", _HE_WILL.sub(r"\1 will ", _JOINED.sub(r"\1sel\2", plain)))
        return plain if plain.strip(". ") else ". "

    def hides(self, text: str, plain: str) -> frozenset[str]:
        """The frightening words of the plain text that nobody can read in the typed one."""
        return (frozenset(plain.split()) & self._frightening) - frozenset(re.findall(r"[a-z']+", text.lower()))

    def expand(self, word: str) -> str:
        """A contraction or abbreviation in full: "don't" → "do not", "bf" → "boyfriend"."""
        word = self._means.get(word, word)
        if word in _IRREGULAR:
            return _IRREGULAR[word]
        found = _CONTRACTION.match(word)
        if not found or (found[2] == "'s" and found[1] not in _WITHOUT_S):
            return word.replace("'", "") if " " not in word else " ".join(self.expand(part) for part in word.split())
        return f"{found[1]} {_ENDINGS[found[2]]}"

    def _words(self, text: str) -> Iterator[str]:
        for found in _TOKEN.finditer(text):
            token = found[0]
            if token[0] in ".!?…\n":
                yield "."
            elif token[0] in ",;:()-–—":
                yield ","
            else:
                yield self._word(token)

    def _word(self, token: str) -> str:
        word = self.expand(token)
        if word != token or token in self._vocabulary or token.isdigit():
            return word
        if not token.isalpha():
            return self._symbols(token)
        squeezed = self._squeezed.get(_DOUBLE.sub(r"\1", token))
        if squeezed and (squeezed in self._frightening or re.search(r"(.)\1\1", token)):
            return squeezed
        return self._corrected(token) or self._swapped.get(token, token)

    def _symbols(self, token: str) -> str:
        """Digits and marks as letters, stars as any letters; otherwise the token's parts."""
        for table in _DIGITS:
            word = token.translate(table)
            word = self._squeezed.get(_DOUBLE.sub(r"\1", word), word) if word not in self._vocabulary else word
            if word in self._vocabulary:
                return word
            if word.isalpha() and (corrected := self._corrected(word)):
                return corrected
        if "*" in token or "#" in token:
            hidden = re.compile(
                re.sub(r"[*#]+", lambda run: rf"\w{{1,{len(run[0]) + 1}}}", re.sub(r"[^\w*#]", "", token))
            )
            meant = next((word for word in self._starred if hidden.fullmatch(word)), None)
            if meant and re.search(r"\w", token):
                return meant
        return " ".join(re.findall(r"\w+", token))

    def _corrected(self, word: str) -> str | None:
        """The core word that is one typing error away, if the first letter is right. Short words may lack or double or
        swap letters, but not have other ones: "kil" is "kill", "kilt" is not."""
        for short in (word, *_deletions(word)):
            meant = self._shorter.get(short)
            if not meant or meant[0] != word[0] or abs(len(meant) - len(word)) > 1:
                continue
            if len(meant) >= 6 or short == word or sorted(meant) == sorted(word) or set(word) <= set(meant):
                return meant if _one_edit(word, meant) else None
        return None

    def _closed_up(self, found: re.Match[str]) -> str:
        letters = re.sub(r"[ .\-_*/]", "", found[0])
        for table in _DIGITS:
            words = self._segmented(letters.translate(table))
            if words:
                return " ".join(words)
        return found[0]

    def _segmented(self, letters: str) -> list[str] | None:
        """The fewest words of the lexicon that these letters can be."""
        best: list[list[str] | None] = [[]]
        for end in range(1, len(letters) + 1):
            starts = range(max(0, end - self._longest), end)
            found = [[*head, letters[start:end]] for start in starts if (head := best[start]) is not None
                     and letters[start:end] in self._vocabulary]  # fmt: skip
            best.append(min(found, key=len, default=None))
        return best[-1]


def _deletions(word: str) -> Iterator[str]:
    return (word[:index] + word[index + 1 :] for index in range(1, len(word)))


def _swaps(word: str) -> Iterator[str]:
    """Two neighbouring letters in each other's place, the first letter and short words left as they are."""
    if len(word) >= LONG:
        yield from (f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in range(1, len(word) - 1))


def _one_edit(word: str, meant: str) -> bool:
    """One letter missing, too many, other, or two neighbours swapped."""
    start = next((index for index, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), None)
    if start is None:
        return abs(len(word) - len(meant)) <= 1
    left, right = word[start:], meant[start:]
    swapped = left[1:2] + left[:1] + left[2:]
    return left[1:] == right or left == right[1:] or left[1:] == right[1:] or swapped == right
