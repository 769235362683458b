"""Answers without a conversation. Every text is read by the safety screen before anything is made of it."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from bot.dialogue.flows import Book
from bot.dialogue.inputs import SafetyClass
from bot.dialogue.outputs import Button, Message
from bot.dialogue.payloads import SetSlots, Start, parse_payload
from bot.dialogue.wording import word
from bot.errors import MendError
from bot.public.answers import Answer, Choice, Way
from bot.public.holds import IN_A_CHAT, WHILE_TYPING, Holds
from bot.public.looking import Look, Looking

log = logging.getLogger(__name__)


class Ledger(Protocol):
    """What is asked of the storage. Both raise MendError when it cannot be reached."""

    async def count_danger(self, safety: SafetyClass, /) -> None:
        """A message in that class was seen."""

    async def danger_of(self, address: str, /) -> SafetyClass:
        """The disclosure that stands in a private chat; "none" where there is none, or no such chat."""


class Wanted(Protocol):
    """Whether an answer is still waited for."""

    def __call__(self) -> bool: ...


def always() -> bool:
    """It is."""
    return True


class InPublic:
    """A person is named by the address of their private chat: while a disclosure stands there, nothing is put into
    other words for them here either."""

    def __init__(self, book: Book, looking: Looking, ledger: Ledger, holds: Holds) -> None:
        self._book, self._looking, self._ledger, self._holds = book, looking, ledger, holds

    async def inline(self, person: str, text: str, wanted: Wanted = always) -> Answer | None:
        """What to choose from for what a person has typed so far; None if it is not wanted any more."""
        if not text.strip():
            return Answer(way=self._way(self._say("utter_inline_hint")), lasting=True)
        place = f"typing:{person}"
        self._holds.type_on(place)
        look = await self._looking.look(text, wanted)
        if look is None:
            return None
        if look.is_private or await self._is_held(person, place):
            await self._note(look, place, WHILE_TYPING)
            return Answer(way=self._way(self._say("utter_inline_danger")))
        if not look.wordings:
            return Answer(way=self._way(self._say("utter_inline_unclear")))
        titles = {style: self._say(f"utter_inline_{style}").text for style in look.wordings}
        return Answer(choices=_choices(look.wordings, titles))

    async def reply(self, person: str, chat: str, texts: Sequence[str], turn: int) -> Answer:
        """The one answer in a chat of several people: the first of the texts that can be put into other words.

        All of them are looked at first. `turn` chooses among equal wordings.
        """
        looks = [look for text in texts if (look := await self._looking.look(text, always)) is not None]
        for look in looks:
            await self._note(look, chat, IN_A_CHAT)
        found = next((look.wordings for look in looks if look.wordings), None)
        if not found or any(look.is_private for look in looks) or await self._is_held(person, chat):
            return self._of(self._say("utter_groups_private", turn))
        first = next(iter(found.values()))
        return self._of(self._say("utter_groups_rewrite", turn, groups_result=first), found)

    def command(self, name: str, turn: int) -> Answer:
        """The answer to a command that somebody sent in a group."""
        return self._of(self._say("utter_groups_numbers" if name == "help_now" else "utter_groups_command", turn))

    async def choose(self, person: str, chat: str, choice: Choice, turn: int) -> str:
        """What stands in the chat once this wording was chosen; "" while nothing may be put into other words there."""
        if await self._is_held(person, chat):
            return ""
        return self._say("utter_groups_rewrite", turn, groups_result=choice.text).text

    def notice(self, name: str, turn: int) -> str:
        """The words of a notice that goes away by itself: `not_yours` or `gone`."""
        return self._say(f"utter_groups_{name}", turn).text

    async def _is_held(self, person: str, place: str) -> bool:
        return self._holds.stands(place) or await self._ledger.danger_of(person) != "none"

    async def _note(self, look: Look, place: str, seconds: float) -> None:
        """Hold the place and count, where there is a danger. A count that is lost must not cost the answer."""
        if look.safety == "none":
            return
        self._holds.begin(place, seconds)
        if self._holds.counts(place, look.safety):
            try:
                await self._ledger.count_danger(look.safety)
            except MendError as error:
                log.warning("a safety class was not counted (%s)", error)

    def _of(self, message: Message, found: Mapping[str, str] | None = None) -> Answer:
        titles = {style: each.title for each in message.buttons if (style := _style(each))}
        return Answer(message.text, _choices(found or {}, titles), self._way(message))

    def _way(self, message: Message) -> Way:
        """The last button of the message, which leads to a flow that a link can start."""
        button = message.buttons[-1]
        target = parse_payload(button.payload)
        flow = self._book.flows[target.name] if isinstance(target, Start) else None
        if flow is None or not flow.start_parameter:
            raise ValueError(f"the button '{button.title}' leads to no flow with a start_parameter")
        return Way(button.title, flow.start_parameter)

    def _say(self, response: str, turn: int = 0, **slots: str) -> Message:
        message = word(self._book.responses[response], slots, turn)
        return replace(message, text=message.text.strip())


def _choices(wordings: Mapping[str, str], titles: Mapping[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(style, titles[style], text) for style, text in wordings.items())


def _style(button: Button) -> str:
    """The style that a button stands for; "" for the way into the private chat."""
    match parse_payload(button.payload):
        case SetSlots(values):
            return str(values[0][1])
        case _:
            return ""
