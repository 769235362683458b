"""The two commands: `mend report` measures everything there is, `mend check-nlu` only what the repository holds."""

from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from rich.console import Console

from bot.measuring.asking import Rewrite, ask_held_out, measure_outside
from bot.measuring.cross_validation import Fit, cross_validate
from bot.measuring.examples import cached_vectors, rasa_examples
from bot.measuring.floors import compare, load_floors, repository_figures
from bot.measuring.quality import look_at
from bot.measuring.report import collect, write
from bot.understanding.reading_lines import BatchReader


@dataclass(frozen=True, slots=True)
class Bench:
    """What is measured: the program's reader, and the project's phrases. `cache` holds the encoder and its vectors.

    Both methods raise MeasuringError and EncoderError.
    """

    reader: BatchReader
    project: Path
    cache: Path

    def check(self, out: TextIO) -> int:
        """Compare the repository's figures with its floors; the exit code. Takes a minute."""
        floors = load_floors(self._held_out / "floors.yml")
        training = rasa_examples(self._training)
        quality = look_at(training, cached_vectors(self.cache, training))
        held_out = ask_held_out(self.reader, self._held_out, training)
        return compare(repository_figures(held_out, quality), floors, out)

    def report(self, outside: Path | None, fit: Fit, rewrite: Rewrite, out: Path) -> Path:
        """Measure, write the page into the folder `out`, and say where it is. Takes minutes.

        `outside` is the folder of a measuring set, `fit` makes the classifier's head for cross-validation.
        """
        say = Console(stderr=True).print
        floors = load_floors(self._held_out / "floors.yml")
        say("Looking at the training data …")
        training = rasa_examples(self._training)
        vectors = cached_vectors(self.cache, training)
        quality = look_at(training, vectors)
        say("Cross-validation …")
        crossed = cross_validate(training, vectors, fit)
        say("Reading the held-out phrases …")
        held_out = ask_held_out(self.reader, self._held_out, training)
        if outside:
            say("Reading the measuring set …")
        measured = measure_outside(self.reader, outside, rewrite) if outside else None
        return write(collect(crossed, held_out, quality, measured), floors, out)

    @property
    def _training(self) -> Path:
        return self.project / "nlu_data"

    @property
    def _held_out(self) -> Path:
        return self.project / "tests" / "nlu"
