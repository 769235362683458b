"""What this room needs of the storage: a place for updates, and the messages that wait to go out."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from bot.dialogue.outputs import Message
from bot.updates import Update


class Delivery(Protocol):
    """One message on its way out, as far as this room reads it.

    `edit` and `strip` are message ids of Telegram or empty: the message to put this one in the place of, and the one
    whose keyboard is obsolete once this one is there. `attempts` counts the ones that failed before. `delete` has the
    ids of the messages that have to be gone before this one is posted; None where there is nothing to delete. A message
    without text only deletes.
    """

    @property
    def id(self) -> int | str: ...
    @property
    def address(self) -> str: ...
    @property
    def message(self) -> Message: ...
    @property
    def edit(self) -> str: ...
    @property
    def strip(self) -> str: ...
    @property
    def attempts(self) -> int: ...
    @property
    def delete(self) -> Sequence[str] | None: ...


D = TypeVar("D", bound=Delivery)


class Mailbox(Protocol[D]):
    """The storage as this room sees it. Any exception from it means "not done": it is asked again."""

    async def receive(self, updates: Sequence[Update], /) -> int:
        """Stores all of them or none, each key once. Returns how many were new."""

    async def next_delivery(self) -> D | None:
        """The oldest message that is due, of a chat where nothing older waits; None when nothing is due.

        It wants to hear within a minute what came of it.
        """

    async def sent(self, delivery: D, /, *message_ids: str) -> None:
        """It arrived, in parts with these ids."""

    async def retry_later(self, delivery: D, seconds: float, /) -> None:
        """It did not; not before so many seconds again, nor anything after it in this chat."""

    async def give_up(self, delivery: D, /) -> None:
        """It never will; the chat goes on without it."""

    async def drop_chat(self, delivery: D, /) -> None:
        """Nothing can arrive there: the person blocked the bot or is gone."""

    async def wait_for_delivery(self, seconds: float, /) -> object:
        """Returns when something may be due, at the latest after so many seconds. May be cancelled."""
