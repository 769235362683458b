"""Keeping what came of an exercise, and saying whether it helped."""

from pathlib import Path

import pytest

from bot.dialogue.acting import ActionInput, Actions, Changes
from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Command, Reading, Tap, Utterance
from bot.dialogue.journal import MOST, Entry, add, newest
from bot.dialogue.outputs import Picture, Rated
from bot.dialogue.session import Session, from_json, to_json
from tests.conversations.runner import Player
from tests.dialogue.flows import book_of

TOPIC = """
flows:
  plan:
    name: making a plan
    description: d
    command: plan
    exercise: true
    instead: [other]
    steps:
      - collect: plan_words
      - action: utter_plan
  other: {name: the other thing, description: d, command: other, steps: [{action: utter_hello}]}
  clear: {name: clearing, description: d, command: clear, steps: [{action: action_clear}, {action: utter_hello}]}
slots:
  plan_words: {type: text, mappings: [{type: from_text}]}
responses:
  utter_ask_plan_words: [{text: what}]
  utter_plan:
    - text: "Your plan, {plan_name|friend}: {plan_words}"
      buttons: [{title: Onwards, payload: /other}]
      metadata: {keepsake: {kind: plan, text: "Plan: {plan_words}"}, picture: {kind: cycle, slots: [plan_words]}}
"""


@pytest.fixture
def player(tmp_path: Path) -> Player:
    book, problems = book_of(tmp_path, TOPIC)
    assert not problems

    def clear(given: ActionInput) -> Changes:
        return Changes({}, given.journal[1:])

    return Player(Conversation(book, Actions({"action_clear": clear}, {})), Session(noticed=True))


def at_the_end(player: Player, words: str = "tea at eight") -> Player:
    player.give(Command("plan"))
    player.give(Utterance(Reading(words)))
    return player


def titles(player: Player) -> list[str]:
    return [button.title for button in player.messages[-1].buttons]


def test_the_end_of_an_exercise_can_be_kept_and_asks_whether_it_helped(player: Player) -> None:
    at_the_end(player)
    assert player.messages[-1].text == "Your plan, friend: tea at eight"
    assert titles(player) == ["Onwards", "Keep this", "It helped", "A bit", "Not really"]
    assert [button.row for button in player.messages[-1].buttons] == [False, False, True, False, False]
    assert player.session.journal == ()


def test_only_the_tap_keeps_it_and_what_else_stood_there_still_does(player: Player) -> None:
    at_the_end(player).play({"tap": "Keep this"})
    (entry,) = player.session.journal
    assert (entry.kind, entry.topic, entry.text) == ("plan", "plan", "Plan: tea at eight")
    assert titles(player) == ["Onwards", "It helped", "A bit", "Not really"]
    player.play({"tap": "Onwards"})
    assert "hello" in player.heard()


def test_the_same_is_not_kept_twice_nor_offered_again(player: Player) -> None:
    at_the_end(player).play({"tap": "Keep this"})
    at_the_end(player)
    assert "Keep this" not in titles(player)
    assert len(player.session.journal) == 1


def test_a_full_journal_says_so_and_loses_nothing(player: Player) -> None:
    full = tuple(Entry("note", "plan", str(number)) for number in range(MOST))
    player.session = Session(noticed=True, journal=full)
    at_the_end(player).play({"tap": "Keep this"})
    assert player.session.journal == full
    assert "/kept" in player.messages[0].text


def test_an_old_keep_button_keeps_nothing(player: Player) -> None:
    at_the_end(player)
    old = Tap("/keep", player.session.screen)
    player.give(Command("other"))
    player.give(Tap("/keep", player.session.screen))
    player.give(old)
    assert player.session.journal == ()


@pytest.mark.parametrize(("title", "answer"), [("It helped", "yes"), ("A bit", "bit"), ("Not really", "no")])
def test_whether_it_helped_is_counted_by_topic(player: Player, title: str, answer: str) -> None:
    at_the_end(player)
    outcome = player.conversation.respond(
        player.session, Tap(player.button(title).payload, player.session.screen), player.now
    )
    assert outcome.effects == (Rated("plan", answer),)


def test_after_a_no_there_is_another_way_at_once_and_what_was_missing_is_one_tap(player: Player) -> None:
    at_the_end(player).play({"tap": "Not really"})
    assert titles(player) == ["The other thing", "Too long", "Not my case", "Wrong tone", "Something else"]
    outcome = player.conversation.respond(
        player.session, Tap(player.button("Wrong tone").payload, player.session.screen), player.now
    )
    assert outcome.effects == (Rated("plan", "missing_tone"),)
    assert [button.title for button in outcome.messages[-1].buttons] == ["The other thing"]


def test_somebody_in_danger_is_not_asked_whether_it_helped(player: Player) -> None:
    player.session = Session(noticed=True, danger="self_harm")
    at_the_end(player)
    assert "It helped" not in titles(player)
    assert "Keep this" not in titles(player)


def test_a_picture_goes_with_the_message_and_carries_only_what_was_said(player: Player) -> None:
    assert at_the_end(player).messages[-1].picture == Picture("cycle", {"plan_words": "tea at eight"})


def test_an_action_may_change_the_journal(player: Player) -> None:
    at_the_end(player).play({"tap": "Keep this"})
    player.give(Command("clear"))
    assert player.session.journal == ()


def test_the_journal_survives_the_storage() -> None:
    session = Session(journal=(Entry("thanks", "appreciation", "for the soup", 5.0),), keepsake=Entry("plan", "x", "y"))
    assert from_json(to_json(session)) == session


def test_the_newest_of_a_kind_is_found() -> None:
    journal = add(add((), Entry("plan", "a", "1")) or (), Entry("plan", "b", "2")) or ()
    found, of_a = newest(journal, "plan"), newest(journal, "plan", "a")
    assert [each.text for each in (found, of_a) if each] == ["2", "1"]
    assert newest(journal, "list") is None


def test_an_exercise_without_another_way_is_refused(tmp_path: Path) -> None:
    from bot.dialogue.check import check_book  # noqa: PLC0415

    book, _ = book_of(tmp_path, TOPIC.replace("    instead: [other]\n", ""))
    problems = check_book(book, Actions({"action_clear": lambda given: {}}, {}), [])
    assert any("needs 'instead: [flows]'" in str(problem) for problem in problems)
