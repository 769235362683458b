"""kill -9 at any moment: no update lost, none applied twice, nothing stuck."""

import asyncio
import signal
import sys

import pytest

from tests.storage.conftest import Site
from tests.storage.people import answer, delivered, reply, turns

VICTIM = """
import asyncio, sys, time
from pathlib import Path
from bot.storage.opening import KeyPlace, open_store
from tests.storage.people import answer, delivered, reply, said

async def main():
    store = await open_store(sys.argv[1], KeyPlace("", Path(sys.argv[2])), lambda: 1_700_000_000.0, channel="test")
    await store.receive([said("answered", "anna"), said("in work", "ben")])
    await answer(store, reply("sent", "on its way", "waiting"))
    await store.sent(await delivered(store), "100")
    await delivered(store)
    async with store.claim() as claim:
        print(claim.update.text, flush=True)
        await asyncio.sleep(60)

asyncio.run(main())
"""


@pytest.mark.full  # starts another Python
async def test_a_program_that_is_killed_has_kept_what_it_received_and_what_it_said(site: Site) -> None:
    victim = await asyncio.create_subprocess_exec(
        sys.executable, "-c", VICTIM, site.where, str(site.key_file), stdout=asyncio.subprocess.PIPE
    )
    assert victim.stdout is not None
    assert await victim.stdout.readline() == b"in work\n"
    victim.send_signal(signal.SIGKILL)
    await victim.wait()

    store = await site.open()
    assert await store.pending() == (1, 2)
    again = None
    for _ in range(100):  # PostgreSQL needs a moment to see that a worker is gone
        again = again or await answer(store, reply())
        await asyncio.sleep(0 if again else 0.05)
    assert again is not None
    assert again.text == "in work"
    assert await turns(store, "anna") == 1
    site.clock.now += 60  # what it was sending is sent at once with SQLite, after a minute with PostgreSQL
    assert (await delivered(store)).message.text == "on its way"
