"""The parameters of a call, however they were sent: form, multipart, query or JSON."""

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from .refusal import bad


@dataclass
class Params:
    """All values are texts, as in a form; what is structured is JSON."""

    values: dict[str, str]
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)  # name of the field → file name, content

    def text(self, name: str) -> str:
        return self.values.get(name, "")

    def number(self, name: str, default: int = 0) -> int:
        value = self.values.get(name, "")
        return int(value) if value.lstrip("-").isdigit() else default

    def seconds(self, name: str) -> float:
        return float(self.values.get(name) or 0)

    def json(self, name: str) -> Any:
        """The structure, or None. Raises RefusalError."""
        try:
            return json.loads(self.values[name]) if self.values.get(name) else None
        except ValueError:
            raise bad(f"can't parse {name} JSON object") from None


async def read_params(request: web.Request) -> Params:
    params = Params({key: str(value) for key, value in request.query.items()})
    if request.content_type == "application/json":
        for key, value in (await request.json()).items():
            params.values[key] = value if isinstance(value, str) else json.dumps(value)
        return params
    for key, field_value in (await request.post()).items():
        if isinstance(field_value, web.FileField):
            params.files[key] = (field_value.filename, field_value.file.read())
            field_value.file.close()
        else:
            params.values[key] = str(field_value)
    return params
