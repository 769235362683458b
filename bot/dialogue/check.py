"""What flow files may not get wrong beyond their shape: names that exist, ways that lead on, nothing left over."""

from collections.abc import Collection, Iterator
from itertools import chain

from bot.dialogue.acting import Actions
from bot.dialogue.answers import plain
from bot.dialogue.check_flow import check_flow
from bot.dialogue.check_response import buttons_of, check_response, payload_of
from bot.dialogue.flows import Book, Call, Collect, Flow, Link, Place, Say
from bot.dialogue.inputs import SAFETY_CLASSES
from bot.dialogue.names import Names
from bot.dialogue.navigation import SPOKEN, SPOKEN_IN_PUBLIC, STEERING_INTENTS
from bot.dialogue.payloads import Start
from bot.dialogue.problems import Problem, Problems

COMMANDS = ("start", "menu", "help", "help_now", "hide", "privacy", "forget", "export")
# Intents that answer a question or steer; no topic of their own.
ANSWERS = frozenset({"affirm", "deny", "maybe", *STEERING_INTENTS})


def check_book(book: Book, actions: Actions, intents: Collection[str]) -> list[Problem]:
    """Every mistake in the files, sorted. `intents` are those that the training data has."""
    problems = Problems()
    names = Names(book, actions, intents, problems)
    _check_complete(book, intents, problems)
    for flow in book.flows.values():
        check_flow(flow, names)
    for response in book.responses.values():
        check_response(response, names)
    for spec in book.slots.values():
        for intent in spec.intents:
            names.intent(intent, spec.place)
        if spec.validator:
            names.validator(spec.validator, spec.place)
    _check_offers(book, problems)
    _check_leftovers(book, problems)
    return sorted(problems.found)


def _check_complete(book: Book, intents: Collection[str], problems: Problems) -> None:
    """What every bot of this kind must have."""
    first = next(iter(book.flows.values())).place if book.flows else Place("dialogues", 1)
    for names, where in ((SPOKEN, "navigation.yml"), (_spoken_in_public(book), "inline.yml and groups.yml")):
        for name in names:
            if name not in book.responses:
                problems.add(first, f"the response '{name}' is missing; the conversation needs it (dialogues/{where})")
    for command in COMMANDS:
        if command not in book.by_command:
            problems.add(first, f"no flow has 'command: {command}'; one must")
    for safety in SAFETY_CLASSES:
        if safety not in book.by_safety:
            problems.add(first, f"no flow has 'safety_trigger: {safety}'; one must")
    for intent in sorted(set(intents) - set(book.by_intent) - ANSWERS):
        problems.add(
            first, f"the intent '{intent}' of nlu_data starts no flow; give one 'nlu_trigger: - intent: {intent}'"
        )


def _spoken_in_public(book: Book) -> Collection[str]:
    """A bot that answers where others read along needs all the words for it; one that does not needs none."""
    return SPOKEN_IN_PUBLIC if any(name in book.responses for name in SPOKEN_IN_PUBLIC) else ()


def _check_offers(book: Book, problems: Problems) -> None:
    """Two offers that read alike can't be chosen between."""
    first: dict[str, str] = {}
    for intent, title in book.offers.items():
        other = first.setdefault(plain(title), intent)
        if other != intent:
            problems.add(book.by_intent[intent].place, f"'{intent}' and '{other}' have the same offer '{title}'")


def _check_leftovers(book: Book, problems: Problems) -> None:
    """What is written but can never be met."""
    said = {*SPOKEN, *SPOKEN_IN_PUBLIC, *chain.from_iterable(map(_said, book.flows.values()))}
    for response in book.responses.values():
        if response.name not in said:
            problems.add(response.place, f"the response '{response.name}' is never said; remove it or say it")
    reached = set(_reached(book))
    for flow in book.flows.values():
        if flow.id not in reached:
            problems.add(flow.place, f"nothing leads to the flow '{flow.id}'; give it a trigger, a button or a link")


def _said(flow: Flow) -> Iterator[str]:
    for step in flow.steps:
        match step.does:
            case Say(response):
                yield response
            case Collect(utter=response):
                yield response


def _reached(book: Book) -> Iterator[str]:
    for table in (book.by_intent, book.by_safety, book.by_due, book.by_command, book.by_start_parameter):
        yield from (flow.id for flow in table.values())
    for flow in book.flows.values():
        yield from (step.does.flow for step in flow.steps if isinstance(step.does, Link | Call))
    for response in book.responses.values():
        for button in buttons_of(response):
            payload = payload_of(button)
            if isinstance(payload, Start):
                yield payload.name
