"""What goes wrong on demand."""

from dataclasses import dataclass
from typing import Literal

from .refusal import RefusalError

PHRASES = {401: "Unauthorized", 409: "Conflict", 429: "Too Many Requests", 500: "Internal Server Error"}


@dataclass
class Fault:
    """Happens to the next `times` calls of `method` ("*": of any), or only to those to `chat_id`, after `skip` of them.

    `status` answers with an error; `retry_after` (seconds, whole ones on the real server) makes it a 429; `delay`
    (seconds) comes first. `drop` cuts the connection without an answer: "before" the call has an effect, or "after"
    it. `body` is sent instead of JSON, as a proxy on the way does.
    """

    method: str
    times: int = 1
    status: int = 0
    description: str = ""
    retry_after: float = 0
    delay: float = 0.0
    drop: Literal["", "before", "after"] = ""
    body: str = ""
    chat_id: int | None = None
    skip: int = 0

    def matches(self, method: str, chat_id: str) -> bool:
        mine = self.method == "*" or self.method.lower() == method
        return self.times > 0 and mine and (self.chat_id is None or str(self.chat_id) == chat_id)

    def refusal(self) -> RefusalError | None:
        status = self.status or (429 if self.retry_after else 0)
        if not status:
            return None
        wait = f": retry after {self.retry_after}" if self.retry_after else ""
        return RefusalError(status, self.description or PHRASES.get(status, "Bad Gateway") + wait, self.retry_after)


class Faults:
    """Those that are still to happen, in the order they were asked for."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        self._waiting.append(fault)
        return fault

    def clear(self) -> None:
        self._waiting.clear()

    def next(self, method: str, chat_id: str) -> Fault | None:
        for fault in (each for each in self._waiting if each.matches(method, chat_id)):
            if not fault.skip:
                fault.times -= 1
                return fault
            fault.skip -= 1
        return None
