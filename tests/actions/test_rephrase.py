"""A message to rephrase is found in what was typed, worded three times, and shown in the style that was chosen."""

import pytest

from actions.rephrase import action_rephrase_take, rewrite
from actions.rephrase.quoted import quoted
from actions.rephrase_tuning import action_rephrase_begin
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading, SafetyClass, Sentence
from bot.dialogue.session import Value
from bot.understanding.parse import Parser

BLAME = "You never help with the dishes."


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def read(
    parser: Parser, text: str, intent: str = "blame_partner", sure: float = 0.9, safety: SafetyClass = "none"
) -> Reading:
    return Reading(text, (Guess(intent, sure),), safety=safety, sentences=parser.parse(text))


def given(reading: Reading | None = None, **slots: Value) -> ActionInput:
    return ActionInput(slots, reading, now=0.0)


def test_a_reproach_is_taken_at_once(parser: Parser) -> None:
    assert action_rephrase_take(given(read(parser, BLAME))) == {"rephrase_message": BLAME}


def test_whatever_started_the_flow_as_blame_is_taken(parser: Parser) -> None:
    assert action_rephrase_take(given(read(parser, BLAME, sure=0.31))) == {"rephrase_message": BLAME}


def test_a_tap_takes_nothing() -> None:
    assert action_rephrase_take(given()) == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('rephrase "you never listen to me"', "you never listen to me"),
        ("Could you put “you are always late” nicer?", "you are always late"),
        ("say this nicer: you never listen", "you never listen"),
        ("how do I say this without a row: you never back me up", "you never back me up"),
        ("reword this you never help with the kids", "you never help with the kids"),
        ("make this softer please", ""),
        ("can you help me write a text to my wife?", ""),
    ],
)
def test_the_sentence_inside_a_request_is_found(text: str, message: str) -> None:
    assert quoted(text) == message


def test_only_the_quoted_part_is_rephrased(parser: Parser) -> None:
    reading = read(parser, 'Can you make this nicer: "you never help with the dishes"', "rephrase_request")
    taken = action_rephrase_take(given(reading))
    texts = action_rephrase_begin(given(reading, **taken))
    assert "dishes on my own" in str(texts["rephrase_result"])
    assert "nicer" not in str(texts)


def test_what_was_quoted_in_phone_spelling_is_found_in_the_parse(parser: Parser) -> None:
    reading = read(parser, "make this nicer: u never txt me back when im at work", "rephrase_request")
    taken = action_rephrase_take(given(reading))
    assert taken == {"rephrase_message": "u never txt me back when im at work"}
    assert "I'm at work and don't hear back from you" in str(
        action_rephrase_begin(given(reading, **taken))["rephrase_result"]
    )


NOTHING_TO_TELL = ["You're an idiot.", "Hello", "I went to the shop.", "Grow up.", "What should I say to him?"]


@pytest.mark.parametrize("text", NOTHING_TO_TELL)
def test_without_a_fact_or_a_topic_nothing_is_invented(parser: Parser, text: str) -> None:
    texts = action_rephrase_begin(given(read(parser, text), rephrase_message=text))
    assert texts["rephrase_result"] is None
    assert rewrite(read(parser, text)) == ""


def test_a_label_gives_its_topic_and_no_fact(parser: Parser) -> None:
    text = rewrite(read(parser, "You're so lazy!"))
    assert text
    assert "lazy" not in text


def test_without_a_parse_nothing_is_said() -> None:
    assert rewrite(Reading(BLAME, sentences=(Sentence(BLAME),))) == ""


@pytest.mark.parametrize("text", ["You hit me again", "He choked me last night", "You threatened to take the kids"])
def test_violence_is_never_rephrased(parser: Parser, text: str) -> None:
    assert rewrite(read(parser, text)) == ""


def test_danger_is_never_rephrased(parser: Parser) -> None:
    reading = read(parser, BLAME, safety="abuse_victim")
    assert rewrite(reading) == ""
    assert action_rephrase_take(given(reading)) == {}
    assert action_rephrase_begin(given(reading, rephrase_message=BLAME))["rephrase_result"] is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("my husband never helps with the kids", "When I look after the kids on my own, "),
        ("why do you always leave your socks on the floor?", "When you leave your socks on the floor, "),
        ("You never listen to me, you're always on your phone", "When you're on your phone while I'm talking, "),
        ("he never takes our son to his training", "When you don't take our son to his training, "),
        ("He forgot his own wife's birthday", "When you forgot my birthday, "),
        ("You read my messages while I was out", "When you read my messages while I was out, I felt "),
        ("You always put your friends first", "When so much of your time goes to your friends, I feel "),
        ("Answer your phone or I'm gone.", "When I call your phone and don't get an answer, "),
    ],
)
def test_what_a_camera_saw_comes_first(parser: Parser, said: str, expected: str) -> None:
    assert expected.lower() in rewrite(read(parser, said)).lower()
