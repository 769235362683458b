"""Whether a message in a chat of several people speaks to the bot, and with which words. Pure."""

from dataclasses import dataclass

import telegram
from telegram.constants import MessageEntityType

from bot.telegram.plain import clean
from bot.telegram.translate import COMMAND

MENTIONS = (MessageEntityType.MENTION, MessageEntityType.TEXT_MENTION, MessageEntityType.BOT_COMMAND)


@dataclass(frozen=True, slots=True)
class Addressed:
    """A `command` without its slash, or `texts`: the person's own words without the mention, then what they point at.

    A command that is followed by words is as good as a mention: "/start@MendBot you never listen".
    """

    command: str = ""
    texts: tuple[str, ...] = ()


def addressed(message: telegram.Message, me: telegram.User) -> Addressed | None:
    """What is said to the bot in a group; None for everything else, which is nobody's business."""
    if not from_a_person(message):
        return None
    own, named = _without_mentions(message, me)
    return spoken(message, me) if named or _answers(message, me, own) else None


def spoken(message: telegram.Message, me: telegram.User) -> Addressed:
    """The words of a message that certainly is for the bot."""
    own, _ = _without_mentions(message, me)
    command = COMMAND.fullmatch((message.text or "").strip())
    if command and not (command["argument"] or "").strip():
        return Addressed(command=command["name"].lower())
    found = (clean(each).strip() for each in (own, _pointed_at(message)))
    return Addressed(texts=tuple(each for each in found if each))


def from_a_person(message: telegram.Message) -> bool:
    """Written by somebody: no bot, no channel, no notice, and none of the wordings that we offered ourselves."""
    author = message.from_user
    return author is not None and not (author.is_bot or message.via_bot or message.sender_chat) and bool(_text(message))


def _text(message: telegram.Message) -> str:
    return message.text or message.caption or ""


def _answers(message: telegram.Message, me: telegram.User, own: str) -> bool:
    """Whether it replies to what the bot said there. A command without a name may be another bot's."""
    to = message.reply_to_message
    return to is not None and to.from_user == me and not to.via_bot and not own.startswith("/")


def _without_mentions(message: telegram.Message, me: telegram.User) -> tuple[str, bool]:
    """The text without the bot's name, and whether it was named. Entities count in UTF-16 units."""
    entities = message.entities or message.caption_entities
    units = _text(message).encode("utf-16-le", "surrogatepass")
    named = False
    for entity in sorted(entities, key=lambda each: -each.offset):
        start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
        words = units[start:end].decode("utf-16-le", "replace")
        if _is_me(entity, words, me):
            named = True
            units = units[:start] + units[end:]
    return units.decode("utf-16-le", "replace"), named


def _is_me(entity: telegram.MessageEntity, words: str, me: telegram.User) -> bool:
    if entity.type == MessageEntityType.TEXT_MENTION:
        return entity.user == me
    return entity.type in MENTIONS and words.lower().endswith(f"@{me.username}".lower())


def _pointed_at(message: telegram.Message) -> str:
    """The part that is quoted, or the message that is replied to; nothing of what a bot said or offered."""
    to = message.reply_to_message
    if to is not None and not from_a_person(to):
        return ""
    return message.quote.text if message.quote else _text(to) if to is not None else ""
