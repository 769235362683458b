"""How exercises helped, counted by topic and day."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "ratings",
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("day", "topic", "answer", name="pk_ratings"),
    )
