"""The program is asked as it stands, and a measuring set is judged by its own rules."""

import json
from pathlib import Path

import pytest

from bot.measuring.asking import ask, ask_held_out, measure_outside
from bot.measuring.errors import MeasuringError
from bot.measuring.examples import Example
from tests.measuring.made import FirstWord

SCORE = """
import json, sys
answers = [json.loads(line) for line in open(sys.argv[1])]
right = sum(each["label"] == "smalltalk" for each in answers)
rewritten = sum(each["rewrite"] == "WORDS" for each in answers)
figure = lambda k: {"k": k, "n": len(answers), "value": k / len(answers), "low": None, "high": None}
print(json.dumps({"metrics": {"right": figure(right), "rewritten": figure(rewritten)}}))
"""


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A measuring set of four messages, one a file."""
    for number, name in enumerate(("topics", "safety", "out_of_scope", "blame")):
        item = {"id": f"i{number}", "text": "thanks a lot", "label": "money", "alts": ["smalltalk"]}
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(item) + "\n")
    (tmp_path / "score.py").write_text(SCORE)
    return tmp_path


def test_every_example_gets_its_own_answer() -> None:
    examples = [Example("money is short", "money", "life"), Example("he pushed me", "abuse_victim", "abuse")]
    one, two = ask(FirstWord(), examples)
    assert (one.best, one.right, one.safety) == (("money",), True, "none")
    assert (two.best, two.right, two.confidence, two.safety) == (("he", "money"), False, 0.75, "abuse_victim")


def test_a_phrase_that_the_model_has_learnt_is_not_asked_about(tmp_path: Path) -> None:
    (tmp_path / "life.yml").write_text("nlu: [{intent: money, examples: '- money is short\n\n- Money!!!!!!'}]")
    (tmp_path / "near_danger.jsonl").write_text('{"text": "money kills", "label": "money"}\n')
    found = ask_held_out(FirstWord(), tmp_path, [Example("money!!!!", "money", "life")])
    assert [each.example.text for each in (*found.phrases, *found.near)] == ["money is short", "money kills"]
    assert [each.text for each in found.copies] == ["Money!!!!!!"]
    assert found.unseen.value == 2 / 3


def test_a_measuring_set_is_scored_by_its_own_program_in_its_own_labels(outside: Path) -> None:
    found = measure_outside(FirstWord(), outside, lambda reading: "WORDS")
    assert (found.official["right"].value, found.official["rewritten"].value) == (1.0, 1.0)
    assert (found.scores.right.value, found.scores.right.of) == (1.0, 3)


def test_a_measuring_set_whose_program_fails_says_why(outside: Path) -> None:
    (outside / "score.py").write_text("import sys; sys.exit('no such thing')")
    with pytest.raises(MeasuringError, match=r"score\.py gave no figures; it said: no such thing"):
        measure_outside(FirstWord(), outside, lambda reading: "")


def test_a_folder_that_is_no_measuring_set_is_named(tmp_path: Path) -> None:
    with pytest.raises(MeasuringError, match=r"topics\.jsonl"):
        measure_outside(FirstWord(), tmp_path, lambda reading: "")
