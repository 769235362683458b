"""The cache of vectors: nothing is encoded twice, and no state of the file is an error."""

import multiprocessing
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.understanding import embedding_cache
from bot.understanding.embedding_cache import EmbeddingCache
from bot.understanding.encoder import Vectors
from bot.understanding.encoder_shape import VECTOR


class Counting:
    """An encoder that makes a vector of the text's length, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return np.array([[len(text)] * VECTOR for text in texts], np.float32)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "embeddings.sqlite"


def test_vectors_come_back_in_order_and_are_computed_once(path: Path) -> None:
    encode = Counting()
    texts = ["aaa", "b", "aaa", "cc"]
    first = EmbeddingCache(path, "x").vectors(texts, encode)
    assert first[:, 0].tolist() == [3, 1, 3, 2]
    assert sorted(encode.asked) == ["aaa", "b", "cc"]
    again = EmbeddingCache(path, "x").vectors([*texts, "dddd"], encode)
    assert np.array_equal(again[:4], first)
    assert sorted(encode.asked) == ["aaa", "b", "cc", "dddd"]


def test_progress_adds_up_to_the_different_texts(path: Path) -> None:
    texts = [str(number) for number in range(150)] * 2
    done: list[int] = []
    cache = EmbeddingCache(path, "x")
    cache.vectors(texts[:50], Counting())
    assert cache.missing(texts) == 100
    cache.vectors(texts, Counting(), done.append)
    assert sum(done) == 150


def test_another_encoder_has_vectors_of_its_own(path: Path) -> None:
    encode = Counting()
    EmbeddingCache(path, "x").vectors(["a"], encode)
    EmbeddingCache(path, "y").vectors(["a"], encode)
    assert encode.asked == ["a", "a"]


def test_no_texts_are_no_vectors(path: Path) -> None:
    assert EmbeddingCache(path, "x").vectors([], Counting()).shape == (0, VECTOR)


def test_what_was_done_before_an_interruption_is_kept(path: Path) -> None:
    texts = [f"{number:03d}" for number in range(100)]
    encode = Counting()

    def interrupted(chunk: Sequence[str]) -> Vectors:
        if encode.asked:
            raise KeyboardInterrupt
        return encode(chunk)

    with pytest.raises(KeyboardInterrupt):
        EmbeddingCache(path, "x").vectors(texts, interrupted)
    EmbeddingCache(path, "x").vectors(texts, encode)
    assert sorted(encode.asked) == texts


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough to look like one" * 50, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_damaged_file_is_rebuilt(path: Path, content: bytes, caplog: pytest.LogCaptureFixture) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    encode = Counting()
    assert EmbeddingCache(path, "x").vectors(["aaa"], encode)[0, 0] == 3
    assert "built anew" in caplog.text
    EmbeddingCache(path, "x").vectors(["aaa"], encode)
    assert encode.asked == ["aaa"]


def test_a_file_that_is_damaged_inside_is_rebuilt(path: Path) -> None:
    texts = [f"{number:03d}" for number in range(200)]
    EmbeddingCache(path, "x").vectors(texts, Counting())
    content = bytearray(path.read_bytes())
    content[4096:-4096] = b"\xaa" * (len(content) - 8192)
    path.write_bytes(content)
    assert EmbeddingCache(path, "x").vectors(texts, Counting())[:, 0].tolist() == [3] * 200


def test_a_vector_of_the_wrong_size_is_made_again(path: Path) -> None:
    EmbeddingCache(path, "x").vectors(["aaa"], Counting())
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE vectors SET vector = x'00'")
    connection.close()
    encode = Counting()
    assert EmbeddingCache(path, "x").vectors(["aaa"], encode)[0, 0] == 3


def test_without_a_writable_place_it_works_without_a_cache(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert EmbeddingCache(tmp_path / "folder", "x").vectors(["aaa"], Counting())[0, 0] == 3


def test_the_file_does_not_grow_for_ever(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding_cache, "MOST", 70)
    texts = [f"{number:03d}" for number in range(200)]
    EmbeddingCache(path, "x").vectors(texts, Counting())
    assert EmbeddingCache(path, "x").missing(texts) == 130


def fill(path: Path, first: int) -> None:
    texts = [str(number) for number in range(first, first + 300)]
    EmbeddingCache(path, "x").vectors(texts, Counting())


def test_two_processes_may_fill_it_at_once(path: Path) -> None:
    fork = multiprocessing.get_context("fork")
    children = [fork.Process(target=fill, args=(path, first)) for first in (0, 100, 200)]
    for child in children:
        child.start()
    for child in children:
        child.join(60)
    assert [child.exitcode for child in children] == [0, 0, 0]
    assert EmbeddingCache(path, "x").missing([str(number) for number in range(500)]) == 0
