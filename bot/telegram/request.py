"""HTTP to the Bot API. It keeps faults of the network, of Telegram and of a single update apart, and out of the log."""

import json
from datetime import timedelta
from typing import Any

import telegram
from telegram.error import NetworkError, RetryAfter
from telegram.request import HTTPXRequest


class ApiRequest(HTTPXRequest):
    """The library's requests, with answers checked before it logs or trips over them."""

    async def do_request(self, url: str, method: str, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """The status and a body that is certainly what the Bot API answers. Raises NetworkError."""
        status, payload = await super().do_request(url, method, *args, **kwargs)
        if method == "GET":  # a file, whatever is in it
            return status, payload
        answer = _parsed(payload)
        if answer is None or (status < 300 and "result" not in answer):
            raise NetworkError(f"HTTP {status} without an answer of the Bot API")
        if url.endswith("/getUpdates") and status < 300:
            return status, _readable(answer, payload)
        return status, payload


def asked_pause(error: RetryAfter) -> float:
    """The seconds that Telegram asks us to wait."""
    asked = error.retry_after  # a number of seconds only where `connect` has not been called
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)


def _parsed(payload: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(payload)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None


def _readable(answer: dict[str, Any], payload: bytes) -> bytes:
    """The updates with those emptied that the library cannot read: one of them would stop all the others for ever."""
    updates = [_checked(update) for update in answer["result"]]
    return payload if updates == answer["result"] else json.dumps(answer | {"result": updates}).encode()


def _checked(update: dict[str, Any]) -> dict[str, Any]:
    try:
        telegram.Update.de_json(update, None)
    except Exception:  # the library promises no type here
        return {"update_id": update["update_id"]}
    return update
