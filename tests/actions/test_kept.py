"""What the person chose to keep: the pages, the words of a choice, and deleting the right one."""

import pytest

from actions.ago import DAY, HOUR, ago
from actions.kept import (
    action_kept_begin,
    action_kept_choose,
    action_kept_delete,
    action_kept_list,
    counted_by_kind,
    validate_kept_choice,
    validate_kept_kind,
    validate_kept_sure,
)
from bot.dialogue.acting import ActionInput, Changes
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.journal import Entry, Journal
from bot.dialogue.session import Value

NOW = 2_000_000_000.0
TWELVE: Journal = tuple(
    Entry("plan" if n % 2 else "thanks", "x", f"number {n} of all", NOW - DAY * n) for n in range(12, 0, -1)
)


def _given(journal: Journal, **slots: Value) -> ActionInput:
    return ActionInput(slots, None, NOW, journal=journal)


def _typed(text: str, intent: str = "out_of_scope", **slots: Value) -> ActionInput:
    return ActionInput(slots, Reading(text, (Guess(intent, 0.9),)), NOW)


def _page(journal: Journal, **slots: Value) -> dict[str, Value]:
    given = _given(journal, **slots)
    begun = {**slots, **action_kept_begin(given), **slots}
    return {**begun, **action_kept_list(_given(journal, **begun))}


def test_five_at_a_time_the_newest_first_and_every_one_is_on_a_page() -> None:
    seen: list[str] = []
    slots = _page(TWELVE)
    for _ in range(3):
        seen += str(slots["kept_list"]).split("\n")
        older = slots["kept_older"]
        slots = {**slots, **action_kept_choose(_given(TWELVE, **{**slots, "kept_choice": "older"}))}
        slots = {**slots, **action_kept_list(_given(TWELVE, **slots))}
    assert [line.split(" (")[0].split(" ", 1)[1] for line in seen] == [f"number {n} of all" for n in range(1, 13)]
    assert older is None
    assert slots["kept_newer"]


def test_the_number_opens_the_one_that_is_shown_even_where_others_came_meanwhile() -> None:
    slots = _page(TWELVE)
    more = (*TWELVE, Entry("note", "x", "a newer one", NOW))
    opened = action_kept_choose(_given(more, **{**slots, "kept_choice": "n2"}))
    assert opened["kept_text"] == "number 2 of all"


def test_one_that_is_gone_meanwhile_leads_to_the_list() -> None:
    slots = _page(TWELVE)
    opened = action_kept_choose(_given(TWELVE[:-1], **{**slots, "kept_choice": "n1"}))
    assert opened == {"kept_next": "list"}


def test_deleting_takes_that_one_and_no_other_and_no_way_leads_back() -> None:
    done = action_kept_delete(_given(TWELVE, kept_text="number 3 of all", kept_sort="plan"))
    assert isinstance(done, Changes)
    assert done.gone
    assert done.journal == tuple(each for each in TWELVE if each.text != "number 3 of all")
    assert done.slots["kept_text"] is None


def test_a_kind_and_a_word_leave_out_the_others_and_say_so() -> None:
    of_kind = _page(TWELVE, kept_kind="thanks")
    assert "number 1 " not in str(of_kind["kept_list"])
    assert of_kind["kept_part"]
    with_word = _page(TWELVE, kept_find="NUMBER 11")
    assert str(with_word["kept_list"]).startswith("1. number 11 of all")
    assert with_word["kept_2"] is None
    assert _page(TWELVE, kept_find="dishes")["kept_list"] is None


def test_a_text_that_is_too_long_for_the_copy_button_is_shown_without_one() -> None:
    journal = (Entry("list", "x", "word " * 60, NOW),)
    opened = action_kept_choose(_given(journal, **{**_page(journal), "kept_choice": "n1"}))
    assert opened["kept_copy"] is None
    assert opened["kept_text"] == "word " * 60


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("2", "n2"),
        ("number 3", "n3"),
        ("the first one", "n1"),
        ("the last one", "n3"),
        ("4", None),
        ("older", "older"),
        ("show me more", "older"),
        ("newer ones", "newer"),
        ("only plans", "kind:plan"),
        ("my thank yous", "kind:thanks"),
        ("search for the dishes", "find:the dishes"),
        ("search", "search"),
        ("holidays", "find:holidays"),
        ("show all", "all"),
        ("i do not know what to do with him", None),
        ("", None),
    ],
)
def test_what_typed_words_choose(text: str, choice: str | None) -> None:
    assert validate_kept_choice(_typed(text, kept_ids="a b c")) == choice


def test_a_greeting_is_not_looked_for() -> None:
    assert validate_kept_choice(_typed("hello", "greeting", kept_ids="a")) is None


def test_kinds_and_the_question_before_deleting() -> None:
    assert validate_kept_kind(_typed("the lists")) == "list"
    assert validate_kept_kind(_typed("all of them")) == "all"
    assert validate_kept_sure(_typed("delete it")) is True
    assert validate_kept_sure(_typed("don't delete it")) is False
    assert validate_kept_sure(_typed("hm")) is None


def test_counts_in_words() -> None:
    assert counted_by_kind(TWELVE) == "6 plans, 6 thank-yous"
    assert counted_by_kind((Entry("sentence", "x", "a"),)) == "1 sentence"
    assert counted_by_kind(()) == ""


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "just now"),
        (HOUR, "an hour ago"),
        (23 * HOUR, "23 hours ago"),
        (DAY, "a day ago"),
        (22 * DAY, "3 weeks ago"),
        (65 * DAY, "2 months ago"),
        (400 * DAY, "a year ago"),
        (-5, "just now"),
    ],
)
def test_how_long_ago(seconds: float, words: str) -> None:
    assert ago(seconds) == words
