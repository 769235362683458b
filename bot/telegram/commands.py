"""What Telegram shows of the bot before anybody has written: its commands and what it says about itself."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from telegram import Bot, BotCommand
from telegram.error import TelegramError

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Introduction:
    """`commands`: (name without slash, at most 32 characters; description, at most 256), in the order of the menu.

    `about` (at most 120) stands in the bot's profile, `description` (at most 512) in the empty chat.
    """

    commands: Sequence[tuple[str, str]] = ()
    about: str = ""
    description: str = ""


async def introduce(bot: Bot, introduction: Introduction) -> None:
    """Sets all three. A bot without them works, so a failure is a line in the log."""
    commands = [BotCommand(name, description) for name, description in introduction.commands]
    for what, call in (
        ("commands", partial(bot.set_my_commands, commands)),
        ("short description", partial(bot.set_my_short_description, introduction.about)),
        ("description", partial(bot.set_my_description, introduction.description)),
    ):
        try:
            await call()
        except TelegramError as error:
            logger.warning("the bot's %s could not be set (%s)", what, type(error).__name__)
