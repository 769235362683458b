"""Two hundred reproaches in many voices come back as something that can be said, with their facts."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from actions.rephrase import rewrite
from actions.rephrase.surface import faults
from actions.rephrase.tuning import STYLES
from bot.dialogue.inputs import Reading
from bot.understanding.parse import Parser

CASES: list[dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("rephrase_cases.yml"))

Answers = dict[str, dict[str, str]]


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def read(parser: Parser, text: str) -> Reading:
    return Reading(text, sentences=parser.parse(text))


@pytest.fixture(scope="module")
def answers(parser: Parser) -> Answers:
    readings = {case["say"]: read(parser, case["say"]) for case in CASES}
    return {text: {style: rewrite(reading, style) for style in STYLES} for text, reading in readings.items()}


def all_texts(answers: Answers) -> list[str]:
    return [text for styles in answers.values() for text in styles.values() if text]


def test_nearly_all_are_answered_in_all_styles(answers: Answers) -> None:
    answered = [styles for styles in answers.values() if all(styles.values())]
    assert len(answers) == len(CASES) >= 120
    assert len(answered) / len(CASES) >= 0.97


def test_facts_are_kept(answers: Answers) -> None:
    lost = [
        (case["say"], style, fact)
        for case in CASES
        for style, text in answers[case["say"]].items()
        for fact in case["keep"]
        if text and not any(each.lower() in text.lower() for each in fact.split("|"))
    ]
    assert lost == []


def test_nothing_is_at_fault(answers: Answers) -> None:
    assert [text for text in all_texts(answers) if faults(text)] == []


def test_styles_differ(answers: Answers) -> None:
    answered = {said: styles for said, styles in answers.items() if all(styles.values())}
    alike = [said for said, styles in answered.items() if len(set(styles.values())) < len(STYLES)]
    assert alike == []


def test_short_is_shorter(answers: Answers) -> None:
    longer = [said for said, each in answers.items() if each["short"] and len(each["short"]) >= len(each["gentle"])]
    assert longer == []


def test_two_complaints_get_two_answers(answers: Answers) -> None:
    counted = Counter(styles["gentle"] for styles in answers.values() if styles["gentle"])
    assert [text for text, times in counted.items() if times > 1] == []


def test_only_the_partner_is_spoken_to(answers: Answers) -> None:
    men = ("he ", "my husband", "my bf", "my boyfriend")
    about = [case["say"] for case in CASES if case["say"].lower().startswith(men)]
    spoken = [f" {text} " for said in about for text in answers[said].values()]
    assert spoken
    assert [text for text in spoken if " he " in text or " him " in text or " you has " in text] == []


def test_an_i_statement_stays_without_fault(parser: Parser, answers: Answers) -> None:
    again = [rewrite(read(parser, text)) for text in all_texts(answers)[::6]]
    assert [text for text in again if text and faults(text)] == []
