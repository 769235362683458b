"""A memory that never grows beyond its size."""

from bot.public.recent import Recent


def test_what_was_not_asked_for_longest_goes_first() -> None:
    recent: Recent[str, int] = Recent(2)
    recent.put("a", 1)
    recent.put("b", 2)
    assert recent.get("a") == 1
    recent.put("c", 3)
    assert (recent.get("a"), recent.get("b"), recent.get("c")) == (1, None, 3)
    assert len(recent) == 2


def test_a_value_can_be_replaced_and_dropped() -> None:
    recent: Recent[str, int] = Recent(2)
    recent.put("a", 1)
    recent.put("a", 5)
    assert (recent.get("a"), len(recent)) == (5, 1)
    recent.drop("a")
    recent.drop("a")
    assert recent.get("a") is None
