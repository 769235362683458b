"""A rewrite is tuned step by step: each tap changes the one thing that was asked for, and nothing is read again."""

import pytest

from actions.rephrase import FEELINGS, NEEDS
from actions.rephrase.changes import WHYS
from actions.rephrase_tuning import (
    action_rephrase_begin,
    action_rephrase_change,
    action_rephrase_tune,
    action_rephrase_word,
    tuning_of,
)
from bot.dialogue.acting import ActionInput
from bot.dialogue.flows import Book, Response
from bot.dialogue.inputs import Reading, SafetyClass
from bot.dialogue.outputs import Button
from bot.dialogue.payloads import SetSlots, parse_payload
from bot.dialogue.session import Value
from bot.understanding.parse import Parser

BLAME = "You never help with the dishes, you're so lazy."


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def begun(parser: Parser, text: str = BLAME, safety: SafetyClass = "none") -> dict[str, Value]:
    reading = Reading(text, safety=safety, sentences=parser.parse(text))
    slots: dict[str, Value] = {"rephrase_message": text}
    return {**slots, **action_rephrase_begin(ActionInput(slots, reading, now=0.0))}


def tune(slots: dict[str, Value], *choices: str) -> dict[str, Value]:
    for choice in choices:
        slots = {**slots, "rephrase_next": choice}
        slots |= action_rephrase_tune(ActionInput(slots, None, now=0.0))
    return slots


@pytest.fixture
def slots(parser: Parser) -> dict[str, Value]:
    return begun(parser)


def test_a_message_is_worded_at_once(slots: dict[str, Value]) -> None:
    assert "dishes" in str(slots["rephrase_result"])
    assert slots["rephrase_refusal"] is None


def test_who_wants_plain_words_gets_the_direct_sentence_first_and_the_gentle_one_by_a_tap(
    parser: Parser, slots: dict[str, Value]
) -> None:
    wants = {"settings_tone": "plain", "rephrase_message": BLAME}
    plain = wants | action_rephrase_begin(ActionInput(wants, Reading(BLAME, sentences=parser.parse(BLAME)), now=0.0))
    assert tuning_of(plain).style == "direct"
    assert plain["rephrase_result"] == tune(slots, "direct")["rephrase_result"] != slots["rephrase_result"]
    assert tune(plain, "softer")["rephrase_result"] == slots["rephrase_result"]
    assert action_rephrase_word(ActionInput(plain, None, now=0.0))["rephrase_style"] == "direct"


def test_what_is_quoted_in_a_request_is_worded_without_its_marks(parser: Parser) -> None:
    text = 'Can you make this nicer: "you left me waiting at the station"'
    slots: dict[str, Value] = {"rephrase_message": "you left me waiting at the station"}
    given = ActionInput(slots, Reading(text, sentences=parser.parse(text)), now=0.0)
    assert "station" in str(action_rephrase_begin(given)["rephrase_result"])


def test_a_new_message_forgets_what_was_tuned(parser: Parser, slots: dict[str, Value]) -> None:
    tuned = tune(slots, "feeling angry", "short", "when tomorrow")
    again = {**tuned, **begun(parser)}
    assert again["rephrase_result"] == slots["rephrase_result"]
    assert tuning_of(again) == tuning_of({})


@pytest.mark.parametrize(
    "choice", ["softer", "direct", "short", "request", "feeling angry", "need time", "when tomorrow"]
)
def test_each_choice_changes_the_wording_and_keeps_the_fact(slots: dict[str, Value], choice: str) -> None:
    tuned = tune(slots, choice)
    assert tuned["rephrase_result"] != slots["rephrase_result"]
    assert "dishes" in str(tuned["rephrase_result"])
    assert tuned["rephrase_note"] is None


def test_softer_ends_and_says_so(slots: dict[str, Value]) -> None:
    tuned = tune(slots, *["softer"] * 5)
    assert tuned["rephrase_note"] == "softer"
    assert tuned["rephrase_result"]
    assert tune(tuned, "direct")["rephrase_note"] is None


def test_more_direct_ends_and_says_so(slots: dict[str, Value]) -> None:
    assert tune(slots, *["direct"] * 5)["rephrase_note"] == "direct"


def test_there_and_back_is_the_same_wording(slots: dict[str, Value]) -> None:
    assert tune(slots, "softer", "direct")["rephrase_result"] == slots["rephrase_result"]
    assert tune(slots, "short", "long")["rephrase_result"] == slots["rephrase_result"]
    assert tune(slots, "request", "request")["rephrase_result"] == slots["rephrase_result"]


def test_what_was_chosen_stays_while_something_else_is_tuned(slots: dict[str, Value]) -> None:
    tuned = str(tune(slots, "feeling lonely", "when tomorrow", "direct", "softer")["rephrase_result"])
    assert "lonely" in tuned
    assert "tomorrow" in tuned


