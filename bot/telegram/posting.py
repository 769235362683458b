"""One delivery on its way: what it hides is deleted, then it is written.

It is written in the place of an older message, or as a new one, in as many parts as it takes. What has a picture or a
file is always new: neither can take the place of a text, nor a text the place of them.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from telegram import Bot, InlineKeyboardMarkup, InputFile, LinkPreviewOptions, Message, MessageEntity
from telegram.error import BadRequest, TelegramError

from bot.dialogue.outputs import Picture
from bot.telegram.deleting import delete
from bot.telegram.errands import Errands
from bot.telegram.mailbox import Delivery
from bot.telegram.pace import Pace
from bot.telegram.render import Rendered, render
from bot.telegram.verdict import nobody, unchanged

logger = logging.getLogger(__name__)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)  # a helpline's page must not light up in the chat
DRAWING = 15.0  # seconds; after them the text goes alone

Draw = Callable[[Picture], bytes | None]


@dataclass(frozen=True, slots=True)
class Part:
    """One of the parts of what was rendered, with the keyboard if it is the last."""

    text: str
    keyboard: InlineKeyboardMarkup | None
    of: Rendered

    @property
    def entities(self) -> list[MessageEntity] | None:
        return self.of.entities(self.text)


class Posting:
    """Calls Telegram and waits for each answer."""

    def __init__(self, bot: Bot, errands: Errands, pace: Pace, draw: Draw) -> None:
        """`draw` runs in a thread; without a PNG from it a message goes without its picture."""
        self._bot = bot
        self._errands = errands
        self._pace = pace
        self._draw = draw
        self._begun: dict[int | str, tuple[Rendered, list[str]]] = {}  # deliveries that failed half-way: ids so far

    async def post(self, delivery: Delivery) -> list[str]:
        """The ids of its parts; the last one carries the buttons. None where it only deletes. Raises TelegramError.

        A delivery that failed after some parts goes on with the first part that is missing. What it is to delete goes
        before the first.
        """
        if delivery.id in self._begun:
            rendered, done = self._begun.pop(delivery.id)
        else:
            rendered, done = await self._rendered(delivery), []
        if not rendered.parts and delivery.delete:
            await delete(self._bot, delivery)  # and nothing is said
            return []
        if not rendered.parts:
            raise BadRequest("message text is empty")  # what Telegram would say
        if delivery.delete and not done:
            await delete(self._bot, delivery)
        for number in range(len(done), len(rendered.parts)):
            try:
                done.append(await self._post(delivery, rendered, number))
            except (TelegramError, asyncio.CancelledError):
                if done:
                    self._begun[delivery.id] = replace(rendered, photo=None), done  # it was in the first part
                raise
        if delivery.edit and delivery.edit not in done and delivery.delete is None:
            self.strip(delivery.address, delivery.edit)  # it stays as it is, above
        return done

    def forget(self, delivery: Delivery) -> None:
        """It will not be posted again."""
        self._begun.pop(delivery.id, None)

    def strip(self, address: str, message_id: str) -> None:
        """Takes a keyboard away, in the background: it matters to nobody but the eye."""
        self._errands.run(
            f"strip:{address}:{message_id}",
            lambda: self._bot.edit_message_reply_markup(chat_id=int(address), message_id=int(message_id)),
        )

    async def _rendered(self, delivery: Delivery) -> Rendered:
        picture = delivery.message.picture
        return render(delivery.message, await self._drawn(delivery, picture) if picture else None)

    async def _drawn(self, delivery: Delivery, picture: Picture) -> bytes | None:
        try:
            async with asyncio.timeout(DRAWING):
                return await asyncio.to_thread(self._draw, picture)
        except Exception as error:  # whatever it is, the words say the same
            logger.error("the picture of delivery %s was not drawn: %s", delivery.id, type(error).__name__)
            return None

    async def _post(self, delivery: Delivery, rendered: Rendered, number: int) -> str:
        """The id of that part; empty if it was a picture alone, and refused."""
        last = number == len(rendered.parts) - 1
        part = Part(rendered.parts[number], rendered.keyboard if last else None, rendered)
        if rendered.photo and number == 0:
            return await self._send_photo(delivery, part, rendered.photo)
        if rendered.document and last:
            return await self._send_file(delivery, part, rendered.document)
        if delivery.edit and number == 0 and await self._edit(delivery, part):
            return delivery.edit
        return await self._send_text(delivery, part)

    async def _send_text(self, delivery: Delivery, part: Part) -> str:
        self._pace.take(delivery.address)
        sent: Message = await self._bot.send_message(
            int(delivery.address),
            part.text,
            entities=part.entities,
            reply_markup=part.keyboard,
            link_preview_options=NO_PREVIEW,
        )
        return str(sent.message_id)

    async def _send_photo(self, delivery: Delivery, part: Part, photo: InputFile) -> str:
        """Where Telegram takes no picture (a group may forbid them), the text alone."""
        self._pace.take(delivery.address)
        try:
            sent: Message = await self._bot.send_photo(
                int(delivery.address),
                photo,
                caption=part.text or None,
                caption_entities=part.entities,
                reply_markup=part.keyboard,
                has_spoiler=part.of.covered or None,
            )
        except BadRequest as error:
            if nobody(error):
                raise
            logger.warning("the picture of delivery %s was refused", delivery.id)
            return await self._send_text(delivery, part) if part.text else ""
        return str(sent.message_id)

    async def _send_file(self, delivery: Delivery, part: Part, file: InputFile) -> str:
        self._pace.take(delivery.address)
        sent: Message = await self._bot.send_document(
            int(delivery.address),
            file,
            caption=part.text,
            caption_entities=part.entities,
            reply_markup=part.keyboard,
            disable_content_type_detection=True,
        )
        return str(sent.message_id)

    async def _edit(self, delivery: Delivery, part: Part) -> bool:
        """Whether the old message now shows it. False if it cannot be edited: deleted, too old, not ours."""
        await self._errands.settled(f"strip:{delivery.address}:{delivery.edit}")  # or it would take the new keyboard
        self._pace.take(delivery.address)
        try:
            await self._bot.edit_message_text(
                part.text,
                int(delivery.address),
                int(delivery.edit),
                entities=part.entities,
                reply_markup=part.keyboard,
                link_preview_options=NO_PREVIEW,
            )
        except BadRequest as error:
            if nobody(error):
                raise
            if not unchanged(error):
                logger.debug("message %s cannot be edited; a new one takes its place", delivery.edit)
                return False
        return True
