"""The deeds that a head learns have words in the rewriter and enough examples; their file names its faults."""

import os
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from actions.rephrase import understood
from actions.rephrase.called_for import SURE
from actions.rephrase.wording import DEEDS, WORDINGS, need_of
from bot.understanding.deeds import examples
from bot.understanding.errors import TrainingError

CASES = YAML(typ="safe").load(Path(__file__).with_name("deeds_cases.yml"))
GENERAL = "us/other"  # grievances that belong to no deed


def test_every_deed_has_words_and_at_least_thirty_examples() -> None:
    sentences, deeds = examples()
    assert set(deeds) == {*DEEDS, GENERAL}
    assert min(deeds.count(deed) for deed in DEEDS) >= 30
    assert len({sentence.casefold() for sentence in sentences}) == len(sentences)


def test_no_test_sentence_is_an_example() -> None:
    learned = {"".join(filter(str.isalnum, sentence.lower())) for sentence in examples()[0]}
    assert [each for each in CASES if "".join(filter(str.isalnum, each.lower())) in learned] == []
    assert {need for needs in CASES.values() for need in needs} <= set(WORDINGS)


@pytest.mark.parametrize(
    "content", ["money: [a", "money: not a list", "- a list", "", "money: []", "money: {big: []}", "money: {big: word}"]
)
def test_a_broken_file_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "deeds.yml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TrainingError, match=r"deeds\.yml"):
        examples(path)


@pytest.mark.full
def test_what_the_model_is_sure_of_fits() -> None:
    """On a hundred sentences that nobody learned from. Below SURE the rewriter says what goes with anything."""
    from bot.settings import read_settings  # noqa: PLC0415
    from bot.wiring import build_reader  # noqa: PLC0415 (Rasa: ten seconds)

    readings = build_reader(read_settings(os.environ)).read_all(list(CASES))
    pairs = list(zip(readings, CASES.values(), strict=True))
    alone = sum(understood(reading.sentences).topic in accepted for reading, accepted in pairs)
    likeliest = sum(need_of(reading.deeds[0].intent) in accepted for reading, accepted in pairs)
    sure = [
        need_of(reading.deeds[0].intent) in accepted
        for reading, accepted in pairs
        if reading.deeds[0].confidence >= SURE and reading.deeds[0].intent in DEEDS
    ]
    assert len(sure) >= 0.6 * len(pairs)
    assert sum(sure) >= 0.85 * len(sure)
    assert likeliest >= alone + 0.1 * len(pairs)
