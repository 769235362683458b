"""An update of Telegram as an update of ours. Pure; what is not for us becomes nothing, never an error."""

import re
from dataclasses import dataclass

import telegram
from telegram.constants import ChatType

from bot.telegram.plain import clean
from bot.updates import Update, UpdateKind

CHANNEL = "telegram"

# `/start abc`, `/start@MendBot abc`. Anything else after the name, as in `/intent{"x": 1}`, is a text like any other.
COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,32})(?:@(?P<bot>\w+))?(?:\s+(?P<argument>.*))?\s*", re.DOTALL)

# What a person can send that is not text. An animation is also a document and a venue also a location: order matters.
ATTACHMENTS = (
    *("voice", "audio", "video_note", "video", "animation", "sticker", "live_photo", "photo", "document"),
    *("venue", "location", "contact", "poll", "dice", "game", "story", "paid_media", "checklist", "giveaway"),
    *("invoice", "passport_data"),
)


@dataclass(frozen=True, slots=True)
class Translated:
    """What to store, if anything, and the id of the callback query that Telegram waits to see answered, or empty."""

    update: Update | None = None
    answer: str = ""


def translate(update: telegram.Update, username: str) -> Translated:
    """`username` is the bot's, without "@". Groups and channels are no conversations (`publicly.py`)."""
    if query := update.callback_query:
        return Translated(_tap(update.update_id, query), answer=query.id)
    if message := update.edited_message:
        return Translated(_edited(update.update_id, message))
    if message := update.message:
        return Translated(_written(update.update_id, message, username))
    return Translated()


def _tap(update_id: int, query: telegram.CallbackQuery) -> Update | None:
    message = query.message  # absent for a message sent in inline mode; without content when it is very old
    if message is None or message.chat.type != ChatType.PRIVATE or not query.data:
        return None
    return _update(update_id, message, "tap", str(query.data), query.id)


def _edited(update_id: int, message: telegram.Message) -> Update | None:
    text = message.text or message.caption
    if not text or not _private(message):  # a location that moves is edited every few seconds
        return None
    return _update(update_id, message, "edited", text)


def _written(update_id: int, message: telegram.Message, username: str) -> Update | None:
    if not _private(message) or _our_own(message, username):
        return None
    if message.text is not None:
        command = _command(message.text, username)
        return _update(update_id, message, "command" if command else "text", command or message.text)
    if kind := _attachment(message):
        return _update(update_id, message, "attachment", message.caption or "", kind)
    return None  # "pinned a message", "set a timer": nobody said anything


def _update(
    update_id: int, message: telegram.MaybeInaccessibleMessage, kind: UpdateKind, text: str, detail: str = ""
) -> Update:
    return Update(
        key=f"{CHANNEL}:{update_id}",
        channel=CHANNEL,
        address=str(message.chat.id),
        kind=kind,
        text=clean(text),
        message_id=str(message.message_id),
        detail=detail,
        written_at=message.date.timestamp() if kind == "text" else 0.0,
    )


def _private(message: telegram.Message) -> bool:
    """Whether a person wrote it to the bot and to nobody else."""
    return message.chat.type == ChatType.PRIVATE and not (message.from_user and message.from_user.is_bot)


def _our_own(message: telegram.Message, username: str) -> bool:
    """Whether it is a wording of ours, which the person has chosen from an inline query."""
    via = message.via_bot
    return via is not None and (via.username or "").lower() == username.lower()


def _command(text: str, username: str) -> str:
    """The command without its slash ("start abc"), or empty when the text is none of this bot's."""
    match = COMMAND.fullmatch(text)
    if not match or (match["bot"] or username).lower() != username.lower():
        return ""
    return f"{match['name'].lower()} {(match['argument'] or '').strip()}".rstrip()


def _attachment(message: telegram.Message) -> str:
    """What it is; "unknown" for a kind that is newer than this program; empty for a notice of Telegram's own."""
    known = next((kind for kind in ATTACHMENTS if getattr(message, kind)), "")
    return known or ("unknown" if message.api_kwargs else "")
