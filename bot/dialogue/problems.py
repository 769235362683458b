"""What is wrong in a flow file: file, line, what, and what to write instead."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from bot.dialogue.flows import Place
from bot.errors import MendError


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake, for the author of the file."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


class FlowFileError(MendError):
    """The flow files cannot be used; `problems` has every reason, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


class Problems:
    """Collects mistakes while files are read, so that an author sees all of them at once."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, place: Place, text: str) -> None:
        """Note a mistake, once: wordings that share their buttons would repeat it."""
        problem = Problem(place.file, place.line, text)
        if problem not in self.found:
            self.found.append(problem)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A closing half-sentence that names the nearest known word, or all of them when they are few."""
    known = sorted(set(known))
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if close:
        return f"did you mean '{close[0]}'?"
    if 0 < len(known) <= 12:
        return "write one of: " + ", ".join(known)
    return "nothing of a like name is defined"
