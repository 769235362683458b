"""Words for a picture: only letters that the font can draw, wrapped to a width, in a size that fits.

The fonts are the ones that matplotlib brings. It neither joins letters (Arabic, Syriac, N'Ko) nor orders them from
right to left, so joined scripts are left out and the others turned round here.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import matplotlib
from matplotlib.ft2font import LOAD_NO_HINTING, FT2Font

LINE = 1.32  # from line to line, in sizes
HUNDRED = 100  # the size, in pixels, at which letters are measured
LONGEST = 2000  # characters that are looked at

JOINED = re.compile(r"[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
BACKWARDS = re.compile(r"[\u0590-\u05ff\ufb1d-\ufb4f](?:[^\w\n]*[\u0590-\u05ff\ufb1d-\ufb4f])*")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one size, in pixels."""

    lines: tuple[str, ...]
    size: float
    bold: bool = False

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LINE


def font_file(bold: bool) -> Path:
    """The file of the font, so that nothing is looked up on the machine."""
    return Path(matplotlib.get_data_path(), "fonts", "ttf", "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")


def drawable(words: str) -> str:
    """The words on one line, without what the font lacks. May be empty."""
    plain = unicodedata.normalize("NFC", words[:LONGEST])
    kept = (" " if each.isspace() else each for each in plain if each.isspace() or _has(each))
    return " ".join("".join(kept).split())


def block(words: str, width: float, size: float, *, bold: bool = False, most: int = 99) -> Block:
    """The words wrapped to `width` pixels, in at most `most` lines; what is cut off ends in "…"."""
    lines = _wrapped(drawable(words), width, size, bold)
    if len(lines) > most:
        lines = lines[:most]
        while lines[-1] and width_of(lines[-1] + "…", size, bold) > width:
            lines[-1] = lines[-1][:-1]
        lines[-1] = lines[-1].rstrip() + "…"
    return Block(tuple(map(_turned, lines)), size, bold)


def width_of(words: str, size: float, bold: bool = False) -> float:
    """How wide the words are, in pixels. Only letters are remembered: what people wrote must not stay in memory."""
    return sum(_advance(each, bold) for each in words) * size / HUNDRED


def _wrapped(words: str, width: float, size: float, bold: bool) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in words.split():
        longer = f"{line} {word}".lstrip()
        if width_of(longer, size, bold) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width, size, bold)
        lines += full
    return [*lines, line] if line else lines


def _pieces(word: str, width: float, size: float, bold: bool) -> list[str]:
    """A word that is wider than a line, in parts; never empty."""
    parts = [""]
    for each in word:
        if parts[-1] and width_of(parts[-1] + each, size, bold) > width:
            parts.append("")
        parts[-1] += each
    return parts


def _turned(line: str) -> str:
    """Letters that run from right to left, in the order in which they are drawn."""
    return BACKWARDS.sub(lambda found: found[0][::-1], line)


@cache
def _has(letter: str) -> bool:
    """Whether it can be drawn, and drawn rightly: marks that would float, and what has no picture, are left out."""
    if unicodedata.category(letter)[0] in "CM" or JOINED.match(letter):
        return False
    return all(ord(letter) in _letters(bold) for bold in (False, True))


@cache
def _letters(bold: bool) -> frozenset[int]:
    return frozenset(_font(bold).get_charmap())


@cache
def _font(bold: bool) -> FT2Font:
    font = FT2Font(str(font_file(bold)))
    font.set_size(HUNDRED, 72)  # at 72 dots per inch a point is a pixel
    return font


@cache
def _advance(letter: str, bold: bool) -> float:
    return float(_font(bold).load_char(ord(letter), flags=LOAD_NO_HINTING).linearHoriAdvance) / 65536
