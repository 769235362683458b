"""Nobody's deed becomes somebody else's, and nothing that was told is turned round."""

import pytest

from actions.rephrase import rewrite_all
from bot.dialogue.inputs import Reading
from bot.understanding.parse import Parser

TOLD = (
    ("my husband says I walk too slowly and marches off with the pram", "march off with the pram"),
    ("My partner refuses to dance with me at weddings and dances with his sister", "and dance with your sister"),
    ("My wife put our bungalow up for sale while I was convalescing.", "while I was convalescing"),
    ("he plays on his xbox til 3am and then cant get up for work", "can't get up for work"),
    ("she was on the phone with her for two hours while dinner went cold", "on the phone with her"),
    ("You always turn the heating up to 25 and I can't breathe", "I can't breathe"),
    ("His mother she come in my kitchen and change everything", "your mother comes in my kitchen"),
    ("You forgot to pick up my prescription and I asked you twice", "even though I'd asked you twice"),
    ("you said he'd pick up the cake and I stood in the rain for an hour", "stood in the rain for an hour"),
)
OF_OTHERS = (
    "My mother only rings me when she needs money",
    "my boss texts me on Sundays and he expects an answer within minutes",
)


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


@pytest.mark.parametrize(("text", "kept"), TOLD)
def test_who_does_what_stays(parser: Parser, text: str, kept: str) -> None:
    assert kept in rewrite_all(Reading(text, sentences=parser.parse(text))).text


@pytest.mark.parametrize("text", OF_OTHERS)
def test_somebody_else_is_not_taken_for_the_partner(parser: Parser, text: str) -> None:
    assert rewrite_all(Reading(text, sentences=parser.parse(text))).refusal == "unclear"
