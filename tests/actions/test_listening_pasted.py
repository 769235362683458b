"""Messages of partners in many voices: what is said back keeps their meaning, in three depths, and adds nothing."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from actions.listening import action_listening_reflect
from bot.dialogue.acting import ActionInput
from bot.dialogue.flows import Book
from bot.dialogue.inputs import Reading
from bot.dialogue.session import Value
from bot.dialogue.wording import LONGEST_COPY, fill
from bot.understanding.parse import Parser

CASES: list[dict[str, Any]] = YAML(typ="safe").load(
    Path(__file__).with_name("listening_pasted.yml").read_text(encoding="utf-8")
)
VIEWS = ("reflection", "feeling", "need", "sense")
INSULTS = (
    r"\b(?:idiot|pig|bastard|bitch|stupid cow|moron|useless|lazy|selfish|pathetic|loser|psycho|crazy|liar|jerk|sod|slob"
    r"|f\*+|fuck\w*|shit\w*|damn|hell)\b"
)
WRONG = {
    "be": r"\b(?:I are|(?<!you and )I were|you am|you was|you is|I is|me is|me am|we am|we is|they is)\b",
    "case": r"\bme (?:am|is|are|was|were|do|don't|never|always|have|didn't|can|can't|will|would)\b"
    r"|\b(?:with|to|for|at|from|without|of|on) I\b|\bI (?:me|my|mine)\b",
    "agreement": r"\b(?:I|you|we|they) (?:has|does|doesn't|hasn't)\b|\bI (?:makes|goes|comes|says)\b",
    "possessive": r"\b(?:my your|your my|my my|your your|my me|your you)\b",
    "double": r"(?i)\b(\w+) \1\b(?<!had had)",
    "negation": r"n't (?:not|never|no)\b|\bnot not\b",
    "mark": r"[,;] ?[.,;?!]|\s[,.;?!]|\(|\)|\[|\]|\.\.",
    "small i": r"\bi\b",
    "open end": r"\b(?:and|or|but|when|because|if|the)[.?]",
}

Found = Mapping[str, Mapping[str, Value]]


@pytest.fixture(scope="module")
def found() -> Found:
    parser = Parser()
    return {case["say"]: reflected(parser, case["say"]) for case in CASES}


def reflected(parser: Parser, text: str) -> Mapping[str, Value]:
    reading = Reading(text, sentences=parser.parse(text))
    return action_listening_reflect(ActionInput({"listening_said": text}, reading, 0.0))


def sentences(book: Book, view: str, slots: Mapping[str, Value]) -> list[str]:
    """What the copy buttons of all fitting wordings of a view copy."""
    variations = book.responses[f"utter_listening_{view}"].variations
    fitting = [each for each in variations if each.condition and each.condition.holds(slots)]
    fitting = fitting or [each for each in variations if each.condition is None]
    return [fill(button.copy, slots) for each in fitting for button in each.buttons if button.copy]


def share(wrong: list[Any], among: int) -> float:
    return 1 - len(wrong) / among


def test_there_are_enough_of_them() -> None:
    assert len({case["say"] for case in CASES}) == len(CASES) >= 120


def test_nine_in_ten_come_back_as_they_should(found: Found) -> None:
    wrong = [case["say"] for case in CASES if found[case["say"]]["listening_kind"] not in case["kind"].split("|")]
    assert share(wrong, len(CASES)) >= 0.9, wrong


def test_the_meaning_is_kept(found: Found) -> None:
    lost = [(case["say"], word) for case in CASES for word in case["keep"] if not _holds(found[case["say"]], word)]
    assert share(lost, sum(len(case["keep"]) for case in CASES)) >= 0.9, lost


def _holds(slots: Mapping[str, Value], word: str) -> bool:
    return any(each.lower() in str(slots["listening_words"]).lower() for each in word.split("|"))


def test_three_in_four_are_turned_round(found: Found) -> None:
    """A question or a quotation is honest, but the words turned round show more that they arrived."""
    clauses = [slots for slots in found.values() if slots["listening_kind"] == "clause"]
    assert len(clauses) / len(found) >= 0.75


def test_the_guess_of_the_feeling_is_near(found: Found) -> None:
    told = [case for case in CASES if "feeling" in case]
    wrong = [
        (case["say"], found[case["say"]]["listening_feeling"])
        for case in told
        if not re.search(case["feeling"], str(found[case["say"]]["listening_feeling"]))
    ]
    assert len(told) >= 60
    assert share(wrong, len(told)) >= 0.9, wrong


@pytest.mark.parametrize("view", VIEWS)
def test_every_sentence_is_good_english_and_fits(book: Book, found: Found, view: str) -> None:
    faults = [
        (sentence, fault)
        for slots in found.values()
        for sentence in sentences(book, view, slots)
        for fault, pattern in WRONG.items()
        if slots["listening_kind"] in ("clause", "angry", "ironic", "open") and re.search(pattern, sentence)
    ]
    assert faults == []
    assert all(len(sentence) <= LONGEST_COPY for slots in found.values() for sentence in sentences(book, view, slots))


@pytest.mark.parametrize("view", VIEWS)
def test_no_insult_is_repeated_and_nothing_is_there_that_must_not_be(book: Book, found: Found, view: str) -> None:
    said = [
        (case["say"], sentence)
        for case in CASES
        for sentence in sentences(book, view, found[case["say"]])
        for banned in (INSULTS, *map(re.escape, case.get("not", ())))
        if re.search(banned, sentence, re.IGNORECASE)
    ]
    assert said == []


def test_the_depths_differ(book: Book, found: Found) -> None:
    for slots in found.values():
        said = [sentence for view in VIEWS for sentence in sentences(book, view, slots)]
        assert len(set(said)) == len(said) >= len(VIEWS)


def test_understanding_admits_nothing(book: Book, found: Found) -> None:
    """The line that shows understanding says neither "I did" nor "you are right"."""
    for slots in found.values():
        for sentence in sentences(book, "sense", slots):
            assert not re.search(
                r"\b(?:I did|I was|I am sorry|you are right|I never|I always|I know that I)\b", sentence
            )
