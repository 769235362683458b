"""A message with a picture arrives as a photo with its words, and without the picture where that fails."""

import asyncio
import logging
import threading
import time
from dataclasses import replace

import pytest

from bot.dialogue.outputs import Button, Document, Message, Picture
from bot.pictures.drawing import draw
from bot.telegram import posting
from bot.telegram.channel import TelegramChannel
from bot.telegram.posting import Draw
from tests.telegram.emulator import Emulator, Person
from tests.telegram.emulator.world import Shown
from tests.telegram.fake_mailbox import FakeMailbox
from tests.telegram.running import QUICK, running

CIRCLE = Picture("cycle", {"cycle_mine": "my secret", "cycle_theirs": "they ask"})
MESSAGE = Message("Our circle: silence, questions.", (Button("Keep", "/keep"),), (Button("Menu", "/menu"),), screen=3,
                  picture=CIRCLE)  # fmt: skip


async def deliver(emulator: Emulator, mailbox: FakeMailbox, drawing: Draw = draw) -> None:
    """Runs until the outbox is empty."""
    channel = TelegramChannel(mailbox, emulator.token, api_url=emulator.url, timing=QUICK, draw=drawing)
    async with running(channel):
        await mailbox.empty(20)


def kinds(person: Person) -> list[str]:
    return ["photo" if "photo" in each.content else "text" for each in person.screen() if each.by_bot]


def picture_of(shown: Shown, emulator: Emulator) -> bytes:
    return emulator.shelf.get(shown.content["photo"][-1]["file_id"]).content


