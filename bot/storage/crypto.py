"""Sealing what is private, and finding it again by a keyed hash. Both come from the one key that is kept outside."""

import base64
import binascii
import hashlib
import hmac
import json
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.storage.errors import SealError, StorageKeyError
from bot.storage.times import coarse


def new_key() -> str:
    """A fresh key: 32 random bytes, 44 characters of URL-safe base64."""
    return Fernet.generate_key().decode()


class Keyring:
    """One or more keys, separated by white space or commas, the newest first.

    The first one seals; every one opens. Hashes and the fingerprint come from the last one, the key that the database
    began with, so a new key in front leaves every chat where it can be found.
    """

    def __init__(self, text: str, source: str) -> None:
        """`source` says where the text came from ("MEND_KEY", a path). Raises StorageKeyError if it holds no key."""
        keys = text.replace(",", " ").split()
        try:
            self._fernet = MultiFernet([Fernet(key) for key in keys])
            oldest = base64.urlsafe_b64decode(keys[-1])
        except (ValueError, IndexError, binascii.Error):
            raise StorageKeyError(
                f"{source} holds no encryption key (44 characters that Mend wrote); bring the right one back from "
                "the backup"
            ) from None
        self._hash_key = _derive(oldest, b"mend: hashes")
        self.fingerprint = _derive(oldest, b"mend: fingerprint").hex()[:16]
        self.source = source

    def hash(self, kind: str, value: str) -> bytes:
        """32 bytes that tell two values of a kind apart and say nothing about them to whoever lacks the key."""
        return hmac.digest(self._hash_key, f"{kind}:{value}".encode("utf-8", "surrogatepass"), hashlib.sha256)

    def seal(self, value: Any, now: float) -> bytes:
        """A JSON value as bytes that only the key opens. Fernet writes the time in clear, so it gets the hour only."""
        # json escapes everything outside ASCII, so a lone surrogate in a text cannot break the encoding
        return self._fernet.encrypt_at_time(json.dumps(value, separators=(",", ":")).encode("ascii"), coarse(now))

    def open(self, sealed: bytes) -> Any:
        """The JSON value back. Raises SealError if it was sealed with another key or changed since."""
        try:
            return json.loads(self._fernet.decrypt(sealed))
        except InvalidToken:
            raise SealError(
                f"A row of the database cannot be opened with the key in {self.source}: it was sealed with a key that "
                "is no longer there, or it is damaged; bring that key back, or the database from its backup"
            ) from None


def _derive(key: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(key)
