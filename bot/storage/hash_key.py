"""The keys that a database was begun with: those outside, which seal, and the one inside, sealed, which hashes.

Databases from before have none inside: their hashes hung on the oldest key outside. It is written down as theirs, and
from then on that key can be thrown away as well. It is never replaced: an answered update is only a hash, and nobody
could make that anew.
"""

import base64
import os
from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from bot.storage.crypto import Keyring
from bot.storage.errors import SealError, StorageKeyError
from bot.storage.key_file import KeyPlace, create_key_file, read_key_file
from bot.storage.tables import meta

HASH_KEY = "hash_key"
FINGERPRINT = "key_fingerprint"  # of databases from before: which key they were begun with


def keys_of(connection: Connection, where: KeyPlace, place: str) -> Keyring:
    """The keys of the database, which `place` names. A new one gets keys. Raises StorageKeyError, nothing changed."""
    noted = dict(connection.execute(select(meta.c.name, meta.c.value)).tuples().all())
    keys = Keyring(where.value, "MEND_KEY") if where.value else read_key_file(where.file)
    if not noted.keys() & {HASH_KEY, FINGERPRINT}:
        keys = keys or create_key_file(where.file)
        _note(keys, os.urandom(32), connection)
    elif keys is None:
        raise StorageKeyError(
            f"{place} is encrypted, and its key is missing: {where.file} is not there and MEND_KEY is empty; "
            "bring the key back from where it is kept (nothing was changed)"
        )
    elif HASH_KEY in noted:
        take_hash_key(keys, place, connection)
    else:
        _take_over(noted, keys, place, connection)
    return keys


def take_hash_key(keys: Keyring, place: str, connection: Connection) -> None:
    """From now on hashes are those of this database. Raises StorageKeyError."""
    try:
        keys.use_hash_key(base64.b64decode(keys.open(noted_hash_key(connection))))
    except SealError:
        raise _another(keys, place) from None


def noted_hash_key(connection: Connection) -> bytes:
    """As it lies there, sealed."""
    value: str = connection.execute(select(meta.c.value).where(meta.c.name == HASH_KEY)).scalar_one()
    return value.encode()


def _take_over(noted: Mapping[str, str], keys: Keyring, place: str, connection: Connection) -> None:
    if noted[FINGERPRINT] != keys.oldest_fingerprint:
        raise _another(keys, place)
    _note(keys, keys.oldest_hash_key(), connection)
    connection.execute(delete(meta).where(meta.c.name == FINGERPRINT))


def _note(keys: Keyring, hash_key: bytes, connection: Connection) -> None:
    sealed = keys.seal(base64.b64encode(hash_key).decode(), 0.0)
    connection.execute(insert(meta), {"name": HASH_KEY, "value": sealed.decode()})
    keys.use_hash_key(hash_key)


def _another(keys: Keyring, place: str) -> StorageKeyError:
    return StorageKeyError(
        f"{place} was encrypted with another key than the one in {keys.source}; bring the right key back, "
        "or give another database (nothing was changed)"
    )
