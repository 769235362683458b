"""`mend check`: one line for each part, with the remedy where something is wrong."""

import asyncio
from collections.abc import Callable
from datetime import date

from rich.console import Console
from rich.text import Text

from actions.resources.check import summary
from actions.resources.data import load_resources
from bot import wiring
from bot.errors import MendError
from bot.settings import Settings
from bot.understanding.encoder_weights import find_encoder
from bot.understanding.training import model_path


def check_all(settings: Settings) -> int:
    """Print a line a part; 1 if anything is wrong, else 0."""
    console = Console(highlight=False, soft_wrap=True)
    parts: tuple[tuple[str, Callable[[Settings], str]], ...] = (
        ("settings", _settings),
        ("operator", operator_line),
        ("flow files", _flow_files),
        ("resources", _resources),
        ("encoder", _encoder),
        ("model", _model),
        ("database", _database),
    )
    results = [_show(console, name, part, settings) for name, part in parts]
    return 0 if all(results) else 1


def _show(console: Console, name: str, part: Callable[[Settings], str], settings: Settings) -> bool:
    try:
        console.print(Text(f"✓ {name}: {part(settings)}"))
    except MendError as error:
        console.print(Text(f"✗ {name}: {error}"))
        return False
    return True


def _settings(settings: Settings) -> str:
    telegram = "Telegram token set" if settings.token else "no TELEGRAM_BOT_TOKEN, so only the terminal works"
    return f"state in {settings.home}, cache in {settings.cache}, {telegram}"


def operator_line(settings: Settings) -> str:
    """Who runs this bot, as people are told. Raises MendError where people write to it and nobody is named."""
    if settings.operator:
        return f"/privacy names {settings.operator}"
    missing = "nobody is named; set MEND_OPERATOR to your name and how people can reach you, for /privacy"
    if settings.token:
        raise MendError(f"{missing}: Telegram asks it of every bot")
    return f"{missing}, before anybody else writes to this bot"


def _flow_files(settings: Settings) -> str:
    book = wiring.build_conversation(settings).book
    return f"{len(book.flows)} flows, {len(book.responses)} responses"


def _resources(settings: Settings) -> str:
    return f"{summary(load_resources(wiring.RESOURCES), date.today())}; see `mend resources`"


def _encoder(settings: Settings) -> str:
    return str(find_encoder(settings.cache).directory)


def _model(settings: Settings) -> str:
    from bot.understanding.rasa_reader import RasaReader  # noqa: PLC0415 (seconds)

    path = model_path(settings.cache)
    if path is None:
        raise MendError("not trained for the data as they are now; run `make train`")
    RasaReader(settings.cache)
    return f"{path} loads"


def _database(settings: Settings) -> str:
    async def look() -> str:
        store = await wiring.build_store(settings, "check")
        try:
            waiting, unsent = await store.pending()
        finally:
            await store.close()
        return f"{settings.database or settings.home / wiring.DATABASE} opens; {waiting} to answer, {unsent} to send"

    return asyncio.run(look())
