"""Typed words made comparable, and how far two of them are apart."""

import re
import unicodedata

# Letters that Unicode does not take apart into a plain letter and an accent.
ODD_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "ı": "i", "œ": "oe"})
APOSTROPHES = re.compile("['’ʻʼ`´]")
BETWEEN_INITIALS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
REGIONAL = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
SUBDIVISION = re.compile("\U0001f3f4([\U000e0061-\U000e007a]{2})")  # the flags of England, Scotland and Wales


def simple(text: str) -> list[str]:
    """The words in lower case, without accents, apostrophes and punctuation; "U.S.A." is one word, "St." is "saint"."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(ODD_LETTERS).replace("&", " and "))
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    words = re.findall(r"\w+", BETWEEN_INITIALS.sub("", APOSTROPHES.sub("", plain)))
    return ["saint" if word == "st" else word for word in words]


def flags(text: str) -> set[str]:
    """The two-letter codes that the flags in the text stand for."""
    whole = {"".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in found) for found in REGIONAL.findall(text)}
    parts = {"".join(chr(ord(letter) - 0xE0000) for letter in found).upper() for found in SUBDIVISION.findall(text)}
    return whole | parts


def edits(one: str, other: str, most: int) -> int:
    """How many letters were left out, added, mistaken or swapped with their neighbour; `most` + 1 if more than that.

    difflib's ratio would not do: it takes "austria" for as near to "australia" as many a misspelling.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before, last, row = [0], [0], list(range(len(other) + 1))  # the rows of the table, the newest last
    for i, letter in enumerate(one, start=1):
        before, last, row = last, row, [i]
        for j, match in enumerate(other, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != match))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == match:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
    return min(row[-1], most + 1)
