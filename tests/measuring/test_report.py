"""One page, complete in itself, that says what was measured and what was not."""

import json
import re
from pathlib import Path

import pytest

from bot.measuring.report import render, summary, write
from tests.measuring.made import SECRET, figures


@pytest.mark.parametrize("outside", [True, False])
def test_the_page_says_whether_other_peoples_messages_were_measured(outside: bool) -> None:
    page = render(figures(outside=outside), {})
    assert ("No measuring set was given" in page) is not outside
    assert ("topics: an accepted label" in page) is outside
    assert page.count("<svg") == (7 if outside else 5)


def test_the_page_needs_no_other_file() -> None:
    page = render(figures(outside=True), {})
    assert re.findall(r"<(?:link|script|img|iframe)|\ssrc=|@import|url\(http", page) == []


def test_phrases_are_shown_as_text_and_never_as_markup() -> None:
    page = render(figures(outside=False), {})
    assert "he pushed me &lt;down&gt;" in page
    assert "<down>" not in page


def test_the_pictures_follow_light_and_dark() -> None:
    page = render(figures(outside=False), {})
    assert "prefers-color-scheme: dark" in page
    assert "stroke: var(--strong)" in page
    assert "#0102" not in page


def test_nothing_that_other_people_wrote_is_written_down(tmp_path: Path) -> None:
    write(figures(outside=True), {}, tmp_path / "report")
    assert all(SECRET not in path.read_text() for path in (tmp_path / "report").iterdir())


def test_all_figures_are_there_for_a_program_too(tmp_path: Path) -> None:
    page = write(figures(outside=True), {}, tmp_path / "report")
    found = json.loads((page.parent / "figures.json").read_text())
    assert found["held_out"]["right"]["value"] == 0.75
    assert found["outside"]["official"]["topics.accepted"]["of"] == 2


def test_a_missed_target_is_marked() -> None:
    rows = {row.what: row for row in summary(figures(outside=True), {"data.distinct": 0.9, "data.consistent": 0.5})}
    assert rows["lines that repeat no other of their intent"].missed
    assert not rows["lines that no line of another intent repeats"].missed
    assert rows["topics: an accepted label"].target is None
