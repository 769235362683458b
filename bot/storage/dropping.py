"""Messages that wait for a chat, and are not sent after all."""

from sqlalchemy import Connection, bindparam, delete, select, update

from bot.storage.crypto import Keyring
from bot.storage.tables import outbox

OF_CHAT = outbox.c.chat_id == bindparam("chat")
WAITING = select(outbox.c.payload).where(OF_CHAT)
DROP = delete(outbox).where(OF_CHAT, outbox.c.leased_until <= bindparam("now"))
BLANK = update(outbox).where(OF_CHAT).values(payload=bindparam("nothing"))


def drop_waiting(chat_id: int, keys: Keyring, now: float, connection: Connection) -> list[str]:
    """Nothing that waits for the chat is sent any more. The ids of what some of it was to delete are returned: that
    stands there still, and is to be deleted by what comes instead.

    What somebody is sending just now keeps its place, so that what follows waits for it; it becomes a sealed letter
    without content, and should it have to be tried again, it is not.
    """
    waiting = [keys.open(payload) for payload in connection.execute(WAITING, {"chat": chat_id}).scalars()]
    connection.execute(DROP, {"chat": chat_id, "now": now})
    connection.execute(BLANK, {"chat": chat_id, "nothing": keys.seal({}, now)})
    return [each for letter in waiting for each in letter.get("ids", ())]
