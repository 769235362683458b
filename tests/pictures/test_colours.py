"""A picture can be read on a light and on a dark screen, and by the colour-blind."""

from itertools import combinations

import pytest

from bot.pictures.colours import EDGE, INK, PAPER, QUIET, TONES
from tests.pictures.seen import BLIND, colours, contrast, difference, drawn, pixels

SCREENS = ("#FFFFFF", "#000000", "#EFFDDE", "#17212B", "#0E1621", "#212121")  # Telegram's, light and dark
DRAWN = {
    "cycle": {"cycle_trigger": "late", "cycle_mine": "silence", "cycle_theirs": "questions", "cycle_change": "a word"},
    "ladder": {"hurt_rung": 4},
    "feelings_table": {"feelings_1": "lonely", "feelings_want_1": "an evening", "feelings_need_1": "closeness"},
    "weeks": {"appreciation_weeks": "0,2,1"},
    "ratings": {"progress_trust": "2,3,5"},
}


@pytest.mark.parametrize("blind", BLIND)
def test_words_stand_out_seven_to_one_from_what_is_below_them(blind: str) -> None:
    pairs = [(words, ground) for words in (INK, QUIET) for ground in (PAPER, *(tone.ground for tone in TONES))]
    pairs += [(tone.strong, ground) for tone in TONES for ground in (PAPER, tone.ground)]
    assert [(pair, ratio) for pair in pairs if (ratio := contrast(*pair, blind)) < 7] == []


@pytest.mark.parametrize("blind", BLIND)
def test_lines_and_edges_stand_out_three_to_one(blind: str) -> None:
    assert contrast(EDGE, PAPER, blind) >= 3
    assert all(contrast(tone.strong, PAPER, blind) >= 3 for tone in TONES)


@pytest.mark.parametrize("screen", SCREENS)
def test_the_frame_shows_where_the_picture_ends_on_any_screen(screen: str) -> None:
    assert contrast(EDGE, screen) >= 3


def test_the_ratio_is_the_one_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert all(contrast("#000000", "#FFFFFF", blind) == pytest.approx(21, abs=0.01) for blind in BLIND)


@pytest.mark.parametrize("blind", BLIND)
def test_each_ground_is_seen_to_differ_from_the_others(blind: str) -> None:
    """Every one has a heading of its own as well: the colour alone tells nothing."""
    grounds = [tone.ground for tone in TONES]
    near = [(pair, found) for pair in combinations(grounds, 2) if (found := difference(*pair, blind)) < 0.03]
    assert near == []


@pytest.mark.parametrize("kind", DRAWN)
def test_a_picture_brings_its_own_ground_and_its_words_are_ink(kind: str) -> None:
    png = drawn(kind, **DRAWN[kind])
    seen = pixels(png)
    assert (seen[:, :, 3] == 255).all()
    rows, columns = seen.shape[:2]
    edge = tuple(int(EDGE[start : start + 2], 16) for start in (1, 3, 5))
    for x, y in ((1, 1), (columns - 2, 1), (1, rows - 2), (columns - 2, rows - 2), (columns // 2, 1)):
        assert tuple(seen[y, x, :3]) == edge
    assert {PAPER, INK} <= colours(png)
