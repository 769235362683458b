"""The tables. `migrations/` builds the same ones step by step; a test holds the two together.

What people wrote, their addresses and their sessions are sealed (`crypto.py`); what must be found again by its value is
a keyed hash. Times are seconds since the epoch, rounded down to the hour, except those in the
outbox; the exact one of an update's arrival is sealed with the update, and gone with it. Every column says what it is
for (`purposes.py`).
"""

from sqlalchemy import BigInteger, Column, Double, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

from bot.storage.purposes import hashed, plain, sealed

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

ERASED = "until the person erases it, or has not written for MEND_KEEP_DAYS"
ANSWERED = "until it is answered: seconds"
TWO_DAYS = "48 hours after the answer"
STANDS = "48 hours; Telegram deletes nothing that is older"
SENT = "until the message is sent: seconds"
RUNG = "until its time has come, or it is taken back"
BACKUPS = "MEND_BACKUP_DAYS: then no backup is left that has the chat"
ALWAYS = "as long as the database"

meta = Table(
    "meta",
    metadata,
    Column("name", String, primary_key=True, info=plain("what the value is", ALWAYS)),
    Column("value", String, nullable=False, info=sealed("the key of all hashes", ALWAYS)),
)

# AUTOINCREMENT in the next three: SQLite gives the number of a deleted row to the next one otherwise, and an answer
# that is still on its way to a forgotten chat would reach somebody else.
chats = Table(
    "chats",
    metadata,
    Column("id", Number, primary_key=True, info=plain("what the other tables and the log call the chat", ERASED)),
    Column("channel", String, nullable=False, info=plain("Telegram or the terminal: where answers go", ERASED)),
    Column(
        "address_hash",
        LargeBinary,
        nullable=False,
        unique=True,
        info=hashed("finds the chat when its person writes again", ERASED),
    ),
    Column(
        "address",
        LargeBinary,
        nullable=False,
        info=sealed("the chat's number at the channel: where answers go", ERASED),
    ),
    # NULL: nothing said yet
    Column("session", LargeBinary, info=sealed("where the talk stands, and what the person chose to keep", ERASED)),
    Column(
        "screen_message_id",
        String,
        info=plain("the number of the newest message with buttons, to take them away", ERASED),
    ),
    # NULL: they stay
    Column("hide_after", Integer, info=plain("hours after which messages are deleted, if somebody wants that", ERASED)),
    Column(
        "created_at", BigInteger, nullable=False, info=plain("the hour of the first message: told by /export", ERASED)
    ),
    Column(
        "last_at",
        BigInteger,
        nullable=False,
        info=plain("the hour of the last message: who is away for long is forgotten", ERASED),
    ),
    # NULL: not soon
    Column("goes_at", BigInteger, info=plain("when all of it goes, for who is away for long", ERASED)),
    sqlite_autoincrement=True,
)
Index("ix_chats_last_at", chats.c.last_at)
GOING = chats.c.goes_at.is_not(None)
Index("ix_chats_going", chats.c.goes_at, sqlite_where=GOING, postgresql_where=GOING)

HIDES = chats.c.hide_after.is_not(None)
Index("ix_chats_hiding", chats.c.id, sqlite_where=HIDES, postgresql_where=HIDES)

# An answered update keeps nothing but the hash of its key: no text, no link to the chat. It is there to be recognised
# when it is delivered again.
inbox = Table(
    "inbox",
    metadata,
    Column("id", Number, primary_key=True, info=plain("the order of what came", TWO_DAYS)),
    Column(
        "chat_id", Number, ForeignKey("chats.id", ondelete="CASCADE"), info=plain("whose it is", ANSWERED)
    ),  # NULL: answered
    Column(
        "update_key",
        LargeBinary,
        nullable=False,
        unique=True,
        info=hashed("tells what is delivered a second time", TWO_DAYS),
    ),
    Column("payload", LargeBinary, info=sealed("the message, to be answered", ANSWERED)),  # NULL: answered
    Column("received_at", BigInteger, nullable=False, info=plain("the hour it came", TWO_DAYS)),
    Column("done_at", BigInteger, info=plain("the hour it was answered, to forget it in time", TWO_DAYS)),
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
    Column("id", Number, primary_key=True, info=plain("the order of the messages", SENT)),
    Column(
        "chat_id",
        Number,
        ForeignKey("chats.id", ondelete="CASCADE"),
        nullable=False,
        info=plain("for whom it is", SENT),
    ),
    Column("payload", LargeBinary, nullable=False, info=sealed("the answer, to be sent", SENT)),
    Column("not_before", Double, nullable=False, info=plain("when it may be sent", SENT)),
    Column("leased_until", Double, nullable=False, info=plain("that somebody is sending it", SENT)),
    Column("attempts", Integer, nullable=False, default=0, info=plain("how often it was tried", SENT)),
    sqlite_autoincrement=True,
)
Index("ix_outbox_due", outbox.c.not_before, outbox.c.id)
Index("ix_outbox_of_chat", outbox.c.chat_id, outbox.c.id)

