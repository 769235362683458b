"""An update: one thing that happened in a channel, as it is stored in the inbox before anybody looks at it."""

from dataclasses import dataclass
from typing import Literal

UpdateKind = Literal["text", "edited", "tap", "command", "attachment", "due"]


@dataclass(frozen=True, slots=True)
class Update:
    """One incoming event, the same for every channel.

    `key` is unique for all time ("telegram:812345"), so an update that is delivered twice is stored once.
    `text` is the message, the button's callback data, the command without its slash, or the caption of an attachment.
    Of a "due" one it has the names of the reminders, with spaces between.
    `message_id` is the channel's id of the message that was tapped or written; `detail` is the kind of an attachment.
    `written_at` is when the text was written, as the channel says it: whole seconds since the epoch, 0 if it does not.
    """

    key: str
    channel: str
    address: str
    kind: UpdateKind
    text: str = ""
    message_id: str = ""
    detail: str = ""
    written_at: float = 0.0
