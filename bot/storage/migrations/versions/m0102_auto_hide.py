"""Messages that are deleted by themselves after some hours, where somebody asked for it."""

import sqlalchemy as sa
from alembic import op

revision = "0102"
down_revision = "0101"

HIDES = sa.text("hide_after IS NOT NULL")


def upgrade() -> None:
    op.add_column("chats", sa.Column("hide_after", sa.Integer(), nullable=True))
    op.create_index("ix_chats_hiding", "chats", ["id"], sqlite_where=HIDES, postgresql_where=HIDES)
