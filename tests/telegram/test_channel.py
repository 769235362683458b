"""Connecting, introducing the bot, stopping."""

import asyncio
import logging
import traceback

import pytest

from bot.telegram.channel import TelegramChannel
from bot.telegram.commands import Introduction
from bot.telegram.errors import AddressError, TokenError
from tests.telegram.emulator import Emulator
from tests.telegram.fake_mailbox import FakeDelivery, FakeMailbox, eventually
from tests.telegram.running import QUICK, build, running

INTRODUCTION = Introduction(
    commands=(("start", "Begin"), ("menu", "Everything there is")), about="Finds words.", description="A program."
)
WRONG = "1000001:wrong"


async def test_telegram_shows_the_commands_and_what_the_bot_is(emulator: Emulator, mailbox: FakeMailbox) -> None:
    async with running(build(emulator, mailbox, introduction=INTRODUCTION)):
        await eventually(lambda: "description" in emulator.profile)
    assert [command["command"] for command in emulator.profile["commands"]] == ["start", "menu"]
    assert emulator.profile["short_description"] == "Finds words."
    assert emulator.profile["description"] == "A program."


async def test_a_bot_that_cannot_be_introduced_works(emulator: Emulator, mailbox: FakeMailbox) -> None:
    emulator.fault("setMyCommands", status=500)
    emulator.fault("setMyShortDescription", retry_after=600)
    async with running(build(emulator, mailbox, introduction=INTRODUCTION)):
        await eventually(lambda: "description" in emulator.profile)
        await emulator.person(7).say("hello")
        await mailbox.got(1)


async def test_while_telegram_is_down_at_the_start_the_bot_keeps_trying_and_says_so_once_a_minute(
    mailbox: FakeMailbox, caplog: pytest.LogCaptureFixture
) -> None:
    emulator = Emulator()
    await emulator.start()
    await emulator.stop()
    async with running(build(emulator, mailbox)):
        await asyncio.sleep(0.2)
        await emulator.start()
        await emulator.person(7).say("hello")
        await mailbox.got(1)
    await emulator.stop()
    ours = [record for record in caplog.records if record.name.startswith("bot.")]
    lines = [record.getMessage() for record in ours if record.levelno >= logging.WARNING]
    assert lines == ["Telegram cannot be reached (NetworkError, for 0 s); still trying"]


async def test_a_bot_that_never_reached_telegram_stops_at_once(mailbox: FakeMailbox) -> None:
    emulator = Emulator()
    await emulator.start()
    await emulator.stop()
    async with running(build(emulator, mailbox)):
        await asyncio.sleep(0.05)


async def test_a_stop_does_not_wait_for_the_long_poll(emulator: Emulator, mailbox: FakeMailbox) -> None:
    async with running(build(emulator, mailbox)):
        await eventually(lambda: emulator.journal.of("getUpdates"))
        began = asyncio.get_running_loop().time()
    assert asyncio.get_running_loop().time() - began < 1


@pytest.mark.parametrize("when", ["start", "later"])
async def test_a_token_that_telegram_does_not_know_is_a_clear_sentence_without_the_token(
    emulator: Emulator, mailbox: FakeMailbox, when: str
) -> None:
    channel: TelegramChannel[FakeDelivery]
    token = WRONG if when == "start" else emulator.token
    channel = TelegramChannel(mailbox, token, api_url=emulator.url, timing=QUICK)
    stop = asyncio.Event()
    task = asyncio.create_task(channel.run(stop))
    if when == "later":
        await eventually(lambda: emulator.journal.of("getUpdates"))
        emulator.token = "1000001:new"
        await emulator.person(7).say("hello")
    with pytest.raises(TokenError, match="TELEGRAM_BOT_TOKEN") as caught:
        await asyncio.wait_for(task, 3)
    assert stop.is_set()
    assert token not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("token", ["", "hello", "123", "123:abc def", "123:abc\n"])
def test_what_cannot_be_a_token_is_said_before_anything_starts(mailbox: FakeMailbox, token: str) -> None:
    with pytest.raises(TokenError, match="@BotFather"):
        TelegramChannel(mailbox, token)


@pytest.mark.parametrize("url", ["", "localhost:8081", "ftp://example.org", "http://"])
def test_what_cannot_be_an_address_is_said_before_anything_starts(mailbox: FakeMailbox, url: str) -> None:
    with pytest.raises(AddressError, match="TELEGRAM_API_URL"):
        TelegramChannel(mailbox, "1:a", api_url=url)


async def test_neither_the_token_nor_what_people_write_is_ever_logged(
    emulator: Emulator, mailbox: FakeMailbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with running(build(emulator, mailbox)):
        await emulator.person(7).say("my secret")
        await mailbox.got(1)
        emulator.fault("sendMessage", status=500, body="<html>secret</html>")
        mailbox.put(7, "your secret")
        await mailbox.empty()
    assert "delivery 1 sent" in caplog.text
    assert "secret" not in caplog.text
    assert emulator.token not in caplog.text


async def test_nobody_is_named_in_the_log_by_their_id_at_telegram(
    emulator: Emulator, mailbox: FakeMailbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with running(build(emulator, mailbox)):
        await emulator.person(7100200303).say("hello")
        await mailbox.got(1)
        for status in (500, 400, 403):
            emulator.fault("sendMessage", status=status, body="{}")
            mailbox.put(7100200303, "hello you")
        await mailbox.empty()
    assert "delivery" in caplog.text
    assert "7100200303" not in caplog.text


async def test_a_proxy_of_the_environment_is_not_asked_for_this_machine(
    emulator: Emulator, mailbox: FakeMailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    async with running(build(emulator, mailbox)):
        await emulator.person(7).say("hello")
        await mailbox.got(1)
