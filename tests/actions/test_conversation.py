"""The page for a talk: points taken apart, at most three, and an invitation that blames nobody."""

import pytest

from actions.conversation import action_conversation_add, action_conversation_matter
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Slots


def given(slots: Slots) -> ActionInput:
    return ActionInput(slots, None, 0.0)


@pytest.mark.parametrize(
    "text", ["a b\nc d", "1. a b\n2. c d", "1) a b 2) c d", "a b; c d", "- a b\n- c d", "• a b • c d"]
)
def test_several_points_in_one_message_are_taken_apart(text: str) -> None:
    assert action_conversation_add(given({"conversation_mine": text}))["conversation_list"] == "• a b\n• c d"


def test_a_hyphen_and_a_number_inside_a_point_stay() -> None:
    done = action_conversation_add(given({"conversation_mine": "my mother-in-law, 3 times a week"}))
    assert done["conversation_list"] == "• my mother-in-law, 3 times a week"


def test_the_same_point_twice_is_one() -> None:
    done = action_conversation_add(given({"conversation_mine": "money", "conversation_list": "• money"}))
    assert done["conversation_list"] == "• money"


def test_no_point_ends_the_list() -> None:
    assert action_conversation_add(given({"conversation_mine": ""}))["conversation_full"]


@pytest.mark.parametrize(
    "subject",
    ["that you never listen", "his mother", "she lied to me", "a b c d e f g h i j k l m n o p q r s t u v w x y z"],
)
def test_what_blames_or_is_long_is_not_in_the_invitation(subject: str) -> None:
    assert action_conversation_matter(given({"conversation_subject": subject}))["conversation_matter"] is None


def test_a_short_heading_is_in_the_invitation() -> None:
    assert (
        action_conversation_matter(given({"conversation_subject": "about the debts"}))["conversation_matter"]
        == "the debts"
    )
