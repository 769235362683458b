"""The number that a safety card says first."""

import pytest

from bot.dialogue.acting import ActionInput, Actions


@pytest.mark.parametrize(("country", "need", "number"), [
    ("GB", "self_harm", "999 or 112"),
    ("US", "abuse_victim", "911"),
    ("DE", "abuse_victim", "110 (police)"),
    ("DE", "medical_emergency", "112 (ambulance and fire)"),
    ("ZZ", "self_harm", "your local emergency number (112 or 911 in many countries)"),
    (None, "self_harm", "your local emergency number (112 or 911 in many countries)"),
])  # fmt: skip
def test_it_is_the_one_that_sends_whoever_is_needed(
    actions: Actions, country: str | None, need: str, number: str
) -> None:
    given = ActionInput({"country": country}, None, 0.0, need)
    assert actions.actions["action_emergency_number"](given) == {"emergency_number": number}


def test_every_country_has_one(actions: Actions) -> None:
    for need in ("self_harm", "abuse_victim", "violence_perpetrator", "child_risk", "medical_emergency"):
        for country in ("FR", "IT", "JP", "BR", "ZA", "PK"):
            given = ActionInput({"country": country}, None, 0.0, need)
            said = str(actions.actions["action_emergency_number"](given)["emergency_number"])
            assert said[0].isdigit(), (country, need, said)
