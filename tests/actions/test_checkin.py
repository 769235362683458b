"""The check-in: ratings in words, what moved, and what is read back from the notes."""

import pytest

from actions.checkin import (
    action_checkin_moved,
    moved,
    ratings_kept,
    validate_checkin_how,
    validate_checkin_trust,
    validate_checkin_worse,
)
from actions.progress import validate_progress_what
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.journal import Entry

NOW = 1_780_000_000.0  # 28 May 2026
DAY = 86_400.0


def typed(text: str, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput({}, Reading(text, (Guess(intent, 0.9),)), NOW)


def note(text: str, at: float = NOW) -> Entry:
    return Entry("note", "checkin_two", text, at)


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("3", 3),
        ("a 4", 4),
        ("2/5", 2),
        ("4 out of 5", 4),
        ("very good", 5),
        ("not very good", 2),
        ("ok i guess", 3),
        ("terrible", 1),
        ("7", None),
        ("10", None),
        ("3 or 4", None),
        ("3.5", None),
        ("bananas", None),
        ("", None),
    ],
)
def test_a_rating_is_one_number_from_one_to_five_or_a_word_for_it(text: str, rating: int | None) -> None:
    assert validate_checkin_trust(typed(text)) == rating


@pytest.mark.parametrize(
    ("text", "intent", "how"),
    [
        ("it got worse", "out_of_scope", "worse"),
        ("much better", "out_of_scope", "better"),
        ("not better", "out_of_scope", "worse"),
        ("no change", "out_of_scope", "same"),
        ("she said thank you", "check_in", "any"),
        ("what is this", "out_of_scope", None),
    ],
)
def test_which_way_it_went(text: str, intent: str, how: str | None) -> None:
    assert validate_checkin_how(typed(text, intent)) == how


def test_who_was_scared_is_heard_and_who_was_not_is_not_alarmed() -> None:
    assert validate_checkin_worse(typed("I was scared of him")) == "scared"
    assert validate_checkin_worse(typed("not scared, no")) == "sad"
    assert validate_checkin_worse(typed("the weather")) is None


def test_only_kept_notes_of_the_check_in_are_read_back_also_of_an_older_wording() -> None:
    journal = (
        note("Check-in 14 May 2026: talking 3, trust 4, support 2, closeness 3. Went well: soup.", 1.0),
        note("Check-in: talking 1, trust 1, support 1, closeness 5", 2.0),
        note("What has moved: trust."),
        Entry("plan", "x", "Check-in: talking 1, trust 1, support 1, closeness 5"),
    )
    assert [(each.at, each.ratings) for each in ratings_kept(journal)] == [(1.0, (3, 4, 2, 3)), (2.0, (1, 1, 1, 5))]


def test_what_moved_names_each_rating_once() -> None:
    assert moved((3, 4, 2, 3), (4, 4, 1, 3)) == {
        "up": "talking 3 → 4",
        "down": "support 2 → 1",
        "same": "trust 4, closeness 3",
    }
    assert moved((1, 1, 1, 1), (1, 1, 1, 1))["up"] is None


def test_the_first_check_in_is_compared_with_nothing() -> None:
    slots = {f"checkin_{name}": 3 for name in ("communication", "trust", "support", "closeness")}
    first = action_checkin_moved(ActionInput(slots, None, NOW))
    assert not isinstance(first, tuple)
    assert first["checkin_before"] is None
    assert first["checkin_date"] == "28 May 2026"
    journal = (note("Check-in 14 May 2026: talking 2, trust 3, support 3, closeness 3.", NOW - 14 * DAY),)
    second = action_checkin_moved(ActionInput(slots, None, NOW, journal=journal))
    assert (second["checkin_before"], second["checkin_up"]) == ("14 May", "talking 2 → 3")


@pytest.mark.parametrize(
    ("text", "intent", "what"),
    [
        ("we shout less", "out_of_scope", "talking"),
        ("he helps with the kids now", "out_of_scope", "support"),
        ("nothing", "out_of_scope", "nothing"),
        ("no", "deny", "nothing"),
        ("nothing more than before but we hug", "out_of_scope", "any"),
        ("the garden", "progress", "any"),
        ("the garden", "out_of_scope", None),
    ],
)
def test_what_moved_in_their_own_words(text: str, intent: str, what: str | None) -> None:
    assert validate_progress_what(typed(text, intent)) == what
