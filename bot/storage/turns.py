"""The end of a turn: session, answers and effects are written and the update is over, in one transaction."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy import Connection, bindparam, insert, null, update

from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import ForgetChat, HideChat, Message
from bot.dialogue.session import Session, from_json, to_json
from bot.storage.auto_hide import choose
from bot.storage.bell import Bell
from bot.storage.counts import Counts
from bot.storage.crypto import Keyring
from bot.storage.database import Database, Hold
from bot.storage.dropping import drop_waiting
from bot.storage.export import everything
from bot.storage.forgetting import Forgetting
from bot.storage.formats import Json
from bot.storage.idle import NAME, two_weeks_from
from bot.storage.letters import letters
from bot.storage.messages import forget_of_chat
from bot.storage.reminders import Reminders
from bot.storage.tables import PENDING, chats, inbox, outbox
from bot.storage.times import Clock, coarse, day
from bot.updates import Update

Step = Callable[[Session], Outcome]

NOTHING_DONE = Outcome(Session())
LEAVES_NOTHING = {HideChat(), ForgetChat()}  # also not in the log of the database's own, where that can be helped

WAITS = (inbox.c.id == bindparam("row")) & PENDING
OVER = update(inbox).where(WAITS).values(chat_id=None, payload=None, done_at=bindparam("hour"))
REMIND = update(chats).where(chats.c.id == bindparam("chat")).values(session=bindparam("sealed"))
REMEMBER = REMIND.values(last_at=bindparam("hour"), goes_at=null())
ANSWER = insert(outbox)


@dataclass(frozen=True, slots=True)
class Turn:
    """An update that has been claimed, with its chat's session, sealed, as it was then: nobody else changes it now.

    It is in one row, or, if it is a burst of texts, in several: all of them are over at once.
    """

    row_ids: tuple[int, ...]
    chat_id: int
    session: bytes | None
    update: Update


class Turns:
    """Writes what steps come to. `answered` is rung for every message that can go out."""

    def __init__(self, database: Database, keys: Keyring, clock: Clock, answered: Bell, reminders: Reminders) -> None:
        self._database = database
        self._keys = keys
        self._forgetting = Forgetting(keys)
        self._clock = clock
        self._answered = answered
        self._counts = Counts(database)
        self._reminders = reminders

    async def end(self, hold: Hold, turn: Turn, step: Step) -> None:
        """One transaction. If the update is over already, or its chat was deleted meanwhile, nothing is applied."""
        outcome = await hold.run(partial(self._write, turn, step))
        self._answered.ring(len(outcome.messages))
        if LEAVES_NOTHING & set(outcome.effects):
            await self._database.tidy()

    def _write(self, turn: Turn, step: Step, connection: Connection) -> Outcome:
        now = self._clock()
        if not sum(connection.execute(OVER, {"row": row, "hour": coarse(now)}).rowcount for row in turn.row_ids):
            return NOTHING_DONE
        session = Session() if turn.session is None else from_json(self._keys.open(turn.session))
        outcome = step(session)
        hide = HideChat() in outcome.effects
        hidden: list[str] | None = [] if hide else None
        forgotten = None
        if ForgetChat() in outcome.effects:
            forgotten = self._forget(turn, now, connection, hide=hide)
        else:
            self._remember(turn, session, outcome, now, connection)
            hidden = drop_waiting(turn.chat_id, self._keys, now, connection) if hide else None
        messages = self._with_documents(turn, outcome, connection)
        told = letters(messages, turn.update, session, hidden=hidden, forgotten=forgotten)
        self._answer(connection, turn.chat_id, told, now)
        self._counts.add(connection, outcome.effects, day(now))
        self._reminders.apply(turn.chat_id, outcome.effects, now, connection)
        choose(turn.chat_id, outcome.effects, connection)
        return outcome

    def _remember(self, turn: Turn, before: Session, outcome: Outcome, now: float, connection: Connection) -> None:
        sealed = self._keys.seal(to_json(outcome.session), now)
        if turn.update.kind == "due":  # nobody has written
            connection.execute(REMIND, {"chat": turn.chat_id, "sealed": sealed})
            if NAME in turn.update.text.split():
                two_weeks_from(now, turn.chat_id, connection)
        else:
            connection.execute(REMEMBER, {"chat": turn.chat_id, "sealed": sealed, "hour": coarse(now)})
        if coarse(before.last_at) != coarse(now):  # within the hour nothing more grows too old
            forget_of_chat(turn.chat_id, now, connection)

    def _forget(self, turn: Turn, now: float, connection: Connection, *, hide: bool) -> Json:
        if turn.session is None:  # forgotten already, and the words that say so may still wait to be sent
            return {}
        return self._forgetting.erase(turn.chat_id, turn.update, now, connection, hide=hide)

    def _with_documents(self, turn: Turn, outcome: Outcome, connection: Connection) -> list[Message]:
        """The messages, with the copy of what is kept in those that take one along."""
        return [
            replace(each, document=replace(each.document, content=self._copy(turn, outcome, connection)))
            if each.document and not each.document.content
            else each
            for each in outcome.messages
        ]

    def _copy(self, turn: Turn, outcome: Outcome, connection: Connection) -> str:
        return everything(turn.chat_id, turn.update, outcome.session, connection)

    def _answer(self, connection: Connection, chat_id: int, payloads: list[dict[str, object]], now: float) -> None:
        if payloads:
            rows = [
                {"chat_id": chat_id, "payload": self._keys.seal(each, now), "not_before": now, "leased_until": 0.0}
                for each in payloads
            ]
            connection.execute(ANSWER, rows)
