"""A picture of what should stop is told from one of what should be there."""

import pytest

from actions.vision import action_vision_join, action_vision_turn
from bot.dialogue.acting import ActionInput


@pytest.mark.parametrize(
    "words", ["no shouting", "he doesn't slam doors", "less phone", "nobody shouts", "that she stops checking on me"]
)
def test_what_should_stop(words: str) -> None:
    assert action_vision_turn(ActionInput({"vision_picture": words}, None, now=0.0))["vision_away"] is True


@pytest.mark.parametrize(
    "words", ["we know each other", "a note on the fridge", "no matter what we say good night", "", None]
)
def test_what_should_be_there(words: str | None) -> None:
    assert action_vision_turn(ActionInput({"vision_picture": words}, None, now=0.0))["vision_away"] is None


def test_a_wish_about_her_stays_in_the_plan_and_out_of_the_message() -> None:
    slots = {"vision_picture": "tea", "vision_ask": "that she calls"}
    assert action_vision_join(ActionInput(slots, None, now=0.0)) == {"vision_there": "tea", "vision_said": None}
