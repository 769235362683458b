"""The model in trained/ is the one that the data in this project give, so nobody has to train before the first talk."""

import tarfile
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from bot.understanding.places import cache_directory
from bot.understanding.shipping import FOLDER
from bot.understanding.training import PROJECT, train

pytestmark = pytest.mark.full


def test_the_shipped_model_is_what_training_gives(tmp_path: Path) -> None:
    cache = cache_directory()
    made = train(cache, anew=True)
    shipped = PROJECT / FOLDER / made.name
    assert shipped.is_file(), "the data have changed; run `mend train --ship` and commit trained/"
    for name, fresh in _arrays(made, tmp_path / "made").items():
        was = _arrays(shipped, tmp_path / "shipped")[name]
        if fresh.dtype.kind == "f":  # other processors round differently in the last digits
            np.testing.assert_allclose(was, fresh, atol=0.02)
        else:
            assert was.tolist() == fresh.tolist()


def _arrays(model: Path, folder: Path) -> dict[str, npt.NDArray[np.generic]]:
    with tarfile.open(model) as archive:
        archive.extractall(folder, filter="data")
    found = next(folder.rglob("classifier.npz"))
    with np.load(found, allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}
