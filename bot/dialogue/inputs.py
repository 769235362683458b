"""What can come in: a typed message (already read by the understanding), a tap, a command, an attachment."""

from dataclasses import dataclass, field
from typing import Literal

SafetyClass = Literal["none", "self_harm", "abuse_victim", "violence_perpetrator", "child_risk", "medical_emergency"]
SAFETY_CLASSES: tuple[SafetyClass, ...] = (
    "self_harm",
    "abuse_victim",
    "violence_perpetrator",
    "child_risk",
    "medical_emergency",
)

# Why a text holds nothing that a classifier could read; "words" is the ordinary case.
TextKind = Literal["words", "empty", "symbols", "foreign"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a parsed sentence, in the terms of Universal Dependencies as spaCy's English models use them."""

    text: str
    lemma: str
    pos: str  # coarse part of speech: VERB, NOUN, PRON, …
    tag: str  # Penn Treebank tag: VBZ, VBD, …
    dep: str  # relation to the head: nsubj, neg, advmod, …; "ROOT" for the root
    head: int  # index of the head in the same sentence; the root is its own head


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the message; `tokens` is empty when nobody asked for a parse."""

    text: str
    tokens: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Guess:
    """An intent with its probability (0 to 1)."""

    intent: str
    confidence: float


# Whom a danger is about: the writer, somebody else ("my sister's boyfriend"), or a writer who is not grown up.
About = Literal["self", "other", "minor"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the understanding makes of one text.

    `guesses` is ranked, best first, and never empty; `besides` are topics that single sentences of a longer text are
    about, whatever the whole is about; `safety` is the class whose card must be shown, before anything
    else; `unclear` is the class worth one gentle question; `urgent` puts the emergency number first (a plan, a weapon,
    hands on the throat, pills already taken), `about` says whose danger it is; `text` is the cleaned text; `language`
    is ISO 639-1, "und" for a foreign text in an unknown one; `deeds` are what a
    reproach is likeliest about, as "need/deed", best first.
    """

    text: str
    guesses: tuple[Guess, ...] = (Guess("out_of_scope", 0.0),)
    safety: SafetyClass = "none"
    unclear: SafetyClass = "none"
    urgent: bool = False
    about: About = "self"
    sentences: tuple[Sentence, ...] = ()
    kind: TextKind = "words"
    language: str = "en"
    besides: tuple[Guess, ...] = ()
    deeds: tuple[Guess, ...] = ()

    @property
    def intent(self) -> str:
        return self.guesses[0].intent

    @property
    def confidence(self) -> float:
        return self.guesses[0].confidence


@dataclass(frozen=True, slots=True)
class Utterance:
    """A typed message. An edited one passes the safety screen but is not answered a second time."""

    reading: Reading
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Tap:
    """A tapped button: which screen it belonged to (None: a button that is valid for ever) and what it says."""

    payload: str
    screen: int | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """A command without its slash, for instance "help"."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """Something that is not text: "voice", "sticker", "photo", …; its caption is read like any text."""

    kind: str
    caption: Reading | None = field(default=None)


@dataclass(frozen=True, slots=True)
class Due:
    """Reminders that were asked for, and their time has come; the one that was due first leads."""

    names: tuple[str, ...]


Input = Utterance | Tap | Command | Attachment | Due
