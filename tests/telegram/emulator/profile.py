"""Calls about the bot itself, and answers to taps."""

import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .checks import length
from .inline import STALE
from .params import Params
from .refusal import bad

if TYPE_CHECKING:
    from .emulator import Emulator

COMMAND = re.compile(r"[a-z0-9_]{1,32}")


async def get_me(emulator: "Emulator", params: Params) -> Any:
    return emulator.bot | emulator.settings


async def set_my_commands(emulator: "Emulator", params: Params) -> Any:
    commands = params.json("commands") or []
    if len(commands) > 100:
        raise bad("too many commands specified")
    for command in commands:
        if not COMMAND.fullmatch(command.get("command", "").removeprefix("/")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= length(command.get("description", "")) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    emulator.profile["commands"] = commands
    return True


async def set_my_short_description(emulator: "Emulator", params: Params) -> Any:
    return _describe(emulator, params, "short_description", 120)


async def set_my_description(emulator: "Emulator", params: Params) -> Any:
    return _describe(emulator, params, "description", 512)


async def answer_callback_query(emulator: "Emulator", params: Params) -> Any:
    tap = emulator.taps.get(params.text("callback_query_id"))
    if tap is None or time.monotonic() - tap.at > emulator.tap_lifetime:
        raise bad(STALE)
    if length(params.text("text")) > 200:
        raise bad("MESSAGE_TOO_LONG")
    tap.notice, tap.answered_at = params.text("text"), time.monotonic()
    emulator.world.touch()
    return True


def _describe(emulator: "Emulator", params: Params, field: str, most: int) -> bool:
    if length(params.text(field)) > most:
        raise bad(f"{field.replace('_', ' ')} is too long")
    emulator.profile[field] = params.text(field)
    return True


METHODS: dict[str, Callable[["Emulator", Params], Any]] = {
    "getme": get_me,
    "setmycommands": set_my_commands,
    "setmyshortdescription": set_my_short_description,
    "setmydescription": set_my_description,
    "answercallbackquery": answer_callback_query,
}
