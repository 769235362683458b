"""Phrases are read as Rasa reads them, and a mistake in a file is named."""

from pathlib import Path

import pytest

from bot.measuring.errors import MeasuringError
from bot.measuring.examples import Example, near_danger, rasa_examples

DATA = """
version: "3.1"
nlu:
- intent: money
  examples: |
    - we are broke
    - he - my husband - spends it all
- intent: thanks
  examples: |
    - ta
"""


def test_each_example_knows_its_label_and_its_topic(tmp_path: Path) -> None:
    (tmp_path / "life.yml").write_text(DATA)
    (tmp_path / "floors.yml").write_text("held_out: {right: 0.8}")
    assert rasa_examples(tmp_path) == [
        Example("we are broke", "money", "life"),
        Example("he - my husband - spends it all", "money", "life"),
        Example("ta", "thanks", "life"),
    ]


@pytest.mark.parametrize("content", ["nlu: [", "nlu: [{intent: money}]", "- a list", "nlu: 3"])
def test_a_file_of_another_kind_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "life.yml").write_text(content)
    with pytest.raises(MeasuringError, match=r"life\.yml"):
        rasa_examples(tmp_path)


def test_a_line_without_a_label_is_named(tmp_path: Path) -> None:
    (tmp_path / "near_danger.jsonl").write_text('{"text": "a", "label": "money"}\n{"text": "b"}\n')
    with pytest.raises(MeasuringError, match="line 2: an item has the keys text, label"):
        near_danger(tmp_path)
