"""Forgetting in time, and counting what waits."""

from sqlalchemy import Connection, bindparam, delete, func, select

from bot.storage.tables import PENDING, inbox, outbox
from bot.storage.times import HOUR

KEPT = 48 * HOUR  # an update is not delivered again after a day; Telegram keeps them for 24 hours
MOST = 500  # rows a call: a turn that comes at the same moment waits for no more than these

OLD = select(inbox.c.id).where(inbox.c.done_at < bindparam("before")).order_by(inbox.c.done_at).limit(MOST)
PURGE = delete(inbox).where(inbox.c.id.in_(OLD))
WAITING = select(
    select(func.count()).select_from(inbox).where(PENDING).scalar_subquery(),
    select(func.count()).select_from(outbox).scalar_subquery(),
)


def purge(before: float, connection: Connection) -> int:
    """Delete up to MOST answered updates from before that moment; say how many there were."""
    return connection.execute(PURGE, {"before": before}).rowcount


def waiting(connection: Connection) -> tuple[int, int]:
    """How many updates wait for an answer, and how many messages wait to go out."""
    updates, messages = connection.execute(WAITING).one()
    return updates, messages
