"""What the tests of this room share."""

from collections.abc import AsyncIterator

import pytest

from bot.dialogue.flows import Book
from tests.telegram.emulator import Emulator
from tests.telegram.fake_mailbox import FakeMailbox
from tests.telegram.running import PublicPlace


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """As `connect` sets it, for the tests that do not connect; and gone again after those that do."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with Emulator() as server:
        yield server


@pytest.fixture
def mailbox() -> FakeMailbox:
    return FakeMailbox()


@pytest.fixture
def place(book: Book) -> PublicPlace:
    return PublicPlace(book)
