"""The lexicon's file compiled: from phrases that a clinician can read to expressions over plain text.

In a phrase CAPITALS name a list of `words`, (a|b) is either, (a)? may be missing, "word*" has any ending, ".." is up to
three words and "..." up to eight, of one sentence and none of them a "not"; "!word" must not follow, "^" is the
beginning and "$" the end of a sentence. Contractions may be written as usual: both sides are written out.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.dialogue.inputs import SAFETY_CLASSES, About, SafetyClass
from bot.understanding.lexicon_disguises import Undisguise

FILE = Path(__file__).with_name("lexicon.yml")
_ANY = r"(?!(?:not|never|nobody|nor) )[^ .]+ "
_PARTS = re.compile(r"\.\.\.|\.\.|!\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|![\w'*]+|[()|?^$]|[A-Z][A-Z_]+|[\w'-]+\*?")
_SIGNS = {
    "...": f"(?:{_ANY}){{0,8}}?", "..": f"(?:{_ANY}){{0,3}}?", "(": "(?:", ")": ")", "|": "|", "?": "?",
    "^": r"(?<=\. )", "$": r"(?=\.|$)",
}  # fmt: skip
Expression = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Sign:
    """One group of phrases that say the same thing."""

    safety: SafetyClass
    card: bool  # these words alone justify the card; otherwise a question
    urgent: bool
    about: About | None  # None: the sentence tells
    joke: bool  # often said in fun: with a laugh it is only worth a question
    expression: Expression


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything in the file."""

    signs: tuple[Sign, ...]
    rules: Mapping[str, Expression]  # the lists under `rules`, by name
    undisguise: Undisguise


def load_lexicon(path: Path = FILE) -> Lexicon:
    """Raises KeyError or re.error when the file is not as its head says: it ships with the program and is tested."""
    data: dict[str, Any] = YAML(typ="safe").load(path)
    words: dict[str, str] = data["words"]
    undisguise = Undisguise(
        _vocabulary(data), data["core"].split(), data["means"], _words(data["rules"]["frightening"])
    )

    def expression(phrases: str) -> Expression:
        return compile_phrases(phrases.splitlines(), words, undisguise.expand)

    signs = [
        Sign(
            safety,
            group["strength"] == "card",
            group.get("urgent", False),
            group.get("about"),
            group.get("joke", False),
            expression(group["phrases"]),
        )
        for safety in SAFETY_CLASSES
        for group in data[safety]
    ]
    return Lexicon(tuple(signs), {name: expression(each) for name, each in data["rules"].items()}, undisguise)


def compile_phrases(phrases: Sequence[str], words: Mapping[str, str], expand: Callable[[str], str]) -> Expression:
    """One expression that finds any of the phrases, at the beginning of a word."""
    return re.compile(rf"(?<= )(?:{'|'.join(_compiled(phrase, words, expand) for phrase in phrases if phrase)})")


def _compiled(phrase: str, words: Mapping[str, str], expand: Callable[[str], str]) -> str:
    parts: list[str] = []
    for part in _PARTS.findall(phrase):
        if part in _SIGNS:
            parts.append(_SIGNS[part])
        elif part[0] == "!":
            parts.append(f"(?!{_compiled(part[1:], words, expand)})")
        elif part in words:
            parts.append(f"(?:{_compiled(words[part], words, expand)})")
        else:
            parts.append("".join(_word(word) for word in expand(part).replace("-", " ").split()))
    return "".join(parts)


def _word(word: str) -> str:
    return (rf"{word[:-1]}[^ ]*" if word.endswith("*") else word) + " (?:, )?"


def _vocabulary(data: Mapping[str, Any]) -> set[str]:
    """Every word of the file's phrases."""
    texts = [*data["words"].values(), *data["rules"].values(), *data["means"].values()]
    texts += [group["phrases"] for safety in SAFETY_CLASSES for group in data[safety]]
    return {word for text in texts for word in _words(text)}


def _words(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w'])[a-z]+(?![\w'*])", text))
