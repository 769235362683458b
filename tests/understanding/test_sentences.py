"""Splitting: each thought by itself, nothing lost, and no text that takes long."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.sentences import MOST_PIECES, MOST_TOKENS, excerpts, split, tokens

scraps = st.lists(
    st.sampled_from(
        ["he left", ".", "..", "!?", " ", "\n", "😭", "lol", "and", "I", "Dr.", '"', "x" * 100, "é", "3.5", ";"]
    )
)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He left. I cried.", ["He left.", "I cried."]),
        ("he left. i cried", ["he left.", "i cried"]),
        ("he left\ni cried", ["he left", "i cried"]),
        ("idk..he left", ["idk..", "he left"]),
        ("wait… what", ["wait…", "what"]),
        ("why?he left me!!so what", ["why?", "he left me!!", "so what"]),
        ("I cried.He left", ["I cried.", "He left"]),
        ("he left 😭😭 i cant", ["he left 😭😭", "i cant"]),
        ("he forgot it again lol what do i do", ["he forgot it again lol", "what do i do"]),
        ('she said "no." and laughed', ['she said "no."', "and laughed"]),
        ("He said no. I left. love u. bye", ["He said no.", "I left.", "love u.", "bye"]),
        ("so do I. really", ["so do I.", "really"]),
        ("he came at 3 p.m. He was drunk", ["he came at 3 p.m.", "He was drunk"]),
    ],
)
def test_each_thought_stands_by_itself(text: str, sentences: list[str]) -> None:
    assert list(split(text)) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Lee was kind to us",
        "we fight about money, e.g. the car",
        "he came at 3 p.m. and left",
        "the J. thing",
        "see google.com now",
        "it costs 3.50 a day",
        "lol ok",
        "1. he lies",
        "why??? 😭",
        "😭 why",
        "...",
        "him/her",
    ],
)
def test_what_only_looks_like_an_end_is_none(text: str) -> None:
    assert split(text) == (text,)


def test_an_empty_text_has_no_sentences() -> None:
    assert split("") == split(" \n ") == ()


@given(scraps)
def test_nothing_but_blanks_is_left_out(parts: list[str]) -> None:
    text = "".join(parts)
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@given(scraps)
def test_no_sentence_is_empty_or_too_long(parts: list[str]) -> None:
    assert all(piece.strip() and tokens(piece) <= MOST_TOKENS for piece in split(" ".join(parts)))


def test_a_run_on_is_cut_where_clauses_begin() -> None:
    clause = "he said something to me in the car"
    text = " and ".join([clause] * 12)
    pieces = split(text)
    assert len(pieces) > 1
    assert " ".join(pieces) == text
    assert all(piece.startswith("and he") for piece in pieces[1:])
    lengths = [tokens(piece) for piece in pieces]
    assert min(lengths) > max(lengths) / 2, "no scrap is left over"


@pytest.mark.parametrize(
    "unit", ["!?", "😭", "lol ", "haha", ".", "a.", '."', "( ", "and ", "x", "!(", "1.\n", "\n", "a? "]
)
def test_no_text_takes_long(unit: str) -> None:
    text = unit * (10_000 // len(unit))
    start = time.process_time()
    pieces = excerpts(text)
    assert time.process_time() - start < 0.5
    assert len(pieces) <= MOST_PIECES


def test_ten_thousand_ordinary_characters_are_read_whole() -> None:
    text = "We had a fight on Tuesday and he went out. " * 230
    assert "".join(" ".join(excerpts(text)).split()) == "".join(text.split())
