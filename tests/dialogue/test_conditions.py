"""Conditions in flow files mean what they say, and never break a conversation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.conditions import ConditionError, parse_condition


@pytest.mark.parametrize(
    ("source", "slots", "holds"),
    [
        ("slots.minutes >= 20", {"minutes": 20}, True),
        ("slots.minutes >= 20", {"minutes": 5}, False),
        ('slots.tone = "gentle"', {"tone": "gentle"}, True),
        ("slots.tone != 'gentle'", {"tone": "short"}, True),
        ("slots.country is null", {}, True),
        ("slots.country is not null", {"country": "DE"}, True),
        ("slots.safe", {"safe": True}, True),
        ("not slots.safe", {"safe": True}, False),
        ("slots.a = 1 and (slots.b = 2 or slots.c = 3)", {"a": 1, "c": 3}, True),
        ("slots.a = 1 or slots.b = 2 and slots.c = 3", {"a": 1}, True),
        ("slots.done = true", {"done": True}, True),
    ],
)
def test_a_condition_holds_when_its_words_say_so(source: str, slots: dict[str, object], holds: bool) -> None:
    assert parse_condition(source).holds(slots) is holds


@pytest.mark.parametrize(
    "source", ["", "slots.a =", "a = 1", "slots.a = 1 slots.b", "(slots.a", "slots.a is maybe", "slots.a ? 1"]
)
def test_a_condition_that_cannot_be_read_is_refused_with_a_sentence(source: str) -> None:
    with pytest.raises(ConditionError) as refused:
        parse_condition(source)
    assert len(str(refused.value)) > 15


def test_the_slots_that_a_condition_looks_at_are_known_to_the_checker() -> None:
    assert parse_condition("slots.a = 1 and slots.b is null").slots == {"a", "b"}


@given(st.one_of(st.none(), st.text(), st.floats(), st.booleans()), st.sampled_from(["<", "<=", ">", ">=", "=", "!="]))
def test_no_value_breaks_a_comparison(value: object, sign: str) -> None:
    assert parse_condition(f"slots.x {sign} 20").holds({"x": value}) in (True, False)
