"""`mend backup` and `mend restore`: a copy of what is kept in one sealed file, and bringing it back."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.errors import MendError
from bot.settings import Settings
from bot.storage.backup import read_head, write_backup
from bot.storage.errors import BackupError
from bot.storage.key_file import read_key_file
from bot.storage.restoring import Plan, Restored, restore
from bot.wiring import build_database

NAME = "mend-{day}.backup"


def make_backup(settings: Settings, path: Path, now: float) -> str:
    """Write one; in a folder under the name of the day, and what has expired there is deleted. What came of it."""
    today = datetime.fromtimestamp(now, UTC).date()
    target = path / NAME.format(day=today) if path.is_dir() else path
    rows = asyncio.run(_write(settings, target, now))
    lines = [f"{target}: {rows} rows. It can be brought back until {today + timedelta(settings.backup_days)}."]
    if path.is_dir():
        lines += [f"{each} has expired and was deleted." for each in _delete_expired(path, today, settings.backup_days)]
    return "\n".join(lines)


def bring_back(settings: Settings, plan: Plan, now: float, *, older: bool) -> str:
    """Restore, if the file is no older than it may be. What came of it. Raises StorageError with nothing changed."""
    made = read_head(plan.path).made
    age = (datetime.fromtimestamp(now, UTC).date() - made).days
    if age > settings.backup_days and not older:
        raise BackupError(
            f"{plan.path} is {age} days old, and after {settings.backup_days} (MEND_BACKUP_DAYS) nobody knows any more "
            "who was erased since; add --older to bring it back all the same (nothing was changed)"
        )
    _have_key(settings)
    return as_text(asyncio.run(_restore(settings, plan)), made, plan)


async def _write(settings: Settings, target: Path, now: float) -> int:
    database, keys = await build_database(settings, "backup")
    try:
        return await database.snapshot(partial(write_backup, target, keys, now))
    finally:
        await database.close()


async def _restore(settings: Settings, plan: Plan) -> Restored:
    database, keys = await build_database(settings, "restore")
    try:
        restored = await database.alone(partial(restore, plan, keys, database.place))
        await database.tidy()
    finally:
        await database.close()
    return restored


def as_text(restored: Restored, made: date, plan: Plan) -> str:
    """What the operator has to know, a line each."""
    lines = [f"{restored.chats} {'chat is' if restored.chats == 1 else 'chats are'} back, as of {made}."]
    if restored.known:
        lines.append(f"{restored.erased} of those in the backup had been erased since, and are erased again.")
    else:
        lines.append(
            "This database has no list of people who were erased: whoever asked for that after the backup is back, too."
        )
    if not plan.reminders:
        lines.append("Reminders were left out: nobody who has told of a danger since may get one (docs/privacy.md).")
    return "\n".join(lines)


def _have_key(settings: Settings) -> None:
    """A new database would make itself a key, and no backup was ever made with that."""
    if not settings.key and read_key_file(settings.key_file) is None:
        raise MendError(
            f"The key of the backup is missing: {settings.key_file} is not there and MEND_KEY is empty; bring it from "
            "where it is kept (nothing was changed)"
        )


def _delete_expired(folder: Path, today: date, days: int) -> list[Path]:
    """Backups in the folder that are too old to be brought back. Other files are left alone, whatever their name."""
    expired = []
    for path in sorted(folder.glob(NAME.format(day="*"))):
        try:
            made = read_head(path).made
        except BackupError:
            continue
        if (today - made).days > days:
            path.unlink()
            expired.append(path)
    return expired
