"""Cheating, breaks and counsellors: typed first answers are understood, and a question to the bot is no answer."""

import pytest

from actions.betrayal import validate_betrayal_mine_stage, validate_betrayal_need
from actions.break_ import validate_break_who
from actions.therapist import validate_therapist_kind, validate_therapist_why
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def typed(text: str, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput({}, Reading(text, (Guess(intent, 0.9),)), 0.0)


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("I found out yesterday", "shock"),
        ("why did he do it", "answers"),
        ("can I ever trust her again", "future"),
        ("who am I talking to", None),
    ],
)
def test_what_the_one_who_was_cheated_on_needs(text: str, need: str | None) -> None:
    assert validate_betrayal_need(typed(text)) == need


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("she doesn't know", "secret"),
        ("he knows", "known"),
        ("I told her", "known"),
        ("I haven't told her", "secret"),
        ("it is still going on", "going_on"),
        ("who am I talking to", None),
    ],
)
def test_how_things_stand_for_the_one_who_cheated(text: str, stage: str | None) -> None:
    assert validate_betrayal_mine_stage(typed(text)) == stage


@pytest.mark.parametrize(
    ("text", "who"),
    [("I need it", "me"), ("she does", "them"), ("we agreed on it", "both"), ("who is this", None)],
)
def test_who_wants_the_break(text: str, who: str | None) -> None:
    assert validate_break_who(typed(text)) == who


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("for both of us", "both"),
        ("just for me", "alone"),
        ("he won't come", "refuses"),
        ("we can't afford it", "cost"),
        ("who am I talking to", None),
    ],
)
def test_for_whom_the_counsellor_is(text: str, kind: str | None) -> None:
    assert validate_therapist_kind(typed(text)) == kind


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("she thinks it would be two against her, they will blame her", "blame"),
        ("he doesn't want to talk to a stranger", "strangers"),
        ("that is the step before divorce", "divorce"),
        ("too expensive", "money"),
        ("no idea", "unknown"),
        ("purple", None),
    ],
)
def test_what_holds_them_back(text: str, why: str | None) -> None:
    assert validate_therapist_why(typed(text)) == why
