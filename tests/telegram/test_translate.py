"""What Telegram tells becomes what the program knows."""

from typing import Any

import pytest
import telegram

from bot.telegram.translate import Translated, translate
from bot.updates import Update

ANN = {"id": 7, "is_bot": False, "first_name": "Ann"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Ann"}
GROUP = {"id": -5, "type": "group", "title": "Us two"}


def message(chat: dict[str, Any] = PRIVATE, **content: Any) -> dict[str, Any]:
    return {"message_id": 31, "date": 1, "chat": chat, "from": ANN, **content}


def translated(**update: Any) -> Translated:
    found = telegram.Update.de_json({"update_id": 9, **update}, None)
    return translate(found, "MendBot")


def stored(**update: Any) -> Update | None:
    return translated(**update).update


def test_a_text_keeps_its_key_address_and_message_id() -> None:
    assert stored(message=message(text="hello\nyou")) == Update(
        "telegram:9", "telegram", "7", "text", "hello\nyou", message_id="31", written_at=1.0
    )


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/start", "start"),
        ("/start abc", "start abc"),
        ("/Start@mendbot  abc def ", "start abc def"),
        ("/rephrase\nyou never listen", "rephrase you never listen"),
    ],
)
def test_a_command_loses_its_slash_and_the_bots_name(text: str, command: str) -> None:
    update = stored(message=message(text=text))
    assert update
    assert (update.kind, update.text) == ("command", command)


@pytest.mark.parametrize(
    "text", ['/greet{"mood": "sad"}', "/SetSlots(danger=none)", "/", "//", "/ start", "/start@OtherBot", "and/or", "/é"]
)
def test_a_text_that_only_looks_like_a_command_is_a_text(text: str) -> None:
    update = stored(message=message(text=text))
    assert update
    assert (update.kind, update.text) == ("text", text)


def test_an_edited_text_or_caption_is_marked_as_edited() -> None:
    edited = stored(edited_message=message(text="/hello", edit_date=2))
    assert edited
    assert (edited.kind, edited.text) == ("edited", "/hello")
    caption = stored(edited_message=message(caption="look", sticker=None, edit_date=2))
    assert caption
    assert (caption.kind, caption.text) == ("edited", "look")


def test_a_location_that_moves_is_not_an_answer_every_few_seconds() -> None:
    assert stored(edited_message=message(location={"latitude": 1.0, "longitude": 2.0})) is None


def test_a_tap_carries_its_data_the_message_and_the_query() -> None:
    query = {"id": "55", "from": ANN, "chat_instance": "1", "data": "s3.0", "message": message(text="?")}
    assert translated(callback_query=query) == Translated(
        Update("telegram:9", "telegram", "7", "tap", "s3.0", message_id="31", detail="55"), answer="55"
    )


def test_a_tap_on_a_message_too_old_to_be_shown_still_counts() -> None:
    gone = {"message_id": 31, "date": 0, "chat": PRIVATE}
    update = stored(callback_query={"id": "55", "from": ANN, "chat_instance": "1", "data": "!menu", "message": gone})
    assert update
    assert (update.text, update.message_id) == ("!menu", "31")


@pytest.mark.parametrize("where", [{"inline_message_id": "x"}, {"message": message(GROUP, text="?")}])
def test_a_tap_outside_a_private_chat_is_only_answered(where: dict[str, Any]) -> None:
    query = {"id": "55", "from": ANN, "chat_instance": "1", "data": "s3.0", **where}
    assert translated(callback_query=query) == Translated(None, answer="55")


FILE = {"file_id": "a", "file_unique_id": "b"}
PLACE = {"latitude": 1, "longitude": 1}
FRAME = FILE | {"width": 1, "height": 1, "duration": 1}


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("voice", {"voice": FILE | {"duration": 1}}),
        ("animation", {"animation": FRAME, "document": FILE}),
        ("venue", {"venue": {"location": PLACE, "title": "t", "address": "a"}, "location": PLACE}),
        ("photo", {"photo": [FILE | {"width": 1, "height": 1}]}),
        ("dice", {"dice": {"emoji": "🎲", "value": 1}}),
        ("unknown", {"hologram": {"of": "something that Telegram brings out next year"}}),
    ],
)
def test_what_is_not_text_says_what_it_is(kind: str, content: dict[str, Any]) -> None:
    update = stored(message=message(caption="look", **content))
    assert update
    assert (update.kind, update.detail, update.text) == ("attachment", kind, "look")


def test_notices_of_telegrams_own_are_nothing_anybody_said() -> None:
    assert stored(message=message(message_auto_delete_timer_changed={"message_auto_delete_time": 60})) is None


@pytest.mark.parametrize("kind", ["message", "edited_message"])
@pytest.mark.parametrize("text", ["hello", "/start@MendBot", "@MendBot what did she tell you?"])
def test_groups_are_left_alone(kind: str, text: str) -> None:
    assert translated(**{kind: message(GROUP, text=text)}) == Translated()


def test_channels_blocks_and_other_bots_are_nothing() -> None:
    assert translated(channel_post=message({"id": -9, "type": "channel", "title": "News"}, text="x")) == Translated()
    member = {"user": ANN | {"is_bot": True}, "status": "member"}
    kicked = member | {"status": "kicked", "until_date": 0}
    change = {"chat": PRIVATE, "from": ANN, "date": 1, "old_chat_member": member, "new_chat_member": kicked}
    assert translated(my_chat_member=change) == Translated()
    assert stored(message=message(text="x") | {"from": ANN | {"is_bot": True}}) is None


def test_what_no_database_takes_is_taken_out() -> None:
    update = stored(message=message(text="a\0b \ud83d c 🙂"))
    assert update
    assert update.text == "ab \ufffd c 🙂"
