"""What falls below its floor is named, with the place to look at."""

import io
from pathlib import Path

import pytest

from bot.measuring.errors import MeasuringError
from bot.measuring.floors import CHECKED, compare, load_floors, repository_figures
from bot.measuring.report import summary
from tests.measuring.made import figures, held_out, quality

ROOT = Path(__file__).parent.parent.parent


def check(floors: dict[str, float]) -> tuple[int, list[str]]:
    out = io.StringIO()
    return compare(repository_figures(held_out(), quality()), floors, out), out.getvalue().splitlines()


def test_when_every_floor_holds_the_exit_code_is_0() -> None:
    code, said = check({"held_out.right": 0.75, "examples.money": 2, "examples.every_intent": 1})
    assert code == 0
    assert said == [
        "✓ held_out.right: 75.0%, floor 75.0%",
        "✓ examples.money: 2 lines, floor 2 lines",
        "✓ examples.every_intent: 1 lines, floor 1 lines",
    ]


@pytest.mark.parametrize(
    ("name", "floor", "where"),
    [
        ("held_out.right", 0.8, "the weakest labels: thanks 0%"),
        ("held_out.calm_near_danger", 0.5, "“this deadline kills me” (card: self_harm) (1 in all)"),
        ("held_out.unseen", 0.8, "phrases that are also in nlu_data: “money is short”"),
        ("data.distinct", 0.6, "the most repeated: money 100%"),
        ("data.consistent", 0.6, "“thanks a lot” is thanks"),
        ("examples.every_intent", 2, "the shortest: "),
        ("examples.thanks", 2, "nlu_data/smalltalk.yml: write more ways of saying it"),
    ],
)
def test_a_missed_floor_gives_exit_code_1_and_says_where_to_look(name: str, floor: float, where: str) -> None:
    code, said = check({name: floor, "held_out.three": 1.0})
    assert code == 1
    assert said[0].startswith(f"✗ {name}: ")
    assert said[1].startswith("    missed; look at ")
    assert where in said[1]
    assert said[-1] == f"1 missed: {name}. `make report` shows every figure in detail."


def test_a_floor_under_something_that_is_not_measured_is_a_mistake() -> None:
    with pytest.raises(MeasuringError, match=r"There is a floor for held_out\.correct"):
        check({"held_out.correct": 0.5})


def test_what_only_the_report_measures_is_left_to_it() -> None:
    assert check({"measuring_set.topics.accepted": 1.0}) == (0, [])


@pytest.mark.parametrize("content", ["held_out: 0.5", "held_out: {right: most}", "held_out: [", ""])
def test_a_file_of_floors_that_cannot_be_used_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "floors.yml").write_text(content)
    with pytest.raises(MeasuringError, match=r"floors\.yml is not a file of floors"):
        load_floors(tmp_path / "floors.yml")


def test_the_projects_floors_are_under_things_that_are_measured() -> None:
    floors = load_floors(ROOT / "tests" / "nlu" / "floors.yml")
    shares = [name for name in floors if name.startswith(("held_out.", "data."))]
    assert set(shares) <= repository_figures(held_out(), quality()).keys()
    assert {name.split(".")[0] for name in floors} == {*CHECKED, "cross_validation", "measuring_set"}
    assert {row.where for row in summary(figures(outside=False), floors) if row.target is None} == set()
