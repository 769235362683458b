"""Reading the resource files: `resources/` → a ResourceBook, or every mistake with its file, line and remedy."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from actions.resources import fields as field
from actions.resources.book import (
    GENERAL,
    KINDS,
    NEEDS,
    Country,
    Directory,
    Emergency,
    Entry,
    Line,
    Names,
    ResourceBook,
)
from bot.dialogue.flows import Place
from bot.dialogue.problems import Problem, Problems
from bot.dialogue.shapes import Node
from bot.errors import MendError

__all__ = ["RESOURCES", "ResourceBook", "ResourceFileError", "load_resources"]

AnEntry = TypeVar("AnEntry", bound=Entry)

RESOURCES = Path(__file__).parent
CONTACT = ("phones", "text", "whatsapp", "chat", "url", "email")
ABOUT = ("hours", "languages", "serves", "region", "note")


class ResourceFileError(MendError):
    """The resource files cannot be used; the text has one line for every reason: file, line, remedy."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


def load_resources(path: Path = RESOURCES) -> ResourceBook:
    """The folder as a book: `names.yml`, `international.yml` and `countries/<ISO code>.yml`. Entries with a
    `do_not_ship` are not among those that are shown.

    Raises ResourceFileError with every mistake that the files have.
    """
    problems = Problems()
    names = _names(_document(path / "names.yml", problems))
    worldwide = _document(path / "international.yml", problems)
    worldwide.known(("directories",))
    entries = [_directory(Node(*item, problems, "a directory")) for item in worldwide.items("directories")]
    field.unlike_keys(worldwide, entries)
    directories, withdrawn = _shown(entries)
    countries = {file.stem: _country(file, names, problems) for file in sorted((path / "countries").glob("*.yml"))}
    if not countries:
        problems.add(Place(str(path / "countries"), 1), "no country is here; each has a file, such as GB.yml")
    if not directories:
        problems.add(worldwide.place, "'directories:' is empty, and a person in a country without lines needs them")
    if problems.found:
        raise ResourceFileError(problems.found)
    return ResourceBook(countries, directories, names, withdrawn)


def _document(file: Path, problems: Problems) -> Node:
    place, data = Place(str(file), 1), CommentedMap()
    try:
        data = YAML().load(file.read_text(encoding="utf-8"))  # round trip: the only mode that remembers lines
    except MarkedYAMLError as error:
        place = Place(str(file), error.problem_mark.line + 1 if error.problem_mark else 1)
        problems.add(place, f"this is not YAML: {error.problem}; check the indentation and the quotes")
    except (YAMLError, UnicodeDecodeError, OSError) as error:
        problems.add(place, f"the file cannot be read: {error}; take it from the last release")
    return Node(data, place, problems, f"the file {file.name}")


def _names(node: Node) -> Names:
    node.known(("countries", "also_names_of_people", "not_a_country", "not_a_misspelling", "nationalities"))
    by_code = Node(node.data.get("countries"), node.at("countries"), node.problems, "'countries'")
    spellings = {str(code): field.texts(by_code, code) for code in by_code.data}
    for code in (code for code, known in spellings.items() if not known):
        node.problems.add(by_code.at(code), f"'{code}' needs a name, for instance {code}: [France]")
    return Names(
        spellings,
        people=field.texts(node, "also_names_of_people"),
        elsewhere=field.texts(node, "not_a_country"),
        no_misspelling=field.texts(node, "not_a_misspelling") + field.texts(node, "nationalities"),
    )


def _country(file: Path, names: Names, problems: Problems) -> Country:
    node, code = _document(file, problems), file.stem
    node.known(("languages", "emergency", "emergency_note", "directory", "lines"))
    if not names.countries.get(code):
        problems.add(
            node.place, f"'{code}' is no country of names.yml; name the file after its ISO code, such as GB.yml"
        )
    numbers = [_emergency(Node(*item, problems, "an emergency number")) for item in node.items("emergency")]
    lines = [_line(Node(*item, problems, "a line")) for item in node.items("lines")]
    field.unlike_keys(node, [*numbers, *lines])
    emergency, wrong_numbers = _shown(numbers)
    served, wrong_lines = _shown(lines)
    if not emergency:
        problems.add(node.place, f"{file.name} needs 'emergency:', the numbers to call when somebody is in danger")
    return Country(
        code,
        (names.countries.get(code) or (code,))[0],
        languages=field.texts(node, "languages"),
        emergency=emergency,
        lines=served,
        emergency_note=node.text("emergency_note"),
        directory=node.text("directory"),
        withdrawn=(*wrong_numbers, *wrong_lines),
    )


def _shown(entries: Iterable[AnEntry]) -> tuple[tuple[AnEntry, ...], tuple[AnEntry, ...]]:
    """The entries to show, and those that an operator withdrew."""
    known = tuple(entries)
    return tuple(each for each in known if not each.do_not_ship), tuple(each for each in known if each.do_not_ship)


def _emergency(node: Node) -> Emergency:
    node.known(("number", "what", "evidence", *field.PROOF))
    number = field.number(node, "number")
    return Emergency(number, node.text("what"), field.evidence(node), key=number, **field.proof(node))


def _line(node: Node) -> Line:
    node.known(("name", "key", "kind", "also", *CONTACT, *ABOUT, "evidence", *field.PROOF))
    line = Line(
        node.text("name", required=True),
        kinds=(field.one_of(node, "kind", KINDS), *field.each_of(node, "also", KINDS)),
        phones=field.texts(node, "phones"),
        text=field.number(node, "text", required=False),
        whatsapp=field.number(node, "whatsapp", required=False),
        chat=node.text("chat"),
        url=node.text("url"),
        email=node.text("email"),
        hours=node.text("hours"),
        languages=field.texts(node, "languages"),
        serves=node.text("serves"),
        region=node.text("region"),
        note=node.text("note"),
        evidence=field.evidence(node),
        key=node.text("key", required=True),
        **field.proof(node),
    )
    if not (line.ways or line.url):
        node.problems.add(node.place, f"'{line.name}' cannot be reached: give it phones, text, whatsapp, chat or url")
    return line


def _directory(node: Node) -> Directory:
    node.known(("name", "key", "url", "needs", *field.PROOF))
    return Directory(
        node.text("name", required=True),
        node.text("url", required=True),
        field.each_of(node, "needs", (GENERAL, *NEEDS)),
        key=node.text("key", required=True),
        **field.proof(node),
    )
