"""What somebody hears when the time that they asked for has come."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.dialogue.acting import ActionInput, Actions, Changes
from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Command, Due, Reading, Utterance
from bot.dialogue.outputs import Remind
from bot.dialogue.session import Concern, Session
from bot.dialogue.waiting import Waiting
from bot.schedule.rhythm import beginning
from bot.schedule.zones import local
from tests.conversations.runner import Player
from tests.dialogue.flows import book_of

TOPIC = """
flows:
  plan: {name: making a plan, description: d, command: plan, steps: [{action: action_plan}, {collect: plan_words}]}
  back: {name: coming back, description: d, due: back, steps: [{action: utter_time}]}
  more: {name: one more thing, description: d, due: more, steps: [{action: utter_more}]}
  going: {name: what goes, description: d, due: going, unasked: true, steps: [{action: utter_going}]}
slots:
  plan_words: {type: text, mappings: [{type: from_text}]}
responses:
  utter_ask_plan_words: [{text: what}]
  utter_time: [{text: it is time}]
  utter_more: [{text: and this}]
  utter_going: [{text: it goes}]
"""


@pytest.fixture
def player(tmp_path: Path) -> Player:
    book, problems = book_of(tmp_path, TOPIC)
    assert not problems

    def plan(given: ActionInput) -> Changes:
        return Changes(effects=(Remind("back", given.now + 1200),))

    return Player(Conversation(book, Actions({"action_plan": plan}, {})), Session(noticed=True))


def test_an_action_can_ask_for_a_reminder(player: Player) -> None:
    outcome = player.conversation.respond(player.session, Command("plan"), 1000.0)
    assert outcome.effects == (Remind("back", 2200.0),)


def test_its_flow_starts_and_what_was_open_waits_for_its_return(player: Player) -> None:
    player.give(Command("plan"))
    player.give(Due(("unknown", "back")))
    assert "it is time" in player.heard()
    player.play({"tap": "Back to: making a plan"})
    assert "what" in player.heard()


def test_what_was_taken_back_before_it_came_is_not_said(player: Player) -> None:
    player.give(Due(("back",)))
    assert not player.messages


def test_what_the_storage_says_of_itself_nobody_has_to_ask_for(player: Player) -> None:
    player.give(Due(("going",)))
    assert "it goes" in player.heard()
    player.session = replace(player.session, danger="abuse_victim")
    player.give(Due(("going",)))
    assert not player.messages


def test_it_comes_once_and_a_second_time_only_if_it_was_asked_for_again(player: Player) -> None:
    player.give(Command("plan"))
    player.give(Due(("back",)))
    assert player.messages
    player.give(Due(("back",)))
    assert not player.messages


def test_what_repeats_itself_is_remembered_with_its_next_time(player: Player) -> None:
    daily = beginning("day", 1, datetime(2026, 5, 28, 18), "Europe/Berlin")
    player.session = replace(player.session, reminders={"back": Waiting(player.now, daily)})
    for day in (29, 30):
        player.give(Due(("back",)))
        assert "it is time" in player.heard()
        assert local(player.session.reminders["back"].at, ZoneInfo("Europe/Berlin")) == datetime(2026, 5, day, 18)
        player.now += 86_400


def test_what_comes_together_is_one_message_with_a_button_for_the_other(player: Player) -> None:
    player.give(Command("plan"))
    player.session = replace(player.session, reminders={**player.session.reminders, "more": Waiting(player.now)})
    player.give(Due(("back", "more")))
    (message,) = player.messages
    assert message.text == "it is time"
    player.play({"tap": "Also: one more thing"})
    assert "and this" in player.heard()
    assert not player.session.reminders


def test_a_reminder_that_no_flow_answers_any_more_is_silent(player: Player) -> None:
    player.give(Due(("unknown",)))
    assert not player.messages


def test_a_disclosure_ends_all_of_them(player: Player) -> None:
    player.give(Command("plan"))
    player.give(Utterance(Reading("told", safety="self_harm")))
    assert not player.session.reminders


@pytest.mark.parametrize(
    "session", [Session(noticed=True, danger="abuse_victim"), Session(noticed=True, concern=Concern(question="hint"))]
)
def test_rule_9_nothing_comes_by_itself_in_danger(player: Player, session: Session) -> None:
    player.session = replace(session, reminders={"back": Waiting(player.now)})
    player.give(Due(("back",)))
    assert not player.messages


def test_the_words_after_it_are_read_as_ever(player: Player) -> None:
    player.give(Command("plan"))
    player.give(Due(("back",)))
    player.give(Utterance(Reading("purple")))
    assert player.messages
