"""Nothing that somebody writes is lost on the way in."""

import asyncio
import logging

import pytest

from bot.telegram.errors import RivalError
from tests.telegram.emulator import Emulator
from tests.telegram.fake_mailbox import FakeMailbox, eventually
from tests.telegram.running import build, running


def texts(mailbox: FakeMailbox) -> list[str]:
    return [update.text for update in mailbox.updates]


def offsets(emulator: Emulator) -> list[int]:
    return [int(call.params.get("offset") or 0) for call in emulator.journal.of("getUpdates")]


async def test_what_was_written_while_nobody_listened_is_stored_at_once_and_in_order(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    for text in ("one", "two", "three"):
        await emulator.person(7).say(text)
    async with running(build(emulator, mailbox)):
        await mailbox.got(3)
    assert texts(mailbox) == ["one", "two", "three"]
    assert mailbox.batches == [3]


async def test_telegram_keeps_the_updates_until_the_storage_has_them(emulator: Emulator, mailbox: FakeMailbox) -> None:
    mailbox.broken["receive"] = 3
    await emulator.person(7).say("hello")
    async with running(build(emulator, mailbox)):
        await eventually(lambda: mailbox.broken["receive"] == 1)
        assert max(offsets(emulator)) == 0
        assert len(emulator.updates.pending) == 1
        await mailbox.got(1)
        await eventually(lambda: not emulator.updates.pending)
    assert texts(mailbox) == ["hello"]


async def test_what_is_wrong_with_the_storage_is_said_in_its_own_words(
    emulator: Emulator, mailbox: FakeMailbox, caplog: pytest.LogCaptureFixture
) -> None:
    mailbox.broken["receive"] = 3
    await emulator.person(7).say("hello")
    async with running(build(emulator, mailbox)):
        await mailbox.got(1)
    lines = [record.getMessage() for record in caplog.records if record.name.startswith("bot.")]
    assert lines == ["updates cannot be stored (the disk is full, for 0 s); still trying"]


async def test_a_stop_confirms_what_is_stored_and_leaves_what_is_not(emulator: Emulator, mailbox: FakeMailbox) -> None:
    async with running(build(emulator, mailbox)):
        await emulator.person(7).say("hello")
        await mailbox.got(1)
    assert not emulator.updates.pending
    mailbox.broken["receive"] = 10**6
    async with running(build(emulator, mailbox)):
        await emulator.person(7).say("again")
        await eventually(lambda: mailbox.broken["receive"] < 10**6)
    assert len(emulator.updates.pending) == 1
    mailbox.broken.clear()
    async with running(build(emulator, mailbox)):
        await mailbox.got(2)
    assert texts(mailbox) == ["hello", "again"]


async def test_an_update_that_comes_twice_is_stored_once(emulator: Emulator, mailbox: FakeMailbox) -> None:
    await emulator.person(7).say("hello")
    channel = build(emulator, mailbox)
    killed = asyncio.create_task(channel.run(asyncio.Event()))
    await mailbox.got(1)
    killed.cancel()
    await asyncio.gather(killed, return_exceptions=True)
    async with running(build(emulator, mailbox)):
        await emulator.person(7).say("you")
        await mailbox.got(2)
    assert texts(mailbox) == ["hello", "you"]


@pytest.mark.parametrize(
    "fault",
    [
        {"drop": "before"},
        {"drop": "after"},
        {"status": 500},
        {"status": 502, "body": "<html>Bad Gateway</html>"},
        {"body": "<html>Please log in to the hotel's network</html>"},
        {"body": '{"ok": true}'},
        {"status": 400},
        {"retry_after": 0.2},
        {"status": 429, "body": "slow down"},
    ],
)
async def test_faults_on_the_way_cost_time_but_no_update(
    emulator: Emulator, mailbox: FakeMailbox, fault: dict[str, object]
) -> None:
    emulator.fault("getUpdates", times=2, **fault)
    await emulator.person(7).say("hello")
    async with running(build(emulator, mailbox)):
        await mailbox.got(1)
        await emulator.person(7).say("you")
        await mailbox.got(2)
    assert texts(mailbox) == ["hello", "you"]


async def test_a_server_that_goes_away_and_comes_back_is_found_again(emulator: Emulator, mailbox: FakeMailbox) -> None:
    async with running(build(emulator, mailbox)):
        await emulator.person(7).say("hello")
        await mailbox.got(1)
        await emulator.stop()
        await emulator.person(7).say("you")
        await asyncio.sleep(0.1)
        await emulator.start()
        await mailbox.got(2)
    assert texts(mailbox) == ["hello", "you"]


async def test_one_update_that_cannot_be_read_stops_nobody_and_is_not_logged(
    emulator: Emulator, mailbox: FakeMailbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    emulator.updates.push("message", {"message_id": 1, "date": "?", "chat": {"id": 7}, "text": "a secret"})
    await emulator.person(7).say("hello")
    async with running(build(emulator, mailbox)):
        await mailbox.got(1)
        await eventually(lambda: not emulator.updates.pending)
    assert texts(mailbox) == ["hello"]
    assert "secret" not in caplog.text


async def test_a_tap_stops_spinning_at_once(emulator: Emulator, mailbox: FakeMailbox) -> None:
    ann = emulator.person(7)
    async with running(build(emulator, mailbox)):
        await eventually(lambda: emulator.journal.of("getUpdates"))
        tap = await ann.press({"text": "Yes", "callback_data": "s1.0"}, on=5)
        assert await tap.answered() < 0.5
    assert [(update.kind, update.text, update.detail) for update in mailbox.updates] == [("tap", "s1.0", tap.query_id)]


async def test_a_tap_of_yesterday_is_answered_too_and_its_refusal_bothers_nobody(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    emulator.tap_lifetime = 0.0
    await emulator.person(7).press({"text": "Yes", "callback_data": "s1.0"}, on=5)
    channel = build(emulator, mailbox)
    async with running(channel):
        await eventually(lambda: channel.errands.failed == 1)
        await emulator.person(7).say("hello")
        await mailbox.got(2)
    assert texts(mailbox) == ["s1.0", "hello"]
    assert "too old" in emulator.journal.of("answerCallbackQuery")[0].outcome


async def test_groups_are_left_alone_even_when_they_call(emulator: Emulator, mailbox: FakeMailbox) -> None:
    group = emulator.group(-5).member(7)
    async with running(build(emulator, mailbox)):
        await group.say("@MendTestBot what did she tell you?")
        await group.say("/start")
        await emulator.person(7).say("hello")
        await mailbox.got(1)
    assert texts(mailbox) == ["hello"]
    assert not emulator.journal.of("sendMessage")


async def test_of_two_copies_one_says_clearly_why_it_ends_and_the_other_goes_on(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    stop = asyncio.Event()
    first = asyncio.create_task(build(emulator, mailbox).run(stop))
    await eventually(lambda: emulator.journal.of("getUpdates"))
    async with running(build(emulator, mailbox)):
        with pytest.raises(RivalError, match="another copy of this program polls with the same TELEGRAM_BOT_TOKEN"):
            await asyncio.wait_for(first, 5)
        assert stop.is_set()
        await emulator.person(7).say("hello")
        await mailbox.got(1)


async def test_a_single_conflict_after_a_restart_is_no_reason_to_end(emulator: Emulator, mailbox: FakeMailbox) -> None:
    emulator.fault("getUpdates", status=409, description="Conflict: terminated by other getUpdates request")
    async with running(build(emulator, mailbox)):
        await emulator.person(7).say("hello")
        await mailbox.got(1)


async def test_a_webhook_that_was_left_over_is_removed(emulator: Emulator, mailbox: FakeMailbox) -> None:
    await emulator.deliver_to("http://127.0.0.1:9/", "")
    async with running(build(emulator, mailbox)):
        await emulator.person(7).say("hello")
        await mailbox.got(1)
    assert emulator.updates.webhook == ""


async def test_a_webhook_that_somebody_sets_meanwhile_ends_the_program_with_a_sentence(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    task = asyncio.create_task(build(emulator, mailbox).run(asyncio.Event()))
    await eventually(lambda: emulator.journal.of("getUpdates"))
    await emulator.deliver_to("http://127.0.0.1:9/", "")
    emulator.updates.conflict("terminated by setWebhook request")
    with pytest.raises(RivalError, match="a webhook is set"):
        await asyncio.wait_for(task, 5)
