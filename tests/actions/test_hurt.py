"""The ladder of hurt: words and numbers find their rung."""

import pytest

from actions.hurt import (
    action_hurt_told,
    validate_hurt_kind,
    validate_hurt_rung,
)
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def typed(text: str, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput({}, Reading(text, (Guess(intent, 0.9),)), now=0.0)


@pytest.mark.parametrize(
    ("text", "rung"),
    [
        ("it just hurts", 1),
        ("mad at him", 2),
        ("angry, no, I hate it", 3),
        ("I keep count of everything", 4),
        ("I've lost all respect", 5),
        ("numb. I don't care", 6),
        ("number 4", 4),
        ("2", 2),
        ("7", None),
        ("14 times", None),
        ("purple", None),
    ],
)
def test_words_find_their_rung(text: str, rung: int | None) -> None:
    assert validate_hurt_rung(typed(text)) == rung


@pytest.mark.parametrize(
    ("text", "intent", "kind"),
    [
        ("lots of little things", "out_of_scope", "many"),
        ("I moved for him", "out_of_scope", "price"),
        ("that night in May", "out_of_scope", "one"),
        ("he forgot me at the airport", "resentment", "one"),
        ("purple", "out_of_scope", None),
    ],
)
def test_the_kind_of_hurt_is_understood(text: str, intent: str, kind: str | None) -> None:
    assert validate_hurt_kind(typed(text, intent)) == kind


@pytest.mark.parametrize(
    ("event", "under", "told"),
    [
        ("When you went golfing", "I was on my own", "When you went golfing, I was on my own"),
        ("When you left", "Nobody saw it", "When you left, nobody saw it"),
        ("You missed the birth", "I was on my own", "You missed the birth. I was on my own"),
        ("You missed the birth", None, "You missed the birth. It still hurts"),
    ],
)
def test_what_happened_and_what_it_did_are_told_in_whole_sentences(event: str, under: str | None, told: str) -> None:
    assert action_hurt_told(ActionInput({"hurt_event": event, "hurt_under": under}, None, 0.0)) == {"hurt_told": told}
