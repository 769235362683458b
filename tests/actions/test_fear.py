"""The question about fear, injury and control is asked once in thirty days."""

import pytest

from actions.fear import REMEMBERED, action_fear_asked, action_fear_asked_together, action_fear_due
from bot.dialogue.acting import Action, ActionInput
from bot.dialogue.session import Value

NOW = 1_780_000_000.0


def due(**slots: Value) -> tuple[Value, Value]:
    found = action_fear_due(ActionInput(slots, None, NOW))
    return found["fear_due"], found["fear_due_together"]


def test_who_was_never_asked_is_asked() -> None:
    assert due() == (True, True)


def test_an_answer_given_alone_counts_everywhere_for_thirty_days() -> None:
    assert due(fear_asked_at=NOW - REMEMBERED + 1) == (False, False)
    assert due(fear_asked_at=NOW - REMEMBERED) == (True, True)


def test_an_answer_given_with_the_other_one_looking_counts_only_there() -> None:
    assert due(fear_asked_together_at=NOW - 1) == (True, False)


@pytest.mark.parametrize("asked", [action_fear_asked, action_fear_asked_together])
def test_what_is_remembered_is_the_time_and_not_the_answer(asked: Action) -> None:
    assert list(asked(ActionInput({"fear": "no"}, None, NOW)).values()) == [NOW]
