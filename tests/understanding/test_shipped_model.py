"""The model in trained/ is the one that the data in this project give, so nobody has to train before the first talk."""

import io
import tarfile
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from bot.understanding.places import cache_directory
from bot.understanding.shipping import FOLDER
from bot.understanding.training import PROJECT, train

pytestmark = pytest.mark.full


def test_the_shipped_model_is_what_training_gives() -> None:
    cache = cache_directory()
    made = train(cache, anew=True)
    shipped = PROJECT / FOLDER / made.name
    assert shipped.is_file(), "the data have changed; run `mend train --ship` and commit trained/"
    before = _arrays(shipped)
    for name, fresh in _arrays(made).items():
        was = before[name]
        if fresh.dtype.kind == "f":  # other processors round differently in the last digits
            np.testing.assert_allclose(was, fresh, atol=0.02)
        else:
            assert was.tolist() == fresh.tolist()


def _arrays(model: Path) -> dict[str, npt.NDArray[np.generic]]:
    with tarfile.open(model) as archive:
        name = next(each for each in archive.getnames() if each.endswith("classifier.npz"))
        content = archive.extractfile(name)
        assert content is not None
        with np.load(io.BytesIO(content.read()), allow_pickle=False) as arrays:
            return {name: arrays[name] for name in arrays.files}
