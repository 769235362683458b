"""A picture never costs anybody their message."""

import logging
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.dialogue.outputs import Picture
from bot.pictures import drawing
from bot.pictures.drawing import draw
from bot.pictures.values import Values

CYCLE = Picture("cycle", {"cycle_mine": "my secret", "cycle_theirs": "they ask"})


def test_a_kind_that_nobody_knows_is_no_picture() -> None:
    assert draw(Picture("circle", {"cycle_mine": "x"})) is None


def test_what_goes_wrong_is_logged_without_a_word_of_the_person(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(values: Values) -> bytes:
        raise ValueError(str(values))

    monkeypatch.setattr(drawing, "kinds", lambda: {"cycle": broken})
    caplog.set_level(logging.DEBUG)
    assert draw(CYCLE) is None
    assert "the picture cycle could not be drawn: ValueError" in caplog.text
    assert "secret" not in caplog.text


def test_many_at_once_are_the_same_as_one_after_the_other() -> None:
    wanted = draw(CYCLE)
    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(draw, [CYCLE] * 8)) == {wanted}


def test_no_file_is_written_and_none_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    draw(CYCLE)  # the fonts are read once

    def never(*_: object, **__: object) -> None:
        raise AssertionError("a file was opened")

    monkeypatch.setattr("builtins.open", never)
    assert drawing.kinds()["cycle"](CYCLE.values)
