"""Diagrams as SVG text to stand in a page, in the page's own colours, so that they follow its light and dark."""

import io
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bot.measuring.calibration import Reliability, Threshold
from bot.understanding.quiet import no_warnings

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# matplotlib knows no CSS variables: it draws in colours that nobody would choose, and these are replaced.
INK, STRONG, OTHER, FAINT = "#010203", "#010204", "#010205", "#010206"
CSS = {INK: "var(--ink)", STRONG: "var(--strong)", OTHER: "var(--other)", FAINT: "var(--faint)"}
STYLE = {
    "svg.fonttype": "none",  # text stays text
    "text.color": INK,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "grid.color": FAINT,
    "axes.facecolor": "none",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "legend.frameon": False,
}


def reliability_diagram(found: Reliability) -> str:
    """Confidence against accuracy, with Wilson's intervals; on the diagonal a confidence means what it says."""

    def draw(axes: "Axes") -> None:
        confidences = [each.confidence for each in found.bins]
        values = [each.right.value for each in found.bins]
        below = [each.right.value - (each.right.low or 0.0) for each in found.bins]
        above = [(each.right.high or 0.0) - each.right.value for each in found.bins]
        axes.plot([0, 1], [0, 1], color=INK, linewidth=1, linestyle="--")
        axes.errorbar(confidences, values, yerr=[below, above], color=STRONG, marker="o", capsize=3)
        axes.set_xlabel("confidence")
        axes.set_ylabel("share that is right")
        axes.set_title(f"calibration error {found.ece.value:.1%}")

    return _svg("reliability", draw)


def threshold_curve(points: Sequence[Threshold]) -> str:
    """What a threshold on the confidence costs and gains."""

    def draw(axes: "Axes") -> None:
        places = [each.threshold for each in points]
        decided = [each for each in points if each.alone.value]
        axes.plot(places, [each.alone.value for each in points], color=OTHER, label="decided alone")
        right = [each.right.value for each in decided]
        axes.plot([each.threshold for each in decided], right, color=STRONG, label="of these right")
        axes.set_xlabel("threshold")
        axes.set_ylabel("share")
        axes.set_title("decided without asking")
        axes.legend(loc="lower left")

    return _svg("thresholds", draw)


def _svg(name: str, draw: Callable[["Axes"], None]) -> str:
    """The <svg> element without the lines before it. Both axes go from 0 to 1."""
    out = io.StringIO()
    with no_warnings():
        from matplotlib import rc_context  # noqa: PLC0415 (a second, and warnings about its own parts)
        from matplotlib.figure import Figure  # noqa: PLC0415

    # The salt makes the names inside the same every time.
    with no_warnings(), rc_context({**STYLE, "svg.hashsalt": name}):
        figure = Figure(figsize=(4.2, 3.6), layout="constrained")
        axes = figure.add_subplot()
        draw(axes)
        axes.set_xlim(0, 1)
        axes.set_ylim(0, 1.02)
        figure.savefig(
            out, format="svg", transparent=True, metadata=dict.fromkeys(("Date", "Creator", "Format", "Type"))
        )
    text = out.getvalue()
    for colour, variable in CSS.items():
        text = text.replace(colour, variable)
    return text[text.index("<svg") :]
