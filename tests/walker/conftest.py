"""The walks, once for each process: the tests that need them share them."""

from collections.abc import Callable

import pytest

from bot.dialogue.acting import Actions
from bot.dialogue.flows import Book
from tests.walker.walk import Walk, walk
from tests.walker.witness import Witness

Walker = Callable[[str], Walk]


@pytest.fixture(scope="session")
def witness(book: Book, actions: Actions) -> Witness:
    return Witness(book, actions)


@pytest.fixture(scope="session")
def walked(witness: Witness) -> Walker:
    """The walk through a topic."""
    done: dict[str, Walk] = {}

    def once(topic: str) -> Walk:
        if topic not in done:
            done[topic] = walk(witness, topic)
        return done[topic]

    return once
