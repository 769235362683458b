"""Where somebody stands with their sorry, and a sorry that can be copied whole."""

import pytest

from actions.inventory import (
    validate_inventory_action,
    validate_inventory_effect,
    validate_inventory_part,
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
    ("text", "effect"), [("she felt like a fool", "like a fool"), ("I think he was ashamed", "ashamed"), ("idk", None)]
)
def test_how_it_was_for_them_ends_the_sentence(text: str, effect: str | None) -> None:
    assert validate_inventory_effect(typed(text)) == effect


def test_the_longest_sorry_still_fits_behind_a_copy_button() -> None:
    frame = ". There is no excuse for it. I think you felt . I am sorry. What I do from now on: ."
    long = typed("I went on and on about it in front of everybody " * 80)
    parts = (validate_inventory_part, validate_inventory_effect, validate_inventory_action)
    assert len(frame) + sum(len(str(each(long))) for each in parts) <= 256
