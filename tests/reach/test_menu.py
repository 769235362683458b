"""Every topic is within two taps from the menu, and no screen of it has more buttons than fit."""

import pytest

from bot.dialogue.conversation import Conversation
from bot.dialogue.flows import Book
from bot.dialogue.inputs import Command, Tap
from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import Button
from bot.dialogue.payloads import Start, parse_payload
from bot.dialogue.session import Session
from tests.reach.reach import NOW, Wanted, topic_of, wanted

MOST_BUTTONS = 8


def _payloads(buttons: tuple[Button, ...]) -> set[str]:
    starts = (parse_payload(each.payload) for each in buttons if each.payload)
    return {start.name for start in starts if isinstance(start, Start)}


def _menu(conversation: Conversation) -> Outcome:
    return conversation.respond(Session(noticed=True), Command("menu"), NOW)


def _within_two_taps(conversation: Conversation) -> set[str]:
    """The flows that a first or a second tap from the menu starts; the row below counts, too."""
    menu = _menu(conversation)
    first = _payloads((*menu.messages[-1].buttons, *menu.messages[-1].navigation))
    found = set(first)
    for name in first:
        there = conversation.respond(menu.session, Tap(f"/{name}", menu.session.screen), NOW)
        found |= _payloads((*there.messages[-1].buttons, *there.messages[-1].navigation))
    by_command = conversation.book.by_command
    return {by_command[name].id if name in by_command else name for name in found}


@pytest.mark.parametrize("topic", wanted(), ids=lambda each: each.topic)
def test_every_topic_is_two_taps_away(conversation: Conversation, topic: Wanted) -> None:
    assert topic.flows & _within_two_taps(conversation)


def test_every_practice_is_on_a_screen_of_the_menu_or_a_door_of_its_topic_is(
    book: Book, conversation: Conversation
) -> None:
    """By the files: a topic has several flows, and some lead on from others."""
    doors = {topic_of(book, flow) for flow in _within_two_taps(conversation) if flow in book.flows}
    practices = {topic_of(book, flow.id) for flow in book.flows.values() if flow.source}
    assert not practices - doors


def test_no_screen_of_the_menu_has_more_buttons_than_a_person_reads(book: Book) -> None:
    screens = [name for name in book.responses if name == "utter_menu" or name.startswith("utter_menu_")]
    for name in screens:
        for variation in book.responses[name].variations:
            assert 1 < len(variation.buttons) <= MOST_BUTTONS, name
