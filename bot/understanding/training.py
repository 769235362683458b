"""Trains the Rasa model, and only when something that it is made of has changed."""

import hashlib
import os
import tarfile
import tempfile
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from bot.understanding.encoder_weights import find_encoder
from bot.understanding.errors import TrainingError, mend_error_behind
from bot.understanding.file_lock import only_one
from bot.understanding.places import CACHE_VARIABLE
from bot.understanding.quiet import Heard, quiet_rasa
from bot.understanding.shipping import take_shipped

ROOM = Path(__file__).parent
PROJECT = ROOM.parent.parent
KEPT = 3  # models: going back to an earlier branch needs no training
# The files of ours that decide what features a text gets.
OWN_CODE = (
    "encoder_component.py",
    "classifier_component.py",
    "classifiers.py",
    "head.py",
    "network.py",
    "dangers.py",
    "deeds.py",
    "deeds.yml",
    "encoder.py",
    "encoder_graph.py",
    "encoder_shape.py",
    "cleaning.py",
)
LIBRARIES = ("rasa", "numpy", "scipy", "scikit-learn", "onnxruntime", "tokenizers")


def model_path(cache: Path, project: Path = PROJECT) -> Path | None:
    """The model that fits the data as they are now, or None when there is none yet.

    Raises EncoderError or TrainingError when the encoder or the data are missing.
    """
    path = _model_file(cache, project)
    return path if path.is_file() else None


def train(cache: Path, project: Path = PROJECT, *, anew: bool = False) -> Path:
    """Makes sure that there is a model for the data as they are now, and says where.

    `project` is the folder with config.yml and nlu_data/; `anew` trains even if the model is there. Takes minutes
    the first time, half a minute after a change, no time otherwise. Raises EncoderError, TrainingError.
    """
    target = _model_file(cache, project)
    if not anew and _intact(target):  # without the lock: a bot starts while somebody trains anew
        return target
    try:
        with only_one(target.with_name("training.lock")):
            if not anew and not _intact(target):
                take_shipped(project, target)
            if anew or not _intact(target):
                _train(project, target, cache, Console(stderr=True))
                _remove_older(target)
    except OSError as error:
        where = error.filename or target.parent
        raise TrainingError(f"The model cannot be stored: {where}: {error.strerror}. Check MEND_CACHE_DIR.") from error
    return target


def _model_file(cache: Path, project: Path) -> Path:
    return cache / "models" / f"{_fingerprint(cache, project)}.tar.gz"


def _fingerprint(cache: Path, project: Path) -> str:
    """Of everything that the model is made of: data, pipeline, encoder, libraries, own code."""
    data = _data_files(project)
    if not data:
        raise TrainingError(f"There is no training data: {project / 'nlu_data'} holds no .yml file.")
    digest = hashlib.sha256(find_encoder(cache).identity.encode())
    for library in LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for path in (project / "config.yml", *data, *(ROOM / name for name in OWN_CODE)):
        try:
            content = path.read_bytes()
        except OSError as error:
            raise TrainingError(f"{path} cannot be read: {error.strerror}.") from error
        digest.update(f"{path.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:16]


def _data_files(project: Path) -> list[Path]:
    return sorted((project / "nlu_data").glob("**/*.yml"))


def _check_yaml(paths: Sequence[Path]) -> None:
    """Says at once, with file and line, what Rasa would say after twenty seconds without the file's name."""
    for path in paths:
        try:
            YAML(typ="safe").load(path.read_text("utf-8"))
        except UnicodeDecodeError as error:
            raise TrainingError(f"{path} is not UTF-8 text (byte {error.start}). Save it as UTF-8.") from error
        except MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else "?"
            raise TrainingError(f"{path}, line {line}: {error.problem}. Correct the YAML there.") from error


def _train(project: Path, target: Path, cache: Path, console: Console) -> None:
    """Into a temporary folder beside the models, then under its real name in one step."""
    start = time.monotonic()
    _check_yaml([project / "config.yml", *_data_files(project)])
    console.print("Reading the examples (Rasa takes some seconds to load) …")
    with tempfile.TemporaryDirectory(dir=target.parent, prefix="training-") as folder, rasa_cache(cache):
        with quiet_rasa() as heard:
            made = _train_nlu(project, folder, heard)
        for complaint in heard.complaints():
            console.print(f"Rasa says: {complaint}", style="yellow", markup=False)
        made.replace(target)
    console.print(f"Model trained in {time.monotonic() - start:.0f} s")


def _train_nlu(project: Path, folder: str, heard: Heard) -> Path:
    from rasa.engine import exceptions  # noqa: PLC0415
    from rasa.model_training import train_nlu  # noqa: PLC0415 (ten seconds: only when there is something to train)
    from rasa.shared.exceptions import RasaException  # noqa: PLC0415

    try:
        made = train_nlu(str(project / "config.yml"), str(project / "nlu_data"), folder, fixed_model_name="model")
    except (RasaException, exceptions.GraphComponentException, exceptions.GraphSchemaValidationException) as error:
        raise mend_error_behind(error) or _complaint(project, f"{error} {error.__cause__ or ''}") from error
    except SystemExit as error:
        raise _complaint(project, heard.printed.getvalue()) from error
    if made is None:
        raise _complaint(project, heard.printed.getvalue())
    return Path(made)


def _intact(model: Path) -> bool:
    """Whether the file is there and can be read to its end; gzip ends with a checksum."""
    try:
        with tarfile.open(model, "r:gz") as archive:
            return any(member.name.endswith("metadata.json") for member in archive)
    except (OSError, EOFError, tarfile.TarError, zlib.error):
        return False


@contextmanager
def rasa_cache(cache: Path) -> Iterator[None]:
    """Tells the encoder's component, which Rasa builds without asking us, which cache this program uses."""
    before = os.environ.get(CACHE_VARIABLE)
    os.environ[CACHE_VARIABLE] = str(cache)
    try:
        yield
    finally:
        if before is None:
            del os.environ[CACHE_VARIABLE]
        else:
            os.environ[CACHE_VARIABLE] = before


def _complaint(project: Path, said: str) -> TrainingError:
    """What Rasa said, on one line."""
    said = " ".join(said.split())
    return TrainingError(
        f"The model cannot be trained from {project / 'nlu_data'} and {project / 'config.yml'}: {said}"
    )


def _remove_older(newest: Path) -> None:
    models = sorted(newest.parent.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in models[KEPT:]:
        if path != newest:
            path.unlink(missing_ok=True)
