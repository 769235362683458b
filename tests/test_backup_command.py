"""`mend backup` and `mend restore` at the command line."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.backup_command import bring_back, make_backup
from bot.errors import MendError
from bot.settings import Settings, read_settings
from bot.storage.errors import BackupError
from bot.storage.restoring import Plan
from bot.wiring import build_store
from tests.storage.people import said, talk, turns

NOW = 1_700_000_000.0
DAY = 86400.0


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = read_settings({"MEND_HOME": str(tmp_path / "home")})

    async def one_chat() -> None:
        store = await build_store(settings, "test", lambda: NOW)
        await talk(store, said("hello"), "hi")
        await store.close()

    asyncio.run(one_chat())
    return settings


def times_said(settings: Settings) -> int:
    async def look() -> int:
        store = await build_store(settings, "test", lambda: NOW)
        try:
            return await turns(store)
        finally:
            await store.close()

    return asyncio.run(look())


def test_there_and_back_with_all_that_the_operator_has_to_know(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "one"
    assert "can be brought back until 2023-12-14" in make_backup(settings, path, NOW)
    (settings.home / "mend.db").unlink()
    said = bring_back(settings, Plan(path), NOW + DAY, older=False)
    assert "1 chat is back, as of 2023-11-14" in said
    assert "has no list of people who were erased" in said
    assert "Reminders were left out" in said
    assert times_said(settings) == 1


def test_what_is_too_old_is_refused_unless_it_is_meant(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "one"
    make_backup(settings, path, NOW)
    plan = Plan(path, replace=True)
    with pytest.raises(BackupError, match=r"is 31 days old.*--older.*nothing was changed"):
        bring_back(settings, plan, NOW + 31 * DAY, older=False)
    bring_back(replace(settings, backup_days=31), plan, NOW + 31 * DAY, older=False)
    bring_back(settings, plan, NOW + 31 * DAY, older=True)
    assert times_said(settings) == 1


def test_in_a_folder_there_is_one_a_day_and_what_has_expired_goes(settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "mend-notes.backup").write_text("mine\n")
    make_backup(settings, folder, NOW)
    with pytest.raises(BackupError, match="is there already"):
        make_backup(settings, folder, NOW)
    make_backup(settings, folder, NOW + 30 * DAY)
    assert "mend-2023-11-14.backup has expired and was deleted" in make_backup(settings, folder, NOW + 31 * DAY)
    assert sorted(path.name for path in folder.iterdir()) == [
        "mend-2023-12-14.backup",
        "mend-2023-12-15.backup",
        "mend-notes.backup",
    ]


def test_without_the_key_nothing_is_begun(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "one"
    make_backup(settings, path, NOW)
    elsewhere = read_settings({"MEND_HOME": str(tmp_path / "elsewhere")})
    with pytest.raises(MendError, match=r"key of the backup is missing.*nothing was changed"):
        bring_back(elsewhere, Plan(path), NOW, older=False)
    assert not elsewhere.home.exists()
