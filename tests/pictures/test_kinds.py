"""Each kind shows what it was given, bears what it was not, and fits on a phone."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from actions.progress_range import MOST
from bot.dialogue.outputs import PICTURE_KINDS, Picture
from bot.pictures.drawing import draw, kinds
from bot.pictures.values import Value
from bot.pictures.words import words
from tests.pictures.seen import drawn

CYCLE = ("cycle_trigger", "cycle_mine", "cycle_theirs", "cycle_change")
FEELINGS = tuple(f"feelings_{part}{row}" for row in (1, 2, 3) for part in ("", "want_", "need_"))
RATINGS = tuple(f"progress_{name}" for name in ("communication", "trust", "support", "closeness", "dates"))
SLOTS = {
    "cycle": CYCLE,
    "ladder": ("hurt_rung",),
    "feelings_table": FEELINGS,
    "weeks": ("appreciation_weeks",),
    "ratings": RATINGS,
}
LONG = ("we begin to talk about the weekend and it ends at midnight with a slammed door " * 4)[:300]
VALUE = st.one_of(
    st.text(max_size=300),
    st.from_regex(r"(\d{0,3}(\.\d)?,){0,30}", fullmatch=True),
    st.from_regex(r"(2026-\d\d-\d\d,?){0,9}", fullmatch=True),
    st.integers(),
    st.floats(),
    st.booleans(),
)


def size(png: bytes) -> tuple[int, int]:
    return Image.open(io.BytesIO(png)).size


def test_every_kind_that_a_response_may_name_can_be_drawn_and_no_other() -> None:
    assert tuple(kinds()) == PICTURE_KINDS
    assert set(SLOTS) == set(PICTURE_KINDS)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("cycle", dict.fromkeys(CYCLE, LONG)),
        ("cycle", dict.fromkeys(CYCLE, "W" * 300)),
        ("cycle", dict.fromkeys(CYCLE, "word " * 800)),
        ("cycle", {"cycle_mine": "I go"}),
        ("feelings_table", dict.fromkeys(FEELINGS, LONG)),
        ("feelings_table", dict.fromkeys(FEELINGS, "W" * 4000)),
        ("feelings_table", {"feelings_2": "sad"}),
        ("ladder", {"hurt_rung": 3.0}),
        ("weeks", {"appreciation_weeks": ",".join(["123456"] * 60)}),
        ("weeks", {"appreciation_weeks": 1}),
        ("ratings", dict.fromkeys(RATINGS, ",".join("12345678" * 9))),
    ],
)
def test_the_longest_and_the_shortest_fit_on_a_phone(kind: str, values: dict[str, Value]) -> None:
    width, height = size(drawn(kind, **values))
    assert width == 1080
    assert 320 <= height <= 2700


@pytest.mark.parametrize("kind", ["cycle", "feelings_table"])
def test_an_everyday_picture_is_no_taller_than_a_phone_shows_at_once(kind: str) -> None:
    width, height = size(drawn(kind, **dict.fromkeys(SLOTS[kind], "They ask what is wrong, louder each time")))
    assert height <= 1.5 * width


@pytest.mark.parametrize("kind", PICTURE_KINDS)
@settings(max_examples=15)
@given(data=st.data())
def test_no_text_and_no_number_is_too_odd_to_be_drawn(kind: str, data: st.DataObject) -> None:
    values = data.draw(st.dictionaries(st.sampled_from(SLOTS[kind]), VALUE))
    drawing = kinds()[kind](values)  # not `draw`, which would keep quiet about an error
    assert drawing is None or max(size(drawing)) <= 3000


@pytest.mark.parametrize(
    ("kind", "values"),
    [("cycle", dict.fromkeys(CYCLE, "late")), ("ladder", {"hurt_rung": 2}), ("ratings", {"progress_trust": "1,2"})],
)
def test_the_same_words_give_the_same_picture_to_the_byte(kind: str, values: dict[str, Value]) -> None:
    assert drawn(kind, **values) == drawn(kind, **values)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("cycle", {}),
        ("cycle", {"cycle_change": "a word before I go"}),
        ("cycle", {"cycle_mine": "  "}),
        ("feelings_table", {}),
        ("weeks", {}),
        ("weeks", {"appreciation_weeks": ""}),
        ("ratings", {"progress_dates": "2026-01-01"}),
        ("ratings", {"progress_trust": "good,better"}),
    ],
)
def test_where_there_is_nothing_to_show_there_is_no_picture(kind: str, values: dict[str, Value]) -> None:
    assert draw(Picture(kind, values)) is None


def test_a_box_whose_words_cannot_be_drawn_points_to_the_message() -> None:
    unseen = drawn("cycle", cycle_mine="日本語", cycle_theirs="they go")
    assert unseen == drawn("cycle", cycle_mine=words()["unseen"], cycle_theirs="they go")
    assert drawn("feelings_table", feelings_1="日本") == drawn("feelings_table", feelings_1=words()["unseen"])


@pytest.mark.parametrize("rung", [0, 7, 2.5, "high", True, "nan", ""])
def test_on_a_rung_that_does_not_exist_nobody_stands(rung: Value) -> None:
    assert drawn("ladder", hurt_rung=rung) == drawn("ladder")


def test_every_rung_looks_different() -> None:
    assert len({drawn("ladder", hurt_rung=rung) for rung in range(7)}) == 7


def test_a_rating_that_was_not_given_leaves_the_others_at_their_places() -> None:
    assert drawn("ratings", progress_trust="2,,4") != drawn("ratings", progress_trust="2,4,")
    assert drawn("ratings", progress_trust="2,,4") == drawn("ratings", progress_trust="2, no idea ,4")


def test_slots_are_found_by_the_end_of_their_names() -> None:
    assert drawn("weeks", weeks_counts="1,2") == drawn("weeks", appreciation_weeks="1,2")
    assert drawn("ratings", ratings_trust="1,2") == drawn("ratings", progress_trust="1,2")
    assert draw(Picture("ratings", {"progress_distrust": "1,2"})) is None


def test_the_words_of_the_pictures_are_calm() -> None:
    said = str(words())
    assert "!" not in said
    assert all(kind in words() for kind in PICTURE_KINDS)


def test_ratings_draws_every_dot_that_progress_gives_it() -> None:
    kinds()  # imports matplotlib, without its warnings
    from bot.pictures.ratings import MOST as DRAWN  # noqa: PLC0415

    assert MOST <= DRAWN


def test_dates_of_two_years_say_which_and_those_of_one_need_not() -> None:
    one, two = "2026-01-05,2026-05-28", "2025-01-05,2026-05-28"
    same = {"progress_trust": "2,4"}
    assert drawn("ratings", **same, progress_dates=one) != drawn("ratings", **same, progress_dates=two)