async def test_a_picture_comes_with_its_words_below_it_and_the_buttons(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    ann = emulator.person(7)
    number = mailbox.put(7, MESSAGE)
    await deliver(emulator, mailbox)
    (shown,) = ann.screen()
    assert (shown.text, shown.buttons) == (MESSAGE.text, [["Keep"], ["Menu"]])
    assert picture_of(shown, emulator) == draw(CIRCLE)
    assert mailbox.noted == {number: f"sent {shown.id}"}


@pytest.mark.parametrize(("text", "wanted"), [("🙂" * 512, ["photo"]), ("🙂" * 512 + "x", ["photo", "text"])])
async def test_words_too_long_for_a_caption_follow_the_picture(
    emulator: Emulator, mailbox: FakeMailbox, text: str, wanted: list[str]
) -> None:
    ann = emulator.person(7)
    number = mailbox.put(7, replace(MESSAGE, text=text))
    await deliver(emulator, mailbox)
    assert kinds(ann) == wanted
    last = ann.screen()[-1]
    assert (last.text, last.buttons) == (text, [["Keep"], ["Menu"]])
    assert [each.buttons for each in ann.screen()[:-1]] == [[]] * (len(wanted) - 1)
    assert mailbox.noted == {number: f"sent {last.id}"}


async def test_a_file_and_a_picture_come_both(emulator: Emulator, mailbox: FakeMailbox) -> None:
    ann = emulator.person(7)
    mailbox.put(7, replace(MESSAGE, document=Document("plan.txt", "tea")))
    await deliver(emulator, mailbox)
    assert [next(iter(each.content)) for each in ann.screen()] == ["photo", "document"]
    assert ann.screen()[-1].buttons == [["Keep"], ["Menu"]]


async def test_a_picture_is_new_and_takes_the_buttons_of_the_question_away(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    ann = emulator.person(7)
    mailbox.put(7, Message("And they?", (Button("They ask", "/x"),), screen=2))
    await deliver(emulator, mailbox)
    mailbox.put(7, MESSAGE, edit=str(ann.screen()[0].id))
    await deliver(emulator, mailbox)
    assert [(each.text, each.buttons) for each in ann.screen()] == [
        ("And they?", []),
        (MESSAGE.text, [["Keep"], ["Menu"]]),
    ]


async def test_what_follows_a_picture_is_a_new_message_and_the_picture_stays(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    ann = emulator.person(7)
    mailbox.put(7, MESSAGE)
    await deliver(emulator, mailbox)
    mailbox.put(7, Message("It is kept.", (Button("Back", "/x"),), screen=4), edit=str(ann.screen()[0].id))
    await deliver(emulator, mailbox)
    assert kinds(ann) == ["photo", "text"]
    assert [each.buttons for each in ann.screen()] == [[], [["Back"]]]


def broken(picture: Picture) -> bytes:
    raise ValueError(str(picture))


def nothing(picture: Picture) -> None:
    return None


@pytest.mark.parametrize("drawing", [broken, nothing])
async def test_a_drawing_that_fails_costs_nobody_the_message(
    emulator: Emulator, mailbox: FakeMailbox, caplog: pytest.LogCaptureFixture, drawing: Draw
) -> None:
    caplog.set_level(logging.DEBUG)
    ann = emulator.person(7)
    mailbox.put(7, MESSAGE)
    await deliver(emulator, mailbox, drawing)
    assert [(each.text, each.buttons) for each in ann.screen()] == [(MESSAGE.text, [["Keep"], ["Menu"]])]
    assert "secret" not in caplog.text


async def test_a_drawing_that_never_ends_is_not_waited_for(
    emulator: Emulator, mailbox: FakeMailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(posting, "DRAWING", 0.05)
    ann, ended = emulator.person(7), threading.Event()
    mailbox.put(7, MESSAGE)
    await deliver(emulator, mailbox, lambda picture: b"late" if ended.wait(3) else None)
    assert kinds(ann) == ["text"]
    ended.set()


async def test_while_it_is_drawn_everything_else_goes_on(emulator: Emulator, mailbox: FakeMailbox) -> None:
    emulator.person(7)
    mailbox.put(7, MESSAGE)
    beats: list[float] = []

    async def beat() -> None:
        while True:
            beats.append(time.monotonic())
            await asyncio.sleep(0.01)

    beating = asyncio.create_task(beat())
    drawing: list[float] = []

    def slowly(picture: Picture) -> bytes | None:
        drawing.append(time.monotonic())
        time.sleep(0.3)
        drawing.append(time.monotonic())
        return draw(picture)

    await deliver(emulator, mailbox, slowly)
    beating.cancel()
    assert [each for each in beats if drawing[0] < each < drawing[1]]


@pytest.mark.parametrize("text", ["Our circle.", "A long word. " * 100])
async def test_where_telegram_takes_no_photos_the_words_come_alone(
    emulator: Emulator, mailbox: FakeMailbox, text: str
) -> None:
    ann = emulator.person(7)
    emulator.fault("sendPhoto", status=400, description="Bad Request: not enough rights to send photos to the chat")
    mailbox.put(7, replace(MESSAGE, text=text))
    await deliver(emulator, mailbox)
    assert [(each.text, each.buttons) for each in ann.screen()] == [(text.strip(), [["Keep"], ["Menu"]])]


@pytest.mark.parametrize("fault", [{"status": 500}, {"drop": "before"}, {"retry_after": 0.01}])
@pytest.mark.parametrize(("method", "text"), [("sendPhoto", "Our circle."), ("sendMessage", "A long word. " * 100)])
async def test_after_a_fault_every_part_comes_once(
    emulator: Emulator, mailbox: FakeMailbox, fault: dict[str, object], method: str, text: str
) -> None:
    ann = emulator.person(7)
    emulator.fault(method, **fault)
    mailbox.put(7, replace(MESSAGE, text=text))
    await deliver(emulator, mailbox)
    assert kinds(ann) == (["photo"] if method == "sendPhoto" else ["photo", "text"])
    assert ann.screen()[-1].text == text.strip()


async def test_a_picture_is_drawn_once_even_if_what_follows_it_needs_more_tries(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    emulator.person(7)
    emulator.fault("sendMessage", status=500, times=3)
    mailbox.put(7, replace(MESSAGE, text="A long word. " * 100))
    drawings: list[Picture] = []
    await deliver(emulator, mailbox, lambda picture: drawings.append(picture) or draw(picture))
    assert drawings == [CIRCLE]


async def test_somebody_who_has_blocked_the_bot_is_dropped(emulator: Emulator, mailbox: FakeMailbox) -> None:
    await emulator.person(7).block()
    number = mailbox.put(7, MESSAGE)
    await deliver(emulator, mailbox)
    assert mailbox.noted == {number: "dropped"}
