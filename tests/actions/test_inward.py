"""The wish in their own words, a danger behind a fear, and the one sentence that may be said."""

import pytest

from actions.inward import action_inward_shared, validate_inward_fear, validate_inward_share, validate_inward_want
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.session import Value


def typed(text: str, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput({}, Reading(text, (Guess(intent, 0.9),)), now=0.0)


@pytest.mark.parametrize(
    ("text", "intent", "want"),
    [
        ("some peace", "out_of_scope", "peace and rest"),
        ("a hug", "out_of_scope", "being close"),
        ("to sing in a choir again", "out_of_scope", "to sing in a choir again"),
        ("idk", "out_of_scope", "unknown"),
        ("how should I know", "maybe", "unknown"),
    ],
)
def test_the_wish_is_heard(text: str, intent: str, want: str | None) -> None:
    assert validate_inward_want(typed(text, intent)) == want


@pytest.mark.parametrize(("text", "fear"), [("he would hit me", "danger"), ("a big silence", "a big silence")])
def test_a_danger_behind_the_fear_is_seen(text: str, fear: str) -> None:
    assert validate_inward_fear(typed(text)) == fear


@pytest.mark.parametrize(("text", "share"), [("nothing yet", "none"), ("my limit", "line"), ("purple", None)])
def test_what_may_be_shared(text: str, share: str | None) -> None:
    assert validate_inward_share(typed(text)) == share


@pytest.mark.parametrize(
    ("slots", "share"),
    [
        ({"inward_share": "hidden", "inward_hidden": "that I cried"}, "hidden"),
        ({"inward_share": "hidden", "inward_hidden": None}, "wish"),
        ({"inward_share": "line", "inward_line": "no shouting"}, "line"),
        ({"inward_share": "none"}, "none"),
        ({}, "none"),
    ],
)
def test_nothing_is_shared_that_is_not_there(slots: dict[str, Value], share: str) -> None:
    assert action_inward_shared(ActionInput({"inward_want": "rest", **slots}, None, 0.0)) == {"inward_share": share}
