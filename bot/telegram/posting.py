"""One delivery on its way: what it hides is deleted, then it is written.

It is written in the place of an older message, or as a new one, in as many parts as it takes.
"""

import asyncio
import logging

from telegram import Bot, InlineKeyboardMarkup, InputFile, LinkPreviewOptions, Message
from telegram.error import BadRequest, TelegramError

from bot.telegram.deleting import delete
from bot.telegram.errands import Errands
from bot.telegram.mailbox import Delivery
from bot.telegram.pace import Pace
from bot.telegram.render import render
from bot.telegram.verdict import nobody, unchanged

logger = logging.getLogger(__name__)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)  # a helpline's page must not light up in the chat


class Posting:
    """Calls Telegram and waits for each answer."""

    def __init__(self, bot: Bot, errands: Errands, pace: Pace) -> None:
        self._bot = bot
        self._errands = errands
        self._pace = pace
        self._parts_done: dict[int | str, list[str]] = {}  # ids, of deliveries that failed half-way

    async def post(self, delivery: Delivery) -> list[str]:
        """The ids of its parts; the last one carries the buttons. Raises TelegramError.

        A delivery that failed after some parts goes on with the first part that is missing. What it is to delete goes
        before the first.
        """
        rendered = render(delivery.message)
        if not rendered.parts:
            raise BadRequest("message text is empty")  # what Telegram would say
        done = self._parts_done.pop(delivery.id, [])
        if delivery.delete and not done:
            await delete(self._bot, delivery)
        for number, part in enumerate(rendered.parts[len(done) :], start=len(done)):
            last = number == len(rendered.parts) - 1
            try:
                if last and rendered.document:
                    done.append(await self._send_file(delivery, part, rendered.document, rendered.keyboard))
                else:
                    done.append(await self._show(delivery, number, part, rendered.keyboard if last else None))
            except (TelegramError, asyncio.CancelledError):
                self._parts_done[delivery.id] = done
                raise
        return done

    def forget(self, delivery: Delivery) -> None:
        """It will not be posted again."""
        self._parts_done.pop(delivery.id, None)

    def strip(self, address: str, message_id: str) -> None:
        """Takes a keyboard away, in the background: it matters to nobody but the eye."""
        self._errands.run(
            f"strip:{address}:{message_id}",
            lambda: self._bot.edit_message_reply_markup(chat_id=int(address), message_id=int(message_id)),
        )

    async def _show(self, delivery: Delivery, number: int, text: str, keyboard: InlineKeyboardMarkup | None) -> str:
        if number == 0 and delivery.edit and await self._edit(delivery, text, keyboard):
            return delivery.edit
        self._pace.take(delivery.address)
        sent: Message = await self._bot.send_message(
            int(delivery.address), text, reply_markup=keyboard, link_preview_options=NO_PREVIEW
        )
        return str(sent.message_id)

    async def _send_file(
        self, delivery: Delivery, caption: str, file: InputFile, keyboard: InlineKeyboardMarkup | None
    ) -> str:
        """Always as a new message: a file cannot take the place of a text."""
        self._pace.take(delivery.address)
        sent: Message = await self._bot.send_document(
            int(delivery.address), file, caption=caption, reply_markup=keyboard, disable_content_type_detection=True
        )
        return str(sent.message_id)

    async def _edit(self, delivery: Delivery, text: str, keyboard: InlineKeyboardMarkup | None) -> bool:
        """Whether the old message now shows it. False if it cannot be edited: deleted, too old, not ours."""
        await self._errands.settled(f"strip:{delivery.address}:{delivery.edit}")  # or it would take the new keyboard
        self._pace.take(delivery.address)
        try:
            await self._bot.edit_message_text(
                text,
                int(delivery.address),
                int(delivery.edit),
                reply_markup=keyboard,
                link_preview_options=NO_PREVIEW,
            )
        except BadRequest as error:
            if nobody(error):
                raise
            if not unchanged(error):
                logger.debug("message %s cannot be edited; a new one takes its place", delivery.edit)
                return False
        return True