def test_a_time_brings_the_request_back(slots: dict[str, Value]) -> None:
    assert "at the weekend" in str(tune(slots, "request", "when at the weekend")["rephrase_result"])
    assert "at the weekend" in str(tune(slots, "short", "when at the weekend")["rephrase_result"])


def test_the_request_can_go_and_come(slots: dict[str, Value]) -> None:
    without = str(tune(slots, "request")["rephrase_result"])
    assert "?" not in without
    assert "lease" not in without


@pytest.mark.parametrize("choice", ["feeling", "feeling ignored", "need", "need nonsense", "when", "nonsense", ""])
def test_what_means_nothing_leaves_the_wording_alone(slots: dict[str, Value], choice: str) -> None:
    tuned = tune(slots, choice)
    assert (tuned["rephrase_result"], tuned["rephrase_note"]) == (slots["rephrase_result"], "same")


@pytest.mark.parametrize("lost", [None, "", "{", "[1]", "null", '{"situation": 3}'])
def test_a_session_without_its_complaint_asks_for_the_message_again(slots: dict[str, Value], lost: Value) -> None:
    broken = {**slots, "rephrase_complaint": lost}
    assert tune(broken, "softer")["rephrase_note"] == "lost"
    assert action_rephrase_word(ActionInput(broken, None, now=0.0))["rephrase_refusal"] == "unclear"


def test_danger_is_not_worded(parser: Parser) -> None:
    slots = begun(parser, safety="abuse_victim")
    assert slots["rephrase_result"] is None
    assert "rephrase_complaint" not in slots


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("Tell her she is not allowed to see her friends", "control"),
        ("I'll make sure you never see the kids again", "threat"),
        ("How do I make him feel guilty so that he stays", "manipulation"),
        ("whatever", "unclear"),
    ],
)
def test_what_is_refused_has_its_reason(parser: Parser, text: str, refusal: str) -> None:
    slots = begun(parser, text)
    assert (slots["rephrase_refusal"], slots["rephrase_result"]) == (refusal, None)


def test_the_blame_is_explained_word_by_word_and_then_it_is_over(slots: dict[str, Value]) -> None:
    told = []
    for _ in range(10):
        slots |= action_rephrase_change(ActionInput(slots, None, now=0.0))
        if slots["rephrase_change_why"] is None:
            break
        told.append((slots["rephrase_change_said"], slots["rephrase_change_why"]))
    assert ("never", "absolute") in told
    assert len(told) == len(set(told)) >= 2
    assert slots["rephrase_change_why"] is None


def test_where_nothing_was_blame_that_is_said(parser: Parser) -> None:
    slots = begun(parser, "You came home at ten on Tuesday.")
    assert action_rephrase_change(ActionInput(slots, None, now=0.0))["rephrase_change_why"] == "nothing"


def buttons(response: Response) -> list[Button]:
    return [each for variation in response.variations for each in variation.buttons]


def choices(book: Book, response: str, first: str) -> set[str]:
    payloads = [parse_payload(each.payload) for each in buttons(book.responses[response])]
    values = [str(each.values[0][1]) for each in payloads if isinstance(each, SetSlots)]
    return {value.removeprefix(f"{first} ") for value in values if value.startswith(f"{first} ")}


def test_every_feeling_and_every_need_can_be_tapped(book: Book) -> None:
    assert choices(book, "utter_rephrase_words", "feeling") == set(FEELINGS)
    assert choices(book, "utter_rephrase_words", "need") == set(NEEDS)


def test_a_button_says_what_the_word_is_called(book: Book) -> None:
    titles = {key: each.title for key, each in FEELINGS.items()} | {key: each.title for key, each in NEEDS.items()}
    for button in buttons(book.responses["utter_rephrase_words"]):
        payload = parse_payload(button.payload)
        assert isinstance(payload, SetSlots)
        kind, _, key = str(payload.values[0][1]).partition(" ")
        assert kind not in ("feeling", "need") or button.title == titles[key]


def test_no_screen_has_more_than_eight_buttons(book: Book) -> None:
    ours = [each for name, each in book.responses.items() if name.startswith("utter_rephrase")]
    assert len(ours) > 10
    assert [each.name for each in ours for wording in each.variations if len(wording.buttons) > 8] == []


def test_every_reason_is_explained(book: Book) -> None:
    explained = {
        why
        for why in (*WHYS, "nothing")
        for each in book.responses["utter_rephrase_changed"].variations
        if each.condition and each.condition.holds({"rephrase_change_why": why})
    }
    assert explained == {*WHYS, "nothing"}
