"""The needs that a head learns have words in the rewriter and enough examples; their file names its faults."""

import os
from pathlib import Path

import numpy as np
import pytest
from ruamel.yaml import YAML

from actions.rephrase import understood
from actions.rephrase.wording import WORDINGS
from bot.dialogue.inputs import Guess, Reading
from bot.understanding.errors import TrainingError
from bot.understanding.head import Head
from bot.understanding.needs import RIDGE, SURE, examples
from bot.understanding.parse import Parser

CASES = YAML(typ="safe").load(Path(__file__).with_name("needs_cases.yml"))


def test_every_need_has_words_and_at_least_thirty_examples() -> None:
    sentences, needs = examples()
    assert set(needs) == set(WORDINGS)
    assert min(needs.count(need) for need in WORDINGS) >= 30
    assert len(set(sentences)) == len(sentences)


def test_no_test_sentence_is_an_example() -> None:
    learned = {"".join(filter(str.isalnum, sentence.lower())) for sentence in examples()[0]}
    assert [each for each in CASES if "".join(filter(str.isalnum, each.lower())) in learned] == []
    assert {need for needs in CASES.values() for need in needs} <= set(WORDINGS)


@pytest.mark.parametrize("content", ["money: [a", "money: not a list", "- a list", "", "money: []"])
def test_a_broken_file_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "needs.yml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TrainingError, match=r"needs\.yml"):
        examples(path)


def test_few_examples_in_many_dimensions_are_enough() -> None:
    random = np.random.default_rng(5)
    middles = random.normal(0, 1, (4, 200))
    vectors = np.vstack([middle + random.normal(0, 0.5, (8, 200)) for middle in middles])
    head = Head.fit_few(vectors, [name for name in "dcba" for _ in range(8)], RIDGE, SURE)
    shares = head.probabilities(middles)
    assert [head.classes[number] for number in shares.argmax(axis=1)] == list("dcba")
    np.testing.assert_allclose(shares.sum(axis=1), 1)


def test_words_and_embedding_decide_together() -> None:
    """A need that both name wins over one that the embedding alone finds a little likelier."""
    sentences = Parser().parse("You gambled our deposit away")
    leaning = (Guess("promises", 0.3), Guess("money", 0.1), Guess("no such need", 0.6))
    sure = (Guess("promises", 0.9), Guess("money", 0.01))
    assert understood(Reading("", sentences=sentences)).topic == "money"
    assert understood(Reading("", sentences=sentences, needs=leaning)).topic == "money"
    assert understood(Reading("", sentences=sentences, needs=sure)).topic == "promises"


@pytest.mark.xfail(reason="83 of 100 with the model of 2026-11-29; 85 are wanted", strict=True)
@pytest.mark.full
def test_the_embedding_chooses_better_than_words_alone() -> None:
    """On a hundred sentences that nobody learned from. Measured: words 65%, with the embedding 93%."""
    from bot.settings import read_settings  # noqa: PLC0415
    from bot.wiring import build_reader  # noqa: PLC0415 (Rasa: ten seconds)

    readings = build_reader(read_settings(os.environ)).read_all(list(CASES))
    pairs = list(zip(readings, CASES.values(), strict=True))
    alone = sum(understood(reading.sentences).topic in accepted for reading, accepted in pairs) / len(pairs)
    together = sum(understood(reading).topic in accepted for reading, accepted in pairs) / len(pairs)
    assert together >= 0.85
    assert together >= alone + 0.1
