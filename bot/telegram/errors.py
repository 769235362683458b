"""What can be wrong with the connection to Telegram. Each text says what to do, and none contains the token."""

from bot.errors import MendError


class ChannelError(MendError):
    """The root of this room's errors."""


class TokenError(ChannelError):
    """Telegram does not know the token, or it cannot be one."""


class AddressError(ChannelError):
    """TELEGRAM_API_URL is not an address."""


class RivalError(ChannelError):
    """Somebody else takes this bot's updates."""
