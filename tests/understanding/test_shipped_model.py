"""The model in trained/ is the one that the data in this project give, so nobody has to train before the first talk."""

import io
import re
import tarfile
from pathlib import Path

import numpy as np
import pytest

from bot.understanding.classifiers import Classifiers
from bot.understanding.encoder import Vectors, shared_encoder
from bot.understanding.encoder_weights import find_encoder
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
    was, fresh = _classifiers(shipped), _classifiers(made)
    assert (was.classes, was.dangers.classes) == (fresh.classes, fresh.dangers.classes)
    for one, other in zip(was.find(vectors), fresh.find(vectors), strict=True):
        # Other processors round differently in the last digits.
        np.testing.assert_allclose(one, other, atol=0.05)


def _vectors(cache: Path) -> Vectors:
    """Of some phrases that are not in the training data."""
    texts = [text for file in sorted((PROJECT / "tests" / "nlu").glob("*.yml")) for text in _phrases(file)[:3]]
    return shared_encoder(find_encoder(cache), 0).encode(texts)


def _phrases(file: Path) -> list[str]:
    return re.findall(r"^\s+- (?!intent:)(.+)$", file.read_text("utf-8"), re.MULTILINE)


def _classifiers(model: Path) -> Classifiers:
    from bot.understanding.classifier_component import CLASSIFIERS  # noqa: PLC0415 (imports Rasa)

    with tarfile.open(model) as archive:
        names = {name.rsplit("/", 1)[-1]: name for name in archive.getnames()}
        content = archive.extractfile(names[CLASSIFIERS])
        assert content is not None
        return Classifiers.load(io.BytesIO(content.read()))
