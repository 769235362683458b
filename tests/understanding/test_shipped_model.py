"""The model in trained/ is the one that the data in this project give, so nobody has to train before the first talk."""

import io
import re
import tarfile
from pathlib import Path

import numpy as np
import pytest

from bot.understanding.encoder import Vectors, shared_encoder
from bot.understanding.encoder_weights import find_encoder
from bot.understanding.head import Head
from bot.understanding.places import cache_directory
from bot.understanding.shipping import FOLDER
from bot.understanding.training import PROJECT, train

pytestmark = pytest.mark.full


def test_the_shipped_model_is_what_training_gives() -> None:
    cache = cache_directory()
    made = train(cache, anew=True)
    shipped = PROJECT / FOLDER / made.name
    assert shipped.is_file(), "the data have changed; run `mend train --ship` and commit trained/"
    vectors = _vectors(cache)
    for was, fresh in zip(_heads(shipped), _heads(made), strict=True):
        assert was.classes == fresh.classes
        # Other processors round differently in the last digits.
        np.testing.assert_allclose(was.probabilities(vectors), fresh.probabilities(vectors), atol=0.05)


def _vectors(cache: Path) -> Vectors:
    """Of some phrases that are not in the training data."""
    texts = [text for file in sorted((PROJECT / "tests" / "nlu").glob("*.yml")) for text in _phrases(file)[:3]]
    return shared_encoder(find_encoder(cache), 0).encode(texts)


def _phrases(file: Path) -> list[str]:
    return re.findall(r"^\s+- (?!intent:)(.+)$", file.read_text("utf-8"), re.MULTILINE)


def _heads(model: Path) -> list[Head]:
    from bot.understanding.classifier_component import FILES, read_head  # noqa: PLC0415 (imports Rasa)

    with tarfile.open(model) as archive:
        names = {name.rsplit("/", 1)[-1]: name for name in archive.getnames()}
        contents = [archive.extractfile(names[file]) for file in FILES]
        return [read_head(io.BytesIO(content.read())) for content in contents if content is not None]
