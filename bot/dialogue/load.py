"""Reading the flow files: a folder of YAML → a Book, or every mistake with its line."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bot.dialogue.flows import Book, Flow, Place, Response, SlotSpec
from bot.dialogue.load_flows import read_flow
from bot.dialogue.load_responses import read_response
from bot.dialogue.load_slots import read_slot
from bot.dialogue.problems import FlowFileError, Problems, did_you_mean

T = TypeVar("T", bound=str)
SECTIONS = {"flows": read_flow, "slots": read_slot, "responses": read_response}


def load_book(folder: Path) -> Book:
    """All `*.yml` below the folder as one Book. Raises FlowFileError with every mistake that the shape has."""
    problems = Problems()
    book = read_book(folder, problems)
    if problems.found:
        raise FlowFileError(problems.found)
    return book


def read_book(folder: Path, problems: Problems) -> Book:
    """What can be read of the folder; mistakes go into `problems`."""
    found: dict[str, dict[str, Any]] = {name: {} for name in SECTIONS}
    files = sorted(folder.rglob("*.yml"))
    if not files:
        problems.add(
            Place(str(folder), 1), "no flow files (*.yml) are here; set MEND_DIALOGUES to the folder that has them"
        )
    for path in files:
        for section, name, node, place in _entries(path, path.relative_to(folder.parent).as_posix(), problems):
            earlier = found[section].get(name)
            if earlier is not None:
                problems.add(place, f"'{name}' is defined already at {earlier.place}; give one of them another name")
                continue
            found[section][name] = SECTIONS[section](name, node, place, problems)
    return _index(found["flows"], found["slots"], found["responses"], problems)


def _entries(path: Path, label: str, problems: Problems) -> Iterator[tuple[str, str, Any, Place]]:
    for section, body in _document(path, label, problems).items():
        place = Place(label, 1)
        if section not in SECTIONS:
            problems.add(place, f"the section '{section}' is unknown; {did_you_mean(str(section), SECTIONS)}")
        elif not isinstance(body, CommentedMap):
            problems.add(place, f"'{section}:' must hold names, each followed by a colon")
        else:
            for name, node in body.items():
                yield section, str(name), node, line_of(body, name, label)


def _document(path: Path, label: str, problems: Problems) -> Mapping[str, Any]:
    yaml = YAML()  # round trip: the only mode that remembers lines
    try:
        data = yaml.load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problems.add(Place(label, line), f"this is not YAML: {error.problem}; check the indentation and the quotes")
        return {}
    except (YAMLError, UnicodeDecodeError, OSError) as error:
        problems.add(Place(label, 1), f"the file cannot be read: {error}")
        return {}
    if data is not None and not isinstance(data, CommentedMap):
        problems.add(Place(label, 1), "a flow file holds 'flows:', 'slots:' and 'responses:'")
        return {}
    return data or {}


def line_of(node: Any, key: Any, file: str) -> Place:
    """Where a key of a mapping, or an item of a list, stands."""
    if isinstance(node, CommentedMap):
        return Place(file, node.lc.key(key)[0] + 1)
    if isinstance(node, CommentedSeq):
        return Place(file, node.lc.item(key)[0] + 1)
    return Place(file, 1)


def _index(
    flows: dict[str, Flow], slots: dict[str, SlotSpec], responses: dict[str, Response], problems: Problems
) -> Book:
    return Book(
        flows,
        slots,
        responses,
        by_intent=_started_by(flows, lambda flow: flow.intents, problems),
        by_safety=_started_by(flows, lambda flow: () if flow.safety == "none" else (flow.safety,), problems),
        by_due=_started_by(flows, lambda flow: (flow.due,) if flow.due else (), problems),
        by_command=_started_by(flows, lambda flow: (flow.command,) if flow.command else (), problems),
        by_start_parameter=_started_by(
            flows, lambda flow: (flow.start_parameter,) if flow.start_parameter else (), problems
        ),
        offers={intent: title for flow in flows.values() for intent, title in flow.offers.items()},
        persisted_slots=frozenset().union(*(flow.persisted_slots for flow in flows.values())),
    )


def _started_by(
    flows: Mapping[str, Flow], triggers: Callable[[Flow], tuple[T, ...]], problems: Problems
) -> dict[T, Flow]:
    table: dict[T, Flow] = {}
    for flow in flows.values():
        for trigger in triggers(flow):
            if trigger in table:
                problems.add(
                    flow.place,
                    f"'{trigger}' starts the flow '{table[trigger].id}' already; one trigger starts one flow",
                )
            table[trigger] = flow
    return table
