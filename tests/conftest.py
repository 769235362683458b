"""What the tests of several rooms share: the real flow files and actions, without model, database or network."""

from pathlib import Path

import pytest
from hypothesis import settings

from actions.privacy import Policy
from actions.registry import build_actions
from actions.resources.data import load_resources
from bot.dialogue.acting import Actions
from bot.dialogue.conversation import Conversation
from bot.dialogue.flows import Book
from bot.dialogue.load import load_book

# No deadlines: the machines that run these are shared, and a slow moment proves nothing.
settings.register_profile("shared machine", deadline=None)
settings.load_profile("shared machine")

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def actions() -> Actions:
    return build_actions(
        load_resources(ROOT / "actions" / "resources"), Policy("a test", keep_days=365, backup_days=30)
    )


@pytest.fixture(scope="session")
def book() -> Book:
    return load_book(ROOT / "dialogues")


@pytest.fixture(scope="session")
def conversation(book: Book, actions: Actions) -> Conversation:
    return Conversation(book, actions)
