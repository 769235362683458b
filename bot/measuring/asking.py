"""Asks the whole program (cleaning, sentences, model, safety screen) and lets a measuring set score what it says."""

import io
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.dialogue.inputs import Reading
from bot.measuring.errors import MeasuringError
from bot.measuring.estimates import Estimate, share
from bot.measuring.examples import LABELLED, Example, measuring_set, near_danger, rasa_examples
from bot.measuring.scores import Answer, Scores, score
from bot.understanding.cleaning import clean
from bot.understanding.reading_lines import BatchReader, label, read_jsonl

BEST = 3
Rewrite = Callable[[Reading], str]
Name = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Outside:
    """A measuring set's own figures, by its own names, and ours on its labelled messages."""

    official: dict[str, Estimate]
    scores: Scores


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Answers to phrases that are not in the training data, and the phrases that were left out because they are."""

    phrases: tuple[Answer, ...]
    near: tuple[Answer, ...]  # harmless ones with dangerous words in them
    copies: tuple[Example, ...]

    @property
    def unseen(self) -> Estimate:
        """The share of phrases that are not in the training data."""
        return share([True] * (len(self.phrases) + len(self.near)) + [False] * len(self.copies))


def ask_held_out(reader: BatchReader, folder: Path, training: Sequence[Example]) -> HeldOut:
    """Ask about the phrases of tests/nlu. Raises MeasuringError.

    What the model has learnt word for word (but for capitals) proves nothing about it, so it is left out.
    """
    learnt = {_plain(example) for example in training}
    phrases, near = rasa_examples(folder), near_danger(folder)
    copies = tuple(example for example in (*phrases, *near) if _plain(example) in learnt)
    new, new_near = ([each for each in some if _plain(each) not in learnt] for some in (phrases, near))
    return HeldOut(tuple(ask(reader, new)), tuple(ask(reader, new_near)), copies)


def ask(reader: BatchReader, examples: Sequence[Example]) -> list[Answer]:
    """What the program makes of each example, in order, in the names of our intents."""
    return _answers(examples, _lines(reader, examples, lambda reading: ""), lambda intent: intent)


def measure_outside(reader: BatchReader, folder: Path, rewrite: Rewrite) -> Outside:
    """Runs the set's own score.py, and so code from `folder`. No text of the set is kept. Raises MeasuringError."""
    examples = measuring_set(folder)
    lines = _lines(reader, examples, rewrite)
    answers = _answers(examples, lines, label)
    return Outside(_official(folder, lines), score([each for each in answers if each.example.source in LABELLED]))


def _plain(example: Example) -> str:
    return clean(example.text).text.casefold()


def _lines(reader: BatchReader, examples: Sequence[Example], rewrite: Rewrite) -> str:
    """The lines that `mend read` would write."""
    questions = (
        json.dumps({"id": example.identifier or str(number), "text": example.text}) + "\n"
        for number, example in enumerate(examples)
    )
    out = io.StringIO()
    read_jsonl(reader, io.StringIO("".join(questions)), out, rewrite)
    return out.getvalue()


def _answers(examples: Sequence[Example], lines: str, name: Name) -> list[Answer]:
    records = [json.loads(line) for line in lines.splitlines()]
    return [
        Answer(
            example,
            tuple(dict.fromkeys(name(intent) for intent, _ in record["alternatives"]))[:BEST],
            record["confidence"],
            record["safety"],
        )
        for example, record in zip(examples, records, strict=True)
    ]


def _official(folder: Path, lines: str) -> dict[str, Estimate]:
    with tempfile.TemporaryDirectory(prefix="mend-report-") as scratch:
        answers = Path(scratch) / "answers.jsonl"
        answers.write_text(lines, "utf-8")
        command = [sys.executable, str(folder / "score.py"), str(answers), "--data", str(folder), "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (the person named it)
    try:
        return {
            name: Estimate(found["value"], found["low"], found["high"], found["n"])
            for name, found in json.loads(done.stdout)["metrics"].items()
        }
    except (ValueError, KeyError, TypeError) as error:
        said = done.stderr.strip().splitlines()[-1:] or ["nothing"]
        raise MeasuringError(f"{folder / 'score.py'} gave no figures; it said: {said[0]}") from error
