"""Erasing a person: what /forget takes away at once, and what goes when its last word to them has been sent.

The words "it is erased" must still reach somebody. Until they have, the chat's row is there with nothing in it but the
address, sealed anew; then the row goes, too. What the person has written since is a new beginning, and stays.
"""

from sqlalchemy import BindParameter, Connection, bindparam, delete, null, select, update

from bot.storage.crypto import Keyring
from bot.storage.dropping import drop_waiting
from bot.storage.forgotten import note
from bot.storage.formats import Json
from bot.storage.messages import standing
from bot.storage.tables import chats, inbox, messages, outbox
from bot.storage.times import coarse
from bot.taps import ScreenButton, parse_callback
from bot.updates import Update

CHAT: BindParameter[int] = bindparam("chat")
EMPTIED = (
    update(chats)
    .where(chats.c.id == CHAT)
    .values(
        address=bindparam("sealed"),
        session=null(),
        screen_message_id=null(),
        hide_after=null(),
        created_at=bindparam("hour"),
        last_at=bindparam("hour"),
    )
)
NO_IDS = delete(messages).where(messages.c.chat_id == CHAT)
WAITING = select(inbox.c.id, inbox.c.payload).where(inbox.c.chat_id == CHAT)
SEALED_ANEW = update(inbox).where(inbox.c.id == bindparam("row")).values(payload=bindparam("sealed"))
OVER = update(inbox).where(inbox.c.id == bindparam("row")).values(chat_id=None, payload=None, done_at=bindparam("hour"))

SCREEN = select(chats.c.screen_message_id).where(chats.c.id == CHAT)
# By itself: on PostgreSQL the statements after it then see what whoever held the row before has written.
LOCKED = select(chats.c.id).where(chats.c.id == CHAT).with_for_update()
GONE = delete(chats).where(
    chats.c.id == CHAT,
    chats.c.session.is_(None),
    ~select(inbox.c.id).where(inbox.c.chat_id == chats.c.id).exists(),
    ~select(outbox.c.id).where(outbox.c.chat_id == chats.c.id).exists(),
)


class Forgetting:
    """Erases a chat in a database."""

    def __init__(self, keys: Keyring) -> None:
        self._keys = keys

    def erase(self, chat_id: int, update: Update, now: float, connection: Connection, *, hide: bool) -> Json:
        """Everything of a chat but its address. What a letter needs to know of it is returned, and only in the letter.

        That is the message with the newest buttons, which must go, and, to `hide` the chat, what stands in it.
        """
        found: Json = {"screen": connection.execute(SCREEN, {"chat": chat_id}).scalar() or ""}
        there = standing(chat_id, now, connection) if hide else ()
        found["ids"] = [*there, *drop_waiting(chat_id, self._keys, now, connection)]
        self._begin_anew(chat_id, now, connection)
        connection.execute(NO_IDS, {"chat": chat_id})
        note(self._keys, [(update.channel, update.address)], now, connection)
        sealed = self._keys.seal(update.address, now)
        connection.execute(EMPTIED, {"chat": chat_id, "sealed": sealed, "hour": coarse(now)})
        return found

    def _begin_anew(self, chat_id: int, now: float, connection: Connection) -> None:
        """What was written after the tap that erases may be a cry for help: it is answered, as of somebody new.

        A tap on a screen that is forgotten means nothing any more.
        """
        for row in connection.execute(WAITING, {"chat": chat_id}).all():
            waiting = self._keys.open(row.payload)
            if waiting["kind"] == "tap" and isinstance(parse_callback(waiting["text"]), ScreenButton):
                connection.execute(OVER, {"row": row.id, "hour": coarse(now)})
            else:
                connection.execute(SEALED_ANEW, {"row": row.id, "sealed": self._keys.seal(waiting, now)})


def lock(chat_id: int, connection: Connection) -> None:
    """Nothing is written to the chat until this transaction is over."""
    connection.execute(LOCKED, {"chat": chat_id})


def end(chat_id: int, connection: Connection) -> None:
    """The last word to somebody who is erased has been said: the row, locked, goes too, unless they have begun anew."""
    connection.execute(GONE, {"chat": chat_id})
