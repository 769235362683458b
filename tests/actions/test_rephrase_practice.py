"""Practice rounds grow harder, and each can be won with the example that the bot shows."""

import re
from collections.abc import Iterator

import pytest

from actions.rephrase.check import Check, check
from actions.rephrase_practice import (
    LEVEL,
    ROUNDS,
    action_rephrase_practice_begin,
    action_rephrase_practice_harder,
    action_rephrase_practice_look,
    action_rephrase_practice_next,
    validate_rephrase_practice_next,
)
from bot.dialogue.acting import ActionInput
from bot.dialogue.flows import Book
from bot.dialogue.inputs import Reading
from bot.dialogue.session import Value
from bot.understanding.parse import Parser

Looks = list[tuple[str, Check]]


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def quoted(book: Book, response: str, parser: Parser) -> Iterator[tuple[str, Check]]:
    """The sentence of each round in the order of the rounds."""
    for number in range(1, ROUNDS + 1):
        slots = {"rephrase_practice_round": number}
        wordings = book.responses[response].variations
        texts = [each.text for each in wordings if each.condition and each.condition.holds(slots)]
        assert len(texts) == 1, f"round {number} of {response} has {len(texts)} wordings"
        match = re.search("“(.+)”", texts[0])
        assert match, texts[0]
        yield match[1], check(match[1], parser.parse(match[1]))


@pytest.fixture(scope="module")
def blaming(book: Book, parser: Parser) -> Looks:
    return list(quoted(book, "utter_ask_rephrase_practice_try", parser))


@pytest.fixture(scope="module")
def examples(book: Book, parser: Parser) -> Looks:
    return list(quoted(book, "utter_rephrase_practice_example", parser))


def test_every_round_has_something_to_turn_round(blaming: Looks) -> None:
    assert len(blaming) >= 12
    assert [text for text, found in blaming if not found.findings] == []


def test_later_levels_hold_more_than_one_thing(blaming: Looks) -> None:
    kinds = [len({each.kind for each in found.findings}) for _, found in blaming]
    assert set(kinds[:LEVEL]) == {1}
    assert min(kinds[LEVEL:]) >= 2


def test_every_example_wins_its_round(examples: Looks) -> None:
    assert [text for text, found in examples if found.findings] == []
    assert [text for text, found in examples if not {"feeling", "moment", "request"} <= set(found.strengths)] == []


def test_an_example_is_none_of_the_blaming_sentences(blaming: Looks, examples: Looks) -> None:
    assert not {text for text, _ in blaming} & {text for text, _ in examples}


def given(reading: Reading | None = None, **slots: Value) -> ActionInput:
    return ActionInput(slots, reading, now=0.0)


def test_it_goes_on_where_somebody_stopped() -> None:
    assert action_rephrase_practice_begin(given())["rephrase_practice_round"] == 1
    assert action_rephrase_practice_begin(given(rephrase_practice_reached=7))["rephrase_practice_round"] == 7


def test_after_the_last_round_comes_the_first() -> None:
    assert action_rephrase_practice_next(given(rephrase_practice_round=ROUNDS))["rephrase_practice_round"] == 1
    assert action_rephrase_practice_next(given(rephrase_practice_round=3))["rephrase_practice_round"] == 4


@pytest.mark.parametrize(("now", "then"), [(1, 6), (5, 6), (6, 11), (11, 12), (15, 1)])
def test_a_harder_one_is_of_the_next_level(now: int, then: int) -> None:
    assert action_rephrase_practice_harder(given(rephrase_practice_round=now))["rephrase_practice_round"] == then


@pytest.mark.parametrize("broken", [None, 0, 99, "x", True])
def test_a_broken_number_is_no_end_of_it(broken: Value) -> None:
    assert action_rephrase_practice_next(given(rephrase_practice_round=broken))["rephrase_practice_round"] in (1, 2)


@pytest.mark.parametrize(
    ("attempt", "found"),
    [
        ("You never do the dishes.", "blame"),
        ("When the sink is full I feel tired. Could you do it tonight?", "none"),
        ("The sink is full of dishes again.", "feeling"),
        ("I feel tired when I see the full sink.", "request"),
        ("no", "scrap"),
        ("😀 😀", "scrap"),
        ("enough", None),
        ("show me an example", None),
    ],
)
def test_an_attempt_is_looked_at(parser: Parser, attempt: str, found: str | None) -> None:
    reading = Reading(attempt, sentences=parser.parse(attempt))
    slots = action_rephrase_practice_look(given(reading, rephrase_practice_try=attempt))
    assert slots["rephrase_practice_found"] == found


def test_the_worst_spot_is_named(parser: Parser) -> None:
    attempt = "You never do them, you idiot."
    slots = action_rephrase_practice_look(
        given(Reading(attempt, sentences=parser.parse(attempt)), rephrase_practice_try=attempt)
    )
    assert slots["rephrase_check_kind"] == "insult"


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("next", "next"),
        ("harder please", "harder"),
        ("i have no idea", "example"),
        ("that's enough for today", "enough"),
        ("again", "again"),
        ("I feel tired when the sink is full, could you do it tonight", "typed"),
        ("bananas", None),
    ],
)
def test_typed_words_choose_too(typed: str, choice: str | None) -> None:
    assert validate_rephrase_practice_next(given(Reading(typed))) == choice
