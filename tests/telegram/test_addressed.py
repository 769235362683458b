"""Which words of a message in a group are for the bot."""

from typing import Any

import pytest
import telegram

from bot.telegram.addressed import Addressed, addressed
from tests.telegram.emulator.seat import entities_of

ME = telegram.User(1, "Mend", True, username="MendBot")
ANN = {"id": 7, "is_bot": False, "first_name": "Ann"}
GROUP = {"id": -5, "type": "supergroup", "title": "Us two"}
BOT = ME.to_dict()


def message(text: str, **more: Any) -> telegram.Message:
    content = {"message_id": 1, "date": 1, "chat": GROUP, "from": ANN, "text": text, "entities": entities_of(text)}
    return telegram.Message.de_json(content | more, None)


def reply(author: dict[str, Any], text: str = "you are late", **more: Any) -> dict[str, Any]:
    return {"message_id": 2, "date": 1, "chat": GROUP, "from": author, "text": text, **more}


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("@MendBot you never listen", Addressed(texts=("you never listen",))),
        ("you never listen @mendbot", Addressed(texts=("you never listen",))),
        ("😡😡 @MendBot, you", Addressed(texts=("😡😡 , you",))),
        ("@MendBot @MendBot", Addressed()),
        ("/Start@MendBot", Addressed(command="start")),
        ("/help_now@mendbot ", Addressed(command="help_now")),
        ("/start@MendBot he hits me", Addressed(texts=("he hits me",))),
        ("@OtherBot you", None),
        ("mendbot you", None),
        ("MendBot@example.org", None),
        ("/start", None),
        ("/start@OtherBot", None),
        ("you never listen", None),
    ],
)
def test_a_name_or_a_command_with_the_name_speaks_to_the_bot(text: str, means: Addressed | None) -> None:
    assert addressed(message(text), ME) == means


def test_a_mention_by_number_counts_too() -> None:
    entity = {"type": "text_mention", "offset": 0, "length": 4, "user": BOT}
    assert addressed(message("Mend you", entities=[entity]), ME) == Addressed(texts=("you",))


def test_a_reply_to_the_bot_speaks_to_it_and_its_own_words_are_never_read_back() -> None:
    assert addressed(message("you too", reply_to_message=reply(BOT)), ME) == Addressed(texts=("you too",))
    assert addressed(message("/menu", reply_to_message=reply(BOT)), ME) is None
    assert addressed(message("you", reply_to_message=reply(ANN)), ME) is None
    assert addressed(message("you", reply_to_message=reply(ANN, via_bot=BOT)), ME) is None


def test_what_a_mention_points_at_is_read_and_of_a_quotation_only_the_quoted_part() -> None:
    to = reply(ANN, "you are late. you never call")
    assert addressed(message("@MendBot", reply_to_message=to), ME) == Addressed(texts=("you are late. you never call",))
    quote = {"text": "you never call", "position": 14}
    assert addressed(message("@MendBot", reply_to_message=to, quote=quote), ME) == Addressed(texts=("you never call",))


@pytest.mark.parametrize("author", [BOT, {"id": 99, "is_bot": True, "first_name": "x", "username": "OtherBot"}])
def test_what_a_bot_said_is_not_reworded(author: dict[str, Any]) -> None:
    assert addressed(message("@MendBot", reply_to_message=reply(author)), ME) == Addressed()


@pytest.mark.parametrize(
    "more",
    [
        {"from": BOT},
        {"via_bot": BOT},
        {"via_bot": {"id": 99, "is_bot": True, "first_name": "x"}},
        {"sender_chat": {"id": -100, "type": "channel", "title": "News"}},
    ],
)
def test_bots_channels_and_what_was_chosen_from_inline_mode_do_not_speak_to_it(more: dict[str, Any]) -> None:
    assert addressed(message("@MendBot you", **more), ME) is None
