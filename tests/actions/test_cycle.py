"""The circle: whose move is which, and their own words in it."""

import pytest

from actions.cycle import action_cycle_kind, validate_cycle_worth
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def typed(text: str, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput({}, Reading(text, (Guess(intent, 0.9),)), now=0.0)


@pytest.mark.parametrize(
    ("mine", "kind"),
    [
        ("I ask and follow", "follow"),
        ("i text him forty times", "follow"),
        ("I go silent", "silent"),
        ("shut down and walk out", "silent"),
        ("i keep asking until he leaves the room", "follow"),
        ("i leave when she starts asking", "silent"),
        ("I get loud", "other"),
        ("I make a joke", "other"),
    ],
)
def test_the_side_of_the_circle_is_seen(mine: str, kind: str) -> None:
    assert action_cycle_kind(ActionInput({"cycle_mine": mine}, None, 0.0))["cycle_kind"] == kind


@pytest.mark.parametrize(("theirs", "loud"), [("they shout", True), ("She yells at me", True), ("they hide", None)])
def test_a_loud_partner_is_noticed(theirs: str, loud: bool | None) -> None:
    assert action_cycle_kind(ActionInput({"cycle_theirs": theirs}, None, 0.0))["cycle_loud"] == loud


@pytest.mark.parametrize(
    ("text", "intent", "worth"),
    [
        ("it's worth it", "out_of_scope", "yes"),
        ("not worth it any more", "out_of_scope", "unsure"),
        ("yes but not by myself", "affirm", "alone"),
        ("I don't know", "maybe", "unsure"),
        ("yes", "affirm", "yes"),
        ("no", "deny", "unsure"),
        ("purple", "out_of_scope", None),
    ],
)
def test_whether_it_is_worth_it(text: str, intent: str, worth: str | None) -> None:
    assert validate_cycle_worth(typed(text, intent)) == worth
