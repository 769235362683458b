"""The partner's name is never said where a danger stands, nor in what others may read."""

from collections.abc import Iterator

from bot.dialogue.flows import Book, Collect, Flow, Say
from bot.dialogue.navigation import SPOKEN, SPOKEN_IN_PUBLIC
from bot.dialogue.wording import slots_of

NAMES = {"partner_name", "names_new"}


def _said(flow: Flow) -> Iterator[str]:
    for step in flow.steps:
        match step.does:
            case Say(response):
                yield response
            case Collect(_, utter):
                yield utter


def _used(book: Book, response: str) -> set[str]:
    texts = [
        text
        for each in book.responses[response].variations
        for text in (each.text, *(template for button in each.buttons for template in (button.title, button.copy)))
    ]
    return set[str]().union(*map(slots_of, texts))


def test_no_flow_that_runs_in_danger_says_the_name(book: Book) -> None:
    flows = [flow for flow in book.flows.values() if flow.allowed_in_danger]
    assert flows
    assert not [(flow.id, name) for flow in flows for name in _said(flow) if _used(book, name) & NAMES]


def test_what_the_bot_says_by_itself_or_in_public_has_no_name(book: Book) -> None:
    assert not [name for name in (*SPOKEN, *SPOKEN_IN_PUBLIC) if name in book.responses and _used(book, name) & NAMES]


def test_the_menu_says_it_so_that_this_could_fail(book: Book) -> None:
    assert _used(book, "utter_menu") & NAMES
