"""Which messages stand in a chat, by the channel's ids: what can be taken away again when somebody asks for it.

An id is kept while its message can be deleted: until the hour that it was written in began KEPT seconds ago.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import BigInteger, Connection, String, bindparam, delete, select, tuple_

from bot.storage.database import Database
from bot.storage.tables import chats, messages
from bot.storage.times import HOUR, coarse

KEPT = 48 * HOUR  # Telegram deletes nothing that is older
MOST = 500  # rows a call: a turn that comes at the same moment waits for no more than these

OF_CHAT = messages.c.chat_id == bindparam("chat")
TOO_OLD = messages.c.at <= bindparam("until")
STANDING = select(messages.c.message_id).where(OF_CHAT, ~TOO_OLD).order_by(messages.c.message_id)
FORGET_OF_CHAT = delete(messages).where(OF_CHAT, TOO_OLD)
KEY = tuple(messages.primary_key)
OLD = select(*KEY).where(TOO_OLD).limit(MOST)
FORGET = delete(messages).where(tuple_(*KEY).in_(OLD))

# Not by VALUES: the chat may have been forgotten while the message was on its way.
ROW = select(chats.c.id, bindparam("hour", type_=BigInteger), bindparam("message", type_=String)).where(
    chats.c.id == bindparam("chat")
)


class Messages:
    """Writes down what stands where."""

    def __init__(self, database: Database) -> None:
        self._insert = database.insert(messages).from_select(messages.c.keys(), ROW).on_conflict_do_nothing()
        self._sql = ""
        self._order: Sequence[str] = ()

    def keep(self, connection: Connection, found: Iterable[tuple[int, str]], now: float) -> None:
        """Each is a chat's row and the channel's id of a message in it; "" is none."""
        if not self._sql:  # written out once: SQLAlchemy's part of each execution would be a tenth of a turn
            compiled = self._insert.compile(dialect=connection.dialect)
            self._sql, self._order = str(compiled), compiled.positiontup or ()
        for chat, message in found:
            if message:
                row = {"chat": chat, "message": message, "hour": coarse(now)}
                connection.exec_driver_sql(self._sql, tuple(row[name] for name in self._order))


def standing(chat_id: int, now: float, connection: Connection) -> Sequence[str]:
    """The ids of what can still be deleted in a chat."""
    return connection.execute(STANDING, {"chat": chat_id, "until": _until(now)}).scalars().all()


def forget_of_chat(chat_id: int, now: float, connection: Connection) -> None:
    """Forget the ids that have had their time in a chat."""
    connection.execute(FORGET_OF_CHAT, {"chat": chat_id, "until": _until(now)})


def forget(now: float, connection: Connection) -> int:
    """Forget up to MOST ids that have had their time, of any chat; say how many there were."""
    return connection.execute(FORGET, {"until": _until(now)}).rowcount


def _until(now: float) -> int:
    return coarse(now) - KEPT
