"""Bringing a database's tables to where this program expects them."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from bot.storage.errors import StorageError
from bot.storage.tables import metadata


def upgrade(connection: Connection, place: str, to: str = "head") -> None:
    """Take every migration that is missing, in the transaction that the connection is in.

    Raises StorageError if a newer Mend wrote the database, or another program did.
    """
    config, scripts = _scripts()
    known = revisions()
    present = set(MigrationContext.configure(connection).get_current_heads())
    if present - known:
        raise StorageError(
            f"{place} was written by a newer Mend than this one; install the newer one, or bring back the backup "
            "from before the upgrade"
        )
    if not present:
        _refuse_foreign(connection, place)
    if present != set(scripts.get_heads()):
        config.attributes["connection"] = connection
        command.upgrade(config, to)


def revisions() -> set[str]:
    """Every state of the tables that this program knows."""
    return {script.revision for script in _scripts()[1].walk_revisions()}


def _scripts() -> tuple[Config, ScriptDirectory]:
    config = Config()
    config.set_main_option("script_location", "bot.storage:migrations")
    return config, ScriptDirectory.from_config(config)


def _refuse_foreign(connection: Connection, place: str) -> None:
    taken = sorted(set(inspect(connection).get_table_names()) & set(metadata.tables))
    if taken:
        raise StorageError(
            f"{place} belongs to another program: it has a table '{taken[0]}' that Mend did not make; give Mend a "
            "database of its own"
        )
