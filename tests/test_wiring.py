"""What the program is built of."""

from bot.dialogue.flows import Book
from bot.wiring import commands_of


def test_rule_13_telegram_lists_every_command_and_none_names_what_is_private(book: Book) -> None:
    listed = dict(commands_of(book))
    open_to_all = {
        "start",
        "help",
        "menu",
        "stop",
        "now",
        "kept",
        "privacy",
        "help_now",
        "hide",
        "forget",
        "export",
        "settings",
        "progress",
    }
    assert open_to_all == set(listed)
    words = " ".join((*listed, *listed.values())).casefold()
    telling = ("abus", "violen", "suicid", "crisis", "danger", "hurt", "harm", "emergenc", "safety", "victim", "kill")
    assert not [word for word in telling if word in words]
