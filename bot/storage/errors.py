"""What can be wrong with the storage. Each text says what, where, and what to do."""

from bot.errors import MendError


class StorageError(MendError):
    """The database cannot do what it should just now, or at all. Nothing was half done."""


class StorageKeyError(StorageError):
    """The encryption key is missing, is another one, or others can read it."""


class InUseError(StorageError):
    """Another process works with the same database file."""


class BackupError(StorageError):
    """A backup cannot be made or brought back. Nothing was changed."""


class SealError(StorageError):
    """One row cannot be opened with any key that is there."""
