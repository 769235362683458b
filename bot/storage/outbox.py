"""Messages go out: the oldest first, a chat's in their order, each one deleted as soon as it has gone."""

from functools import partial

from sqlalchemy import ColumnElement, Connection, Row, ScalarSelect, bindparam, delete, select, update

from bot.storage.bell import Bell
from bot.storage.crypto import Keyring
from bot.storage.database import Database, T
from bot.storage.forgetting import end, lock
from bot.storage.forgotten import note
from bot.storage.formats import Json, message_from_json
from bot.storage.letters import Delivery, has_screen
from bot.storage.messages import Messages, standing
from bot.storage.tables import chats, outbox
from bot.storage.times import Clock

NOTHING_SAID = {"text": ""}
LEASE = 60.0  # seconds that a sender has; then the message is given to the next one who asks

earlier = outbox.alias("earlier")

# The first message of each chat of the channel, if it is due and nobody is sending it; the one that is due longest
# first. A chat's later messages wait for it. On PostgreSQL the row is locked, and one that somebody else has just taken
# is passed over.
DUE = (
    select(outbox.c.id)
    .join(chats, chats.c.id == outbox.c.chat_id)
    .where(
        chats.c.channel == bindparam("channel"),
        outbox.c.not_before <= bindparam("now"),
        outbox.c.leased_until <= bindparam("now"),
        ~select(earlier.c.id).where(earlier.c.chat_id == outbox.c.chat_id, earlier.c.id < outbox.c.id).exists(),
    )
    .order_by(outbox.c.not_before, outbox.c.id)
    .limit(1)
    .with_for_update(of=outbox, skip_locked=True)
)


def _of_chat(column: ColumnElement[T]) -> ScalarSelect[T]:
    return select(column).where(chats.c.id == outbox.c.chat_id).scalar_subquery()


TAKE = (
    update(outbox)
    .where(outbox.c.id == DUE.scalar_subquery())
    .values(leased_until=bindparam("until"))
    .returning(
        outbox.c.id,
        outbox.c.chat_id,
        outbox.c.payload,
        outbox.c.attempts,
        _of_chat(chats.c.channel).label("channel"),
        _of_chat(chats.c.address).label("address"),
        _of_chat(chats.c.screen_message_id).label("screen"),
    )
)
RETRY = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(not_before=bindparam("until"), leased_until=0.0, attempts=outbox.c.attempts + 1)
)
GONE = delete(outbox).where(outbox.c.id == bindparam("row"))
SCREEN = update(chats).where(chats.c.id == bindparam("chat")).values(screen_message_id=bindparam("screen"))
FORGET = delete(chats).where(chats.c.id == bindparam("chat"))
OF_CHANNEL = select(chats.c.id).where(chats.c.channel == bindparam("channel"))
UNTAKEN = update(outbox).where(outbox.c.chat_id.in_(OF_CHANNEL)).values(leased_until=0.0)


Taken = Row[tuple[int, int, bytes, int, str, bytes, str | None]]


class Outbox:
    """Where messages wait. Who has been given one says what came of it: sent, retry_later, give_up or drop_chat."""

    def __init__(self, database: Database, keys: Keyring, clock: Clock, channel: str, bell: Bell) -> None:
        self._database = database
        self._keys = keys
        self._clock = clock
        self._channel = channel
        self._messages = Messages(database)
        self.bell = bell

    async def next_delivery(self) -> Delivery | None:
        """The next message that may go out; None if there is none just now. Nobody else gets it for LEASE seconds."""
        while (row := await self._database.single(partial(_take, self._channel, self._clock()))) is not None:
            await self.bell.taken()
            if letter := self._keys.open(row.payload):
                return await self._delivery(row, letter)
            await self._database.single(partial(_delete, row))
        return None

    async def _delivery(self, row: Taken, letter: Json) -> Delivery:
        screen = letter.get("screen") or row.screen or ""
        edit, ids = letter.get("edit", ""), letter.get("ids", ())
        delete = tuple(sorted(ids)) if ids else None
        if letter.get("hide"):  # the card, should it be too old to delete, becomes the neutral message
            edit = edit or screen
            there = await self._database.single(partial(standing, row.chat_id, self._clock()))
            delete = tuple(sorted({*there, *ids}))
        return Delivery(
            id=row.id,
            chat_id=row.chat_id,
            channel=row.channel,
            address=self._keys.open(row.address),
            message=message_from_json(letter.get("message", NOTHING_SAID)),
            edit=edit,
            strip=screen if letter.get("strip") and screen != edit else "",
            screen=screen,
            attempts=row.attempts,
            delete=delete,
            last=letter.get("last", False),
        )

    async def sent(self, delivery: Delivery, *message_ids: str) -> None:
        """It has gone, in parts with these ids: delete it, and remember them, and where the newest buttons are.

        Of what was said last to somebody who is forgotten nothing is remembered.
        """
        screen = delivery.screen
        if has_screen(delivery.message):
            screen = message_ids[-1]
        elif delivery.edit == screen:  # the buttons that were there are gone
            screen = ""
        new = [(delivery.chat_id, each) for each in message_ids if each not in ("", delivery.edit)]
        if delivery.last or (screen == delivery.screen and not new):
            await self.give_up(delivery)
        else:
            await self._database.run(partial(self._record, delivery, screen, new))

    async def retry_later(self, delivery: Delivery, seconds: float) -> None:
        """It has not gone; it and what follows it in its chat wait `seconds`."""
        await self._database.single(partial(_retry, delivery, self._clock() + seconds))

    async def give_up(self, delivery: Delivery) -> None:
        """Nothing more will come of it: delete it."""
        if delivery.last:
            await self._database.run(partial(_delete_last, delivery), lasting=True)
            await self._database.tidy()
        else:
            await self._database.single(partial(_delete, delivery))

    async def drop_chat(self, delivery: Delivery) -> None:
        """The person has blocked the bot: delete the chat and everything that is stored of it."""
        await self._database.run(partial(self._forget, delivery), lasting=True)
        await self._database.tidy()

    def _forget(self, delivery: Delivery, connection: Connection) -> None:
        note(self._keys, [(delivery.channel, delivery.address)], self._clock(), connection)
        connection.execute(FORGET, {"chat": delivery.chat_id})

    def _record(self, delivery: Delivery, screen: str, new: list[tuple[int, str]], connection: Connection) -> None:
        """The chat first, the message last: a turn that hides (`drop_waiting`) has the chat and wants the message."""
        if screen != delivery.screen:
            connection.execute(SCREEN, {"chat": delivery.chat_id, "screen": screen or None})
        self._messages.keep(connection, new, self._clock())
        _delete(delivery, connection)


def end_leases(channel: str, connection: Connection) -> None:
    """Nobody is sending anything to the channel."""
    connection.execute(UNTAKEN, {"channel": channel})


def _take(channel: str, now: float, connection: Connection) -> Taken | None:
    return connection.execute(TAKE, {"channel": channel, "now": now, "until": now + LEASE}).first()


def _retry(delivery: Delivery, until: float, connection: Connection) -> None:
    connection.execute(RETRY, {"row": delivery.id, "until": until})


def _delete(delivery: Delivery | Taken, connection: Connection) -> None:
    connection.execute(GONE, {"row": delivery.id})


def _delete_last(delivery: Delivery, connection: Connection) -> None:
    """The chat first, as in `_record`."""
    lock(delivery.chat_id, connection)
    _delete(delivery, connection)
    end(delivery.chat_id, connection)
