"""Plays a conversation file against the interpreter. The files are for people who do not write Python.

A file is a list of conversations; each has a name and `turns`, in order:

    - user: what is typed          intent: blame_partner   (what it means; without it: out_of_scope, not sure)
                                   guesses: {money: 0.4, household_labour: 0.3}   (in place of `intent`: not sure)
                                   safety: self_harm       (only where it is a danger; and then, where it is so,
                                                            urgent: true, about: other or minor)
                                   unclear: self_harm      (only where it hints at one)
                                   parse: true             (with the grammar of the real parser, where an action
                                                            works on it)
    - tap: the title of a button, or the beginning of it
    - command: help             (start q_1: a link into the private chat)
    - send: voice                  (something that is not text; with caption: what is written under it, as for `user`)
    - edit: what a message is changed to
    - wait: 26 hours
    - due: fight_return             (the time of that reminder has come; if it was asked for, and not taken back)
    - bot: a part of what is said  (or a list of parts; all of them, in the messages of the last turn)
    - first: what the first line begins with
    - not: a part that must not be said
    - file: a part of the file that comes with the last turn (or a list; not_in_file: what must not be in it)
    - buttons: [titles that must be there]
    - no_buttons: [titles that must not be there]
    - silent: true                 (the bot says nothing)
"""

import json
import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Attachment, Command, Due, Guess, Input, Reading, Sentence, Tap, Utterance
from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import Button, Message
from bot.dialogue.session import Session, from_json, to_json
from bot.understanding.parse import Parser

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}


@dataclass
class Player:
    """One person's conversation as it goes on."""

    conversation: Conversation
    session: Session = field(default_factory=Session)
    now: float = 1_780_000_000.0
    messages: tuple[Message, ...] = ()

    def play(self, turn: dict[str, Any]) -> None:
        """Take one turn of the file, or check one expectation. Raises AssertionError with what was said instead."""
        act = next(name for name in turn if name in ACTS)
        ACTS[act](self, turn)

    def give(self, given: Input) -> None:
        outcome = self.respond(given)
        self.session = from_json(json.loads(json.dumps(to_json(outcome.session))))  # as the storage does
        self.messages = outcome.messages
        self.now += 20.0

    def respond(self, given: Input) -> Outcome:
        return self.conversation.respond(self.session, given, self.now)

    def say(self, turn: dict[str, Any], *, edited: bool = False) -> None:
        self.give(Utterance(reading_of(turn), edited=edited))

    def tap(self, turn: dict[str, Any]) -> None:
        button = self.button(str(turn["tap"]))
        self.give(Tap(button.payload, self.session.screen))

    def button(self, title: str) -> Button:
        there = self.on_screen()
        found = [each for each in there if each.title.casefold().startswith(title.casefold())]
        assert found, f"no button '{title}'; there are {[each.title for each in there]}\n{self.heard()}"
        return found[0]

    def on_screen(self) -> list[Button]:
        return [*self.messages[-1].buttons, *self.messages[-1].navigation] if self.messages else []

    def heard(self) -> str:
        return "\n".join(f"{each.text}\n   {[b.title for b in each.buttons]}" for each in self.messages) or "(nothing)"

    def expect(self, turn: dict[str, Any]) -> None:
        for part in _list(turn["bot"]):
            assert part.casefold() in self.heard().casefold(), f"expected '{part}', heard:\n{self.heard()}"

    def expect_first(self, turn: dict[str, Any]) -> None:
        assert self.messages, "expected a first line, heard nothing"
        line = self.messages[0].text.split("\n")[0]
        assert line.startswith(str(turn["first"])), f"expected to begin with '{turn['first']}', heard:\n{self.heard()}"

    def refuse(self, turn: dict[str, Any]) -> None:
        for part in _list(turn["not"]):
            assert part.casefold() not in self.heard().casefold(), f"did not expect '{part}', heard:\n{self.heard()}"

    def expect_file(self, turn: dict[str, Any]) -> None:
        for part in _list(turn["file"]):
            assert part in self.file(), f"expected '{part}' in the file:\n{self.file()}"

    def refuse_file(self, turn: dict[str, Any]) -> None:
        for part in _list(turn["not_in_file"]):
            assert part.casefold() not in self.file().casefold(), f"'{part}' is in the file:\n{self.file()}"

    def file(self) -> str:
        found = [each.document.content for each in self.messages if each.document is not None]
        assert found, f"no file came:\n{self.heard()}"
        return found[0]

    def expect_buttons(self, turn: dict[str, Any]) -> None:
        for title in _list(turn["buttons"]):
            self.button(title)

    def refuse_buttons(self, turn: dict[str, Any]) -> None:
        for title in _list(turn["no_buttons"]):
            there = [each.title for each in self.on_screen()]
            assert not any(each.casefold().startswith(title.casefold()) for each in there), (
                f"'{title}' is there: {there}"
            )

    def wait(self, turn: dict[str, Any]) -> None:
        number, unit = str(turn["wait"]).split()
        self.now += float(number) * SECONDS[unit.rstrip("s")]

    def silence(self, turn: dict[str, Any]) -> None:
        assert not self.messages, f"expected silence, heard:\n{self.heard()}"


def reading_of(turn: dict[str, Any]) -> Reading:
    """The reading that a file states: what the understanding would make of the words."""
    text = str(turn.get("user", turn.get("edit", turn.get("caption", ""))))
    intent = turn.get("intent")
    stated = turn.get("guesses") or ({intent: 0.9} if intent else {"out_of_scope": 0.1})
    guesses = tuple(Guess(name, stated[name]) for name in sorted(stated, key=lambda name: -stated[name]))
    return Reading(
        text,
        guesses,
        safety=turn.get("safety", "none"),
        unclear=turn.get("unclear", "none"),
        urgent=turn.get("urgent", False),
        about=turn.get("about", "self"),
        sentences=_parser().parse(text) if turn.get("parse") else _split(text),
        kind=turn.get("kind", "words"),
        language=turn.get("language", "en"),
    )


def _split(text: str) -> tuple[Sentence, ...]:
    return tuple(Sentence(each) for each in re.split(r"(?<=[.!?])\s+", text) if each)


@cache
def _parser() -> Parser:
    """The real parser, loaded by the first conversation that needs it."""
    return Parser()


def _list(value: Any) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]


ACTS: dict[str, Any] = {
    "user": Player.say,
    "edit": lambda player, turn: player.say(turn, edited=True),
    "tap": Player.tap,
    "command": lambda player, turn: player.give(Command(*str(turn["command"]).split(maxsplit=1))),
    "send": lambda player, turn: player.give(
        Attachment(str(turn["send"]), reading_of(turn) if "caption" in turn else None)
    ),
    "wait": Player.wait,
    "due": lambda player, turn: player.give(Due(tuple(str(turn["due"]).split()))),
    "bot": Player.expect,
    "first": Player.expect_first,
    "not": Player.refuse,
    "file": Player.expect_file,
    "not_in_file": Player.refuse_file,
    "buttons": Player.expect_buttons,
    "no_buttons": Player.refuse_buttons,
    "silent": Player.silence,
}
