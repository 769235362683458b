"""A turn from the update to the outcome: what comes in is understood as what it is, and a fault of ours stays ours."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Attachment, Command, Guess, Reading, Tap, Utterance
from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import Button
from bot.dialogue.session import Session
from bot.turn import Step, input_of, take_turn
from bot.updates import Update, UpdateKind

SCREEN = Session(
    screen=12,
    buttons=(Button("Walk", "/SetSlots(what=walk)"), Button("Copy", copy="x")),
    navigation=(Button("Back", "/back"),),
)


class OneUpdate:
    """An inbox with one update in it."""

    def __init__(self, update: Update) -> None:
        self.update, self.session, self.outcome = update, Session(), Outcome(Session())
        self.waiting = True

    @asynccontextmanager
    async def claim(self) -> AsyncIterator["OneUpdate | None"]:
        yield self if self.waiting else None

    async def commit(self, step: Step) -> None:
        self.outcome, self.waiting = step(self.session), False


class Reads:
    """Counts what it is asked to read."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    async def read(self, text: str) -> Reading:
        self.texts.append(text)
        return Reading(text, (Guess("calm_down", 0.9),))


def update(kind: UpdateKind, text: str = "", detail: str = "") -> Update:
    return Update("test:1", "test", "anna", kind, text, detail=detail)


@pytest.mark.parametrize(
    ("given", "means"),
    [
        (update("tap", "s12.0"), Tap("/SetSlots(what=walk)", 12)),
        (update("tap", "s12.n0"), Tap("/back", 12)),
        (update("tap", "s12.1"), Tap("", -1)),  # a copy button says nothing to the bot
        (update("tap", "s12.7"), Tap("", -1)),
        (update("tap", "s11.0"), Tap("", 11)),
        (update("tap", "!help_now"), Tap("/help_now")),
        (update("tap", "/SetSlots(what=walk)"), Tap("", -1)),
        (update("command", "start ref"), Command("start", "ref")),
        (update("attachment", detail="voice"), Attachment("voice")),
    ],
)
def test_an_update_is_what_it_is(given: Update, means: object) -> None:
    assert input_of(given, None, SCREEN) == means


def test_a_copy_button_of_the_screen_is_never_taken_for_a_payload(conversation: Conversation) -> None:
    outcome = conversation.respond(SCREEN, input_of(update("tap", "s12.1"), None, SCREEN), 0.0)
    assert outcome.session.slots == {}


def test_typed_words_are_read_and_edits_are_known_as_such() -> None:
    reading = Reading("hello")
    assert input_of(update("edited", "hello"), reading, SCREEN) == Utterance(reading, edited=True)


async def test_only_texts_and_captions_are_read(conversation: Conversation) -> None:
    reader = Reads()
    for each in (
        update("text", "a"),
        update("edited", "b"),
        update("attachment", "c", "photo"),
        update("tap", "!menu"),
    ):
        assert await take_turn(OneUpdate(each), reader, conversation, lambda: 0.0)
    assert await take_turn(OneUpdate(update("attachment", "", "voice")), reader, conversation, lambda: 0.0)
    assert reader.texts == ["a", "b", "c"]


async def test_with_nothing_waiting_there_is_no_turn(conversation: Conversation) -> None:
    inbox = OneUpdate(update("text", "a"))
    inbox.waiting = False
    assert not await take_turn(inbox, Reads(), conversation, lambda: 0.0)


async def test_a_fault_of_ours_is_logged_without_words_and_the_person_gets_the_menu(
    conversation: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    inbox = OneUpdate(update("text", "my own private words"))
    inbox.session = replace(
        Session(), slots={"calm_down_minutes": "broken"}, buttons=(Button("my own private words", "?"),)
    )
    with caplog.at_level(logging.ERROR):
        await take_turn(inbox, Reads(), conversation, lambda: 0.0)
    assert inbox.outcome.messages[-1].buttons
    assert "PayloadError" in caplog.text
    assert "private" not in caplog.text
