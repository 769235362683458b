"""`mend run` as a process with the real model, and a person on Telegram (the emulator, over sockets)."""

import asyncio
import os
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from tests.telegram.emulator import Emulator

pytestmark = pytest.mark.full
# As the program `mend`, with everything logged that anything can log.
TALKATIVE = "import logging, sys; logging.basicConfig(level=logging.DEBUG); from bot.cli import main; sys.exit(main())"
LOADING = 240.0  # seconds: training, if nobody has yet, and importing Rasa on a busy machine
ANSWER = 30.0


@asynccontextmanager
async def bot(emulator: Emulator, home: Path, *start: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """The program, running; `start` begins the command line in place of `mend`."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("MEND_KEY")}
    environ |= {"MEND_HOME": str(home), "TELEGRAM_BOT_TOKEN": emulator.token, "TELEGRAM_API_URL": emulator.url}
    with (home / "log").open("w") as log:
        command = start or (str(Path(sys.executable).parent / "mend"),)
        process = await asyncio.create_subprocess_exec(*command, "run", env=environ, stderr=log)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 30) == 0


async def test_a_quarrel_on_telegram(tmp_path: Path) -> None:
    async with Emulator() as emulator:
        person, other = emulator.person(1), emulator.person(2)
        await person.say("/start")  # while the bot is still loading
        async with bot(emulator, tmp_path):
            await person.expect("not a therapist", LOADING)
            await person.say("You never listen to me, you're always on your phone")
            await person.expect("“", ANSWER)
            await person.tap("Softer")
            await person.expect("“", ANSWER)
            await other.say("why do you always leave your socks on the floor?")
            await person.say("I can't do this anymore, I want to die")
            await person.expect("Thank you for telling me", ANSWER)
            await person.expect("Which country", ANSWER)
            await person.tap("United Kingdom")
            await person.expect("116 123", ANSWER)
            await person.say("you never help with the dishes")
            await person.expect("what you told me before", ANSWER)
            await other.expect("Dishes, washing", ANSWER)
            await person.say("/hide")
            await person.expect("Tidied up", ANSWER)
            assert len(person.screen()) == 1
    log, stored = _left_behind(tmp_path)
    for text in ("dishes", "want to die", "socks", emulator.token):
        assert text not in log
        assert text.encode() not in stored


async def test_rules_14_to_16_of_whoever_hid_no_word_and_of_whoever_was_forgotten_no_byte_is_left(
    tmp_path: Path,
) -> None:
    async with Emulator() as emulator:
        hiding, leaving = emulator.person(7100200301), emulator.person(7100200302)
        await leaving.say("/start")
        async with bot(emulator, tmp_path, sys.executable, "-c", TALKATIVE):
            await leaving.expect("not a therapist", LOADING)
            for person in (hiding, leaving):
                await person.say("I am so angry, I need to calm down")  # in the middle of an exercise
                await person.expect(" room", ANSWER)
                await person.say("he beats me with the lemonwood cane")
                await person.say("and yesterday he choked me until I passed out")
                await person.expect("I believe you", ANSWER)
                await person.expect("country", ANSWER)
            await hiding.say("/hide")
            await hiding.expect("Tidied up", ANSWER)
            await leaving.say("/export")
            await leaving.expect("as a file", ANSWER)
            sealed = _sealed(tmp_path)
            await leaving.say("/forget")
            await leaving.expect("second button", ANSWER)
            sealed |= _sealed(tmp_path)
            await leaving.tap("Erase it and clear this chat")
            await leaving.expect("It is erased", ANSWER)
            await asyncio.sleep(1)  # the program notes that it was sent
            _, stored = _left_behind(tmp_path)  # while it is running, with the write-ahead log
            kept = _sealed(tmp_path)
            assert len(leaving.screen()) == 1
    log, after = _left_behind(tmp_path)
    for text in ("lemonwood", "choked", "beats me", str(leaving.chat.id), str(hiding.chat.id), emulator.token):
        assert text not in log
        assert text.encode() not in stored + after
    gone = sealed - kept
    assert len(gone) >= 4
    assert [each for each in gone if each in stored or each in after] == []


def _sealed(home: Path) -> set[bytes]:
    """Every sealed or hashed value of every chat, as it is just now."""
    with closing(sqlite3.connect(f"file:{home / 'mend.db'}?mode=ro", uri=True)) as database:
        query = "SELECT address, address_hash, session FROM chats UNION ALL SELECT payload, NULL, NULL FROM outbox"
        return {value for row in database.execute(query) for value in row if value}


def _left_behind(home: Path) -> tuple[str, bytes]:
    """The log, and the database with all files that belong to it."""
    return (home / "log").read_text(), b"".join(path.read_bytes() for path in home.glob("mend.db*"))
