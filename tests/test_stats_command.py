"""What the operator sees of how exercises helped."""

from pathlib import Path

from bot.dialogue.outputs import DangerSeen, Rated
from bot.settings import read_settings
from bot.stats_command import as_text, stats_text
from bot.storage.counts import Counts
from bot.wiring import build_store


def test_nobody_has_said_anything_yet(tmp_path: Path) -> None:
    assert stats_text(read_settings({"MEND_HOME": str(tmp_path)})).startswith("Nobody has said yet")


async def counted(home: Path) -> None:
    store = await build_store(read_settings({"MEND_HOME": str(home)}), "test")
    counts = Counts(store.database)
    effects = (
        Rated("cycle", "yes"),
        Rated("cycle", "yes"),
        Rated("hurt", "no"),
        Rated("hurt", "missing_tone"),
        DangerSeen("self_harm"),
    )
    for today in ("2026-11-28", "2026-11-29"):
        await store.database.run(lambda connection, today=today: counts.add(connection, effects, today))  # type: ignore[misc]
    await store.close()


async def test_the_counts_of_all_days_are_added_up(tmp_path: Path) -> None:
    await counted(tmp_path)
    store = await build_store(read_settings({"MEND_HOME": str(tmp_path)}), "test")
    assert as_text(await store.ratings(), await store.dangers()).split("\n") == [
        "hurt: helped 0, a bit 0, no 2 (wrong tone 2)",
        "cycle: helped 4, a bit 0, no 0",
        "danger self_harm: 2",
    ]
    await store.close()
