"""The same conversation in a terminal: lines in, messages out, buttons as numbers."""

import asyncio
import sys
import textwrap
import time
import uuid
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, Protocol, TypeVar

from rich.console import Console
from rich.text import Text

from bot.dialogue.outputs import Message
from bot.taps import callback_data
from bot.updates import Update, UpdateKind

CHANNEL = "terminal"
ADDRESS = "you"
QUIT = ("/quit", "/exit")
RING_EVERY = 5.0  # seconds
WIDTH = 88  # characters: longer lines are hard to read


class Delivery(Protocol):
    """A message on its way out."""

    @property
    def message(self) -> Message: ...
    @property
    def delete(self) -> Sequence[str] | None: ...


D = TypeVar("D", bound=Delivery)


class Mailbox(Protocol[D]):
    """What the terminal needs of the storage."""

    async def receive(self, updates: Sequence[Update], /) -> int: ...

    async def next_delivery(self) -> D | None: ...

    async def sent(self, delivery: D, /, *message_ids: str) -> None: ...

    async def ring(self, now: float, /) -> int: ...


class Terminal(Generic[D]):
    """A conversation with the person at the keyboard."""

    def __init__(self, mailbox: Mailbox[D], take_turn: Callable[[], Awaitable[bool]]) -> None:
        self.mailbox, self.take_turn = mailbox, take_turn
        self.out = Console(width=min(WIDTH, Console().width), highlight=False)
        self.shown: Message | None = None

    async def run(self) -> None:
        """Talk until the person leaves (Ctrl-D, /quit)."""
        self.out.print(Text("Ctrl-D or /quit leaves. A number taps a button.", style="dim"))
        await self._give(_update("command", "start"))
        while True:
            line = await self._line()
            if line is None or line.strip() in QUIT:
                self.out.print(Text("Take care.", style="dim"))
                return
            if line.strip():
                await self._give(self._understand(line.strip()))

    async def _line(self) -> str | None:
        """What is typed next; reminders come while nobody types."""
        reading = asyncio.ensure_future(asyncio.to_thread(_read_line))
        while not (await asyncio.wait({reading}, timeout=RING_EVERY))[0]:
            if await self.mailbox.ring(time.time()):
                await self._answer()
        return reading.result()

    def _understand(self, line: str) -> Update:
        """A number that is on the screen taps, a slash commands, all else is said."""
        if self.shown is not None and line.isdigit():
            places = [index for index, button in enumerate(self.shown.buttons) if button.payload]
            if 0 < int(line) <= len(places):
                return _update("tap", callback_data(self.shown, "buttons", places[int(line) - 1]))
        if line.startswith("/") and line[1:].partition(" ")[0].isidentifier():
            return _update("command", line[1:])
        return _update("text", line)

    async def _give(self, update: Update) -> None:
        await self.mailbox.receive([update])
        await self._answer()

    async def _answer(self) -> None:
        while await self.take_turn():
            pass
        while (delivery := await self.mailbox.next_delivery()) is not None:
            if delivery.delete is not None:
                self.out.clear()
                self.out.print(Text("Scrolling back may still show what was here.", style="dim"))
            self._show(delivery.message)
            await self.mailbox.sent(delivery, "")

    def _show(self, message: Message) -> None:
        self.shown = message
        self.out.print()
        for line in message.text.splitlines():
            self.out.print(
                Text("\n".join(textwrap.wrap(line, self.out.width, initial_indent="  ", subsequent_indent="  ")))
            )
        if message.document is not None:
            self.out.print(Text(f"\n  {message.document.name}:", style="dim"))
            self.out.print(Text(message.document.content), soft_wrap=True)
        taps = [button.title for button in message.buttons if button.payload]
        for number, title in enumerate(taps, 1):
            self.out.print(Text(f"  [{number}] {title}", style="bold"))
        for button in message.buttons:
            if button.url:
                self.out.print(Text(f"  {button.title}: {button.url}"))
        if message.navigation:
            words = " · ".join(button.title.strip("‹ ") for button in message.navigation)
            self.out.print(Text(f"  or type: {words}".lower(), style="dim"))


def _update(kind: UpdateKind, text: str) -> Update:
    return Update(key=f"{CHANNEL}:{uuid.uuid4()}", channel=CHANNEL, address=ADDRESS, kind=kind, text=text)


def _read_line() -> str | None:
    """A line from the keyboard or a pipe; None at the end. Undecodable bytes become replacement characters."""
    if sys.stdin.isatty():
        try:
            return input("\n> ")
        except EOFError:
            return None
    line = sys.stdin.readline()
    if line:
        print(f"\n> {line.rstrip()}", flush=True)
    return line or None
