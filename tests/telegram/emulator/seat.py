"""A person in a chat: what they do there and what they see."""

import itertools
import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .checks import length
from .world import Chat, Json, Shown

if TYPE_CHECKING:
    from .emulator import Emulator

COMMAND = re.compile(r"/\w{1,32}(?:@\w+)?")
MENTION = re.compile(r"(?<![\w/])@\w{3,32}")
TAP_IDS = itertools.count(1)


@dataclass
class Tap:
    """A button that was pressed. `copied` and `url` are what it does in the person's own app, without the bot."""

    emulator: "Emulator"
    query_id: str = ""
    copied: str = ""
    url: str = ""
    at: float = field(default_factory=time.monotonic)
    answered_at: float = 0.0
    notice: str = ""

    async def answered(self, seconds: float = 5.0) -> float:
        """Waits until the button stops spinning. Returns how long that took, in seconds. Raises TimeoutError."""
        await self.emulator.world.until(lambda: self.answered_at, seconds)
        return self.answered_at - self.at


class Seat:
    """What is said and tapped counts from `mark`: only what changed after it is an answer."""

    def __init__(self, emulator: "Emulator", chat: Chat, user: Json) -> None:
        self.emulator = emulator
        self.chat = chat
        self.user = user
        self.mark = 0

    async def say(self, text: str, reply_to: int = 0) -> int:
        """Returns the id of the message."""
        content: Json = {"text": text}
        if entities := entities_of(text):
            content["entities"] = entities
        if reply_to and reply_to in self.chat.messages:
            content["reply_to_message"] = self.chat.messages[reply_to].json()
        return self.write(content)

    async def send(self, kind: str, caption: str = "") -> int:
        """Something that is not text: "voice", "sticker", "photo", … Returns the id of the message."""
        captioned: Json = {"caption": caption} if caption else {}
        if entities := entities_of(caption):
            captioned["caption_entities"] = entities
        return self.write(self.emulator.medium(kind) | captioned)

    async def edit(self, text: str, message_id: int = 0) -> None:
        """Changes what was said, by default last."""
        mine = [each for each in self.chat.messages.values() if each.sender["id"] == self.user["id"]]
        message = self.chat.messages[message_id] if message_id else mine[-1]
        message.content[_text_field(message)] = text
        message.content["entities" if "text" in message.content else "caption_entities"] = entities_of(text)
        message.edited = int(time.time())
        self._acted(message)
        self.emulator.updates.push("edited_message", message.json())

    async def tap(self, title: str, on: int = 0) -> Tap:
        """Presses the newest button whose title contains this (or the one on message `on`)."""
        messages = [self.chat.messages[on]] if on else reversed(self.screen())
        for message in messages:
            for button in (each for row in message.keyboard for each in row if title in each["text"]):
                return await self.press(button, message.id)
        raise AssertionError(f"no button {title!r} on the screen:\n{self.picture()}")

    async def press(self, button: Json, on: int) -> Tap:
        """Presses that very button of that message, whether or not either is still there, as an old app may."""
        if "callback_data" not in button:
            return Tap(self.emulator, copied=button.get("copy_text", {}).get("text", ""), url=button.get("url", ""))
        tap = Tap(self.emulator, query_id=str(10**17 + next(TAP_IDS)))
        self.emulator.taps[tap.query_id] = tap
        self._acted()
        message = self.chat.messages.get(on)
        gone = {"message_id": on, "date": 0, "chat": self.chat.json()}
        content = {"id": tap.query_id, "from": self.user, "chat_instance": "1", "data": button["callback_data"]}
        self.emulator.updates.push("callback_query", content | {"message": message.json() if message else gone})
        return tap

    def screen(self) -> list[Shown]:
        """The chat as it looks now, oldest first."""
        return list(self.chat.messages.values())

    def picture(self) -> str:
        """The screen as text."""
        who = {True: "bot", False: "me "}
        return "\n".join(f"{who[each.by_bot]} {each.text!r} {each.buttons or ''}" for each in self.screen())

    async def expect(self, part: str, seconds: float = 5.0) -> Shown:
        """The bot's message, new or changed since the person last did something, that contains this."""
        try:
            return await self.emulator.world.until(lambda: self._fresh(part), seconds)
        except TimeoutError:
            raise AssertionError(f"nothing with {part!r} within {seconds} s; the screen:\n{self.picture()}") from None

    async def delete(self, message_id: int) -> None:
        """Removes a message for both sides, which Telegram tells no bot."""
        del self.chat.messages[message_id]
        self.emulator.world.touch()

    def age(self, hours: float) -> None:
        """Makes everything in the chat that much older."""
        for message in self.chat.messages.values():
            message.date -= int(hours * 3600)

    def _fresh(self, part: str) -> Shown | None:
        fresh = (each for each in self.screen() if each.by_bot and each.change > self.mark)
        return next((each for each in fresh if part in each.text), None)

    def write(self, content: dict[str, Any]) -> int:
        message = self.emulator.world.post(self.chat, self.user, content)
        self._acted()
        if self.reaches_bot(message):
            self.emulator.updates.push("message", message.json())
        return message.id

    def _acted(self, message: Shown | None = None) -> None:
        self.emulator.world.touch(message)
        self.mark = self.emulator.world.changes

    def reaches_bot(self, message: Shown) -> bool:
        """In a private chat everything does."""
        return True


def entities_of(text: str) -> list[Json]:
    """What the server finds in a text, counted in UTF-16 units: a command at its beginning, and mentions."""
    found: list[tuple[str, re.Match[str]]] = [("mention", each) for each in MENTION.finditer(text)]
    if command := COMMAND.match(text):
        found = [("bot_command", command), *(each for each in found if each[1].start() >= command.end())]
    return [{"type": kind, "offset": length(text[: it.start()]), "length": length(it.group())} for kind, it in found]


def _text_field(message: Shown) -> str:
    return "text" if "text" in message.content else "caption"
