"""Where somebody stands with their sorry, and a sorry that can be copied whole."""

import pytest

from actions.inventory import (
    validate_inventory_effect,
    validate_inventory_stage,
)
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def typed(text: str, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput({}, Reading(text, (Guess(intent, 0.9),)), now=0.0)


@pytest.mark.parametrize(
    ("text", "intent", "stage"),
    [
        ("she won't answer", "out_of_scope", "silence"),
        ("he blocked me", "apologise_repair", "silence"),
        ("I apologized already", "out_of_scope", "deeds"),
        ("she doesn't believe me", "out_of_scope", "deeds"),
        ("how do I apologise", "out_of_scope", "words"),
        ("I read her letters", "apologise_repair", "words"),
        ("purple", "out_of_scope", None),
    ],
)
def test_where_they_stand(text: str, intent: str, stage: str | None) -> None:
    assert validate_inventory_stage(typed(text, intent)) == stage


@pytest.mark.parametrize(
    ("text", "effect"), [("she felt like a fool", "like a fool"), ("I think he was ashamed", "ashamed"), ("idk", "")]
)
def test_how_it_was_for_them_ends_the_sentence(text: str, effect: str | None) -> None:
    assert validate_inventory_effect(typed(text)) == effect
