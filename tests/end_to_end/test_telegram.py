"""`mend run` as a process with the real model, and a person on Telegram (the emulator, over sockets)."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.telegram.emulator import Emulator

pytestmark = pytest.mark.full
LOADING = 240.0  # seconds: training, if nobody has yet, and importing Rasa on a busy machine
ANSWER = 30.0


@asynccontextmanager
async def bot(emulator: Emulator, home: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("MEND_KEY")}
    environ |= {"MEND_HOME": str(home), "TELEGRAM_BOT_TOKEN": emulator.token, "TELEGRAM_API_URL": emulator.url}
    with (home / "log").open("w") as log:
        program = Path(sys.executable).parent / "mend"
        process = await asyncio.create_subprocess_exec(program, "run", env=environ, stderr=log)
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


def _left_behind(home: Path) -> tuple[str, bytes]:
    """The log, and the database with all files that belong to it."""
    return (home / "log").read_text(), b"".join(path.read_bytes() for path in home.glob("mend.db*"))
