"""A sheet to draw on, 1080 pixels wide: boxes, words, lines, arrows. y grows downwards from the top, in pixels.

matplotlib's objects only, no pyplot: nothing is shared between two sheets.
"""

import io
import math
from collections.abc import Sequence
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Polygon
from matplotlib.transforms import Affine2D

from bot.pictures.colours import EDGE, INK, PAPER, Tone
from bot.pictures.lettering import LINE, Block, block, font_file, width_of

WIDTH = 1080  # of a phone's screen
MARGIN = 48
INNER = WIDTH - 2 * MARGIN
SHORTEST, TALLEST = 320, 3000  # Telegram takes a photo up to 10,000 for both sides together
TITLE = 52.0

Point = tuple[float, float]
Align = Literal["left", "center", "right"]
SHIFT: dict[Align, float] = {"left": 0.0, "center": 0.5, "right": 1.0}


class Letters(Artist):
    """One line of words. matplotlib's own Text keeps thousands of strings in memory, and takes dollars for formulas."""

    def __init__(self, place: Point, line: str, words: Block, colour: str) -> None:
        super().__init__()
        self._place, self._line, self._colour = place, line, colour
        self._font = FontProperties(fname=font_file(words.bold), size=words.size)

    def draw(self, renderer: RendererBase) -> None:
        pen = renderer.new_gc()
        pen.set_foreground(self._colour)
        renderer.draw_text(pen, *self._place, self._line, self._font, 0.0)  # y downwards, as on the sheet
        pen.restore()


class Sheet:
    """One picture in the making. `y` is where the next thing begins."""

    def __init__(self, title: str = "") -> None:
        self._figure = Figure(dpi=72, facecolor=PAPER)  # 72: a point is a pixel
        self._down = Affine2D()
        self._level = 0
        self.y = float(MARGIN)
        if title:
            self.y += self.write(block(title, INNER, TITLE, bold=True), MARGIN, self.y) + 28

    def write(self, words: Block, x: float, y: float, colour: str = INK, align: Align = "left") -> float:
        """The lines with their upper edge at `y`; x is their left edge, middle or right edge. Returns their height."""
        for number, line in enumerate(words.lines):
            start = x - width_of(line, words.size, words.bold) * SHIFT[align]
            base = y + words.size * (LINE * number + 0.98)
            self._add(Letters((start, base), line, words, colour))
        return words.height

    def box(self, corner: Point, size: Point, tone: Tone, *, dashed: bool = False) -> None:
        """`corner`: the upper left one; `size`: width and height."""
        width, height = size
        style = f"round,pad=0,rounding_size={min(26.0, height / 2, width / 2)}"
        edge = (0, (4, 2.5)) if dashed else "-"
        self._add(
            FancyBboxPatch(
                corner, width, height, style, facecolor=tone.ground, edgecolor=tone.strong, lw=4, linestyle=edge
            )
        )

    def line(self, points: Sequence[Point], colour: str, *, width: float = 5, dashed: bool = False) -> None:
        xs, ys = zip(*points, strict=True)
        style = (0, (2, 2)) if dashed else "-"
        self._add(
            Line2D(xs, ys, color=colour, lw=width, linestyle=style, solid_joinstyle="round", solid_capstyle="round")
        )

    def arrow(self, points: Sequence[Point], colour: str, *, width: float = 9) -> None:
        """Along the points, with its head at the last one."""
        (x0, y0), (x1, y1) = points[-2], points[-1]
        long = math.hypot(x1 - x0, y1 - y0) or 1.0
        dx, dy = (x1 - x0) / long, (y1 - y0) / long
        head, half = 3.2 * width, 1.9 * width
        neck = (x1 - dx * head, y1 - dy * head)
        self.line([*points[:-1], neck], colour, width=width)
        wings = [(neck[0] - dy * half, neck[1] + dx * half), (neck[0] + dy * half, neck[1] - dx * half)]
        self._add(Polygon([(x1, y1), *wings], closed=True, facecolor=colour, edgecolor="none"))

    def bar(self, corner: Point, size: Point, colour: str) -> None:
        (x, y), (width, height) = corner, size
        corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
        self._add(Polygon(corners, closed=True, facecolor=colour, edgecolor="none"))

    def dot(self, x: float, y: float, radius: float, colour: str, *, filled: bool = True) -> None:
        self._add(Circle((x, y), radius, facecolor=colour if filled else PAPER, edgecolor=colour, lw=5))

    def png(self, y: float | None = None) -> bytes:
        """The file; the sheet ends a margin below `y`. The same drawing gives the same bytes."""
        height = math.ceil(min(TALLEST, max(SHORTEST, (self.y if y is None else y) + MARGIN)))
        self._down.clear().scale(1, -1).translate(0, height)
        self._figure.set_size_inches(WIDTH / 72, height / 72)
        right, bottom = WIDTH - 3.0, height - 3.0
        self.line([(3.0, 3.0), (right, 3.0), (right, bottom), (3.0, bottom), (3.0, 3.0)], EDGE, width=6)
        out = io.BytesIO()
        how = {"metadata": {"Software": None}, "pil_kwargs": {"compress_level": 1}}  # quicker than 6, hardly larger
        FigureCanvasAgg(self._figure).print_png(out, **how)  # type: ignore[no-untyped-call]  # it brings no types
        return out.getvalue()

    def _add(self, artist: Artist) -> None:
        """What is drawn later lies above."""
        self._level += 1
        artist.set(zorder=self._level, transform=self._down)
        self._figure.add_artist(artist, clip=False)
