"""The words for what somebody needs and may ask for, by need and by deed: wordings.yml, read once."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from actions.rephrase.feelings import FEELINGS
from bot.dialogue.flows import Place
from bot.dialogue.problems import Problem, Problems, did_you_mean
from bot.dialogue.shapes import Node
from bot.errors import MendError

FILE = Path(__file__).with_name("wordings.yml")
LISTS = ("feelings", "needs", "shorts", "asks", "bids")
FEWEST = {"needs": 2}  # gentle and direct must differ

# How some gentle wordings begin: they grant the other a view of their own, which no other opener does better (DESIGN:
# Rogers et al. 2018). No "but" behind it, which would take it back. Where something grave was said ("hard"), or a small
# thing ("small"), doubt would sound like irony: there it is left out.
OPENERS: Mapping[str, tuple[str, ...]] = {
    "meant": ("Maybe you see it differently", "I may not see your side yet", "You may see it another way"),
    "small": (),
    "view": ("I may not see your side yet", "Maybe you see it differently", "We may see this differently"),
    "hard": (),
}


class WordingsFileError(MendError):
    """The file cannot be used; the text has one line for every reason: file, line, remedy."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


class Wording(NamedTuple):
    """What can be said about one need or deed; every entry goes with every other one. The fields: wordings.yml."""

    title: str
    opener: str
    feelings: tuple[str, ...]
    needs: tuple[str, ...]
    shorts: tuple[str, ...]
    asks: tuple[str, ...]
    bids: tuple[str, ...]
    general: tuple[str, ...] = ()


def load_wordings(path: Path = FILE) -> tuple[Mapping[str, Wording], Mapping[str, Wording]]:
    """The words by need and by "need/deed". Raises WordingsFileError with every mistake that the file has."""
    problems = Problems()
    root = _root(path, problems)
    needs: dict[str, Wording] = {}
    deeds: dict[str, Wording] = {}
    for need, data in root.data.items():
        node = Node(data, root.at(need), problems, f"the need '{need}'")
        node.known(("title", "opener", "general", "deeds", *LISTS))
        needs[str(need)] = wide = _need(node)
        inner = Node(node.data["deeds"], node.at("deeds"), problems, "'deeds'") if "deeds" in node.data else None
        for deed, words in inner.data.items() if inner else ():
            entry = Node(words, inner.at(deed) if inner else node.place, problems, f"the deed '{deed}'")
            entry.known(LISTS)
            deeds[f"{need}/{deed}"] = Wording(wide.title, wide.opener, **_lists(entry), general=wide.general)
    if problems.found:
        raise WordingsFileError(problems.found)
    return MappingProxyType(needs), MappingProxyType(deeds)


def _root(path: Path, problems: Problems) -> Node:
    place = Place(path.name, 1)
    try:
        data = YAML().load(path.read_text(encoding="utf-8"))
    except (YAMLError, UnicodeDecodeError) as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        problems.add(Place(place.file, mark.line + 1 if mark else 1), "cannot be read as YAML; check quotes and commas")
        data = None
    return Node(data, place, problems, "the file")


def _need(node: Node) -> Wording:
    opener = node.text("opener", required=True)
    if opener and opener not in OPENERS:
        node.problems.add(node.at("opener"), f"'{opener}' is no opener; {did_you_mean(opener, OPENERS)}")
    general = tuple(str(item) for item, _ in node.items("general"))
    return Wording(node.text("title"), opener, **_lists(node), general=general)


def _lists(node: Node) -> dict[str, tuple[str, ...]]:
    for feeling, place in node.items("feelings"):
        if feeling not in FEELINGS:
            node.problems.add(place, f"'{feeling}' is no feeling; {did_you_mean(str(feeling), FEELINGS)}")
    found = {name: tuple(str(item) for item, _ in node.items(name)) for name in LISTS}
    for name, lines in found.items():
        fewest = FEWEST.get(name, 1)
        if len(lines) < fewest:
            node.problems.add(node.at(name), f"{node.what} needs '{name}:' with at least {fewest}; it has {len(lines)}")
    return found


WORDINGS, DEEDS = load_wordings()

# What can be chosen with a button.
NEEDS: Mapping[str, Wording] = {key: wording for key, wording in WORDINGS.items() if wording.title}


def need_of(deed: str) -> str:
    """The need that a deed belongs to: "tidiness/kitchen" → "tidiness"."""
    return deed.partition("/")[0]
