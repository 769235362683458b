"""`mend keys`: what the operator does about the keys that seal the database, while the program runs."""

import asyncio
import os
from collections.abc import Awaitable, Callable

import typer

from bot.errors import MendError
from bot.settings import Settings, read_settings
from bot.storage.crypto import Keyring
from bot.storage.database import Database
from bot.storage.rotation import Seals, count_seals, drop_old, rotate

app = typer.Typer(no_args_is_help=True, help="The keys that seal what people write: status, rotate, drop-old.")
BY_HAND = (
    "MEND_KEY is in the environment, where no command can change it: make a key with `openssl rand -base64 32 | tr "
    "+/ -_`, start every worker anew with MEND_KEY='OLD,NEW', then with MEND_KEY='NEW,OLD', then run `mend keys "
    "rotate` with that, and when it reports that nothing needs the old key, start them with MEND_KEY='NEW'"
)


@app.command()
def status() -> None:
    """Say how much each key seals."""
    _say(lambda settings, database, keys: _status(database, keys))


@app.command("rotate")
def rotate_command() -> None:
    """Make a new key and seal everything with it, while the chats go on. A rotation that was broken off goes on."""
    _say(_rotate)


@app.command("drop-old")
def drop_old_command() -> None:
    """Take the old keys out of the key file, once they seal nothing any more."""
    _say(_drop_old)


async def _status(database: Database, keys: Keyring) -> str:
    return as_text(keys, await count_seals(database, keys))


async def _rotate(settings: Settings, database: Database, keys: Keyring) -> str:
    if settings.key and len(keys.names) == 1:
        raise MendError(BY_HAND)
    seals = await rotate(database, keys, None if settings.key else settings.key_file)
    if seals.old:
        raise MendError(f"{as_text(keys, seals)}\nSome rows were in use all the time; run `mend keys rotate` again")
    then = "take it out of MEND_KEY" if settings.key else "`mend keys drop-old` takes it out of the key file"
    return (
        f"{as_text(keys, seals)}\nNothing needs the old key any more; {then}. Backups from before need it: keep it "
        f"elsewhere until they are {settings.backup_days} days old, or make a new backup."
    )


async def _drop_old(settings: Settings, database: Database, keys: Keyring) -> str:
    if settings.key:
        raise MendError(BY_HAND)
    dropped = await drop_old(database, keys, settings.key_file)
    if not dropped:
        return f"{settings.key_file} has one key, and no old one."
    return f"{settings.key_file} has only the newest key now; {dropped} older {'is' if dropped == 1 else 'are'} gone."


def as_text(keys: Keyring, seals: Seals) -> str:
    """A line a key, named by what tells it from others and says nothing about it."""
    lines = [f"{_rank(place)} {name}: seals {_values(seals.by_key[place])}" for place, name in enumerate(keys.names)]
    if seals.lost:
        lines.append(f"no key here: {_values(seals.lost)}; if a key was taken out by hand, put it back as the last one")
    return "\n".join(lines)


def _rank(place: int) -> str:
    return "old key" if place else "key"


def _values(number: int) -> str:
    return f"{number} value{'' if number == 1 else 's'}"


def _say(work: Callable[[Settings, Database, Keyring], Awaitable[str]]) -> None:
    from bot.wiring import build_database  # noqa: PLC0415 (it loads the whole program)

    settings = read_settings(os.environ)

    async def run() -> str:
        database, keys = await build_database(settings, "keys")
        try:
            return await work(settings, database, keys)
        finally:
            await database.close()

    print(asyncio.run(run()))
