"""Calls about updates: polls and webhooks."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .params import Params
from .refusal import bad

if TYPE_CHECKING:
    from .emulator import Emulator


async def get_updates(emulator: "Emulator", params: Params) -> Any:
    emulator.updates.allow(params.json("allowed_updates"))
    limit = min(max(params.number("limit", 100), 1), 100)
    return await emulator.updates.get(params.number("offset"), limit, params.seconds("timeout"))


async def set_webhook(emulator: "Emulator", params: Params) -> Any:
    url = params.text("url")
    if url and not url.startswith(("http://", "https://")):  # the real one takes https only
        raise bad("invalid webhook URL specified")
    emulator.updates.allow(params.json("allowed_updates"))
    _drop_if_asked(emulator, params)
    if url:
        emulator.updates.conflict("terminated by setWebhook request")
    await emulator.deliver_to(url, params.text("secret_token"))
    return True


async def delete_webhook(emulator: "Emulator", params: Params) -> Any:
    _drop_if_asked(emulator, params)
    await emulator.deliver_to("", "")
    return True


async def get_webhook_info(emulator: "Emulator", params: Params) -> Any:
    pending = len(emulator.updates.pending)
    return {"url": emulator.updates.webhook, "has_custom_certificate": False, "pending_update_count": pending}


def _drop_if_asked(emulator: "Emulator", params: Params) -> None:
    if params.text("drop_pending_updates").lower() == "true":
        emulator.updates.pending.clear()


METHODS: dict[str, Callable[["Emulator", Params], Any]] = {
    "getupdates": get_updates,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
}
