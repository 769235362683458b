"""The keys are changed from outside while the program runs, in its own process, and fifty people write to it."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from bot.storage.backup import write_backup
from bot.storage.crypto import Keyring
from bot.storage.database import Database
from bot.storage.key_file import KeyPlace
from bot.storage.opening import open_database
from bot.storage.rotation import count_seals, drop_old, rotate
from tests.dialogue.flows import book_of
from tests.end_to_end.counting_people import (
    CHATS,
    HERE,
    MESSAGES,
    heard_by,
    messages_of,
    start,
    talk,
    turns_of,
    until_answered,
)
from tests.storage.conftest import Site
from tests.telegram.emulator import Emulator

pytestmark = pytest.mark.full
TIMES = 3


async def test_no_message_is_lost_or_answered_twice_and_the_first_key_is_good_for_nothing(
    site: Site, tmp_path: Path
) -> None:
    book_of(tmp_path, (HERE / "counting.yml").read_text())
    key_file = tmp_path / "key"
    async with Emulator() as emulator:
        arguments = [site.where, str(key_file), str(tmp_path / "dialogues"), emulator.url, emulator.token]
        bot = await start(arguments, 0.0)
        first = key_file.read_text().strip()
        talking = asyncio.create_task(talk(emulator, random.Random(20261129)))
        async with at_the_command_line(site, key_file) as (database, keys):
            for number in range(TIMES):
                await asyncio.sleep(1)
                assert (await rotate(database, keys, key_file)).old == 0
                assert await drop_old(database, keys, key_file) == 1
                await database.snapshot(partial(write_backup, tmp_path / f"{number}.backup", keys, 0.0))
            await talking
            await until_answered(emulator)
            seals = await count_seals(database, keys)
        bot.terminate()
        assert await bot.wait() == 0
    assert (seals.old, seals.lost) == (0, 0)
    assert first not in key_file.read_text()
    assert seals.by_key[0] > CHATS
    for chat in range(1, CHATS + 1):
        texts = heard_by(emulator, chat)
        assert messages_of(texts) == [f"chat {chat}, message {n}" for n in range(1, MESSAGES + 1)]
        assert list(turns_of(texts)) == [str(n) for n in range(1, MESSAGES + 1)]
        assert len(texts) == MESSAGES


@asynccontextmanager
async def at_the_command_line(site: Site, key_file: Path) -> AsyncIterator[tuple[Database, Keyring]]:
    database, keys = await open_database(site.where, KeyPlace("", key_file), "keys")
    try:
        yield database, keys
    finally:
        await database.close()
