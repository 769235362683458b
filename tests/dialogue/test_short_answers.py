"""Short answers are taken in the light of the question: what people type does what a tap would do, or nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bot.dialogue.conversation import Conversation
from bot.dialogue.flows import Book, Collect
from bot.dialogue.inputs import Guess, Reading, Tap, Utterance
from bot.dialogue.outcome import Outcome
from bot.dialogue.session import Frame, Session
from bot.dialogue.short_answers import LONGEST_AFTER, yes_or_no

TABLE = YAML(typ="safe").load(Path(__file__).with_name("short_answers.yml").read_text(encoding="utf-8"))
ROWS = [(slot, typed, means) for slot, answers in TABLE.items() for typed, means in answers.items()]
NOW = 1_780_000_000.0


def asked(book: Book, slot: str) -> Session:
    """A conversation in which the question for the slot is on the screen."""
    flow, step = next(
        (flow, step)
        for flow in book.flows.values()
        for step in flow.steps
        if isinstance(step.does, Collect) and step.does.slot == slot
    )
    assert isinstance(step.does, Collect)
    buttons = book.responses[step.does.utter].variations[0].buttons
    return Session(stack=(Frame(flow.id, step.id),), buttons=buttons, screen=1, noticed=True, last_at=NOW)


def heard(outcome: Outcome) -> tuple[object, ...]:
    return ([message.text for message in outcome.messages], replace(outcome.session, kept=False))


def type_in(conversation: Conversation, slot: str, typed: str, **more: object) -> Outcome:
    reading = Reading(typed, (Guess("out_of_scope", 0.1),))
    return conversation.respond(replace(asked(conversation.book, slot), **more), Utterance(reading), NOW)


def tap(conversation: Conversation, slot: str, title: str) -> Outcome:
    session = asked(conversation.book, slot)
    payload = next(button.payload for button in session.buttons if button.title == title)
    return conversation.respond(session, Tap(payload, 1), NOW)


@pytest.mark.parametrize(("slot", "typed", "title"), [row for row in ROWS if row[2] != "nothing"])
def test_typed_words_do_what_the_tap_would_do(conversation: Conversation, slot: str, typed: str, title: str) -> None:
    assert heard(type_in(conversation, slot, typed)) == heard(tap(conversation, slot, title))


@pytest.mark.parametrize(("slot", "typed"), [row[:2] for row in ROWS if row[2] == "nothing"])
def test_what_means_no_button_is_not_taken_for_one(conversation: Conversation, slot: str, typed: str) -> None:
    outcome = type_in(conversation, slot, typed)
    assert outcome.session.stack == asked(conversation.book, slot).stack
    assert outcome.session.slots == {}
    assert outcome.session.misses == 1


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(ROWS) >= 60
    assert sum(row[2] == "nothing" for row in ROWS) >= 20


@pytest.mark.parametrize("typed", [
    "no", "No.", "nah", "No way", "no, thanks", "nope lol", "No, never", "definitely not", "oh no he isn't", "never",
    "no i don't", "Not yet",
])  # fmt: skip
def test_a_short_text_that_begins_with_a_no_is_one(typed: str) -> None:
    assert yes_or_no(typed) == "deny"


@pytest.mark.parametrize("typed", [
    "Yes", "yeah", "yesss", "well yes, a bit", "of course", "yep, he’s here", "definitely", "yeah kind of",
    "Yes he did",
])  # fmt: skip
def test_a_short_text_that_begins_with_a_yes_is_one(typed: str) -> None:
    assert yes_or_no(typed) == "affirm"


@pytest.mark.parametrize("typed", [
    "no idea", "no one listens", "no-one listens", "nobody", "no sex for months", "No more patience", "not sure",
    "know", "not really sure", "never mind", "yeah no", "no I don't know", "yes maybe", "yesterday he left",
    "not him", "",
])  # fmt: skip
def test_what_only_looks_like_a_yes_or_a_no_is_neither(typed: str) -> None:
    assert yes_or_no(typed) == ""


def test_a_long_sentence_after_a_no_is_left_to_the_classifier() -> None:
    assert yes_or_no("no, " + " ".join(["word"] * LONGEST_AFTER)) == "deny"
    assert yes_or_no("no, " + " ".join(["word"] * (LONGEST_AFTER + 1))) == ""


@pytest.mark.parametrize("typed", ["yes he is still here", "yes he said so"])
def test_while_a_disclosure_stands_a_yes_needs_more_than_its_first_word(conversation: Conversation, typed: str) -> None:
    outcome = type_in(conversation, "abuse_safe", typed, danger="abuse_victim")
    assert outcome.session.stack == asked(conversation.book, "abuse_safe").stack


def test_while_a_disclosure_stands_a_no_counts(conversation: Conversation) -> None:
    outcome = type_in(conversation, "abuse_safe", "no i am not", danger="abuse_victim")
    assert outcome.session.stack == ()


def test_danger_goes_before_any_short_answer(conversation: Conversation) -> None:
    reading = Reading("No he hits me", (Guess("deny", 0.9),), safety="abuse_victim")
    outcome = conversation.respond(asked(conversation.book, "hurt_kind"), Utterance(reading), NOW)
    assert outcome.session.danger == "abuse_victim"
