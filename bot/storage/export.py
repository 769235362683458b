"""A copy of everything that is kept about a person, as JSON: what /export sends."""

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, func, select

from bot.dialogue.session import Session, to_json
from bot.storage.tables import chats, inbox, messages, outbox, reminders
from bot.updates import Update

CHAT: BindParameter[int] = bindparam("chat")
ROW = select(
    chats.c.created_at,
    chats.c.last_at,
    chats.c.screen_message_id,
    chats.c.hide_after,
    select(func.count()).select_from(inbox).where(inbox.c.chat_id == CHAT).scalar_subquery().label("unanswered"),
    select(func.count()).select_from(reminders).where(reminders.c.chat_id == CHAT).scalar_subquery().label("reminders"),
    select(func.count()).select_from(outbox).where(outbox.c.chat_id == CHAT).scalar_subquery().label("unsent"),
).where(chats.c.id == CHAT)
IDS = select(messages.c.at, messages.c.message_id).where(messages.c.chat_id == CHAT).order_by(*messages.primary_key)


def everything(chat_id: int, update: Update, session: Session, connection: Connection) -> str:
    """`session` is the one that will be kept. What is on its way in or out is gone in a moment: it is only counted.

    Texts that wait to be answered have not passed the screen yet, and must not turn up in a file.
    """
    row = connection.execute(ROW, {"chat": chat_id}).one()
    kept: dict[str, Any] = {
        "channel": update.channel,
        "address": update.address,
        "first_written_in_the_hour": _hour(row.created_at),
        "last_written_in_the_hour": _hour(row.last_at),
        "conversation": to_json(session),
        "newest_message_with_buttons": row.screen_message_id,
        "message_ids": [
            {"in_the_hour": _hour(at), "id": each} for at, each in connection.execute(IDS, {"chat": chat_id})
        ],
        "messages_go_after_hours": row.hide_after,
        "reminders_waiting": row.reminders,
        "on_the_way": {"to_be_answered": row.unanswered, "to_be_sent": row.unsent},
    }
    return json.dumps(kept, indent=2, ensure_ascii=False)


def _hour(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:00Z")
