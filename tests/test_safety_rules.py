"""Each numbered rule of the safety protocol has tests or conversations: "rule 5", "rules 13, 14", "rule_12".

The table is collected from the test files themselves, so that a rule whose last test is renamed or removed is missed at
once. What a rule demands is written where it is tested.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from ruamel.yaml import YAML

TESTS = Path(__file__).parent
RULES = range(1, 20)
NAMED = re.compile(r"rules?[ _](\d+(?:(?:, | and |, and |_and_|_)\d+)*)(?!\d)", re.I)


def numbers_in(title: str) -> set[int]:
    """The rules that a title names."""
    return {int(each) for found in NAMED.findall(title) for each in re.findall(r"\d+", found)}


def titles() -> Iterator[tuple[str, str]]:
    """The names of all test functions with their docstrings, and of all conversations, each with its file."""
    for path in sorted(TESTS.glob("**/test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
                yield path.name, node.name
    for path in sorted((TESTS / "conversations").glob("*.yml")):
        for each in YAML(typ="safe").load(path.read_text(encoding="utf-8")):
            yield path.name, each["conversation"]


@pytest.fixture(scope="module")
def table() -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for file, title in titles():
        for number in numbers_in(title):
            found[number].append(f"{file}: {title}")
    return found


@pytest.mark.parametrize("number", RULES)
def test_the_rule_has_a_test_that_names_it(table: dict[int, list[str]], number: int) -> None:
    assert table[number], f"no test function and no conversation names rule {number}"


def test_no_test_names_a_rule_that_does_not_exist(table: dict[int, list[str]]) -> None:
    assert set(table) <= set(RULES)


def test_rule_19_the_protocol_is_published_with_what_was_measured_and_its_limits() -> None:
    text = (TESTS.parent / "docs" / "safety.md").read_text(encoding="utf-8")
    interval = r"\d+(?:\.\d+)?% \[\d+\.\d+–\d+\.\d+\]"
    for row in ("card or question, of", "card, of", "card on", "question on"):  # what is found, and the false alarms
        assert re.search(rf"\| {row}[^|]*\| {interval}", text), row
    for part in ("## Limits", "## Measured", "## How to report a miss", "a little optimistic"):
        assert part in text


@pytest.mark.parametrize(
    ("title", "numbers"),
    [
        ("rule 5: one question", {5}),
        ("rules 13, 14: hide", {13, 14}),
        ("test_rules_6_and_7_the_first_message", {6, 7}),
        ("test_rule_12_numbers_are_scoped", {12}),
        ("test_rules_1_2_and_5_a_yes", {1, 2, 5}),
        ("the ruler 5", set()),
    ],
)
def test_names_are_read_as_people_write_them(title: str, numbers: set[int]) -> None:
    assert numbers_in(title) == numbers
