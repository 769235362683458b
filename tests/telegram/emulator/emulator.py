"""The server as a test holds it."""

import asyncio
from pathlib import Path
from types import TracebackType
from typing import Any

from aiohttp import ClientError, ClientSession, web

from .faults import Fault, Faults
from .files import Shelf
from .guests import Guest, GuestQuery, pair
from .inline import InlineDesk
from .journal import Journal
from .media import medium
from .people import Group, Person, user
from .seat import Tap
from .server import application
from .updates import Updates
from .world import Json, World


class Emulator:
    """`token` is the one it accepts. `tap_lifetime`: how long a tap can be answered, in seconds."""

    def __init__(self, token: str = "1000001:emulator", log: Path | None = None) -> None:
        self.token = token
        self.bot: Json = {"id": 1000001, "is_bot": True, "first_name": "Mend", "username": "MendTestBot"}
        self.settings: Json = {"can_join_groups": True, "can_read_all_group_messages": False}  # as set with @BotFather
        self.settings |= {"supports_inline_queries": True, "supports_guest_queries": True}
        self.world = World(self.bot)
        self.updates = Updates()
        self.faults = Faults()
        self.journal = Journal(log)
        self.shelf = Shelf()
        self.profile: dict[str, Any] = {}
        self.taps: dict[str, Tap] = {}
        self.inline = InlineDesk()
        self.guest_queries: dict[str, GuestQuery] = {}
        self.tap_lifetime = 600.0
        self._people: dict[int, Person] = {}
        self.port = 0
        self._runner: web.AppRunner | None = None
        self._webhook: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """What TELEGRAM_API_URL must be."""
        return f"http://127.0.0.1:{self.port}"

    async def start(self, port: int = 0) -> None:
        """Listens; after a stop on the same port as before."""
        self._runner = web.AppRunner(application(self), access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port or self.port, reuse_address=True)
        await site.start()
        self.port = int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        """Hangs up on everybody; chats and updates stay."""
        await self.deliver_to("", "")
        if self._runner:
            await self._runner.cleanup()

    def person(self, chat_id: int) -> Person:
        """Always the same one for the same chat."""
        return self._people.setdefault(chat_id, Person(self, chat_id))

    def group(self, chat_id: int, title: str = "Us two", privacy: bool = True) -> Group:
        return Group(self, chat_id, title, privacy)

    def pair(self, chat_id: int, *people: int) -> list[Guest]:
        """People in a chat that the bot is not in."""
        return pair(self, chat_id, *(user(each) for each in people))

    def fault(self, method: str, **how: Any) -> Fault:
        """See Fault."""
        return self.faults.add(Fault(method, **how))

    def medium(self, kind: str) -> Json:
        return medium(kind, self.shelf)

    async def deliver_to(self, url: str, secret: str) -> None:
        """Sends updates to this webhook from now on; empty: to nobody."""
        if self._webhook:
            self._webhook.cancel()
            await asyncio.gather(self._webhook, return_exceptions=True)
        self._webhook, self.updates.webhook, self.updates.pushed = None, url, lambda: None
        if url:
            self._webhook = asyncio.create_task(self._deliver(url, {"X-Telegram-Bot-Api-Secret-Token": secret}))

    async def _deliver(self, url: str, headers: dict[str, str]) -> None:
        wake = asyncio.Event()
        self.updates.pushed = wake.set
        async with ClientSession() as session:
            while True:
                wake.clear()
                for update in list(self.updates.pending):
                    if await _taken(session, url, headers, update):
                        self.updates.pending.remove(update)
                    else:
                        await asyncio.sleep(0.05)
                if not self.updates.pending:
                    await wake.wait()

    async def __aenter__(self) -> "Emulator":
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await self.stop()


async def _taken(session: ClientSession, url: str, headers: dict[str, str], update: Json) -> bool:
    try:
        async with session.post(url, json=update, headers=headers) as response:
            return response.ok
    except ClientError:
        return False
