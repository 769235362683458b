"""The page of figures: measures everything, writes report/index.html and report/figures.json."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from bot.measuring.asking import HeldOut, Outside
from bot.measuring.errors import MeasuringError
from bot.measuring.estimates import Estimate
from bot.measuring.pictures import reliability_diagram, threshold_curve
from bot.measuring.quality import Quality
from bot.measuring.scores import Answer, Confusion, Danger, Scores, confusions, danger, score

PAGE = Path(__file__).with_name("page.html")
PAIRS = 25  # most confused pairs that are listed
# The measuring set's own figures that stand in the summary; all of them stand further down.
OFFICIAL = {
    "topics.accepted": "topics: an accepted label",
    "macro.accepted": "topics: the same, every label counting the same",
    "oos.accepted": "out of scope: an accepted label",
    "recall.any": "danger: a card is shown",
    "recall.class": "danger: it is an accepted card",
    "no_alarm": "no danger: no card is shown",
    "no_alarm.hard": "no danger, but made to mislead: no card is shown",
    "rewrite.all": "accusations: rewritten well in every respect",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """All that the page shows. `outside` is None when there was no measuring set."""

    cross_validation: Scores
    confusions: tuple[Confusion, ...]
    held_out: Scores
    held_out_confusions: tuple[Confusion, ...]
    danger: Danger
    near_danger: Danger
    unseen: Estimate
    quality: Quality
    outside: Outside | None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the summary. `target` is None where nobody has set one."""

    where: str
    what: str
    figure: Estimate
    target: float | None

    @property
    def missed(self) -> bool:
        return self.target is not None and self.figure.value < self.target


def collect(crossed: Sequence[Answer], held: HeldOut, quality: Quality, outside: Outside | None) -> Figures:
    """The figures of answers that have been got."""
    return Figures(
        score(crossed),
        confusions(crossed),
        score(held.phrases),
        confusions(held.phrases),
        danger(held.phrases),
        danger(held.near),
        held.unseen,
        quality,
        outside,
    )


def summary(figures: Figures, floors: Mapping[str, float]) -> list[Row]:
    """The main figures, each with the floor that tests/nlu/floors.yml sets it."""
    ours = {
        "held_out.right": ("the label is right", figures.held_out.right),
        "held_out.three": ("one of the three best is right", figures.held_out.three),
        "held_out.mean": ("the label is right, every label counting the same", figures.held_out.mean),
        "held_out.danger_seen": ("danger: a card is shown", figures.danger.seen),
        "held_out.danger_named": ("danger: it is the right card", figures.danger.named),
        "held_out.calm": ("no danger: no card is shown", figures.danger.calm),
        "held_out.calm_near_danger": ("no danger, but made to mislead: no card is shown", figures.near_danger.calm),
        "held_out.unseen": ("the phrase is not in the training data (the others are not counted)", figures.unseen),
        "data.distinct": ("lines that repeat no other of their intent", figures.quality.distinct),
        "data.consistent": ("lines that no line of another intent repeats", figures.quality.consistent),
        "cross_validation.right": ("the label is right", figures.cross_validation.right),
        "cross_validation.three": ("one of the three best is right", figures.cross_validation.three),
        "cross_validation.mean": ("the label is right, every label counting the same", figures.cross_validation.mean),
    }
    if figures.outside:
        official = figures.outside.official
        ours |= {f"measuring_set.{name}": (OFFICIAL[name], official[name]) for name in OFFICIAL if name in official}
        ours["measuring_set.three"] = ("one of the three best is accepted", figures.outside.scores.three)
    return [
        Row(name.split(".")[0].replace("_", " "), what, figure, floors.get(name))
        for name, (what, figure) in ours.items()
    ]


def render(figures: Figures, floors: Mapping[str, float]) -> str:
    """The page, in one piece: no other file, nothing fetched."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    sets = {"cross-validation": figures.cross_validation, "held-out phrases": figures.held_out}
    if figures.outside:
        sets["measuring set"] = figures.outside.scores
    pictures = [(name, _pictures(scores)) for name, scores in sets.items()]
    samples = {(pair.truth, pair.guess): pair.samples for pair in figures.held_out_confusions}
    order = {intent.intent: place for place, intent in enumerate(figures.quality.intents)}
    return environment.from_string(PAGE.read_text("utf-8")).render(
        figures=figures,
        rows=summary(figures, floors),
        pictures=pictures,
        order=order,
        borders=[place for place, (one, two) in enumerate(_neighbours(figures.quality), 1) if one != two],
        pairs=[pair for pair in figures.confusions if pair.truth != pair.guess][:PAIRS],
        samples=samples,
    )


def write(figures: Figures, floors: Mapping[str, float], out: Path) -> Path:
    """Both files; the folder is made if it is not there. Returns the page's path. Raises MeasuringError."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / "figures.json").write_text(json.dumps(asdict(figures), indent=1, ensure_ascii=False), "utf-8")
        (out / "index.html").write_text(render(figures, floors), "utf-8")
    except OSError as error:
        raise MeasuringError(f"{error.filename} cannot be written: {error.strerror}.") from error
    return out / "index.html"


def _pictures(scores: Scores) -> tuple[str, str]:
    return reliability_diagram(scores.reliability), threshold_curve(scores.thresholds)


def _neighbours(quality: Quality) -> list[tuple[str, str]]:
    topics = [intent.topic for intent in quality.intents]
    return list(pairwise(topics))
