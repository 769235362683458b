"""What an action changes beside slots: nothing leads back to what was deleted, and which reminders wait."""

from dataclasses import replace

from bot.dialogue.acting import Changes
from bot.dialogue.changing import changed
from bot.dialogue.outputs import Remind, Unremind
from bot.dialogue.session import Checkpoint, Frame, Session

NOW = 1_000_000.0
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
    after = changed(SESSION, GONE, NOW)
    assert after.trail == (Checkpoint((OTHER,), {"calm_body": "feet"}),)
    assert after.resumable == ()


def test_what_was_put_aside_elsewhere_stays_without_what_was_deleted() -> None:
    aside = (Checkpoint((OTHER,), {"kept_text": "a secret", "calm_body": "feet"}),)
    assert changed(replace(SESSION, resumable=aside), GONE, NOW).resumable == (
        Checkpoint((OTHER,), {"calm_body": "feet"}),
    )


def test_without_that_every_way_back_stays() -> None:
    assert changed(SESSION, Changes({"kept_text": None}), NOW).trail == SESSION.trail


def test_reminders_are_known_until_they_are_taken_back_or_have_come() -> None:
    session = changed(Session(), Changes(effects=(Remind("a", NOW + 60), Remind("b", NOW + 90))), NOW)
    assert session.reminders == {"a": NOW + 60, "b": NOW + 90}
    assert changed(session, Changes(effects=(Unremind("b"),)), NOW).reminders == {"a": NOW + 60}
    assert changed(session, Changes(), NOW + 70).reminders == {"b": NOW + 90}
