"""matplotlib is imported here, once, quietly: it warns of its own parts, and in tests a warning is an error."""

from bot.pictures.drawing import kinds

kinds()
