"""Who could take a part of it, in people's words."""

import pytest

from actions.life_change import action_life_change_ask, validate_life_change_who
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def typed(text: str) -> ActionInput:
    return ActionInput({}, Reading(text, (Guess("out_of_scope", 0.1),)), now=0.0)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("my husband could do more", "us"),
        ("her sister", "family"),
        ("a nurse twice a week", "service"),
        ("nobody really", "nobody"),
        ("it's only me", "nobody"),
        ("not my mother", None),
        ("my sister or the nurse", None),
        ("purple", None),
    ],
)
def test_who_could_help(text: str, who: str | None) -> None:
    assert validate_life_change_who(typed(text)) == who


@pytest.mark.parametrize(
    ("words", "sent"), [("an hour's sleep", "an hour's sleep"), ("that he stops", None), ("", None)]
)
def test_only_what_fits_is_sent(words: str, sent: str | None) -> None:
    given = ActionInput({"life_change_ask": words}, None, now=0.0)
    assert action_life_change_ask(given) == {"life_change_said": sent}
