"""Words beside the question: met at once, asked about, or the answer after all; and never asked about in danger."""

from dataclasses import replace

import pytest

from bot.dialogue.beside import CANNOT_WAIT, HEAVY, LONGEST_TO_THE_BOT, TO_THE_BOT
from bot.dialogue.certainty import SURE_TOPIC
from bot.dialogue.closest_title import closest, little_more_than
from bot.dialogue.conversation import Conversation
from bot.dialogue.flows import Book
from bot.dialogue.inputs import Guess, Reading, Tap, Utterance
from bot.dialogue.outputs import Button
from bot.dialogue.session import Session
from bot.dialogue.topics import LONGEST_HEARD

NOW = 1_780_000_000.0
ANSWERED = "To be asked first"  # a button of the question after it


def said(text: str, intent: str, sure: float = 0.9) -> Utterance:
    return Utterance(Reading(text, (Guess(intent, sure),)))


@pytest.fixture
def asked(conversation: Conversation) -> Session:
    """Where it is asked in own words what the fight is about."""
    session = Session(noticed=True, last_at=NOW)
    for given in (Tap("/recurring"), said("always the same thing", "out_of_scope", 0.1)):
        session = conversation.respond(session, given, NOW).session
    assert session.stack[-1].flow == "recurring"
    return session


def titles(session: Session) -> set[str]:
    return {button.title for button in session.buttons}


def test_every_intent_named_here_starts_a_flow(book: Book) -> None:
    assert book.by_intent.keys() >= TO_THE_BOT | CANNOT_WAIT | HEAVY
    assert book.offers.keys() >= HEAVY


@pytest.mark.parametrize("intent", sorted(HEAVY))
def test_what_is_heavy_is_asked_about(conversation: Conversation, book: Book, asked: Session, intent: str) -> None:
    there = conversation.respond(asked, said("so it is", intent), NOW).session
    assert titles(there) == {book.offers[intent], "My answer"}
    gone = conversation.respond(there, Tap(f"/Topic({intent})", there.screen), NOW).session
    assert gone.stack[-1].flow == book.by_intent[intent].id or not gone.stack
    stayed = conversation.respond(there, Tap("/my_answer", there.screen), NOW).session
    assert ANSWERED in titles(stayed)
    assert (stayed.slots["recurring_subject"], stayed.also) == ("so it is", intent)


@pytest.mark.parametrize("intent", sorted(TO_THE_BOT | CANNOT_WAIT))
def test_what_is_for_the_bot_or_cannot_wait_goes_first(conversation: Conversation, asked: Session, intent: str) -> None:
    there = conversation.respond(asked, said("so it is", intent), NOW).session
    assert "recurring_subject" not in there.slots
    assert ANSWERED not in titles(there)


@pytest.mark.parametrize(
    "given",
    [
        said("so it is", "want_to_leave", SURE_TOPIC - 0.01),
        said("so it is", "money"),
        said("it is " * LONGEST_TO_THE_BOT, "privacy"),
        said("it is so " * LONGEST_HEARD, "want_to_leave"),
        said("it always has to stop when he comes home", "stop"),
    ],
)
def test_all_else_is_the_answer(conversation: Conversation, asked: Session, given: Utterance) -> None:
    assert ANSWERED in titles(conversation.respond(asked, given, NOW).session)


def test_it_is_not_asked_twice_in_one_exercise(conversation: Conversation, asked: Session) -> None:
    told = replace(asked, also="want_to_leave")
    there = conversation.respond(told, said("I want to leave", "want_to_leave"), NOW).session
    assert ANSWERED in titles(there)


def test_in_danger_nothing_of_this_is_asked(conversation: Conversation) -> None:
    told = Reading("x", (), safety="abuse_victim")
    session = conversation.respond(Session(noticed=True), Utterance(told), NOW).session
    there = conversation.respond(session, said("I want to leave", "want_to_leave"), NOW + 1).session
    assert "/my_answer" not in {button.payload for button in there.buttons}
    old = conversation.respond(session, Tap("/my_answer", session.screen), NOW + 1)
    assert (old.session.danger, old.session.stack) == ("abuse_victim", session.stack)


@pytest.mark.parametrize(
    ("text", "title", "more"),
    [
        ("how does this work", "Work", False),
        ("who can read about my checking", "I keep checking", False),
        ("work", "Work at home", False),
        ("at work", "Work", True),
        ("I keep checking", "I keep checking", True),
        ("I keep checking on him", "I keep checking", True),
        ("visits", "Visits and holidays", True),
    ],
)
def test_what_is_little_more_than_a_title(text: str, title: str, more: bool) -> None:
    assert closest(text, [Button(title, "/x")])
    assert little_more_than(text, title) == more
