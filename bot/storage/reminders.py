"""Reminders: written and taken back in the transaction of the turn that asks for it; due, they become an update.

One transaction puts the update into the inbox, and deletes the reminder or moves it to its next time: each comes once,
whoever restarts, however many workers look, whatever the clock does. What was missed while nobody looked comes as one
update a chat, and what repeats itself once in it. In somebody's quiet hours nothing comes that can wait.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, delete, func, select, update

from bot.dialogue.outputs import DangerSeen, Effect, ForgetChat, Remind, Unremind
from bot.dialogue.session import Session, from_json
from bot.schedule.quiet import quiet_of
from bot.schedule.rhythm import rhythm_from_json
from bot.storage.crypto import Keyring
from bot.storage.database import Database
from bot.storage.errors import SealError
from bot.storage.formats import Json, update_to_json
from bot.storage.tables import chats, inbox, reminders
from bot.storage.times import coarse
from bot.updates import Update

MINUTE, DAY = 60, 86_400
MOST = 100  # chats a call: a turn that comes at the same moment waits for no more than these
log = logging.getLogger(__name__)
CHAT: BindParameter[int] = bindparam("chat")
NONE_OF_CHAT = delete(reminders).where(reminders.c.chat_id == CHAT)
NOT_THIS = NONE_OF_CHAT.where(reminders.c.name_hash == bindparam("name"))
IS_DUE = reminders.c.due_at <= bindparam("now")
# The chats that have waited longest. Locked on PostgreSQL, as by a turn: another worker passes over what this one is
# taking, so that what is due in a chat at the same time stays together; whoever writes to the chat need not wait.
WAITING_LONGEST = (
    select(reminders.c.chat_id)
    .join(chats, chats.c.id == reminders.c.chat_id)
    .where(IS_DUE, chats.c.channel == bindparam("channel"))
    .order_by(reminders.c.due_at, reminders.c.id)
    .limit(MOST)
)
DUE_CHATS = (
    select(chats.c.id, chats.c.address, chats.c.session)
    .where(chats.c.id.in_(WAITING_LONGEST))
    .with_for_update(key_share=True, skip_locked=True)
)
DUE = (
    select(reminders.c.id, reminders.c.chat_id, reminders.c.due_at, reminders.c.payload)
    .where(IS_DUE, reminders.c.chat_id.in_(bindparam("chats", expanding=True)))
    .order_by(reminders.c.chat_id, reminders.c.due_at, reminders.c.id)
)
TAKEN = delete(reminders).where(reminders.c.id == bindparam("row"))
LATER = update(reminders).where(reminders.c.id == bindparam("row")).values(due_at=bindparam("at"))
WAITING = select(func.count()).select_from(reminders).where(reminders.c.chat_id == CHAT)


@dataclass(frozen=True, slots=True)
class _Opened:
    """What is due in a chat, unsealed: the address, the session, and each row with what it says."""

    address: str
    session: Session
    told: tuple[tuple[Row[Any], Json], ...]


class Reminders:
    """Those of one channel's chats."""

    def __init__(self, database: Database, keys: Keyring, channel: str) -> None:
        self._keys, self._channel = keys, channel
        written = database.insert(reminders)
        self._write = written.on_conflict_do_update(
            index_elements=[reminders.c.chat_id, reminders.c.name_hash],
            set_={"due_at": written.excluded.due_at, "payload": written.excluded.payload},
        )
        self._put = database.insert(inbox).on_conflict_do_nothing(index_elements=["update_key"])

    def apply(self, chat_id: int, effects: Iterable[Effect], now: float, connection: Connection) -> None:
        """Write, replace and take back. A danger that was told takes all of them (docs/safety.md, rule 9)."""
        for effect in effects:
            match effect:
                case Remind():
                    connection.execute(self._write, self._row(chat_id, effect, now))
                case Unremind(name):
                    connection.execute(NOT_THIS, {"chat": chat_id, "name": self._hash(name)})
                case DangerSeen() | ForgetChat():
                    connection.execute(NONE_OF_CHAT, {"chat": chat_id})

    def ring(self, now: float, connection: Connection) -> tuple[int, int]:
        """Turn what is due into updates, one a chat, or let it wait for the morning; say in how many chats something
        was due, and how many updates there are."""
        found = connection.execute(DUE_CHATS, {"now": int(now), "channel": self._channel}).all()
        there = {row.id: row for row in found}
        rows = connection.execute(DUE, {"now": int(now), "chats": list(there)}).all() if there else []
        updates = []
        for chat_id, group in groupby(rows, key=lambda row: int(row.chat_id)):
            due = list(group)
            try:
                opened = self._opened(due, there[chat_id])
            except SealError as error:  # for a person to look at; the others' reminders come
                log.error("the reminders of chat %s cannot be read, they are tried again in a day: %s", chat_id, error)
                connection.execute(LATER, [{"row": row.id, "at": _minute(now + DAY)} for row in due])
                continue
            coming = list(self._coming(opened, now, connection))
            updates += [self._update(coming, chat_id, opened.address, now)] if coming else []
        if updates:
            connection.execute(self._put, updates)
        return len(there), len(updates)

    def _opened(self, rows: Sequence[Row[Any]], chat: Row[Any]) -> _Opened:
        """All of it before anything is changed. Raises SealError."""
        session = from_json(self._keys.open(chat.session)) if chat.session is not None else Session()
        told = tuple((row, self._keys.open(row.payload)) for row in rows)
        return _Opened(self._keys.open(chat.address), session, told)

    def _coming(self, opened: _Opened, now: float, connection: Connection) -> Iterator[tuple[Row[Any], str]]:
        """Those that come now, with their names; each is gone afterwards, or moved on."""
        morning = quiet_of(opened.session.slots).over_at(now)
        for row, told in opened.told:
            if morning > now and not told.get("exact", True):
                connection.execute(LATER, {"row": row.id, "at": _minute(morning)})
                continue
            if rhythm := told.get("rhythm"):  # from the later of the two: the clock may have been put back
                following = rhythm_from_json(rhythm).next_after(max(now, row.due_at))
                connection.execute(LATER, {"row": row.id, "at": _minute(following)})
            else:
                connection.execute(TAKEN, {"row": row.id})
            yield row, told["name"]

    def _row(self, chat_id: int, asked: Remind, now: float) -> dict[str, object]:
        told: Json = {"name": asked.name, "exact": asked.exact}
        if asked.rhythm is not None:
            told["rhythm"] = asdict(asked.rhythm)
        return {
            "chat_id": chat_id,
            "name_hash": self._hash(asked.name),
            "due_at": _minute(asked.at),
            "payload": self._keys.seal(told, now),
        }

    def _update(
        self, coming: Sequence[tuple[Row[Any], str]], chat_id: int, address: str, now: float
    ) -> dict[str, object]:
        first, _ = coming[0]
        key = f"due:{first.id}:{first.due_at}:{int(now)}"
        update = Update(key, self._channel, address, "due", " ".join(name for _, name in coming))
        return {
            "chat_id": chat_id,
            "update_key": self._keys.hash("update", key),
            "payload": self._keys.seal({**update_to_json(update), "at": now}, now),
            "received_at": coarse(now),
        }

    def _hash(self, name: str) -> bytes:
        return self._keys.hash("reminder", name)


def waiting(chat_id: int, connection: Connection) -> int:
    """How many reminders a chat has."""
    return connection.execute(WAITING, {"chat": chat_id}).scalar_one()


def _minute(at: float) -> int:
    """The minute is enough, and never too early."""
    return -(-int(at) // MINUTE) * MINUTE
