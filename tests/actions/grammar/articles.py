"""A or an, none where there is nothing to count, and one where there is."""

import re
from collections.abc import Sequence
from typing import Any

from tests.actions.grammar.words import words

VOWEL_SOUND = re.compile(
    r"(?!uni|use|usu|eu|one\b|once\b|u-)[aeiou]|hour|honest|honou?r|heir|8|11\b|18\b|[FHLMNRSX]\b", re.I
)
NOT_COUNTED = re.compile(r"\ba (?:anger|sadness|peace|help|advice)\b(?! \w)", re.I)
COUNTED = words("counted")
WITHOUT = {("by", "car"), ("by", "phone"), ("by", "letter"), ("at", "table"), ("as", "wife"), ("as", "husband")}


def faults(tokens: Sequence[Any]) -> list[str]:
    text = "".join(each.text_with_ws for each in tokens)
    pairs = re.findall(r"(?<![\w'’-])(an?)\s+([\w-]+)", text, re.I)
    found = [
        f"{article} {word}" for article, word in pairs if (article.lower() == "an") != bool(VOWEL_SOUND.match(word))
    ]
    found += [match.group() for match in NOT_COUNTED.finditer(text)]
    return [f"article: {each}" for each in found + _bare(tokens)]


def _bare(tokens: Sequence[Any]) -> list[str]:
    """ "you bought sofa", "in restaurant", "like king"."""
    found = []
    for before, noun, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        governs = before.pos_ == "ADP" or (before.pos_ == "VERB" and before.tag_ not in ("VBN", "VBG"))
        goes_on = after.pos_ in ("NOUN", "PROPN", "PART", "VERB") or after.lower_ in ("and", "-", "or")
        if noun.lower_ in COUNTED and governs and not goes_on and (before.lower_, noun.lower_) not in WITHOUT:
            found.append(f"{before.text} {noun.text}")
    return found
