"""Who was erased, for restored backups; and when the chats of people who do not write any more go."""

import sqlalchemy as sa
from alembic import op

revision = "0101"
down_revision = "0004"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "forgotten",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("address_hash", sa.LargeBinary(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_forgotten"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_forgotten_day", "forgotten", ["day"])
    op.add_column("chats", sa.Column("goes_at", sa.BigInteger()))
    op.create_index("ix_chats_last_at", "chats", ["last_at"])
    going = sa.text("goes_at IS NOT NULL")
    op.create_index("ix_chats_going", "chats", ["goes_at"], sqlite_where=going, postgresql_where=going)
