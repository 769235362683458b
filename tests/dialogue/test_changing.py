"""What an action changes beside slots: nothing leads back to what was deleted, and which reminders wait."""

import json
from dataclasses import replace

from bot.dialogue.acting import Changes
from bot.dialogue.changing import changed
from bot.dialogue.outputs import Remind, Unremind
from bot.dialogue.session import Checkpoint, Frame, Session, from_json, to_json
from bot.dialogue.waiting import Waiting, come
from bot.schedule.rhythm import Rhythm

NOW = 1_000_000.0
DAILY = Rhythm("day", 1, "1970-01-12T18:00")
HERE, OTHER = Frame("kept", "one"), Frame("calm_down", "body")
SESSION = Session(
    stack=(OTHER, HERE),
    trail=(
        Checkpoint((OTHER,), {"kept_text": "a secret", "calm_body": "feet"}),
        Checkpoint((OTHER, HERE), {"kept_text": "a secret"}),
    ),
    resumable=(Checkpoint((HERE,), {"kept_text": "a secret"}),),
)
GONE = Changes({"kept_text": None}, gone=True)


def test_after_deleting_no_way_back_shows_it_and_the_other_flow_keeps_its_place() -> None:
    after = changed(SESSION, GONE)
    assert after.trail == (Checkpoint((OTHER,), {"calm_body": "feet"}),)
    assert after.resumable == ()


def test_what_was_put_aside_elsewhere_stays_without_what_was_deleted() -> None:
    aside = (Checkpoint((OTHER,), {"kept_text": "a secret", "calm_body": "feet"}),)
    assert changed(replace(SESSION, resumable=aside), GONE).resumable == (Checkpoint((OTHER,), {"calm_body": "feet"}),)


def test_without_that_every_way_back_stays() -> None:
    assert changed(SESSION, Changes({"kept_text": None})).trail == SESSION.trail


def test_reminders_are_known_until_they_are_taken_back() -> None:
    session = changed(Session(), Changes(effects=(Remind("a", NOW + 60), Remind("b", NOW + 90, DAILY))))
    assert session.reminders == {"a": Waiting(NOW + 60), "b": Waiting(NOW + 90, DAILY)}
    assert changed(session, Changes(effects=(Unremind("b"),))).reminders == {"a": Waiting(NOW + 60)}


def test_what_has_come_is_over_or_has_its_next_time() -> None:
    after = come({"a": Waiting(NOW), "b": Waiting(NOW, DAILY), "c": Waiting(NOW + 9)}, ("a", "b", "never asked"), NOW)
    assert after == {"b": Waiting(DAILY.next_after(NOW), DAILY), "c": Waiting(NOW + 9)}


def test_they_survive_the_storage_also_as_an_older_program_wrote_them() -> None:
    session = Session(reminders={"a": Waiting(NOW), "b": Waiting(NOW, DAILY)})
    assert from_json(json.loads(json.dumps(to_json(session)))).reminders == session.reminders
    assert from_json({"reminders": {"a": NOW}}).reminders == {"a": Waiting(NOW)}
