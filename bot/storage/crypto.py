"""Sealing what is private, and finding it again by a keyed hash.

What seals can be replaced while everything runs (`rotation.py`): the keys are kept outside, and looked at again when
their file has changed. What hashes is a key of its own, which lies sealed in the database (`hash_key.py`), so that a
key which seals nothing any more can be thrown away.
"""

import base64
import binascii
import hashlib
import hmac
import json
import logging
import threading
from collections.abc import Callable, Sequence
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.storage.errors import SealError, StorageKeyError
from bot.storage.times import coarse

log = logging.getLogger(__name__)


def new_key() -> str:
    """A fresh key: 32 random bytes, 44 characters of URL-safe base64."""
    return Fernet.generate_key().decode()


def _unchanged() -> str | None:
    return None


class Keyring:
    """One or more keys, separated by white space or commas, the newest first: that one seals, every one opens."""

    def __init__(self, text: str, source: str, changed: Callable[[], str | None] = _unchanged) -> None:
        """`source` says where the text came from ("MEND_KEY", a path). Raises StorageKeyError if it holds no key.

        `changed` gives the keys anew once they have changed, and None while they have not; it is asked at every seal.
        """
        self.source = source
        self._changed = changed
        self._lock = threading.Lock()  # the storage's thread seals while others open
        self._take(text)
        self._hash_key = self.oldest_hash_key()

    def oldest_hash_key(self) -> bytes:
        """The hash key of a database that was begun before it had one of its own: it hung on the oldest key."""
        return _derive(self._keys[-1], b"mend: hashes")

    def use_hash_key(self, hash_key: bytes) -> None:
        """From now on hashes are those of the database that this key is of."""
        self._hash_key = hash_key

    @property
    def names(self) -> Sequence[str]:
        """Eight characters that tell each key from others, the newest first, and say nothing about it."""
        return [fingerprint(key)[:8] for key in self._keys]

    @property
    def oldest_fingerprint(self) -> str:
        """What databases wrote down of the key that they were begun with, before they had a hash key."""
        return fingerprint(self._keys[-1])

    @property
    def newest(self) -> str:
        """The key that seals."""
        return self._keys[0]

    def hash(self, kind: str, value: str) -> bytes:
        """32 bytes that tell two values of a kind apart and say nothing about them to whoever lacks the key."""
        return hmac.digest(self._hash_key, f"{kind}:{value}".encode("utf-8", "surrogatepass"), hashlib.sha256)

    def seal(self, value: Any, now: float) -> bytes:
        """A JSON value as bytes that only the key opens. Fernet writes the time in clear, so it gets the hour only."""
        self.look_again()
        # json escapes everything outside ASCII, so a lone surrogate in a text cannot break the encoding
        return self._fernet.encrypt_at_time(json.dumps(value, separators=(",", ":")).encode("ascii"), coarse(now))

    def open(self, sealed: bytes) -> Any:
        """The JSON value back. Raises SealError if it was sealed with another key or changed since."""
        return json.loads(self._with_all_keys(lambda fernet: fernet.decrypt(sealed)))

    def reseal(self, sealed: bytes) -> bytes:
        """The same, with the same hour on it, sealed with the newest key. Raises SealError as `open` does."""
        return self._with_all_keys(lambda fernet: fernet.rotate(sealed))

    def sealed_by(self, sealed: bytes) -> int | None:
        """Which key it was sealed with, 0 for the newest; None if it is none of these."""
        return next((place for place, key in enumerate(self._keys) if _opens(key, sealed)), None)

    def look_again(self) -> None:
        """Take over the keys if they have changed. What shares no key with those at hand, nor names one, is alien."""
        with self._lock:
            if (text := self._changed()) is None:
                return
            if set(_split(text)) & set(self._keys):
                self._take(text)
            elif _after(text) & {fingerprint(key) for key in self._keys}:  # two steps were taken since the last look
                self._take(f"{text}\n{' '.join(self._keys)}")  # what was sealed meanwhile stays open here
            else:
                log.error("%s holds keys of something else now; going on with the keys from before", self.source)

    def _take(self, text: str) -> None:
        keys = _split(text)
        try:
            self._fernet = MultiFernet([Fernet(key) for key in keys])
        except (ValueError, binascii.Error):
            raise StorageKeyError(
                f"{self.source} holds no encryption key (44 characters that Mend wrote); bring the right one back from "
                "the backup"
            ) from None
        self._keys, self._before = keys, _after(text)

    @property
    def lineage(self) -> str:
        """A line for the key file: whose heirs its keys are. Who slept through two changes knows them by it."""
        return "# after " + " ".join(sorted({*self._before, *(fingerprint(key) for key in self._keys)})) + "\n"

    def _with_all_keys(self, work: Callable[[MultiFernet], bytes]) -> bytes:
        used = self._fernet
        try:
            return work(used)
        except InvalidToken:
            self.look_again()  # another process may have begun to seal with a new one
        try:
            if self._fernet is not used:
                return work(self._fernet)
        except InvalidToken:
            pass
        raise SealError(
            f"A row of the database cannot be opened with the key in {self.source}: it was sealed with a key that "
            "is no longer there, or it is damaged; bring that key back, or the database from its backup"
        )


def fingerprint(key: str) -> str:
    """16 characters that tell a key from others, and say nothing about it."""
    return _derive(key, b"mend: fingerprint").hex()[:16]


def _split(text: str) -> Sequence[str]:
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return " ".join(lines).replace(",", " ").split()


def _after(text: str) -> frozenset[str]:
    """The fingerprints of the keys that these took the place of."""
    lines = (line.removeprefix("# after ") for line in text.splitlines() if line.startswith("# after "))
    return frozenset(word for line in lines for word in line.split())


def _opens(key: str, sealed: bytes) -> bool:
    try:
        Fernet(key).decrypt(sealed)
    except InvalidToken:
        return False
    return True


def _derive(key: str, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(base64.urlsafe_b64decode(key))
