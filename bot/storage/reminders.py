"""Reminders: written and taken back in the transaction of the turn that asks for it; due, they become an update.

One transaction deletes a reminder and puts its update into the inbox: each comes once, whoever restarts, however many
workers look; and what was missed while nobody looked comes as one update a chat, not as many.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, delete, func, insert, select

from bot.dialogue.outputs import DangerSeen, Effect, ForgetChat, Remind, Unremind
from bot.storage.crypto import Keyring
from bot.storage.database import Database
from bot.storage.formats import update_to_json
from bot.storage.tables import chats, inbox, reminders
from bot.storage.times import coarse
from bot.updates import Update

MINUTE = 60
MOST = 100  # chats a call: a turn that comes at the same moment waits for no more than these
CHAT: BindParameter[int] = bindparam("chat")
NONE_OF_CHAT = delete(reminders).where(reminders.c.chat_id == CHAT)
NOT_THIS = NONE_OF_CHAT.where(reminders.c.name_hash == bindparam("name"))
# Locked on PostgreSQL: another worker passes over what this one is taking.
DUE = (
    select(reminders.c.id, reminders.c.chat_id, reminders.c.payload, chats.c.address)
    .join(chats, chats.c.id == reminders.c.chat_id)
    .where(reminders.c.due_at <= bindparam("now"), chats.c.channel == bindparam("channel"))
    .order_by(reminders.c.due_at, reminders.c.id)
    .limit(MOST)
    .with_for_update(of=reminders, skip_locked=True)
)
TAKEN = delete(reminders).where(reminders.c.id == bindparam("row"))
RING = insert(inbox)
WAITING = select(func.count()).select_from(reminders).where(reminders.c.chat_id == CHAT)


class Reminders:
    """Those of one channel's chats."""

    def __init__(self, database: Database, keys: Keyring, channel: str) -> None:
        self._keys, self._channel = keys, channel
        written = database.insert(reminders)
        self._write = written.on_conflict_do_update(
            index_elements=[reminders.c.chat_id, reminders.c.name_hash],
            set_={"due_at": written.excluded.due_at, "payload": written.excluded.payload},
        )

    def apply(self, chat_id: int, effects: Iterable[Effect], now: float, connection: Connection) -> None:
        """Write, replace and take back. A danger that was told takes all of them (docs/safety.md, rule 9)."""
        for effect in effects:
            match effect:
                case Remind(name, at):
                    connection.execute(self._write, self._row(chat_id, name, at, now))
                case Unremind(name):
                    connection.execute(NOT_THIS, {"chat": chat_id, "name": self._hash(name)})
                case DangerSeen() | ForgetChat():
                    connection.execute(NONE_OF_CHAT, {"chat": chat_id})

    def ring(self, now: float, connection: Connection) -> int:
        """Turn what is due into updates, one a chat; say how many there were."""
        rows = connection.execute(DUE, {"now": int(now), "channel": self._channel}).all()
        by_chat = groupby(sorted(rows, key=lambda row: (row.chat_id, row.id)), key=lambda row: row.chat_id)
        updates = [self._update(list(group), now) for _, group in by_chat]
        if updates:
            connection.execute(TAKEN, [{"row": row.id} for row in rows])
            connection.execute(RING, updates)
        return len(updates)

    def _row(self, chat_id: int, name: str, at: float, now: float) -> dict[str, object]:
        due = -(-int(at) // MINUTE) * MINUTE  # the minute is enough, and never too early
        payload = self._keys.seal({"name": name}, now)
        return {"chat_id": chat_id, "name_hash": self._hash(name), "due_at": due, "payload": payload}

    def _update(self, rows: Sequence[Row[Any]], now: float) -> dict[str, object]:
        names = " ".join(self._keys.open(row.payload)["name"] for row in rows)
        key = f"due:{rows[0].id}"
        update = Update(key, self._channel, self._keys.open(rows[0].address), "due", names)
        return {
            "chat_id": rows[0].chat_id,
            "update_key": self._keys.hash("update", key),
            "payload": self._keys.seal({**update_to_json(update), "at": now}, now),
            "received_at": coarse(now),
        }

    def _hash(self, name: str) -> bytes:
        return self._keys.hash("reminder", name)


def waiting(chat_id: int, connection: Connection) -> int:
    """How many reminders a chat has."""
    return connection.execute(WAITING, {"chat": chat_id}).scalar_one()