# The channel's ids of what stands in a chat, from both sides, so that /hide can delete it: no text, nor who wrote it.
# Kept for 48 hours and no longer (`messages.py`); gone with the chat.
messages = Table(
    "messages",
    metadata,
    Column(
        "chat_id",
        Number,
        ForeignKey("chats.id", ondelete="CASCADE"),
        primary_key=True,
        info=plain("in whose chat it stands", STANDS),
    ),
    Column("at", BigInteger, primary_key=True, info=plain("the hour it came, to forget it in time", STANDS)),
    Column(
        "message_id",
        String,
        primary_key=True,
        info=plain("its number at the channel, so that /hide can delete it", STANDS),
    ),
    sqlite_with_rowid=False,
)
Index("ix_messages_at", messages.c.at)

# How often each danger class was seen a day. No chat, no text.
safety_counts = Table(
    "safety_counts",
    metadata,
    Column("day", String, primary_key=True, info=plain("the day", ALWAYS)),
    Column("safety", String, primary_key=True, info=plain("the kind of danger", ALWAYS)),
    Column("count", BigInteger, nullable=False, info=plain("how often it was seen, all people together", ALWAYS)),
)

# What somebody asked to be reminded of, to the minute. What it is about is sealed; the hash tells whether there is one
# of its name already.
reminders = Table(
    "reminders",
    metadata,
    Column("id", Number, primary_key=True, info=plain("its number", RUNG)),
    Column(
        "chat_id", Number, ForeignKey("chats.id", ondelete="CASCADE"), nullable=False, info=plain("whose it is", RUNG)
    ),
    Column("name_hash", LargeBinary, nullable=False, info=hashed("tells whether there is one of its name", RUNG)),
    Column("due_at", BigInteger, nullable=False, info=plain("the minute it was asked for", RUNG)),
    Column("payload", LargeBinary, nullable=False, info=sealed("what it is about", RUNG)),
    sqlite_autoincrement=True,
)
Index("ix_reminders_due_at", reminders.c.due_at)
Index("ix_reminders_of_chat", reminders.c.chat_id, reminders.c.name_hash, unique=True)

# How exercises helped: answers by topic and day. No chat, no text.
ratings = Table(
    "ratings",
    metadata,
    Column("day", String, primary_key=True, info=plain("the day", ALWAYS)),
    Column("topic", String, primary_key=True, info=plain("the exercise", ALWAYS)),
    Column("answer", String, primary_key=True, info=plain("whether it helped, or what was missing", ALWAYS)),
    Column("count", BigInteger, nullable=False, info=plain("how often that was said, all people together", ALWAYS)),
)

# Who was erased, so that a backup from before does not bring them back (`forgotten.py`). The hash is of another kind
# than that of `chats`: without the key nobody finds the one by the other. Each time is a row of its own: the numbers
# say which ones a backup has not seen.
forgotten = Table(
    "forgotten",
    metadata,
    Column("id", Number, primary_key=True, info=plain("the order, to tell what a backup has not seen", BACKUPS)),
    Column("address_hash", LargeBinary, nullable=False, info=hashed("finds the chat in a backup", BACKUPS)),
    Column("day", String, nullable=False, info=plain("the day, to forget it in time", BACKUPS)),
    sqlite_autoincrement=True,
)
Index("ix_forgotten_day", forgotten.c.day)
