"""The colours. Each picture brings its own background, so it reads the same in light and dark mode.

Text on its ground has a contrast of 7:1 and more (WCAG AAA), lines and edges 3:1; nothing is told by colour alone.
tests/pictures/test_colours.py holds it, for the colour-blind too.
"""

from dataclasses import dataclass

PAPER = "#F5F0E6"  # not white: that glares in a dark chat
INK = "#1B2530"
QUIET = "#404750"  # lesser words
EDGE = "#7A7369"  # the frame: it has to be seen on a white screen and on a black one


@dataclass(frozen=True, slots=True)
class Tone:
    """A light ground and the strong colour of the lines and headings on it."""

    ground: str
    strong: str


PLAIN = Tone("#FFFFFF", "#4A4F57")
MINE = Tone("#D6E8F7", "#00457A")
THEIRS = Tone("#FEE4C0", "#702F00")
NEW = Tone("#E4FEDF", "#00513F")
TONES = (PLAIN, MINE, THEIRS, NEW)
