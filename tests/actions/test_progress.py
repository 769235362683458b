"""Progress: the check-ins of a time, a few of very many, what moved since the last, the plans and thanks beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.checkin import Kept
from actions.progress import action_progress_look
from actions.progress_range import MOST, of_range, thinned, validate_progress_range
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.journal import Entry, Journal
from bot.dialogue.session import Value

NOW = 1_780_000_000.0  # 28 May 2026
DAY = 86400.0
LISTS = ("ratings_communication", "ratings_trust", "ratings_support", "ratings_closeness")


def check_in(days_ago: float, talking: int = 3, trust: int = 3) -> Entry:
    text = f"Check-in: talking {talking}, trust {trust}, support 4, closeness 2."
    return Entry("note", "checkin", text, NOW - days_ago * DAY)


def look(journal: Journal, **slots: Value) -> dict[str, Value]:
    return dict(action_progress_look(ActionInput(slots, None, NOW, journal=journal)))


YEAR = tuple(check_in(7 * n, 1 + n % 5) for n in range(120, -1, -1))  # every week for more than two years


def test_without_a_check_in_there_is_nothing_to_show() -> None:
    assert look(()) == {"progress_count": 0}
    assert look((Entry("plan", "x", "tea", NOW),)) == {"progress_count": 0}


def test_one_check_in_has_numbers_and_no_picture() -> None:
    seen = look((check_in(2, 5),))
    assert (seen["progress_count"], seen["progress_last"]) == (1, "26 May")
    assert seen["progress_numbers"] == "talking 5, trust 3, support 4, closeness 2"
    assert (seen["ratings_trust"], seen["ratings_dates"], seen["progress_since"]) == (None, None, None)


def test_what_moved_is_told_since_the_last_time_and_not_since_the_first() -> None:
    seen = look((check_in(60, 1, 5), check_in(14, 2, 4), check_in(0, 4, 3)))
    assert (seen["progress_up"], seen["progress_down"]) == ("talking 2 → 4", "trust 4 → 3")
    assert (seen["progress_same"], seen["progress_since"]) == ("support 4, closeness 2", "14 May")
    assert seen["ratings_communication"] == "1, 2, 4"
    assert seen["ratings_dates"] == "2026-03-29, 2026-05-14, 2026-05-28"
    assert (seen["progress_from"], seen["progress_to"]) == ("29 Mar", "28 May")


@pytest.mark.parametrize(
    ("name", "shown", "dots"), [("month", 5, 5), ("quarter", 14, 14), ("year", 53, MOST), ("all", 121, MOST)]
)
def test_each_time_has_its_own_check_ins_and_very_many_are_thinned(name: str, shown: int, dots: int) -> None:
    seen = look(YEAR, progress_range=name)
    assert (seen["progress_count"], seen["progress_shown"], seen["progress_dots"]) == (121, shown, dots)
    for each in (*LISTS, "ratings_dates"):
        assert len(str(seen[each]).split(", ")) == dots


def test_dates_of_different_years_say_which() -> None:
    seen = look(YEAR, progress_range="all")
    assert (seen["progress_from"], seen["progress_to"]) == ("8 Feb 2024", "28 May 2026")


@pytest.mark.parametrize(("ago", "shown"), [((90, 60), 0), ((90, 10), 1)])
def test_a_time_with_none_or_one_has_no_picture(ago: tuple[int, int], shown: int) -> None:
    seen = look(tuple(check_in(each) for each in ago), progress_range="month")
    assert (seen["progress_shown"], seen["progress_span"]) == (shown, "last month")
    assert {seen[each] for each in (*LISTS, "ratings_dates", "progress_dots")} == {None}


def test_three_months_come_first_or_all_where_those_have_no_line() -> None:
    assert look(YEAR)["progress_span"] == "last three months"
    assert look((check_in(300), check_in(200)))["progress_span"] == "all of the time"


def test_the_plans_and_thanks_of_the_time_stand_beside_it() -> None:
    others = (
        Entry("plan", "x", "an old plan", NOW - 200 * DAY),
        Entry("thanks", "x", "You made soup", NOW - 9 * DAY),
        Entry("thanks", "x", "You came with me to the doctor although it was early and far and raining", NOW - DAY),
    )
    seen = look((*others, check_in(20), check_in(10)), progress_range="month")
    assert (seen["progress_number"], seen["progress_plan"]) == ("2 thank-yous", None)
    assert seen["progress_thanks"] == "You came with me to the doctor although it was early and…"
    assert look((*others, check_in(20), check_in(10)), progress_range="year")["progress_plan"] == "an old plan"
    assert look((check_in(20), check_in(10)))["progress_number"] is None


@given(st.lists(st.floats(0, 1e9), max_size=300), st.integers(2, 30))
def test_thinning_keeps_the_first_and_the_last_and_the_order(times: list[float], most: int) -> None:
    kept = [Kept(at, (1, 2, 3, 4)) for at in sorted(times)]
    few = thinned(kept, most)
    assert len(few) == len(kept) if len(kept) <= most else 1 < len(few) <= most
    assert few == sorted(few, key=lambda each: each.at)
    assert not kept or (few[0].at, few[-1].at) == (kept[0].at, kept[-1].at) or len({each.at for each in kept}) == 1
    assert of_range(few, "all", NOW) == few


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("last month", "month"),
        ("the last 3 months", "quarter"),
        ("this year", "year"),
        ("from the beginning", "all"),
        ("what has moved", "words"),
        ("purple", None),
    ],
)
def test_a_time_in_typed_words(text: str, name: str | None) -> None:
    reading = Reading(text, (Guess("out_of_scope", 0.9),))
    assert validate_progress_range(ActionInput({}, reading, NOW)) == name
