"""Covered messages: nothing of them is shown before the person taps on them, in the chat or in Telegram's notices."""

from pathlib import Path

import pytest

from bot.dialogue.outputs import Document, Message, Picture
from bot.telegram.plain import units
from bot.telegram.render import render
from tests.telegram.emulator import Emulator
from tests.telegram.fake_mailbox import FakeMailbox
from tests.telegram.running import build, running

CYCLE = Picture("cycle", {"cycle_mine": "I go", "cycle_theirs": "they ask"})
LONG = "We talked, then it was quiet. " * 200


def whole(text: str) -> list[dict[str, object]]:
    return [{"type": "spoiler", "offset": 0, "length": units(text)}]


def test_a_message_that_is_not_covered_has_no_entities() -> None:
    assert render(Message("hello")).entities("hello") is None


def test_a_cover_is_counted_in_utf_16_units_and_an_empty_caption_has_none() -> None:
    rendered = render(Message("a 👩‍👧 b", covered=True))
    (entity,) = rendered.entities("a 👩‍👧 b") or []
    assert (entity.type, entity.offset, entity.length) == ("spoiler", 0, 9)
    assert rendered.entities("") is None


@pytest.mark.parametrize("text", ["hello", "Größe ½ 👍", LONG])
async def test_every_part_of_a_text_is_covered(emulator: Emulator, mailbox: FakeMailbox, text: str) -> None:
    ann = emulator.person(7)
    mailbox.put(7, Message(text, covered=True))
    async with running(build(emulator, mailbox)):
        await mailbox.empty()
    assert [each.options["entities"] for each in ann.screen()] == [whole(each.text) for each in ann.screen()]


async def test_an_edited_message_is_covered_again(emulator: Emulator, mailbox: FakeMailbox) -> None:
    ann = emulator.person(7)
    async with running(build(emulator, mailbox)):
        mailbox.put(7, Message("first", covered=True))
        await mailbox.empty()
        mailbox.put(7, Message("second one", covered=True, edit=True), edit=str(ann.screen()[-1].id))
        await mailbox.empty()
    (shown,) = ann.screen()
    assert (shown.text, shown.options["entities"]) == ("second one", whole("second one"))


@pytest.mark.parametrize("text", ["a circle", "c" * 1500])
async def test_pictures_are_covered_with_their_words(
    emulator: Emulator, mailbox: FakeMailbox, text: str, tmp_path: Path
) -> None:
    ann = emulator.person(7)
    mailbox.put(7, Message(text, picture=CYCLE, covered=True))
    async with running(build(emulator, mailbox)):
        await mailbox.empty(20)
    assert ann.screen()[0].options["has_spoiler"] is True
    assert [each.options["entities"] for each in ann.screen() if each.text] == [whole(text)]


async def test_the_words_of_a_file_are_covered(emulator: Emulator, mailbox: FakeMailbox) -> None:
    ann = emulator.person(7)
    mailbox.put(7, Message("all of it", document=Document("kept.json", "{}"), covered=True))
    async with running(build(emulator, mailbox)):
        await mailbox.empty()
    assert ann.screen()[0].options["entities"] == whole("all of it")
