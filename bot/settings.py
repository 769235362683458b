"""All settings, from the environment, read once and checked at the border. `mend check` prints what they came to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from bot.errors import MendError

TOKEN = re.compile(r"\d+:[\w-]{8,}")
URL = re.compile(r"https?://[^\s/]+(?:/\S*)?")
SECONDS = re.compile(r"(?:[0-4](?:\.[0-9]+)?|5(?:\.0+)?)")
DAYS = re.compile(r"[0-9]{1,4}")
LONGEST_OPERATOR = 300  # characters: it stands in one message with other words
DATABASE = re.compile(r"(?:sqlite|postgresql)(?:\+\w+)?://\S*")


class SettingError(MendError):
    """A setting cannot be used; the text names it and says what it should look like."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are and who runs this. `token` is empty where only the terminal is used."""

    home: Path  # state: database and key (MEND_HOME)
    cache: Path  # what can be made again: encoder, model (MEND_CACHE_DIR)
    database: str  # a URL; empty: SQLite in `home` (MEND_DATABASE_URL)
    key: str  # the encryption key itself; empty: in `key_file` (MEND_KEY)
    key_file: Path  # MEND_KEY_FILE
    operator: str  # who runs this bot and how to reach them, as /privacy says it; empty: not said (MEND_OPERATOR)
    keep_days: int  # a chat in which nobody writes is kept so long (MEND_KEEP_DAYS)
    backup_days: int  # a backup can be brought back so long (MEND_BACKUP_DAYS)
    token: str  # TELEGRAM_BOT_TOKEN
    api_url: str  # an own Bot API server; empty: Telegram's (TELEGRAM_API_URL)
    pause: float  # seconds that a text on Telegram waits for another one of its chat; 0: none (MEND_PAUSE_SECONDS)


def read_settings(environ: Mapping[str, str]) -> Settings:
    """The settings in the environment. Raises SettingError for the first one that cannot be used."""
    home = _folder(environ, "MEND_HOME", platformdirs.user_data_path("mend"))
    return Settings(
        home=home,
        cache=_folder(environ, "MEND_CACHE_DIR", platformdirs.user_cache_path("mend")),
        database=_matching(environ, "MEND_DATABASE_URL", DATABASE, "postgresql://user:password@host/database"),
        key=environ.get("MEND_KEY", "").strip(),
        key_file=_folder(environ, "MEND_KEY_FILE", home / "key"),
        operator=_operator(environ),
        keep_days=_days(environ, "MEND_KEEP_DAYS", 365, 30, 3650),
        backup_days=_days(environ, "MEND_BACKUP_DAYS", 30, 1, 365),
        token=_matching(environ, "TELEGRAM_BOT_TOKEN", TOKEN, "123456789:AAE… as @BotFather gives it", secret=True),
        api_url=_matching(environ, "TELEGRAM_API_URL", URL, "http://127.0.0.1:8081").rstrip("/"),
        pause=float(_matching(environ, "MEND_PAUSE_SECONDS", SECONDS, "1.2, in seconds from 0 to 5") or "1.2"),
    )


def _operator(environ: Mapping[str, str]) -> str:
    """In one line, as it stands in the middle of a message."""
    text = " ".join(environ.get("MEND_OPERATOR", "").split())
    if len(text) > LONGEST_OPERATOR:
        raise SettingError(
            f"MEND_OPERATOR has {len(text)} characters; write at most {LONGEST_OPERATOR}: a name and how to reach you"
        )
    return text


def _days(environ: Mapping[str, str], name: str, default: int, least: int, most: int) -> int:
    value = _matching(environ, name, DAYS, f"{default}, in days from {least} to {most}")
    if value and not least <= int(value) <= most:
        raise SettingError(f"{name}: '{value}' is not from {least} to {most}; write the number of days, like {default}")
    return int(value or default)


def _folder(environ: Mapping[str, str], name: str, default: Path) -> Path:
    value = environ.get(name, "").strip()
    if "\0" in value:
        raise SettingError(f"{name} has a NUL character in it; write a path")
    return Path(value).expanduser().absolute() if value else default


def _matching(
    environ: Mapping[str, str], name: str, form: re.Pattern[str], example: str, *, secret: bool = False
) -> str:
    """The value if it has the form; what is secret is not repeated in the message."""
    value = environ.get(name, "").strip()
    if value and not form.fullmatch(value):
        shown = "its value" if secret else f"'{value}'"
        raise SettingError(f"{name}: {shown} does not look right; write it like {example}")
    return value
