"""Thanks over the weeks, and what typed answers mean."""

import pytest

from actions.appreciation import WEEK, action_appreciation_weeks, validate_appreciation_way
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.journal import Entry, Kind

NOW = 1_780_000_000.0


def typed(text: str, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput({}, Reading(text, (Guess(intent, 0.9),)), now=NOW)


def kept(ago: float, kind: Kind = "thanks") -> Entry:
    return Entry(kind, "appreciation", f"{kind} {ago}", NOW - ago)


def weeks(*entries: Entry) -> object:
    return action_appreciation_weeks(ActionInput({}, None, NOW, journal=entries))["appreciation_weeks"]


def test_thanks_are_counted_in_their_week() -> None:
    assert weeks() == "0,0,0,0,0,0,0,0"
    assert weeks(kept(0), kept(WEEK - 1), kept(WEEK), kept(8 * WEEK - 1)) == "1,0,0,0,0,0,1,2"


def test_only_thanks_of_the_last_eight_weeks_count() -> None:
    assert weeks(kept(8 * WEEK), kept(60, "plan"), kept(60, "sentence")) == "0,0,0,0,0,0,0,0"


def test_a_clock_that_went_back_harms_nothing() -> None:
    assert weeks(kept(-500)) == "0,0,0,0,0,0,0,1"


def test_the_text_says_the_same_as_the_picture() -> None:
    done = action_appreciation_weeks(ActionInput({}, None, NOW, journal=(kept(0), kept(WEEK))))
    assert done == {
        "appreciation_weeks": "0,0,0,0,0,0,1,1",
        "appreciation_row": "0, 0, 0, 0, 0, 0, 1, 1",
        "appreciation_count": 2,
    }


@pytest.mark.parametrize(
    ("text", "intent", "way"),
    [
        ("just for myself", "out_of_scope", "note"),
        ("I nag about it", "out_of_scope", "turn"),
        ("send it to her", "out_of_scope", "thank"),
        ("he always made tea", "gratitude", "thank"),
        ("purple", "out_of_scope", None),
    ],
)
def test_what_to_do_with_it(text: str, intent: str, way: str | None) -> None:
    assert validate_appreciation_way(typed(text, intent)) == way
