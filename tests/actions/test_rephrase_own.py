"""Three hundred reproaches in fourteen voices, by somebody who did not build the rewriter, are held to its bars."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from actions.rephrase import STYLES, Tuning, compose, understood
from actions.rephrase.check import check
from bot.dialogue.inputs import Reading
from bot.understanding.parse import Parser
from tests.actions import grammar

CASES: list[dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("rephrase_own.yml"))
SAYABLE = [case for case in CASES if case["expect"] == "rewrite"]
VOICES = sorted({case["voice"] for case in CASES})
LEAST = 0.95  # of the reproaches are answered, and of the answers hold

Answers = dict[str, dict[str, str]]

INSULT = re.compile(
    r"\b(idiot|selfish|lazy|stupid|liar|bitch|asshole|arse|prick|twat|wanker|pig|slob|narcissis|coward|crazy|psycho|pathetic|useless|"
    r"heartless|snake|creep|jerk|rude|disgusting|boring|fuck|shit|bloody|damn|bastard|drama queen|hell|mule|"
    r"inconsiderate|worst|toxic|childish|waste man|paranoid)\w*",
    re.I,
)  # fmt: skip
ABSOLUTE = re.compile(
    r"\b(always|never|constantly|every (single )?time|all you do|nothing is ever|not once|all the time)\b", re.I
)
PARTNER_AS_A_THIRD = re.compile(r"\bmy (husband|wife|partner|boyfriend|girlfriend|bf|gf|ex-to-be)\b", re.I)
FILLERS = {
    "when",
    "and",
    "the",
    "that",
    "you",
    "your",
    "feel",
    "felt",
    "need",
    "could",
    "please",
    "with",
    "for",
    "our",
    "but",
    "have",
}


def not_reached(why: str) -> pytest.MarkDecorator:
    """For a bar that stands and is not reached yet, with the figure. On the day it is reached this must go."""
    return pytest.mark.xfail(strict=True, reason=why)


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


@pytest.fixture(scope="module")
def answers(parser: Parser) -> Answers:
    return {case["text"]: rewritten(parser, case["text"]) for case in CASES}


def rewritten(parser: Parser, text: str) -> dict[str, str]:
    complaint = understood(Reading(text, sentences=parser.parse(text)))
    return {style: compose(complaint, Tuning(style)).text for style in STYLES}


def answered(answers: Answers) -> list[tuple[dict[str, Any], str, str]]:
    """Every case that wants a rewrite, style and text, where there is a text."""
    return [(case, *each) for case in SAYABLE for each in answers[case["text"]].items() if each[1]]


def kept(case: dict[str, Any], text: str) -> bool:
    """All facts are there, each at the start of a word."""
    one_of = [fact.split("|") for fact in case["must_keep"]]
    return all(any(re.search(rf"(?<!\w){re.escape(way)}", text, re.I) for way in ways) for ways in one_of)


def holds(case: dict[str, Any], text: str) -> list[str]:
    """What an "I" statement must not do, and this one does."""
    checks: dict[str, Callable[[], object]] = {
        "a fact is lost": lambda: not kept(case, text),
        "an absolute": lambda: ABSOLUTE.search(text),
        "an insult": lambda: INSULT.search(text),
        "no I": lambda: not re.search(r"\bI\b", text),
        "begins with you": lambda: re.match(r"\W*(you|your|you're|u|ur|why|stop)\b", text, re.I),
        "speaks of the partner as a third": lambda: PARTNER_AS_A_THIRD.search(text),
        "a copy": lambda: re.sub(r"\W+", "", text.lower()) == re.sub(r"\W+", "", case["text"].lower()),
    }
    return [name for name, wrong in checks.items() if wrong()]


def content(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z']{3,}", text.lower()) if word not in FILLERS}


def test_the_sentences_cover_what_people_say() -> None:
    assert len(CASES) >= 260
    assert len(VOICES) >= 10
    assert len({case["topic"] for case in CASES}) >= 20
    assert sum(case["expect"] == "refuse" for case in CASES) >= 15
    assert len({case["text"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("voice", VOICES)
def test_no_voice_is_left_without_answers(answers: Answers, voice: str) -> None:
    """What cannot be said well is asked about, but nobody gets nothing but questions."""
    own = [all(answers[case["text"]].values()) for case in SAYABLE if case["voice"] == voice]
    assert sum(own) / len(own) >= 0.25


@not_reached("84% of 288 are answered; the others get a question, because a broken sentence is worse")
def test_nearly_all_are_answered_in_all_styles(answers: Answers) -> None:
    silent = [case["text"] for case in SAYABLE if not all(answers[case["text"]].values())]
    assert 1 - len(silent) / len(SAYABLE) >= LEAST, silent


def test_answers_keep_the_facts_and_lose_the_blame(answers: Answers) -> None:
    texts = answered(answers)
    wrong = [(text, faults) for case, _, text in texts if (faults := holds(case, text))]
    assert 1 - len(wrong) / len(texts) >= LEAST, wrong


def test_none_is_longer_than_can_be_copied_or_said(answers: Answers) -> None:
    texts = [text for _, _, text in answered(answers)]
    assert [text for text in texts if len(text) > 256 or len(re.findall(r"[.?!](?:\s|$)", text)) > 3] == []


def test_two_reproaches_never_get_the_same_words(answers: Answers) -> None:
    counted = Counter(text for _, _, text in answered(answers))
    assert [text for text, times in counted.items() if times > 1] == []


def test_the_three_styles_are_three_ways_of_saying_it(answers: Answers) -> None:
    """Not one word exchanged: at most four fifths of what carries the meaning is shared, and short is short."""
    trios = [styles for case in SAYABLE if all((styles := answers[case["text"]]).values())]
    alike = []
    for trio in trios:
        gentle, direct, short = (content(trio[style]) for style in STYLES)
        if any(
            len(one & two) / len(one | two) > 0.8 for one, two in ((gentle, direct), (gentle, short), (direct, short))
        ):
            alike.append(trio)
    assert len(alike) / len(trios) <= 0.03, alike
    assert [trio for trio in trios if len(trio["short"]) >= min(len(trio["gentle"]), len(trio["direct"]))] == []


def test_the_checker_finds_nothing_to_mend_in_a_rewrite(parser: Parser, answers: Answers) -> None:
    found = [
        (text, [finding.kind for finding in checked.findings])
        for _, _, text in answered(answers)
        if (checked := check(text, parser.parse(text))).findings
    ]
    assert found == []


def test_a_rewrite_of_a_rewrite_adds_no_fault(parser: Parser, answers: Answers) -> None:
    again = [text for _, _, text in answered(answers)[::5]]
    worse = [(text, new) for text in again for new in rewritten(parser, text).values() if new and grammar.faults(new)]
    assert len(worse) / (3 * len(again)) <= 0.03, worse


def test_the_grammar_is_right(answers: Answers) -> None:
    texts = list(dict.fromkeys(text for _, _, text in answered(answers)))
    wrong = [(text, faults) for text in texts if (faults := grammar.faults(text))]
    assert len(texts) >= 500
    assert len(wrong) / len(texts) <= 0.03, wrong


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["expect"] == "refuse"], ids=lambda case: case["text"][:40]
)
def test_control_threats_and_manipulation_are_not_dressed_up(answers: Answers, case: dict[str, Any]) -> None:
    assert set(answers[case["text"]].values()) == {""}


def test_a_bare_label_gets_no_invented_facts(answers: Answers) -> None:
    """It is asked about, or worded without a situation; the label is gone in any case."""
    texts = [text for case in CASES if case["expect"] == "unclear" for text in answers[case["text"]].values() if text]
    assert [text for text in texts if INSULT.search(text) or ABSOLUTE.search(text)] == []
