"""Training: only when needed, never half, and with complaints that name the file."""

import os
import time
from pathlib import Path

import pytest

from bot.understanding.errors import EncoderError, ModelError, TrainingError
from bot.understanding.file_lock import only_one
from bot.understanding.places import CACHE_VARIABLE, cache_directory, encoder_directory
from bot.understanding.rasa_reader import RasaReader
from bot.understanding.training import PROJECT, model_path, train

pytestmark = pytest.mark.full

DATA = """version: "3.1"

nlu:
  - intent: greeting
    examples: |
      - hello
      - good morning
      - hi there
  - intent: money
    examples: |
      - he spends it all
      - we are in debt
      - the rent is due and she bought shoes
  - intent: crisis_self_harm
    examples: |
      - I want to die
      - I cannot go on living
"""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache that shares the encoder with the real one."""
    monkeypatch.setenv("MEND_ENCODER_DIR", str(encoder_directory(cache_directory())))
    return tmp_path / "cache"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with three intents and the real pipeline."""
    (tmp_path / "project" / "nlu_data").mkdir(parents=True)
    (tmp_path / "project" / "config.yml").write_text((PROJECT / "config.yml").read_text())
    (tmp_path / "project" / "nlu_data" / "topic.yml").write_text(DATA)
    return tmp_path / "project"


def test_a_model_is_trained_once_and_again_after_a_change(
    cache: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert model_path(cache, project) is None
    first = train(cache, project)
    assert model_path(cache, project) == first
    said = capsys.readouterr()
    assert "Model trained in" in said.err
    assert "Encoding examples" in said.err
    assert said.out == ""
    stamp = first.stat().st_mtime_ns

    start = time.monotonic()
    with only_one(first.with_name("training.lock")):  # somebody trains anew: who only wants a model does not wait
        assert train(cache, project) == first
    assert first.stat().st_mtime_ns == stamp
    assert time.monotonic() - start < 2

    (project / "nlu_data" / "topic.yml").write_text(DATA.replace("- hello\n", "- hello\n      - good evening\n"))
    assert model_path(cache, project) is None
    second = train(cache, project)
    assert second != first
    assert first.is_file()
    assert os.environ.get(CACHE_VARIABLE) != str(cache), "the environment is as it was"


def test_a_damaged_model_is_rebuilt(cache: Path, project: Path) -> None:
    path = train(cache, project)
    good = path.read_bytes()
    path.write_bytes(good[: len(good) // 2])
    assert train(cache, project) == path
    assert len(path.read_bytes()) > len(good) // 2


def test_only_the_newest_models_stay(cache: Path, project: Path) -> None:
    (cache / "models").mkdir(parents=True)
    for age in range(5):
        old = cache / "models" / f"{age}.tar.gz"
        old.write_bytes(b"")
        os.utime(old, (1000 - age, 1000 - age))
    newest = train(cache, project)
    assert sorted(path.name for path in newest.parent.glob("*.tar.gz")) == sorted(["0.tar.gz", "1.tar.gz", newest.name])
    assert not list(newest.parent.glob("training-*"))


@pytest.mark.parametrize(
    ("file", "content", "complaint"),
    [
        ("nlu_data/topic.yml", 'nlu:\n  - intent: "a\n', r"topic.yml, line \d"),
        ("nlu_data/topic.yml", 'version: "3.1"\nnlu: []\n', "cannot be trained from"),
        ("nlu_data/topic.yml", DATA + "  - nonsense: 5\n", "topic.yml:18"),
        ("nlu_data/topic.yml", DATA[: DATA.index("  - intent: money")], "at least two labels"),
        ("config.yml", "recipe: default.v1\nassistant_id: x\nlanguage: en\npipeline:\n- name: Nonsense\n", "Nonsense"),
        ("config.yml", "a: [", r"config.yml, line \d"),
    ],
)
def test_what_is_wrong_is_said_with_the_file(
    cache: Path, project: Path, file: str, content: str, complaint: str
) -> None:
    (project / file).write_text(content)
    with pytest.raises(TrainingError, match=complaint):
        train(cache, project)
    assert not list((cache / "models").glob("*.tar.gz"))


def test_a_cache_that_cannot_be_written_is_said(tmp_path: Path, cache: Path, project: Path) -> None:
    cache.write_text("a file where a folder should be")
    with pytest.raises(TrainingError, match="cannot be stored"):
        train(cache, project)


def test_what_is_wrong_with_the_encoder_is_said_by_the_encoder(
    tmp_path: Path, cache: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = encoder_directory(cache_directory())
    own = tmp_path / "own"
    own.mkdir()
    (own / "model.safetensors").symlink_to(real / "model.safetensors")
    (own / "tokenizer.json").write_text("{}")
    monkeypatch.setenv("MEND_ENCODER_DIR", str(own))
    with pytest.raises(EncoderError, match=r"tokenizer\.json is not a tokenizer file"):
        train(cache, project)


def test_no_data_at_all_is_said(cache: Path, project: Path) -> None:
    (project / "nlu_data" / "topic.yml").unlink()
    with pytest.raises(TrainingError, match=r"holds no \.yml file"):
        train(cache, project)


def test_what_rasa_dislikes_about_the_data_is_shown(
    cache: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "nlu_data" / "topic.yml").write_text(DATA + "  - intent: empty\n    examples: |\n      no dash\n")
    train(cache, project)
    said = capsys.readouterr().err
    assert "Rasa says" in said
    assert "topic.yml" in said.replace("\n", "")  # wrapped where the terminal ends


def test_a_reader_without_a_model_says_how_to_get_one(cache: Path) -> None:
    with pytest.raises(ModelError, match="make train"):
        RasaReader(cache)


def test_a_damaged_model_is_refused_with_a_remedy(cache: Path) -> None:
    model = cache / "models" / "x.tar.gz"
    model.parent.mkdir(parents=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.understanding.rasa_reader.model_path", lambda cache: model)
        for content in (b"", b"nonsense" * 100):
            model.write_bytes(content)
            with pytest.raises(ModelError, match=r"x\.tar\.gz cannot be used"):
                RasaReader(cache, grammar=False)
