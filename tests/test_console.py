"""The terminal: what stood on the screen is gone when somebody hides it."""

import io
import json
import time
from pathlib import Path

import pytest
from rich.console import Console

from bot.console import CHANNEL, Terminal
from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Reading
from bot.storage.opening import KeyPlace, open_store
from bot.turn import take_turn

CLEARED = "\x1b[2J\x1b[H"


class Reads:
    async def read(self, text: str) -> Reading:
        return Reading(text, safety="abuse_victim")


async def test_rule_14_hiding_clears_the_screen_and_says_what_may_remain(
    conversation: Conversation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = iter(["he hits me", "/hide", None])
    monkeypatch.setattr("bot.console._read_line", lambda: next(lines))
    store = await open_store(tmp_path / "mend.db", KeyPlace("", tmp_path / "key"), time.time, channel=CHANNEL)
    terminal = Terminal(store, lambda: take_turn(store, Reads(), conversation, time.time))
    terminal.out = Console(file=(screen := io.StringIO()), width=88, force_terminal=True)
    await terminal.run()
    await store.close()
    before, cleared, after = screen.getvalue().rpartition(CLEARED)
    assert "I believe you" in before
    assert cleared
    assert "Scrolling back may still show" in after
    assert "Tidied up" in after
    assert "I believe you" not in after


async def test_a_copy_of_what_is_kept_is_printed(
    conversation: Conversation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = iter(["/export", "/forget", "1", None])
    monkeypatch.setattr("bot.console._read_line", lambda: next(lines))
    store = await open_store(tmp_path / "mend.db", KeyPlace("", tmp_path / "key"), time.time, channel=CHANNEL)
    terminal = Terminal(store, lambda: take_turn(store, Reads(), conversation, time.time))
    terminal.out = Console(file=(screen := io.StringIO()), width=88)
    await terminal.run()
    await store.close()
    printed = screen.getvalue()
    copy = json.loads(printed[printed.index("{") : printed.rindex("}") + 1])
    assert (copy["channel"], copy["address"]) == ("terminal", "you")
    assert "It is erased" in printed
