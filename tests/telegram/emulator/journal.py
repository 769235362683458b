"""Every call, with its times: what a kill test counts."""

import json
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Call:
    """One request. Times are time.monotonic(), which all processes of a machine share.

    `outcome` is "ok", "refused: …", "dropped before" (it had no effect) or "dropped after" (it had).
    """

    method: str
    params: dict[str, str]
    began: float = field(default_factory=time.monotonic)
    ended: float = 0.0
    outcome: str = ""
    result: Any = None

    @property
    def applied(self) -> bool:
        return self.outcome in ("ok", "dropped after")


class Journal:
    """In memory, and as lines of JSON in a file if there is one."""

    def __init__(self, file: Path | None = None) -> None:
        self.calls: list[Call] = []
        self._file = file

    def begin(self, method: str, params: dict[str, str]) -> Call:
        call = Call(method, params)
        self.calls.append(call)
        return call

    def end(self, call: Call, outcome: str, result: Any = None) -> None:
        call.ended, call.outcome, call.result = time.monotonic(), outcome, result
        if self._file:
            with self._file.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps(asdict(call), ensure_ascii=False) + "\n")

    def of(self, method: str, chat_id: int | None = None) -> list[Call]:
        """The calls of a method (any case), to that chat if one is given."""
        return [
            call
            for call in self.calls
            if call.method == method.lower() and (chat_id is None or call.params.get("chat_id") == str(chat_id))
        ]
