"""What happened after a backup was made, as far as the database knows that it is brought back into.

Who was erased is erased again. Whoever told of a danger keeps the session of now, so that nothing goes on as if they
had not (docs/safety.md, rules 2 and 9), and gets no reminder from before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from bot.dialogue.session import from_json
from bot.storage.crypto import Keyring
from bot.storage.errors import SealError
from bot.storage.forgotten import hash_of
from bot.storage.tables import chats, forgotten, reminders

LIST = select(forgotten.c.id, forgotten.c.address_hash, forgotten.c.day).order_by(forgotten.c.id)
OF_HASH = chats.c.address_hash == bindparam("hash")
KEEP = update(chats).where(OF_HASH).values(session=bindparam("sealed"), last_at=bindparam("hour"))
NO_REMINDER = delete(reminders).where(reminders.c.chat_id.in_(select(chats.c.id).where(OF_HASH)))


@dataclass(frozen=True, slots=True)
class Since:
    """The list of who was erased, and the sealed sessions, with their hour, of those in danger, by the chat's hash."""

    erased: Sequence[Row[tuple[int, bytes, str]]]
    in_danger: Mapping[bytes, tuple[bytes, int]]


def look(keys: Keyring, connection: Connection) -> Since:
    """In the database as it is now."""
    rows = connection.execute(select(chats.c.address_hash, chats.c.session, chats.c.last_at))
    in_danger = {bytes(found): (sealed, hour) for found, sealed, hour in rows if sealed and _danger(sealed, keys)}
    return Since(connection.execute(LIST).all(), in_danger)


def apply(since: Since, keys: Keyring, connection: Connection) -> int:
    """To what was brought back, with the hash key of now. How many chats were erased again."""
    for hashed, (sealed, hour) in since.in_danger.items():
        connection.execute(KEEP, {"hash": hashed, "sealed": sealed, "hour": hour})
        connection.execute(NO_REMINDER, {"hash": hashed})
    seen = set(connection.execute(select(forgotten.c.id)).scalars())
    unseen = [row for row in since.erased if row.id not in seen]
    if unseen:  # they stay on the list: other backups may have them, too
        connection.execute(insert(forgotten), [row._asdict() for row in unseen])
    return _erase({bytes(row.address_hash) for row in unseen}, keys, connection)


def _erase(hashes: set[bytes], keys: Keyring, connection: Connection) -> int:
    rows = connection.execute(select(chats.c.id, chats.c.channel, chats.c.address)).all() if hashes else []
    gone = [row.id for row in rows if hash_of(keys, row.channel, keys.open(row.address)) in hashes]
    for chat in gone:
        connection.execute(delete(chats).where(chats.c.id == chat))
    return len(gone)


def _danger(sealed: bytes, keys: Keyring) -> bool:
    try:
        session = from_json(keys.open(sealed))
    except SealError:
        return False
    return session.danger != "none" or session.concern.disclosed_at > 0
