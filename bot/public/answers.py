"""What can be said where others read along."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One wording: its style, what its card or its button is called, and the text itself."""

    style: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Way:
    """The way into the private chat: what its button says, and the parameter that /start gets there."""

    title: str
    start: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Wordings to choose from, or only a way into the private chat.

    `text` is what the bot says in the chat; to an inline query it says nothing. `lasting`: the same for everybody.
    """

    text: str = ""
    choices: tuple[Choice, ...] = ()
    way: Way | None = None
    lasting: bool = False
