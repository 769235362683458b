"""The terminal: what stood on the screen is gone when somebody hides it; pictures stay for as long as the person."""

import io
import json
import re
import stat
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.console import Console

from bot.album import Album
from bot.console import CHANNEL, Terminal
from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Reading
from bot.storage.opening import KeyPlace, open_store
from bot.turn import take_turn
from tests.pictures.flow import with_a_picture

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


async def typed(
    lines: Sequence[str], conversation: Conversation, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[str, list[Path]]:
    """What stands on the screen after these lines, and the pictures that were there before the next line was typed."""
    waiting, seen = [*lines], list[Path]()

    def next_line() -> str | None:
        seen.extend(
            Path(each) for each in re.findall(r"until you leave: (\S+)", screen.getvalue()) if Path(each).exists()
        )
        return waiting.pop(0) if waiting else None

    monkeypatch.setattr("bot.console._read_line", next_line)
    store = await open_store(folder / "mend.db", KeyPlace("", folder / "key"), time.time, channel=CHANNEL)
    terminal = Terminal(store, lambda: take_turn(store, Reads(), conversation, time.time))
    terminal.out = Console(file=(screen := io.StringIO()), width=30)
    await terminal.run()
    await store.close()
    return screen.getvalue(), seen


async def test_a_picture_is_a_private_file_until_the_person_leaves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    conversation = with_a_picture(tmp_path)
    modes: list[int] = []
    add = Album.add

    def added(album: Album, png: bytes) -> Path | None:
        path = add(album, png)
        assert path
        assert path.read_bytes().startswith(b"\x89PNG")
        modes.append(stat.S_IMODE(path.parent.stat().st_mode))
        return path

    monkeypatch.setattr(Album, "add", added)
    screen, seen = await typed(["/circle", "/circle"], conversation, tmp_path, monkeypatch)
    assert "Round and round" in screen
    assert modes == [0o700, 0o700]
    assert {each.name for each in seen} == {"picture-1.png", "picture-2.png"}
    assert not [each for each in seen if each.exists() or each.parent.exists()]


async def test_hiding_takes_the_pictures_away_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    conversation = with_a_picture(tmp_path)
    _, seen = await typed(["/circle", "/hide"], conversation, tmp_path, monkeypatch)
    assert len(seen) == 1  # it was there before /hide was typed, and not before the line after it


async def test_where_no_picture_can_be_written_the_words_stand_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    screen, _ = await typed(["/circle"], with_a_picture(tmp_path), tmp_path, monkeypatch)
    assert "Round and round" in screen
    assert "As a picture" not in screen
