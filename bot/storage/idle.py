"""Who has not written for long is forgotten: told two weeks before, once, and kept by any message.

Telling is an update like a reminder (`reminders.py`): it is written down in one transaction with the day on which the
chat goes, so it comes once, however many workers look. Nothing is told to who has ever told of a danger
(docs/safety.md, rule 9: nobody knows who holds that phone by now); their chats go in silence, two weeks later all the
same. A chat that has blocked the bot goes as soon as Telegram says so.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, delete, insert, null, select, update

from bot.dialogue.session import Session, from_json
from bot.schedule.quiet import quiet_of
from bot.storage.crypto import Keyring
from bot.storage.errors import SealError
from bot.storage.forgotten import note
from bot.storage.formats import update_to_json
from bot.storage.tables import chats, inbox
from bot.storage.times import HOUR, coarse
from bot.updates import Update

NAME = "idle"  # of the flow that tells: `due: idle`
DAY = 24 * HOUR
TWO_WEEKS = 14 * DAY
MOST = 50  # chats a call: a turn that comes at the same moment waits for no more than these


@dataclass(frozen=True, slots=True)
class Keeping:
    """Days: how long a chat is kept in which nobody writes (at least 30), and how long backups are."""

    days: int = 365
    backups: int = 30


CHAT: BindParameter[int] = bindparam("chat")
OF_CHANNEL = chats.c.channel == bindparam("own")
IDLE = (
    select(chats.c.id, chats.c.address, chats.c.session, chats.c.last_at)
    .where(OF_CHANNEL, chats.c.last_at < bindparam("before"), chats.c.goes_at.is_(None))
    .order_by(chats.c.last_at)
    .limit(MOST)
    .with_for_update(key_share=True, skip_locked=True)
)
GOES = update(chats).where(chats.c.id == CHAT).values(goes_at=bindparam("at"))
# The clock was wrong, or MEND_KEEP_DAYS is more now.
NOT_YET = (
    update(chats).where(OF_CHANNEL, chats.c.goes_at.is_not(None), chats.c.last_at >= bindparam("before"))
).values(goes_at=null())
# By itself: on PostgreSQL the statement after it then sees what came until the row was locked.
OVER = (
    select(chats.c.id, chats.c.channel, chats.c.address)
    .where(OF_CHANNEL, chats.c.last_at < bindparam("before"), chats.c.goes_at <= bindparam("now"))
    .order_by(chats.c.last_at)
    .limit(MOST)
    .with_for_update(skip_locked=True)
)
GONE = delete(chats).where(chats.c.id == CHAT, ~select(inbox.c.id).where(inbox.c.chat_id == chats.c.id).exists())
TELL = insert(inbox)


class Idle:
    """The chats of one channel in which nobody writes."""

    def __init__(self, keys: Keyring, channel: str) -> None:
        self._keys, self._channel = keys, channel

    def tell(self, now: float, days: int, connection: Connection) -> tuple[int, int]:
        """Decide when up to MOST chats go that have been idle for two weeks less than so many `days`.

        How many these are, and to how many of them it is told.
        """
        before = {"own": self._channel, "before": now - days * DAY + TWO_WEEKS}
        connection.execute(NOT_YET, before)
        found = connection.execute(IDLE, before).all()
        rows = [(row, session) for row in found if not _sleeps(session := self._session(row), now)]
        for row, _ in rows:
            two_weeks_from(now, row.id, connection)
        told = [self._told(row, now) for row, session in rows if self._may_be_told(row, session)]
        if told:
            connection.execute(TELL, told)
        return len(rows), len(told)

    def forget(self, now: float, days: int, connection: Connection) -> int:
        """Delete up to MOST chats whose time is over, with all that hangs on them; say how many were looked at."""
        given = {"own": self._channel, "before": now - days * DAY, "now": now}
        rows = connection.execute(OVER, given).all()
        gone = [row for row in rows if connection.execute(GONE, {"chat": row.id}).rowcount]
        places = [(row.channel, address) for row in gone if (address := self._address(row)) is not None]
        note(self._keys, places, now, connection)
        return len(gone)

    def _may_be_told(self, row: Row[Any], session: Session | None) -> bool:
        if session is None or self._address(row) is None:
            return False
        concern = session.concern
        return session.danger == "none" and concern.disclosed == "none" and not concern.question

    def _session(self, row: Row[Any]) -> Session | None:
        try:
            return from_json(self._keys.open(row.session)) if row.session else None
        except SealError:
            return None  # damaged; it goes all the same

    def _address(self, row: Row[Any]) -> str | None:
        try:
            return str(self._keys.open(row.address))
        except SealError:
            return None  # as above

    def _told(self, row: Row[Any], now: float) -> dict[str, object]:
        key = f"{NAME}:{row.id}:{row.last_at}"
        told = Update(key, self._channel, self._address(row) or "", "due", NAME)
        return {
            "chat_id": row.id,
            "update_key": self._keys.hash("update", key),
            "payload": self._keys.seal({**update_to_json(told), "at": now}, now),
            "received_at": coarse(now),
        }


def _sleeps(session: Session | None, now: float) -> bool:
    """In somebody's quiet hours nothing is told; they are looked at again in the morning."""
    return session is not None and quiet_of(session.slots).over_at(now) > now


def two_weeks_from(now: float, chat_id: int, connection: Connection) -> None:
    """The chat goes two weeks from now, unless its person writes."""
    connection.execute(GOES, {"chat": chat_id, "at": coarse(now) + TWO_WEEKS})
