"""Where a text leads: the flows that start at once, and those that stand as a button on the first screen."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

from bot.dialogue.certainty import Sure, decide
from bot.dialogue.conversation import Conversation
from bot.dialogue.flows import Book
from bot.dialogue.inputs import SAFETY_CLASSES, Reading, Utterance
from bot.dialogue.outputs import Button
from bot.dialogue.payloads import Start, Topic, parse_payload
from bot.dialogue.session import Session

WORDINGS = Path(__file__).with_name("wordings.yml")
NOW = 1_780_000_000.0
SAFETY = "safety"  # the topic that the screen answers, not a flow's intent


@dataclass(frozen=True)
class Wanted:
    """A topic: the flows that count as it, and ten ways of asking for it."""

    topic: str
    flows: frozenset[str]
    wordings: tuple[str, ...]


def wanted() -> list[Wanted]:
    """The topics of the file, in its order."""
    rows = YAML(typ="safe").load(WORDINGS.read_text(encoding="utf-8"))
    return [Wanted(name, frozenset(row["flows"]), tuple(row["wordings"])) for name, row in rows.items()]


def topic_of(book: Book, flow: str) -> str:
    """The file that the flow stands in."""
    return Path(book.flows[flow].place.file).stem


def reached(conversation: Conversation, reading: Reading) -> set[str]:
    """The flows that this text leads to in a new chat: at once, or by a tap on the first screen of the answer."""
    book = conversation.book
    outcome = conversation.respond(Session(noticed=True), Utterance(reading), NOW)
    found = {frame.flow for frame in outcome.session.stack}
    if reading.safety != "none":
        return found | {book.by_safety[reading.safety].id}
    decision = decide(reading, book)
    if isinstance(decision, Sure):
        found.add(decision.flow.id)
    at_menu = any(button.payload == "/menu_talk" for button in outcome.messages[-1].buttons)
    buttons = () if at_menu else outcome.messages[-1].buttons  # the menu has everything and answers nothing
    return found.union(*(_flows(book, button, outcome.session) for button in buttons)) | set(_asked(outcome.session))


def _flows(book: Book, button: Button, session: Session) -> Iterator[str]:
    match parse_payload(button.payload) if button.payload else None:
        case Topic(intent):
            yield book.by_intent[intent].id
        case Start("also") if session.also:
            yield book.by_intent[session.also].id
        case Start(name) if name in book.flows:
            yield name


def _asked(session: Session) -> Iterator[str]:
    """Where a hint at a danger is asked about, the safety topic is on the screen."""
    if session.concern.question == "hint" and session.concern.hint in SAFETY_CLASSES:
        yield "resources"
