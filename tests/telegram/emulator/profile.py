"""Calls about the bot itself, and answers to taps and inline queries."""

import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .checks import length
from .params import Params
from .refusal import bad

if TYPE_CHECKING:
    from .emulator import Emulator

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
STALE = "query is too old and response timeout expired or query ID is invalid"


async def get_me(emulator: "Emulator", params: Params) -> Any:
    return emulator.bot | {"can_join_groups": True, "can_read_all_group_messages": False}


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


async def answer_inline_query(emulator: "Emulator", params: Params) -> Any:
    query, results = params.text("inline_query_id"), params.json("results") or []
    if query not in emulator.inline_queries:
        raise bad(STALE)
    if len(results) > 50:
        raise bad("RESULTS_TOO_MUCH")
    ids = [str(result.get("id", "")) for result in results]
    if len(set(ids)) != len(ids):
        raise bad("RESULT_ID_DUPLICATE")
    if any(not 1 <= len(each.encode()) <= 64 for each in ids):
        raise bad("RESULT_ID_INVALID")
    for result in results:
        if not (result.get("input_message_content") or {}).get("message_text", "x").strip():
            raise bad("MESSAGE_EMPTY")
    emulator.inline_queries[query] = results
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
    "answerinlinequery": answer_inline_query,
}
