"""The emulator in a process of its own, as a kill test uses it."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from bot.telegram.connection import connect

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def process(log: Path) -> AsyncIterator[tuple[str, str]]:
    """Its address and its token."""
    command = [sys.executable, "-m", "tests.telegram.emulator", "--log", str(log)]
    emulator = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    assert emulator.stdout
    printed = (await emulator.stdout.readline()).decode().split()
    url, token = (each.partition("=")[2] for each in printed)
    try:
        yield url, token
    finally:
        emulator.kill()
        await emulator.wait()


async def test_another_process_can_be_a_person_and_read_what_happened(tmp_path: Path) -> None:
    async with process(tmp_path / "calls.jsonl") as (url, token), ClientSession() as session:

        async def control(verb: str, **given: Any) -> Any:
            async with session.post(f"{url}/control/{verb}", json=given) as answer:
                return await answer.json()

        await control("say", chat=7, text="hello")
        bot = connect(token, url)
        await bot.initialize()
        assert len(await bot.get_updates()) == 1
        await control("fault", method="sendMessage", status=403, chat_id=8)
        sent = await bot.send_message(7, "How are you?")
        assert (await control("expect", chat=7, part="How are"))["result"]["message_id"] == sent.message_id
        assert (await control("screen", chat=7))["result"][0]["text"] == "hello"
        assert "no button" in (await control("tap", chat=7, title="Yes"))["error"]
        assert len((await control("calls", method="sendMessage"))["result"]) == 1
        await bot.shutdown()
    lines = [json.loads(line) for line in (tmp_path / "calls.jsonl").read_text().splitlines()]
    assert [(line["method"], line["outcome"]) for line in lines] == [
        ("getme", "ok"),
        ("getupdates", "ok"),
        ("sendmessage", "ok"),
    ]
