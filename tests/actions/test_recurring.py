"""A stop that both keep: never shorter than a body needs."""

import pytest

from actions.recurring import action_recurring_stop
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value


@pytest.mark.parametrize(
    ("minutes", "apart", "short"),
    [
        (5, "in 20 minutes", True),
        (20, "in 20 minutes", None),
        (45.0, "in 45 minutes", None),
        ("tomorrow", "tomorrow", None),
        (None, None, None),
    ],
)
def test_the_end_of_the_break(minutes: Value, apart: Value, short: Value) -> None:
    done = action_recurring_stop(
        ActionInput({"recurring_minutes": minutes, "recurring_starts": "when he drinks"}, None, 0.0)
    )
    assert (done["recurring_apart"], done["recurring_short"]) == (apart, short)
    assert done["recurring_my_starts"] is None
