"""What databases and disks complain about, as one sentence that says what, where, and what to do. The only place."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOSPC

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.storage.errors import StorageError

# By the beginning of SQLite's name for the error; the longer names come first.
SQLITE = {
    "SQLITE_FULL": "The disk that holds {place} is full; free some space, and Mend goes on where it was",
    "SQLITE_READONLY": "{place} cannot be written: the file or its folder is read-only for this user; give this user "
    "the right to write both",
    "SQLITE_CANTOPEN": "{place} cannot be opened; check that its folder exists and that this user may read and write "
    "both the folder and the file",
    "SQLITE_PERM": "{place} cannot be opened; give this user the right to read and write it",
    "SQLITE_AUTH": "{place} cannot be opened; give this user the right to read and write it",
    "SQLITE_NOTADB": "{place} is not a database of Mend (it is no SQLite file); give another path, or move it away",
    "SQLITE_CORRUPT": "{place} is damaged; stop Mend and bring the file back from its backup",
    "SQLITE_BUSY": "{place} is held by another program; close that program, and Mend goes on where it was",
    "SQLITE_LOCKED": "{place} is held by another program; close that program, and Mend goes on where it was",
    "SQLITE_IOERR": "The disk that holds {place} reports an error in reading or writing; check the disk "
    "and the space on it",
}

# By the beginning of PostgreSQL's SQLSTATE.
POSTGRES = {
    "28P01": "{place} refuses the password; correct it in MEND_DATABASE_URL",
    "28": "{place} does not let this user in ({said}); correct the user in MEND_DATABASE_URL or "
    "PostgreSQL's pg_hba.conf",
    "3D000": "{place}: there is no such database; make it with createdb, or correct the name in MEND_DATABASE_URL",
    "42501": "{place}: this user lacks a right ({said}); grant it, for instance by making the user the "
    "database's owner",
    "25006": "{place} only reads (a standby, or default_transaction_read_only is on); give MEND_DATABASE_URL the "
    "primary's address",
    "53100": "The disk of {place} is full; free some space, and Mend goes on where it was",
    "53300": "{place} has no connection free; raise max_connections, or run fewer workers",
    "53": "{place} has run out of something ({said}); look at the server",
    "57P03": "{place} is starting or stopping; Mend tries again",
    "57": "{place} ended the connection ({said}); Mend tries again",
    "25P03": "{place} ended a turn that took more than a minute; Mend tries again",
    "08": "{place} lost the connection ({said}); Mend tries again",
    "40": "{place}: two workers were in each other's way; Mend tries again",
    "55P03": "{place}: something else holds a row for too long; look at pg_stat_activity",
}

NO_FILE = (
    "{place} cannot be made or opened ({said}); let this user read and write it and its folder, or give another path"
)
UNREACHABLE = "{place} does not answer ({said}); start PostgreSQL, or correct the address in MEND_DATABASE_URL"
LOST = "{place} lost the connection; Mend tries again"
OTHER = "{place} refuses: {said}; this is a mistake in Mend or in the database, please report it"


@contextmanager
def translated(place: str) -> Iterator[None]:
    """What a database complains about inside the block leaves it as a StorageError; everything else goes by.

    `place` names the database, without a password. Parameters never get into the sentence, so no private text does.
    """
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise StorageError(_sentence(error).format(place=place, said=_said(error))) from error
    except Exception as error:
        # asyncpg's own errors, which SQLAlchemy passes on as they are while connecting; asyncpg itself is not imported
        # here, since nobody with SQLite needs it
        if type(error).__module__.startswith("asyncpg."):
            raise StorageError(_sentence(error).format(place=place, said=_said(error))) from error
        raise


def _sentence(error: Exception) -> str:
    cause = _cause(error)
    if isinstance(cause, sqlite3.Error):
        return _by_prefix(SQLITE, getattr(cause, "sqlite_errorname", ""))
    if isinstance(cause, OSError):
        return _of_the_system(cause)
    if isinstance(cause, PoolTimeout):
        return POSTGRES["53300"]
    if type(cause).__name__ in ("InterfaceError", "InternalClientError"):
        return LOST  # asyncpg's words for a connection that has gone are about its inner states
    return _by_prefix(POSTGRES, getattr(cause, "sqlstate", None) or "")


def _of_the_system(error: OSError) -> str:
    if error.filename is None:
        return UNREACHABLE
    return SQLITE["SQLITE_FULL"] if error.errno == ENOSPC else NO_FILE


def _by_prefix(sentences: dict[str, str], code: str) -> str:
    return next((text for start, text in sentences.items() if code.startswith(start)), OTHER)


def _cause(error: BaseException) -> BaseException:
    return error.orig if isinstance(error, DBAPIError) and error.orig is not None else error


def _said(error: Exception) -> str:
    """The first line of the database's own words; the lines after it may quote values."""
    cause = _cause(error)
    if isinstance(cause, OSError) and cause.strerror:
        return cause.strerror
    words = str(cause).removeprefix(f"{type(cause.__cause__)}: ")
    return words.splitlines()[0].rstrip(".") if words else type(cause).__name__
