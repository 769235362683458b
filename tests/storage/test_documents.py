"""A file that has its text already goes out as it is; an empty one becomes the copy of what is kept."""

import json

from bot.dialogue.outputs import Document, Message
from bot.storage.store import Store
from tests.storage.people import delivered, said, talk


async def test_a_file_with_a_text_is_sent_with_that_text(store: Store) -> None:
    await talk(store, said("a file, please"), Message("here", document=Document("a.ics", "BEGIN:VCALENDAR\r\n")))
    assert (await delivered(store)).message.document == Document("a.ics", "BEGIN:VCALENDAR\r\n")


async def test_an_empty_one_has_all_that_is_kept(store: Store) -> None:
    await talk(store, said("all of it, please"), Message("here", document=Document("all.json")))
    document = (await delivered(store)).message.document
    assert document is not None
    assert json.loads(document.content)["address"] == "anna"
