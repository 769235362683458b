"""Messages that wait for a chat, and are not sent after all."""

from sqlalchemy import Connection, bindparam, delete, update

from bot.storage.tables import outbox

OF_CHAT = outbox.c.chat_id == bindparam("chat")
DROP = delete(outbox).where(OF_CHAT, outbox.c.leased_until <= bindparam("now"))
BLANK = update(outbox).where(OF_CHAT).values(payload=bindparam("nothing"))


def drop_waiting(chat_id: int, nothing: bytes, now: float, connection: Connection) -> None:
    """Nothing that waits for the chat is sent any more.

    What somebody is sending just now keeps its place, so that what follows waits for it; it becomes `nothing`, a sealed
    letter without content, and should it have to be tried again, it is not.
    """
    connection.execute(DROP, {"chat": chat_id, "now": now})
    connection.execute(BLANK, {"chat": chat_id, "nothing": nothing})
