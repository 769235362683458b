"""What waits in the outbox, and what the sender gets of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.dialogue.outputs import Message
from bot.dialogue.session import Session
from bot.storage.formats import Json, message_to_json
from bot.updates import Update


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message on its way to a person.

    `edit` is the channel's id of the message that this one replaces ("": it is a new one). `strip` is the id of an
    earlier message whose buttons must go, because this one has the buttons now ("": none). `screen` is the id of the
    message that has the buttons now ("": none). `attempts` counts how often it was put off. `delete` has the ids of the
    messages of both sides that must be gone before this one comes (None: it hides nothing); a message without text only
    deletes. `last`: the person is forgotten, and the chat's row with them, once this has gone.
    """

    id: int
    chat_id: int
    channel: str
    address: str
    message: Message
    edit: str = ""
    strip: str = ""
    screen: str = ""
    attempts: int = 0
    delete: tuple[str, ...] | None = None
    last: bool = False


def has_screen(message: Message) -> bool:
    """Whether the message has buttons."""
    return bool(message.buttons or message.navigation)


def letters(
    messages: Iterable[Message],
    update: Update,
    before: Session,
    *,
    hidden: Sequence[str] | None = None,
    forgotten: Json | None = None,
) -> list[Json]:
    """The messages as the outbox keeps them. `before` is the session before the step; `hidden`: all else in the chat
    goes first, and so does what has these ids. None: it stays.

    `forgotten`: nothing about the person is kept any more but this, which the first letter takes along.

    Which message loses its buttons is not known yet: the one that has them may itself be on its way still. So only
    whether any should is written down.
    """
    kept = before.kept  # the newest screen, while walking through the messages
    rows: list[Json] = []
    for message in messages:
        # only a tap has a message of the bot's in its hand; what the person wrote cannot be edited
        edits = message.edit or (hidden is not None and not rows)
        edit = update.message_id if edits and update.kind == "tap" else ""
        strip = has_screen(message) and not edit and not kept
        rows.append({"message": message_to_json(message), "edit": edit, "strip": strip})
        if has_screen(message):
            kept = message.keep
    if hidden is not None and rows:
        rows[0] |= {"hide": True, "ids": list(hidden)}
    if forgotten is not None and rows:
        rows[0] |= forgotten
        rows[-1]["last"] = True
    return rows
