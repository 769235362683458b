"""docs/transcripts/: conversations as they run, with the real understanding. What is typed stands in scripts/."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Input, Tap, Utterance
from bot.dialogue.outputs import Button, Message
from bot.dialogue.session import Session
from bot.errors import MendError
from bot.turn import Reader

START = 1_790_000_000.0  # seconds: a fixed evening, so that the page does not change by itself
SECONDS_A_TURN = 40.0
TAP = "tap "


@dataclass(frozen=True, slots=True)
class Script:
    """A conversation to be run: what it shows, and what is typed; "tap X" taps the button that begins with X."""

    topic: str
    about: str
    lines: tuple[str, ...]


def read_scripts(folder: Path) -> list[Script]:
    """The scripts of a folder, `<topic>.yml` each. Raises MendError where one has nothing to say."""
    scripts = []
    for path in sorted(folder.glob("*.yml")):
        row: Mapping[str, Any] = YAML(typ="safe").load(path.read_text(encoding="utf-8")) or {}
        if not row.get("lines") or not row.get("about"):
            raise MendError(f"{path} needs 'about:' and 'lines:', what is typed")
        scripts.append(Script(path.stem, str(row["about"]), tuple(map(str, row["lines"]))))
    return scripts


async def play(script: Script, conversation: Conversation, reader: Reader) -> str:
    """The conversation as Markdown. Raises MendError where a button is not there."""
    page = [f"# {script.topic}\n\n{script.about}\n\nMade by `make docs`: it ran like this.\n"]
    session, now, shown = Session(noticed=True), START, Message("")
    for line in script.lines:
        given, said = await _input(line, script, session, shown, reader)
        page.append(f"\n> **{said}**\n")
        outcome = conversation.respond(session, given, now)
        session, now = outcome.session, now + SECONDS_A_TURN
        shown = outcome.messages[-1] if outcome.messages else shown
        page += [_as_text(message) for message in outcome.messages]
    return "".join(page)


async def _input(line: str, script: Script, session: Session, shown: Message, reader: Reader) -> tuple[Input, str]:
    if not line.startswith(TAP):
        return Utterance(await reader.read(line)), line
    button = _button((*shown.buttons, *shown.navigation), line.removeprefix(TAP), script)
    return Tap(button.payload, session.screen), f"[{button.title}]"


def _button(buttons: Sequence[Button], title: str, script: Script) -> Button:
    found = [each for each in buttons if each.payload and each.title.casefold().startswith(title.casefold())]
    if not found:
        raise MendError(
            f"docs/transcripts/scripts/{script.topic}.yml taps '{title}', but there are "
            f"{[each.title for each in buttons]}; correct the line"
        )
    return found[0]


def _as_text(message: Message) -> str:
    lines = [f"\n{line}\n" for line in message.text.split("\n") if line.strip()]
    picture = [f"\n*(a picture: {message.picture.kind})*\n"] if message.picture else []
    titles = [f"`{button.title}`" for button in message.buttons]
    return "".join((*lines, *picture, f"\n{' '.join(titles)}\n" if titles else ""))
