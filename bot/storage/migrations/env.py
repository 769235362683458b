"""Alembic's way in, run by `bot/storage/migrate.py` with a connection that is in its transaction already.

The next migration: a copy of the newest file in `versions/`, with the next number. A test compares what they build with
`tables.py`.
"""

from alembic import context

from bot.storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
