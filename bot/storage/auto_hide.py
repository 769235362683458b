"""Messages that go by themselves when they are some hours old, in the chats of those who asked for it.

One transaction takes their ids out of the table and writes a letter that only deletes: each goes once, whoever
restarts, however many workers look. Should the sender be killed between Telegram's answer and its note, the same ids
are asked for again, and Telegram passes over what is gone.

An id is kept with its hour. A message goes when all of its hour is old enough: up to an hour later than was asked for,
never earlier. What Telegram would not delete any more is only forgotten.
"""

from collections.abc import Iterable

from sqlalchemy import BindParameter, Connection, bindparam, delete, insert, select, update

from bot.dialogue.outputs import Effect, HideAfter
from bot.storage.crypto import Keyring
from bot.storage.messages import OF_CHAT, forget_of_chat
from bot.storage.tables import HIDES, chats, messages, outbox
from bot.storage.times import HOUR

MOST = 100  # chats a call: a turn that comes at the same moment waits for no more than these
CHAT: BindParameter[int] = bindparam("chat")
CHOSEN = update(chats).where(chats.c.id == CHAT).values(hide_after=bindparam("hours"))
HAD_ITS_TIME = messages.c.at <= bindparam("until")
# Locked on PostgreSQL: another worker passes over the chats that this one has, and this one over those in a turn.
DUE = (
    select(chats.c.id, chats.c.hide_after, chats.c.screen_message_id)
    .where(
        HIDES,
        chats.c.channel == bindparam("channel"),
        select(messages.c.at)
        .where(messages.c.chat_id == chats.c.id, messages.c.at + (chats.c.hide_after + 1) * HOUR <= bindparam("now"))
        .exists(),
    )
    .order_by(chats.c.id)
    .limit(MOST)
    .with_for_update(of=chats, skip_locked=True)
)
OLD = select(messages.c.message_id).where(OF_CHAT, HAD_ITS_TIME)
TAKEN = delete(messages).where(OF_CHAT, HAD_ITS_TIME)
NO_SCREEN = update(chats).where(chats.c.id == CHAT).values(screen_message_id=None)
WRITE = insert(outbox)


def choose(chat_id: int, effects: Iterable[Effect], connection: Connection) -> None:
    """What was chosen in a turn holds from now on, also for what stands there already."""
    for effect in effects:
        if isinstance(effect, HideAfter):
            connection.execute(CHOSEN, {"chat": chat_id, "hours": effect.hours or None})


class AutoHide:
    """That of one channel's chats."""

    def __init__(self, keys: Keyring, channel: str) -> None:
        self._keys, self._channel = keys, channel

    def write_letters(self, now: float, connection: Connection) -> tuple[int, int]:
        """Write a letter for each chat where something is old enough, MOST at the most. How many chats, and letters."""
        due = connection.execute(DUE, {"channel": self._channel, "now": int(now)}).all()
        letters = 0
        for chat_id, hours, screen in due:
            place = {"chat": chat_id, "until": int(now) - (hours + 1) * HOUR}
            forget_of_chat(chat_id, now, connection)
            ids = sorted(connection.execute(OLD, place).scalars())
            connection.execute(TAKEN, place)
            if screen in ids:
                connection.execute(NO_SCREEN, {"chat": chat_id})
            if ids:
                connection.execute(WRITE, self._letter(chat_id, ids, now))
                letters += 1
        return len(due), letters

    def _letter(self, chat_id: int, ids: list[str], now: float) -> dict[str, object]:
        payload = self._keys.seal({"ids": ids}, now)
        return {"chat_id": chat_id, "payload": payload, "not_before": now, "leased_until": 0.0}
