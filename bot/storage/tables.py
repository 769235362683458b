"""The tables. `migrations/` builds the same ones step by step; a test holds the two together.

What people wrote, their addresses and their sessions are sealed (`crypto.py`); what must be found again by its value is
a keyed hash. Times are seconds since the epoch, rounded down to the hour, except those in the
outbox; the exact one of an update's arrival is sealed with the update, and gone with it.
"""

from sqlalchemy import BigInteger, Column, Double, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers rows by itself only in a column that is called INTEGER.
Number = BigInteger().with_variant(Integer, "sqlite")

meta = Table(
    "meta",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

# AUTOINCREMENT in the next three: SQLite gives the number of a deleted row to the next one otherwise, and an answer
# that is still on its way to a forgotten chat would reach somebody else.
chats = Table(
    "chats",
    metadata,
    Column("id", Number, primary_key=True),
    Column("channel", String, nullable=False),
    Column("address_hash", LargeBinary, nullable=False, unique=True),
    Column("address", LargeBinary, nullable=False),
    Column("session", LargeBinary),  # NULL: nothing said yet
    Column("screen_message_id", String),  # the channel's id of the newest message with buttons
    Column("hide_after", Integer),  # hours after which messages are deleted; NULL: they stay
    Column("created_at", BigInteger, nullable=False),
    Column("last_at", BigInteger, nullable=False),
    sqlite_autoincrement=True,
)

HIDES = chats.c.hide_after.is_not(None)
Index("ix_chats_hiding", chats.c.id, sqlite_where=HIDES, postgresql_where=HIDES)

# An answered update keeps nothing but the hash of its key: no text, no link to the chat. It is there to be recognised
# when it is delivered again.
inbox = Table(
    "inbox",
    metadata,
    Column("id", Number, primary_key=True),
    Column("chat_id", Number, ForeignKey("chats.id", ondelete="CASCADE")),  # NULL: answered
    Column("update_key", LargeBinary, nullable=False, unique=True),
    Column("payload", LargeBinary),  # NULL: answered
    Column("received_at", BigInteger, nullable=False),
    Column("done_at", BigInteger),
    sqlite_autoincrement=True,
)
PENDING = inbox.c.chat_id.is_not(None)
DONE = inbox.c.done_at.is_not(None)
Index("ix_inbox_pending", inbox.c.id, sqlite_where=PENDING, postgresql_where=PENDING)
Index("ix_inbox_pending_of_chat", inbox.c.chat_id, inbox.c.id, sqlite_where=PENDING, postgresql_where=PENDING)
Index("ix_inbox_done", inbox.c.done_at, sqlite_where=DONE, postgresql_where=DONE)

# A row is deleted as soon as its message is sent. `not_before` begins as the moment of writing, so its order is the
# order of the messages. Whoever sends a message has it until `leased_until`.
outbox = Table(
    "outbox",
    metadata,
    Column("id", Number, primary_key=True),
    Column("chat_id", Number, ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("not_before", Double, nullable=False),
    Column("leased_until", Double, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    sqlite_autoincrement=True,
)
Index("ix_outbox_due", outbox.c.not_before, outbox.c.id)
Index("ix_outbox_of_chat", outbox.c.chat_id, outbox.c.id)

# The channel's ids of what stands in a chat, from both sides, so that /hide can delete it: no text, nor who wrote it.
# Kept for 48 hours and no longer (`messages.py`); gone with the chat.
messages = Table(
    "messages",
    metadata,
    Column("chat_id", Number, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("at", BigInteger, primary_key=True),
    Column("message_id", String, primary_key=True),
    sqlite_with_rowid=False,
)
Index("ix_messages_at", messages.c.at)

# How often each danger class was seen a day. No chat, no text.
safety_counts = Table(
    "safety_counts",
    metadata,
    Column("day", String, primary_key=True),
    Column("safety", String, primary_key=True),
    Column("count", BigInteger, nullable=False),
)

# What somebody asked to be reminded of, to the minute. What it is about is sealed; the hash tells whether there is one
# of its name already.
reminders = Table(
    "reminders",
    metadata,
    Column("id", Number, primary_key=True),
    Column("chat_id", Number, ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
    Column("name_hash", LargeBinary, nullable=False),
    Column("due_at", BigInteger, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)
Index("ix_reminders_due_at", reminders.c.due_at)
Index("ix_reminders_of_chat", reminders.c.chat_id, reminders.c.name_hash, unique=True)

# How exercises helped: answers by topic and day. No chat, no text.
ratings = Table(
    "ratings",
    metadata,
    Column("day", String, primary_key=True),
    Column("topic", String, primary_key=True),
    Column("answer", String, primary_key=True),
    Column("count", BigInteger, nullable=False),
)
