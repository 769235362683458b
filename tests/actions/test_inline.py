"""Three wordings to choose from, or none."""

import pytest

from actions.inline import LONGEST, wordings
from bot.dialogue.inputs import Guess, Reading, SafetyClass
from bot.understanding.parse import Parser


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def read(parser: Parser, text: str, safety: SafetyClass = "none", **guesses: float) -> Reading:
    ranked = sorted((guesses or {"blame_partner": 0.9}).items(), key=lambda each: -each[1])
    return Reading(text, tuple(Guess(*each) for each in ranked), safety=safety, sentences=parser.parse(text))


@pytest.mark.parametrize(
    "text",
    [
        "you never help with the dishes",
        "why are you always on your phone",
        "you forgot my birthday again",
        "you never listen",
    ],
)
def test_a_reproach_has_three_wordings_that_differ_and_fit_on_a_card(parser: Parser, text: str) -> None:
    found = wordings(read(parser, text))
    assert list(found) == ["gentle", "direct", "short"]
    assert len(set(found.values())) == 3
    assert all(0 < len(each) <= LONGEST for each in found.values())


def test_what_could_be_said_to_the_bot_is_said_to_the_partner_where_other_words_are_asked_for(parser: Parser) -> None:
    assert wordings(read(parser, "you never listen", smalltalk=0.9, blame_partner=0.05))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("please play some music in the kitchen", "out_of_scope"),
        ("hello you", "greeting"),
        ("thank you so much for that", "thanks"),
        ("you are a robot, aren't you", "about_bot"),
        ("can you put this nicer please", "rephrase_request"),
    ],
)
def test_what_is_no_sentence_to_a_partner_has_none(parser: Parser, text: str, intent: str) -> None:
    assert wordings(read(parser, text, **{intent: 0.8, "blame_partner": 0.1})) == {}


def test_without_a_fact_or_a_parse_and_in_danger_there_is_none(parser: Parser) -> None:
    assert wordings(read(parser, "zzz")) == {}
    assert wordings(Reading("you never help with the dishes", (Guess("blame_partner", 0.9),))) == {}
    assert wordings(read(parser, "you never help with the dishes", "abuse_victim")) == {}
