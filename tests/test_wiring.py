"""What the program is built of."""

from bot.dialogue.flows import Book
from bot.wiring import commands_of


def test_telegram_lists_every_command_and_none_names_what_is_private(book: Book) -> None:
    listed = dict(commands_of(book))
    assert {"start", "help", "menu", "stop", "privacy", "help_now"} == set(listed)
    words = " ".join(listed.values()).casefold()
    assert not any(word in words for word in ("abuse", "violence", "suicide", "crisis"))
