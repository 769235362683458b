"""How the Bot API says no."""

from dataclasses import dataclass
from typing import Any


@dataclass
class RefusalError(Exception):
    """`status` is the HTTP status and the error code; `description` begins as the real one does."""

    status: int
    description: str
    retry_after: float = 0

    def body(self) -> dict[str, Any]:
        answer: dict[str, Any] = {"ok": False, "error_code": self.status, "description": self.description}
        return answer | ({"parameters": {"retry_after": self.retry_after}} if self.retry_after else {})


def bad(reason: str) -> RefusalError:
    return RefusalError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> RefusalError:
    return RefusalError(403, f"Forbidden: {reason}")
