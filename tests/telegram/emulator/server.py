"""HTTP: one door for all methods of the Bot API, one for files, one for a test in another process."""

import asyncio
from typing import TYPE_CHECKING, Any

from aiohttp import web

from . import files, guests, inline, messages, polling, profile
from .control import steer
from .faults import Fault
from .params import Params, read_params
from .refusal import RefusalError

if TYPE_CHECKING:
    from .emulator import Emulator

METHODS = messages.METHODS | files.METHODS | polling.METHODS | profile.METHODS
METHODS |= inline.METHODS | guests.METHODS


def application(emulator: "Emulator") -> web.Application:
    async def call(request: web.Request) -> web.Response:
        return await _call(emulator, request)

    async def download(request: web.Request) -> web.Response:
        stored = emulator.shelf.at(request.match_info["path"])
        if request.match_info["token"] != emulator.token or stored is None:
            return web.json_response(RefusalError(404, "Not Found").body(), status=404)
        return web.Response(body=stored.content)

    async def control(request: web.Request) -> web.Response:
        return await steer(emulator, request)

    app = web.Application(client_max_size=60 * 2**20)
    app.router.add_route("*", "/bot{token}/{method}", call)
    app.router.add_get("/file/bot{token}/{path:.+}", download)
    app.router.add_post("/control/{verb}", control)
    return app


async def _call(emulator: "Emulator", request: web.Request) -> web.Response:
    method, params = request.match_info["method"].lower(), await read_params(request)
    logged = emulator.journal.begin(method, params.values)
    fault = emulator.faults.next(method, params.text("chat_id"))
    await asyncio.sleep(fault.delay if fault else 0)
    if fault and (fault.drop == "before" or fault.body):
        emulator.journal.end(logged, "dropped before")
        return _cut(request) if fault.drop else web.Response(status=fault.status or 200, text=fault.body)
    try:
        result = await _result(emulator, request.match_info["token"], method, params, fault)
    except RefusalError as refusal:
        emulator.journal.end(logged, f"refused: {refusal.description}")
        return web.json_response(refusal.body(), status=refusal.status)
    emulator.journal.end(logged, "dropped after" if fault and fault.drop else "ok", result)
    return _cut(request) if fault and fault.drop else web.json_response({"ok": True, "result": result})


async def _result(emulator: "Emulator", token: str, method: str, params: Params, fault: Fault | None) -> Any:
    if fault and (refusal := fault.refusal()):
        raise refusal
    if token != emulator.token:
        raise RefusalError(401, "Unauthorized")
    if method not in METHODS:
        raise RefusalError(404, "Not Found")
    return await METHODS[method](emulator, params)


def _cut(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response()
