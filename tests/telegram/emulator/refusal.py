"""How the Bot API says no."""

from dataclasses import dataclass
from typing import Any


@dataclass
class RefusalError(Exception):
    """`status` is the HTTP status and the error code; `description` begins as the real one does."""

    status: int
    description: str
    retry_after: float = 0
    migrate_to_chat_id: int = 0

    def body(self) -> dict[str, Any]:
        answer: dict[str, Any] = {"ok": False, "error_code": self.status, "description": self.description}
        hints = {"retry_after": self.retry_after, "migrate_to_chat_id": self.migrate_to_chat_id}
        parameters = {name: value for name, value in hints.items() if value}
        return answer | ({"parameters": parameters} if parameters else {})


def bad(reason: str) -> RefusalError:
    return RefusalError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> RefusalError:
    return RefusalError(403, f"Forbidden: {reason}")
