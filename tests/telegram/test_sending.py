"""What the bot says arrives: once, in order, and without keeping others waiting."""

import asyncio
import logging
from dataclasses import replace
from itertools import pairwise

import pytest

from bot.dialogue.outputs import Button, Document, Message
from bot.telegram.timing import Timing
from tests.telegram.emulator import Emulator
from tests.telegram.fake_mailbox import FakeMailbox, eventually
from tests.telegram.running import PATIENT, QUICK, build, running

QUESTION = Message("How long?", (Button("Ten", "/SetSlots(m=10)"),), (Button("Menu", "/menu"),), screen=3)


def said(emulator: Emulator, chat: int = 7) -> list[str]:
    return [message.text for message in emulator.person(chat).screen()]


async def deliver(emulator: Emulator, mailbox: FakeMailbox, timing: Timing = QUICK) -> None:
    """Runs until the outbox is empty."""
    async with running(build(emulator, mailbox, timing)):
        await mailbox.empty()


async def test_a_message_arrives_with_its_buttons_as_plain_text_without_previews(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    ann = emulator.person(7)
    number = mailbox.put(7, replace(QUESTION, text="See <b>https://example.org</b>"))
    await deliver(emulator, mailbox)
    (shown,) = ann.screen()
    assert (shown.text, shown.buttons) == ("See <b>https://example.org</b>", [["Ten"], ["Menu"]])
    assert shown.options == {"link_preview_options": {"is_disabled": True}}
    assert mailbox.noted == {number: f"sent {shown.id}"}


async def test_a_long_message_comes_in_parts_with_the_buttons_below_the_last(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    ann = emulator.person(7)
    number = mailbox.put(7, replace(QUESTION, text="A sentence of some length. " * 200))
    await deliver(emulator, mailbox)
    first, last = ann.screen()
    assert (first.buttons, last.buttons) == ([], [["Ten"], ["Menu"]])
    assert mailbox.noted == {number: f"sent {last.id}"}


async def test_messages_of_a_chat_arrive_in_the_order_they_were_said(emulator: Emulator, mailbox: FakeMailbox) -> None:
    emulator.person(7)
    for number in range(5):
        mailbox.put(7, f"{number}")
    emulator.fault("sendMessage", status=500, times=2)
    await deliver(emulator, mailbox)
    assert said(emulator) == ["0", "1", "2", "3", "4"]


async def test_an_answer_takes_the_place_of_the_question(emulator: Emulator, mailbox: FakeMailbox) -> None:
    ann = emulator.person(7)
    mailbox.put(7, QUESTION)
    await deliver(emulator, mailbox)
    (shown,) = ann.screen()
    number = mailbox.put(7, "Ten minutes it is.", edit=str(shown.id))
    await deliver(emulator, mailbox)
    assert [(each.text, each.buttons) for each in ann.screen()] == [("Ten minutes it is.", [])]
    assert mailbox.noted[number] == f"sent {shown.id}"


async def test_an_edit_that_changes_nothing_counts_as_sent(emulator: Emulator, mailbox: FakeMailbox) -> None:
    ann = emulator.person(7)
    mailbox.put(7, QUESTION)
    await deliver(emulator, mailbox)
    (shown,) = ann.screen()
    number = mailbox.put(7, QUESTION, edit=str(shown.id))
    await deliver(emulator, mailbox)
    assert mailbox.noted[number] == f"sent {shown.id}"
    assert len(ann.screen()) == 1


@pytest.mark.parametrize("whose", ["deleted", "not the bot's"])
async def test_what_cannot_be_edited_is_said_anew(emulator: Emulator, mailbox: FakeMailbox, whose: str) -> None:
    ann = emulator.person(7)
    message = await ann.say("hello")
    number = mailbox.put(7, QUESTION, edit=str(message if whose == "not the bot's" else 99))
    await deliver(emulator, mailbox)
    shown = ann.screen()[-1]
    assert shown.text == "How long?"
    assert mailbox.noted[number] == f"sent {shown.id}"


async def test_a_new_screen_takes_the_old_keyboard_away(emulator: Emulator, mailbox: FakeMailbox) -> None:
    ann = emulator.person(7)
    mailbox.put(7, QUESTION)
    await deliver(emulator, mailbox)
    mailbox.put(7, replace(QUESTION, text="And how often?"), strip=str(ann.screen()[0].id))
    await deliver(emulator, mailbox)
    assert [each.buttons for each in ann.screen()] == [[], [["Ten"], ["Menu"]]]


async def test_a_keyboard_on_its_way_out_does_not_take_its_successor_along(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    ann = emulator.person(7)
    mailbox.put(7, QUESTION)
    await deliver(emulator, mailbox)
    old = ann.screen()[0].id
    emulator.fault("editMessageReplyMarkup", delay=0.1)
    mailbox.put(7, "Something else.", strip=str(old))
    mailbox.put(7, replace(QUESTION, text="How long again?"), edit=str(old))
    await deliver(emulator, mailbox)
    assert [(each.text, each.buttons) for each in ann.screen()] == [
        ("How long again?", [["Ten"], ["Menu"]]),
        ("Something else.", []),
    ]


@pytest.mark.parametrize("fault", [{}, {"status": 500}, {"drop": "before"}, {"retry_after": 60}, {"delay": 30}])
async def test_an_old_keyboard_that_cannot_be_taken_away_holds_nobody_up(
    emulator: Emulator, mailbox: FakeMailbox, fault: dict[str, object]
) -> None:
    emulator.person(7)
    if fault:
        emulator.fault("editMessageReplyMarkup", **fault)
    first, second = mailbox.put(7, QUESTION, strip="99"), mailbox.put(7, "And then?")
    await deliver(emulator, mailbox)
    assert said(emulator) == ["How long?", "And then?"]
    assert {first, second} == set(mailbox.noted)


async def test_a_chat_that_has_to_wait_does_not_keep_the_others_waiting(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    emulator.person(7), emulator.person(8)
    emulator.fault("sendMessage", retry_after=0.4, chat_id=7)
    mailbox.put(7, "slow")
    mailbox.put(8, "quick")
    began = asyncio.get_running_loop().time()
    async with running(build(emulator, mailbox)):
        await emulator.person(8).expect("quick", 0.3)
        await emulator.person(7).expect("slow", 3)
    assert asyncio.get_running_loop().time() - began >= 0.4
    assert len(emulator.journal.of("sendMessage", 7)) == 2


async def test_a_talkative_chat_is_slowed_down_and_the_others_are_not(emulator: Emulator, mailbox: FakeMailbox) -> None:
    emulator.person(7), emulator.person(8)
    for number in range(6):
        mailbox.put(7, f"{number}")
    mailbox.put(8, "quick")
    await deliver(emulator, mailbox, PATIENT)
    assert said(emulator) == ["0", "1", "2", "3", "4", "5"]
    *_, fifth, sixth = emulator.journal.of("sendMessage", 7)
    assert sixth.began - fifth.began > 0.2
    assert emulator.journal.of("sendMessage", 8)[0].began < fifth.began


@pytest.mark.parametrize(
    "fault",
    [
        {"status": 500},
        {"status": 502, "body": "<html>Bad Gateway</html>"},
        {"drop": "before"},
        {"body": "not JSON"},
        {"status": 401},
    ],
)
async def test_a_fault_on_the_way_out_delays_a_message_and_does_not_double_it(
    emulator: Emulator, mailbox: FakeMailbox, fault: dict[str, object]
) -> None:
    emulator.person(7)
    emulator.fault("sendMessage", times=3, **fault)
    mailbox.put(7, "hello")
    mailbox.put(7, "you")
    await deliver(emulator, mailbox)
    assert said(emulator) == ["hello", "you"]


async def test_an_answer_that_gets_lost_repeats_one_message(emulator: Emulator, mailbox: FakeMailbox) -> None:
    emulator.person(7)
    emulator.fault("sendMessage", drop="after")
    mailbox.put(7, "hello")
    mailbox.put(7, "you")
    await deliver(emulator, mailbox)
    assert said(emulator) == ["hello", "hello", "you"]


async def test_a_message_that_breaks_off_half_way_goes_on_with_the_missing_part(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    emulator.person(7)
    mailbox.put(7, "a" * 4096 + "b" * 4096 + "c" * 10)
    emulator.fault("sendMessage", status=500, times=2, skip=1)
    await deliver(emulator, mailbox)
    assert [text[0] for text in said(emulator)] == ["a", "b", "c"]


@pytest.mark.parametrize("why", ["blocked", "deactivated", "unknown"])
async def test_where_nobody_is_the_chat_is_dropped_and_the_others_go_on(
    emulator: Emulator, mailbox: FakeMailbox, why: str
) -> None:
    emulator.person(8)
    if why == "blocked":
        await emulator.person(7).block()
    if why == "deactivated":
        emulator.person(7).deactivate()
    gone, after, other = mailbox.put(7, "hello"), mailbox.put(7, "you"), mailbox.put(8, "hello")
    await deliver(emulator, mailbox)
    assert (mailbox.noted[gone], mailbox.noted[after]) == ("dropped", "dropped")
    assert mailbox.noted[other].startswith("sent")


@pytest.mark.parametrize(
    "message",
    [
        Message("my secret", (Button("Open", url="no address"),)),
        Message("my secret", (Button("", "/x"),)),
        Message("my secret", (Button("Forgot its payload"),)),
        Message("  "),
    ],
)
async def test_a_message_that_telegram_refuses_does_not_jam_the_chat_and_is_not_logged(
    emulator: Emulator, mailbox: FakeMailbox, caplog: pytest.LogCaptureFixture, message: Message
) -> None:
    caplog.set_level(logging.DEBUG)
    emulator.person(7)
    number = mailbox.put(7, message)
    mailbox.put(7, "the next one")
    await deliver(emulator, mailbox)
    assert mailbox.noted[number] == "given up"
    assert said(emulator) == ["the next one"]
    assert f"delivery {number} given up" in caplog.text
    assert "secret" not in caplog.text


async def test_a_server_that_never_answers_is_not_waited_for_for_ever(emulator: Emulator, mailbox: FakeMailbox) -> None:
    emulator.person(7)
    emulator.fault("sendMessage", delay=60)
    number = mailbox.put(7, "hello")
    await deliver(emulator, mailbox, replace(QUICK, one_delivery=0.1))
    assert mailbox.noted[number].startswith("sent")


async def test_after_days_of_trying_a_message_is_given_up(emulator: Emulator, mailbox: FakeMailbox) -> None:
    emulator.person(7)
    emulator.fault("sendMessage", status=500)
    number = mailbox.put(7, "hello", attempts=QUICK.most_attempts)
    await deliver(emulator, mailbox)
    assert mailbox.noted[number] == "given up"


async def test_a_stop_lets_the_message_under_way_arrive_and_begins_no_other(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    emulator.person(7), emulator.person(8)
    emulator.fault("sendMessage", delay=0.3)
    under_way = mailbox.put(7, "under way")
    mailbox.put(8, "not yet")
    async with running(build(emulator, mailbox)):
        await eventually(lambda: emulator.journal.of("sendMessage"))
    assert mailbox.noted[under_way].startswith("sent")
    assert (said(emulator, 7), said(emulator, 8)) == (["under way"], [])


async def test_only_one_message_is_in_flight(emulator: Emulator, mailbox: FakeMailbox) -> None:
    emulator.fault("sendMessage", delay=0.02, times=9)
    for chat in (7, 8, 9):
        emulator.person(chat)
        for number in range(3):
            mailbox.put(chat, f"{number}")
    await deliver(emulator, mailbox)
    calls = emulator.journal.of("sendMessage")
    assert len(calls) == 9
    assert all(before.ended <= after.began for before, after in pairwise(calls))


async def test_a_storage_that_stumbles_does_not_make_the_bot_repeat_itself(
    emulator: Emulator, mailbox: FakeMailbox
) -> None:
    emulator.person(7)
    mailbox.broken |= {"sent": 3, "next_delivery": 3}
    mailbox.put(7, "hello")
    await deliver(emulator, mailbox)
    assert said(emulator) == ["hello"]


async def test_a_kill_repeats_one_message_at_most_and_loses_none(emulator: Emulator, mailbox: FakeMailbox) -> None:
    emulator.person(7)
    for number in range(4):
        mailbox.put(7, f"{number}")
    mailbox.broken["sent"] = 10**6
    killed = asyncio.create_task(build(emulator, mailbox).run(asyncio.Event()))
    await eventually(lambda: said(emulator))  # Telegram has it, the storage does not know
    killed.cancel()
    await asyncio.gather(killed, return_exceptions=True)
    mailbox.broken.clear()
    await deliver(emulator, mailbox)
    assert said(emulator) == ["0", "0", "1", "2", "3"]


FILE = Message("here it is", navigation=(Button("Menu", "/menu"),), document=Document("what-is-kept.json", '{"a": 1}'))


async def test_a_file_arrives_with_its_words_and_its_buttons(emulator: Emulator, mailbox: FakeMailbox) -> None:
    ann = emulator.person(7)
    number = mailbox.put(7, FILE)
    async with running(build(emulator, mailbox)):
        await mailbox.empty()
    (shown,) = ann.screen()
    assert (shown.text, shown.buttons) == ("here it is", [["Menu"]])
    assert shown.content["document"]["file_name"] == "what-is-kept.json"
    assert emulator.shelf.get(shown.content["document"]["file_id"]).content == b'{"a": 1}'
    assert mailbox.noted == {number: f"sent {shown.id}"}


@pytest.mark.parametrize("fault", [{"status": 500}, {"drop": "before"}, {"retry_after": 0.01}])
async def test_a_file_that_did_not_arrive_is_sent_again(
    emulator: Emulator, mailbox: FakeMailbox, fault: dict[str, object]
) -> None:
    ann = emulator.person(7)
    mailbox.put(7, FILE)
    emulator.fault("sendDocument", **fault)
    async with running(build(emulator, mailbox)):
        await mailbox.empty()
    assert [each.text for each in ann.screen()] == ["here it is"]
