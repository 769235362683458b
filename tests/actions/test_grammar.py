"""The grammar check is itself held to right and wrong sentences."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.actions.grammar import faults

SENTENCES: dict[str, Any] = YAML(typ="safe").load(Path(__file__).with_name("grammar_sentences.yml"))


@pytest.mark.parametrize("part", SENTENCES)
def test_right_sentences_pass(part: str) -> None:
    right = SENTENCES[part]["right"]
    stopped = {text: found for text in right if (found := faults(text))}
    assert len(right) >= 10
    assert len(stopped) / len(right) <= 0.03, stopped


@pytest.mark.parametrize("part", SENTENCES)
def test_wrong_sentences_are_caught(part: str) -> None:
    wrong = [text for texts in SENTENCES[part]["wrong"].values() for text in texts]
    missed = [text for text in wrong if not faults(text)]
    assert len(wrong) >= 10
    assert len(missed) / len(wrong) <= 0.10, missed


def test_there_are_enough_of_both() -> None:
    assert sum(len(part["right"]) for part in SENTENCES.values()) >= 120
    assert sum(len(texts) for part in SENTENCES.values() for texts in part["wrong"].values()) >= 120


@pytest.mark.parametrize("text", [text for part in SENTENCES.values() for text in part["right"]][::7])
def test_one_word_twice_is_seen_in_any_sentence(text: str) -> None:
    first, second, rest = text.split(" ", 2)
    assert faults(f"{first} {second} {second} {rest}") or not second.isalpha()
