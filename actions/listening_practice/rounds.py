"""The characters of the practice rounds: `rounds/<character>.yml` → Character, or every mistake with its line."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bot.dialogue.flows import Place
from bot.dialogue.problems import Problem, Problems, did_you_mean
from bot.dialogue.shapes import Node
from bot.errors import MendError

ROUNDS = Path(__file__).parent / "rounds"
LEVELS = ("easy", "middle", "hard")
FEWEST_LINES = 5  # at each level: three are one round, and the next round begins with others
FEWEST_ANSWERS = 3  # softer and harder ones: one for each exchange of a round
LONGEST = 200  # characters of a line or an answer


class RoundsFileError(MendError):
    """The files cannot be used; the text has one line for every reason: file, line, remedy."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True, slots=True)
class Line:
    """What the character says, how hard it is, what a reflection must hold of it (each a pattern that finds one of
    several beginnings of words), and what somebody who listens well could say."""

    text: str
    level: str
    keep: tuple[re.Pattern[str], ...]
    example: str


@dataclass(frozen=True, slots=True)
class Character:
    """Somebody to practise with: lines by level, answers when they soften or harden, and the last word of a round."""

    name: str
    about: str
    lines: Mapping[str, tuple[Line, ...]]
    softer: tuple[str, ...]
    harder: tuple[str, ...]
    calmer: str
    colder: str


def load_rounds(path: Path = ROUNDS) -> Mapping[str, Character]:
    """The characters by the stem of their file. Raises RoundsFileError with every mistake that the files have."""
    problems = Problems()
    found = {file.stem: _character(file, problems) for file in sorted(path.glob("*.yml"))}
    if not found:
        problems.add(Place(path.name, 1), "no character (*.yml) is here; write one, the others show how")
    if problems.found:
        raise RoundsFileError(problems.found)
    return found


def _character(path: Path, problems: Problems) -> Character:
    place = Place(f"rounds/{path.name}", 1)
    try:
        data = YAML().load(path.read_text(encoding="utf-8"))
    except (YAMLError, UnicodeDecodeError) as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        problems.add(Place(place.file, mark.line + 1 if mark else 1), "cannot be read as YAML; check quotes and commas")
        data = None
    node = Node(data, place, problems, "a character")
    node.known(("name", "about", "lines", "softer", "harder", "calmer", "colder"))
    lines = [_line(Node(*item, problems, "a line")) for item in node.items("lines")]
    by_level = {level: tuple(line for line in lines if line.level == level) for level in LEVELS}
    for level, there in by_level.items():
        if len(there) < FEWEST_LINES:
            problems.add(node.at("lines"), f"{len(there)} lines are '{level}'; write at least {FEWEST_LINES}")
    return Character(
        node.text("name", required=True),
        node.text("about", required=True),
        by_level,
        _answers(node, "softer"),
        _answers(node, "harder"),
        _short(node, "calmer"),
        _short(node, "colder"),
    )


def _line(node: Node) -> Line:
    node.known(("level", "line", "keep", "example"))
    level = node.text("level", required=True)
    if level and level not in LEVELS:
        node.problems.add(node.at("level"), f"'{level}' is no level; {did_you_mean(level, LEVELS)}")
    keep = [str(item) for item, _ in node.items("keep")]
    if not keep:
        node.problems.add(node.place, "a line needs 'keep:', what a reflection must hold of it")
    return Line(_short(node, "line"), level, tuple(map(_beginnings, keep)), _short(node, "example"))


def _beginnings(words: str) -> re.Pattern[str]:
    """ "talk|tired" finds "talking" and "tired"."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(each.strip()) for each in words.split('|'))})", re.IGNORECASE)


def _answers(node: Node, key: str) -> tuple[str, ...]:
    answers = tuple(str(item) for item, _ in node.items(key))
    if len(answers) < FEWEST_ANSWERS:
        node.problems.add(node.at(key), f"'{key}' needs at least {FEWEST_ANSWERS} answers")
    return answers


def _short(node: Node, key: str) -> str:
    text = node.text(key, required=True)
    if len(text) > LONGEST:
        node.problems.add(node.at(key), f"'{key}' has {len(text)} characters; at most {LONGEST}")
    return text
