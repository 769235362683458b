"""The bot object: where the Bot API is, and how long a call may take."""

import ipaddress
import logging
import os
import re
from urllib.parse import urlsplit

from telegram import Bot

from bot.telegram.errors import AddressError, TokenError
from bot.telegram.request import ApiRequest

OFFICIAL = "https://api.telegram.org"
TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


def connect(token: str, api_url: str = OFFICIAL) -> Bot:
    """A bot that has not said anything yet; `api_url` may be that of an own Bot API server.

    Raises TokenError, AddressError.
    """
    if not TOKEN.fullmatch(token):
        raise TokenError(
            "TELEGRAM_BOT_TOKEN does not look like a token (digits, a colon, letters): ask @BotFather for it"
        )
    quieten()
    parts = urlsplit(api_url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise AddressError("TELEGRAM_API_URL must read like http://127.0.0.1:8081 (leave it out for Telegram's own)")
    quieten()  # the library logs the bot's address, with the token, as soon as there is a bot
    # Durations as timedelta, as in the library's next major version: else it warns of itself at every 429.
    os.environ["PTB_TIMEDELTA"] = "1"
    http = {
        "trust_env": not _loopback(parts.hostname),  # a proxy of the environment cannot reach our loopback
        "verify": parts.scheme == "https",  # without TLS no certificates need be loaded
    }
    url = api_url.rstrip("/")
    return Bot(
        token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        # One message is in flight at a time; beside it taps are answered, old keyboards taken away, and three calls
        # answer where others read along.
        request=ApiRequest(
            connection_pool_size=10, connect_timeout=5, read_timeout=20, pool_timeout=20, httpx_kwargs=http
        ),
        # Two: the poll that a stop cancels may still hold its connection when the offset is confirmed. The time that
        # Telegram holds the poll open is added to read_timeout by the library.
        get_updates_request=ApiRequest(
            connection_pool_size=2, connect_timeout=5, read_timeout=10, pool_timeout=5, httpx_kwargs=http
        ),
    )


def quieten() -> None:
    """httpx logs every address, which contains the token, at INFO; the library what people write, at DEBUG."""
    for name in ("httpx", "httpcore", "telegram"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
