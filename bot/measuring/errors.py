"""What can be wrong with the files that are measured or measured against."""

from bot.errors import MendError


class MeasuringError(MendError):
    """A file for measuring is missing or cannot be used; the text names it and says what it should be."""
