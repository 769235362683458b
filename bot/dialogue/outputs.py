"""What goes out: messages with buttons, and effects that the storage carries out in the same transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.dialogue.inputs import SafetyClass
from bot.schedule.rhythm import Rhythm


@dataclass(frozen=True, slots=True)
class Button:
    """A button; exactly one of `payload` (comes back as a Tap), `url` and `copy` (at most 256 characters) is set.
    `row`: it begins a new row."""

    title: str
    payload: str = ""
    url: str = ""
    copy: str = ""
    row: bool = False


PICTURE_KINDS = ("cycle", "ladder", "feelings_table", "weeks", "ratings")  # each a module of bot/pictures


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to be drawn where the message is sent: of which kind (PICTURE_KINDS), and the words and numbers
    that go into it, by the names of slots. What it shows stands in the message's text too, for who cannot see it."""

    kind: str
    values: Mapping[str, str | int | float | bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """A file that comes with a message. Empty `content` is for the storage, to write into it all that it keeps."""

    name: str
    content: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One message to the person.

    `buttons` are the step's own, `navigation` the row below them (back, menu, get help). `keep`: the person will want
    to find this one again, so a later tap must not edit it away. `edit`: put it in the place of the message that was
    tapped. `screen` numbers the messages that have buttons; 0 has none. `picture` and `document` come with it.
    `covered`: it shows itself only to who taps on it.
    """

    text: str
    buttons: tuple[Button, ...] = ()
    navigation: tuple[Button, ...] = ()
    keep: bool = False
    edit: bool = False
    screen: int = 0
    picture: Picture | None = None
    document: Document | None = None
    covered: bool = False

    def with_buttons(self, more: tuple[Button, ...]) -> "Message":
        return replace(self, buttons=self.buttons + more)


@dataclass(frozen=True, slots=True)
class DangerSeen:
    """A message in a danger class came in: count it; its text is stored nowhere."""

    safety: SafetyClass


@dataclass(frozen=True, slots=True)
class HideChat:
    """The messages of both sides are to be deleted, and what waits to be sent dropped, before this turn's are sent."""


@dataclass(frozen=True, slots=True)
class Rated:
    """Whether an exercise helped ("yes", "bit", "no"), or what was missing: counted by topic and day, no chat."""

    topic: str
    answer: str


@dataclass(frozen=True, slots=True)
class ForgetChat:
    """Everything that is kept about the person is to be erased, before this turn's messages are sent."""


@dataclass(frozen=True, slots=True)
class Remind:
    """At that moment (seconds since the epoch) the flow with `due: name` is to start, and then again as the rhythm has
    it. It takes the place of an earlier reminder of the same name. In quiet hours it waits for the morning, unless it
    is `exact`: the end of a pause, which somebody waits for."""

    name: str
    at: float
    rhythm: Rhythm | None = None
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Unremind:
    """The reminder of that name is not wanted any more."""

    name: str


@dataclass(frozen=True, slots=True)
class HideAfter:
    """From now on the messages of both sides are to be deleted when they are so many hours old; 0: no longer."""

    hours: int


Effect = DangerSeen | HideChat | Rated | ForgetChat | Remind | Unremind | HideAfter
