"""What somebody can do at a place of a conversation: tap, type, steer, or tell of a danger."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import product

from bot.dialogue.flows import Book, Flow, SlotSpec
from bot.dialogue.inputs import (
    SAFETY_CLASSES,
    About,
    Attachment,
    Command,
    Guess,
    Input,
    Reading,
    SafetyClass,
    Tap,
    Utterance,
)
from bot.dialogue.navigation import STEERING_INTENTS
from bot.dialogue.session import Session
from bot.understanding.parse import Parser

ABOUT: tuple[About, ...] = ("self", "other", "minor")
STEERING = ("back", "skip", "stop", "repeat")
THRESHOLD = re.compile(r"slots\.(\w+) *(?:<=|>=|<|>|=) *(-?\d+)")
ANY_WORDS = ("You never help with the dishes.", "hm", "Germany", "yesterday they came home at ten")
TOLD = "zebra quilt told in confidence"  # what stands for the words of a danger: found again wherever it is kept


def taps(session: Session) -> Iterator[Tap]:
    """Every button of the newest screen."""
    for button in (*session.buttons, *session.navigation):
        if button.payload:
            yield Tap(button.payload, session.screen)


def steering() -> Iterator[Input]:
    """Back, skip, stop and repeat, as commands."""
    yield from (Command(name) for name in STEERING)


def answers(book: Book, spec: SlotSpec) -> Iterator[Utterance]:
    """Typed answers to the question for this slot: its values, the intents that mean one, and numbers."""
    for value in spec.values:
        yield said(value.replace("_", " "))
    for intent in spec.intents:
        yield said("so it is", intent)
    if spec.type == "bool":
        yield said("yes", "affirm")
        yield said("no", "deny")
    if spec.type == "float":
        yield from (said(str(number)) for number in sorted(_numbers(book, spec.name)))
    if spec.from_text or spec.validator:
        yield from _any_words()
    if spec.from_text:
        yield said("I want to leave", "want_to_leave")  # an answer, or a topic: it is asked which


def _numbers(book: Book, slot: str) -> set[int]:
    sources = (
        branch.condition.source
        for flow in book.flows.values()
        for step in flow.steps
        for branch in step.next
        if branch.condition
    )
    edges = {int(number) for source in sources for name, number in THRESHOLD.findall(source) if name == slot}
    return {20} | {edge + by for edge in edges for by in (-1, 0, 1)}


@lru_cache
def _any_words() -> tuple[Utterance, ...]:
    return tuple(Utterance(with_grammar(Reading(text, (Guess("out_of_scope", 0.1),)))) for text in ANY_WORDS)


def with_grammar(reading: Reading) -> Reading:
    """The reading with the sentences that a real one has."""
    return replace(reading, sentences=_parser().parse(reading.text))


@lru_cache
def _parser() -> Parser:
    return Parser()


def said(text: str, intent: str = "out_of_scope", sure: float = 0.9) -> Utterance:
    """A typed text with what it is understood as."""
    return Utterance(Reading(text, (Guess(intent, sure),)))


def ways_in(flow: Flow) -> Iterator[Input]:
    """Everything that starts the flow: a button, a command, its intents, or the danger that it answers."""
    if flow.safety != "none":
        for urgent, about in product((False, True), ABOUT):
            yield Utterance(danger(flow.safety, urgent=urgent, about=about))
        return
    yield Tap(f"/{flow.id}")
    if flow.command:
        yield Command(flow.command)
    yield from (said("it is about this", intent) for intent in flow.intents)


def danger(safety: SafetyClass, *, urgent: bool = False, about: About = "self") -> Reading:
    """The reading of a text that calls for the card of this class."""
    return Reading(TOLD, (Guess("blame_partner", 0.9),), safety, urgent=urgent, about=about)


def hint(safety: SafetyClass, *, urgent: bool = False, about: About = "self") -> Reading:
    """The reading of a text that only hints at this class."""
    return Reading(TOLD, (Guess("blame_partner", 0.9),), unclear=safety, urgent=urgent, about=about)


def carried(reading: Reading) -> Iterator[Input]:
    """The ways in which a text comes in: typed, edited, as a caption."""
    yield Utterance(reading)
    yield Utterance(reading, edited=True)
    yield Attachment("photo", reading)


def every_danger() -> Iterator[tuple[SafetyClass, bool]]:
    """Each class, urgent or not."""
    yield from product(SAFETY_CLASSES, (False, True))


def every_intent(book: Book) -> Iterable[Utterance]:
    """A typed text of every intent there is, be it a topic, an answer or a move."""
    names = {*book.by_intent, "affirm", "deny", "maybe", *STEERING_INTENTS}
    return [said("it is about this", name) for name in sorted(names)]
