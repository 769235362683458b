"""Floors under the figures: what may not get worse. `tests/nlu/floors.yml` holds them; `mend check-nlu` compares."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TextIO

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bot.measuring.asking import HeldOut
from bot.measuring.errors import MeasuringError
from bot.measuring.quality import Quality
from bot.measuring.scores import Answer, danger, score
from bot.understanding.dangers import SAFETY_OF_INTENT

NAMED = 5  # labels, phrases or conflicts that a missed floor points to
# What `mend check-nlu` can measure; the report shows the floors of other sections beside its own figures.
CHECKED = ("held_out", "data", "examples")


@dataclass(frozen=True, slots=True)
class Figure:
    """A share, or a count of lines, and where to look when it is too low."""

    value: float
    look_at: str


def load_floors(path: Path) -> dict[str, float]:
    """The floors by "section.name". Raises MeasuringError."""
    try:
        sections = YAML(typ="safe").load(path.read_text("utf-8"))
        return {
            f"{section}.{name}": float(floor) for section, floors in sections.items() for name, floor in floors.items()
        }
    except (OSError, ValueError, AttributeError, TypeError, YAMLError) as error:
        raise MeasuringError(f"{path} is not a file of floors (section: {{name: number}}): {error}") from error


def repository_figures(held: HeldOut, quality: Quality) -> dict[str, Figure]:
    """What can be measured with nothing but the repository, under the names of the floors."""
    scores, found, calm = score(held.phrases), danger(held.phrases), danger(held.near).calm
    weakest = sorted(scores.labels.items(), key=lambda item: item[1].value)
    weak = f"the weakest labels: {_first(f'{label} {estimate.value:.0%}' for label, estimate in weakest)}"
    concerned = [answer for answer in held.phrases if answer.example.label in SAFETY_OF_INTENT]
    conflicts = (f"“{each.first.text}” is {each.first.label} and {each.second.label}" for each in quality.conflicts)
    repeats = sorted(quality.intents, key=lambda intent: -intent.repeated)
    few = sorted(quality.intents, key=lambda intent: intent.lines)
    return {
        "held_out.right": Figure(scores.right.value, weak),
        "held_out.three": Figure(scores.three.value, weak),
        "held_out.mean": Figure(scores.mean.value, weak),
        "held_out.danger_seen": Figure(found.seen.value, _phrases(each for each in concerned if each.safety == "none")),
        "held_out.danger_named": Figure(found.named.value, _phrases(each for each in concerned if not _named(each))),
        "held_out.calm": Figure(found.calm.value, _phrases(_alarming(held.phrases))),
        "held_out.calm_near_danger": Figure(calm.value, _phrases(_alarming(held.near))),
        "held_out.unseen": Figure(
            held.unseen.value, f"phrases that are also in nlu_data: {_first(f'“{each.text}”' for each in held.copies)}"
        ),
        "data.distinct": Figure(
            quality.distinct.value,
            f"the most repeated: {_first(f'{each.intent} {each.repeated:.0%}' for each in repeats)}",
        ),
        "data.consistent": Figure(quality.consistent.value, _first(conflicts)),
        "examples.every_intent": Figure(
            few[0].lines, f"the shortest: {_first(f'{each.intent} {each.lines}' for each in few)}"
        ),
    } | {
        f"examples.{each.intent}": Figure(each.lines, f"nlu_data/{each.topic}.yml: write more ways of saying it")
        for each in quality.intents
    }


def compare(figures: Mapping[str, Figure], floors: Mapping[str, float], out: TextIO) -> int:
    """Print one line a floor, and where to look under each that is missed; 1 if any is, else 0.

    Raises MeasuringError for a floor under something that is not measured.
    """
    missed = []
    for name, floor in floors.items():
        if name.split(".")[0] not in CHECKED:
            continue
        if name not in figures:
            raise MeasuringError(f"There is a floor for {name}, but no such figure. There are: {', '.join(figures)}.")
        figure = figures[name]
        good = figure.value >= floor
        print(f"{'✓' if good else '✗'} {name}: {_number(name, figure.value)}, floor {_number(name, floor)}", file=out)
        if not good:
            missed.append(name)
            print(f"    missed; look at {figure.look_at}", file=out)
    if missed:
        print(f"{len(missed)} missed: {', '.join(missed)}. `make report` shows every figure in detail.", file=out)
    return 1 if missed else 0


def _number(name: str, value: float) -> str:
    return f"{value:.0f} lines" if name.startswith("examples.") else f"{value:.1%}"


def _named(answer: Answer) -> bool:
    return answer.safety == SAFETY_OF_INTENT[answer.example.label]


def _alarming(answers: Iterable[Answer]) -> Iterable[Answer]:
    return (each for each in answers if each.safety != "none" and each.example.label not in SAFETY_OF_INTENT)


def _phrases(answers: Iterable[Answer]) -> str:
    everything = [f"“{answer.example.text}” (card: {answer.safety})" for answer in answers]
    return f"{_first(everything)} ({len(everything)} in all)"


def _first(things: Iterable[str]) -> str:
    return "; ".join(islice(things, NAMED))
