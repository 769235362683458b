"""Quiet hours as people type them."""

import pytest

from actions.quiet_hours import action_quiet_hours_known, action_quiet_hours_set, validate_quiet_hours
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Reading


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("10 to 7", "22:00-07:00"),
        ("from 11 pm until 6:30 am", "23:00-06:30"),
        ("half past 9 till 8", "21:30-08:00"),
        ("22:00 - 09:30", "22:00-09:30"),
        ("between 1 pm and 3 pm", "13:00-15:00"),
        ("midnight to 11", "00:00-11:00"),
        ("21.15 to 5", "21:15-05:00"),
        ("none", "none"),
        ("any time is fine", "none"),
        ("25 to 7", None),
        ("at night", None),
        ("", None),
    ],
)
def test_from_when_until_when(text: str, found: str | None) -> None:
    assert validate_quiet_hours(ActionInput({}, Reading(text), 0.0)) == found


def test_none_is_kept_as_the_same_hour_twice_and_nothing_as_the_usual_ones() -> None:
    done = action_quiet_hours_set(ActionInput({"quiet_hours": "none"}, None, 0.0))
    assert done == {"quiet_from": "00:00", "quiet_until": "00:00", "quiet_now": None}
    assert action_quiet_hours_known(ActionInput({}, None, 0.0)) == {"quiet_now": "22:00 to 08:00"}
