"""The person's side over HTTP, for a test whose emulator runs in another process.

POST /control/say {"chat": 7, "text": "hello"}; likewise tap {"chat", "title"}, edit {"chat", "text"},
send {"chat", "kind", "caption"}, block {"chat"}, expect {"chat", "part", "seconds"}, screen {"chat"},
fault {"method", "times", "status", …} and calls {"method"}.
"""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from aiohttp import web

if TYPE_CHECKING:
    from .emulator import Emulator


async def steer(emulator: "Emulator", request: web.Request) -> web.Response:
    """Answers with JSON: the verb's result, or status 409 and what failed."""
    verb, given = request.match_info["verb"], json.loads(await request.text() or "{}")
    try:
        return web.json_response({"result": await _done(emulator, verb, given)})
    except (AssertionError, TimeoutError, LookupError, TypeError) as error:
        return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=409)


async def _done(emulator: "Emulator", verb: str, given: dict[str, Any]) -> Any:
    if verb == "fault":
        return asdict(emulator.fault(**given))
    if verb == "calls":
        return [asdict(call) for call in emulator.journal.of(**given)]
    person = emulator.person(given.pop("chat"))
    if verb == "screen":
        return [each.json() for each in person.screen()]
    if verb == "tap":
        return (await person.tap(**given)).query_id
    if verb == "expect":
        return (await person.expect(**given)).json()
    verbs: dict[str, Any] = {"say": person.say, "send": person.send, "edit": person.edit, "block": person.block}
    return await verbs[verb](**given)
