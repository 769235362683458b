"""What was set under /settings is done: fewer sentences, plainer ones, covered messages, reminders behind a line."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.dialogue.acting import Actions
from bot.dialogue.conversation import Conversation
from bot.dialogue.flows import Book, Response
from bot.dialogue.inputs import Command, Due, Guess, Reading, Tap, Utterance
from bot.dialogue.outcome import Outcome
from bot.dialogue.session import Session
from bot.dialogue.waiting import Waiting
from bot.dialogue.wording import SENTENCE, slots_of, word
from tests.dialogue.flows import book_of

NOW = 1_780_000_000.0
SHORT, PLAIN, COVERED = {"settings_length": "short"}, {"settings_tone": "plain"}, {"settings_cover": "on"}
TOPIC = """
flows:
  tea:
    name: tea
    description: d
    command: tea
    due: tea
    persisted_slots: [settings_cover, settings_length, settings_tone]
    steps: [{action: utter_tea}]
  walk: {name: a walk, description: d, due: walk, steps: [{action: utter_walk}]}
  plan: {name: a plan, description: d, command: plan, steps: [{collect: what, utter: utter_what}]}
slots:
  settings_cover: {type: text}
  settings_length: {type: text}
  settings_tone: {type: text}
  what: {type: text, mappings: [{type: from_text}]}
responses:
  utter_tea: [{text: the tea that you hide}]
  utter_walk: [{text: the walk that nobody sees}]
  utter_what:
    - {text: "That is a lot. It is late. What now?", short: "What now?", plain: "It is late. What now?"}
    - {text: "One thing first. And then one more. What is it?"}
"""


@pytest.fixture
def small(tmp_path: Path) -> Conversation:
    book, problems = book_of(tmp_path, TOPIC)
    assert not problems
    return Conversation(book, Actions({}, {}))


def chat(**slots: str) -> Session:
    waiting = {"tea": Waiting(NOW), "walk": Waiting(NOW)}
    return Session(noticed=True, slots=slots, last_at=NOW, reminders=waiting)


def say(conversation: Conversation, session: Session, turns: int) -> str:
    return conversation.respond(replace(session, turns=turns), Command("plan"), NOW).messages[-1].text


def test_short_chooses_the_fewest_sentences_and_plain_drops_the_warm_ones(small: Conversation) -> None:
    assert {say(small, chat(**SHORT), turns) for turns in range(4)} == {"What now?"}
    assert {say(small, chat(**SHORT, **PLAIN), turns) for turns in range(4)} == {"What now?"}
    assert "It is late. What now?" in {say(small, chat(**PLAIN), turns) for turns in range(4)}
    assert {say(small, chat(), turns) for turns in range(4)} == {
        "That is a lot. It is late. What now?",
        "One thing first. And then one more. What is it?",
    }


def test_every_message_is_covered_for_who_wants_that_and_for_nobody_else(small: Conversation) -> None:
    covered = small.respond(chat(**COVERED), Command("tea"), NOW).messages
    assert [each.covered for each in covered] == [True] * len(covered)
    assert not any(each.covered for each in small.respond(chat(), Command("tea"), NOW).messages)


def test_a_reminder_says_only_that_it_is_here_until_it_is_tapped(small: Conversation) -> None:
    there = small.respond(chat(**COVERED), Due(("tea",)), NOW)
    (line,) = there.messages
    assert ("tea" in line.text, line.covered) == (False, False)
    shown = small.respond(there.session, Tap("/due", there.session.screen), NOW + 60)
    assert [(each.text, each.covered) for each in shown.messages] == [("the tea that you hide", True)]
    assert small.respond(chat(), Due(("tea",)), NOW).messages[-1].text == "the tea that you hide"


def test_several_that_come_at_once_are_one_line_and_behind_it_one_message(small: Conversation) -> None:
    there = small.respond(chat(**COVERED), Due(("tea", "walk")), NOW)
    assert [("tea" in each.text or "walk" in each.text) for each in there.messages] == [False]
    assert not any("walk" in button.title for button in there.messages[0].buttons)
    shown = small.respond(there.session, Tap("/due", there.session.screen), NOW + 60)
    assert [each.text for each in shown.messages] == ["the tea that you hide"]
    assert "/walk" in {button.payload for button in shown.messages[0].buttons}


def test_a_reminder_that_was_passed_over_is_an_old_button_and_danger_still_stops_it(small: Conversation) -> None:
    there = small.respond(chat(**COVERED), Due(("tea",)), NOW)
    on = small.respond(there.session, Command("plan"), NOW + 60)
    late = small.respond(on.session, Tap("/due", on.session.screen), NOW + 120)
    assert not any("tea" in each.text for each in late.messages)
    told = Reading("x", (Guess("smalltalk", 0.9),), safety="self_harm")
    danger = small.respond(chat(**COVERED), Utterance(told), NOW)
    assert small.respond(danger.session, Due(("tea",)), NOW + 60) == Outcome(danger.session)


def test_a_reminder_that_a_newer_flow_file_does_not_have_is_an_old_button(small: Conversation) -> None:
    there = small.respond(chat(**COVERED), Due(("tea",)), NOW)
    gone = small.respond(replace(there.session, due="coffee"), Tap("/due", there.session.screen), NOW + 60)
    assert gone.messages


def _tuned(book: Book) -> list[Response]:
    return [each for each in book.responses.values() if any(v.short or v.plain for v in each.variations)]


def test_the_main_topics_can_be_had_short_and_plain(book: Book) -> None:
    files = {Path(each.place.file).stem for each in _tuned(book)}
    assert {"rephrase", "listening", "calm_down", "feelings", "conversation", "checkin", "appreciation"} <= files
    for name in ("short", "plain"):
        having = [each for each in _tuned(book) if any(getattr(v, name) for v in each.variations)]
        assert len(having) >= 10, name


def test_the_shorter_wording_says_the_same_things_in_fewer_sentences(book: Book) -> None:
    for response in _tuned(book):
        for variation in response.variations:
            for other in filter(None, (variation.short, variation.plain)):
                assert slots_of(other) == slots_of(variation.text), variation.place
                assert len(SENTENCE.findall(other)) < len(SENTENCE.findall(variation.text)), variation.place
                assert ("?" in other) == ("?" in variation.text), f"{variation.place}: the question is gone, or new"


@pytest.mark.parametrize("slots", [SHORT, PLAIN, {**SHORT, **PLAIN}])
def test_nothing_becomes_longer_than_it_was(book: Book, slots: dict[str, str]) -> None:
    for response in book.responses.values():
        longest = max(len(word(response, {}, turn).text) for turn in range(6))
        assert all(len(word(response, slots, turn).text) <= longest for turn in range(6)), response.name
