"""Groups over sockets: who speaks to the bot gets one short answer; nobody else is read."""

import asyncio
import logging
import re
from dataclasses import replace

import pytest

from bot.dialogue.flows import Book
from tests.telegram.emulator import Emulator, Person, Seat, Shown
from tests.telegram.fake_mailbox import FakeMailbox, eventually
from tests.telegram.running import QUICK, PublicPlace, build, running

GROUP = -5


async def asked(seat: Seat, text: str) -> Shown:
    """Mentions the bot; the answer."""
    await seat.say(f"@MendTestBot {text}")
    return await seat.expect("“")


def wordings(book: Book, name: str) -> list[str]:
    return [each.text for each in book.responses[f"utter_groups_{name}"].variations]


def posted(emulator: Emulator) -> list[str]:
    return [call.params["text"] for call in emulator.journal.of("sendMessage", GROUP)]


@pytest.mark.parametrize("privacy", [True, False])
async def test_only_what_is_said_to_the_bot_is_read_whatever_the_group_privacy(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace, caplog: pytest.LogCaptureFixture, privacy: bool
) -> None:
    caplog.set_level(logging.DEBUG)
    group = emulator.group(GROUP, privacy=privacy)
    ann, bo = group.member(7), group.member(8)
    async with running(build(emulator, mailbox, in_public=place.side)):
        secret = await bo.say("you zebra, I hits")
        await bo.send("photo", "you zebra")
        await bo.say("/start@OtherBot you zebra")
        await bo.say("@MendTestBotany you zebra")
        await bo.say("/menu you zebra")
        await bo.say("you zebra", reply_to=secret)
        answer = await asked(ann, "you never listen")
    assert place.reader.read_texts == ["you never listen"]
    assert posted(emulator) == [answer.text]
    assert not mailbox.updates
    assert "zebra" not in caplog.text


async def test_a_mention_a_reply_a_caption_and_a_command_with_the_name_are_answered(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    ann = emulator.group(GROUP).member(7)
    async with running(build(emulator, mailbox, in_public=place.side)):
        answer = await asked(ann, "you never listen")
        await ann.say("you are never there", reply_to=answer.id)
        await ann.expect("you are never there")
        await ann.send("photo", "🙂🙂 @mendtestbot you left this")
        await ann.expect("🙂🙂  you left this")
        await ann.say("/say@MendTestBot you forgot it")
        await ann.expect("you forgot it")
        await ann.say("/start@MendTestBot")
        await ann.expect("ention me with a sentence")
        await ann.say("@MendTestBot")
        await ann.expect("ention me with a sentence")


async def test_the_answer_hangs_on_the_message_and_shows_no_preview(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    ann = emulator.group(GROUP).member(7)
    async with running(build(emulator, mailbox, in_public=place.side)):
        answer = await asked(ann, "you never listen")
    (call,) = emulator.journal.of("sendMessage")
    assert answer.options["reply_parameters"]["message_id"] == ann.screen()[0].id
    assert answer.options["link_preview_options"] == {"is_disabled": True}
    assert "message_thread_id" not in call.params
    assert answer.buttons == [["More direct", "Shorter"], ["Write to me alone"]]


async def test_what_is_pointed_at_is_reworded_without_taking_a_side(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    group = emulator.group(GROUP)
    ann, bo = group.member(7), group.member(8)
    async with running(build(emulator, mailbox, in_public=place.side)):
        said = await bo.say("you spend it all")
        await ann.say("@MendTestBot", reply_to=said)
        await ann.expect("gentle: you spend it all")


async def test_a_tap_changes_the_own_wording_and_nobody_elses(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace, book: Book
) -> None:
    group = emulator.group(GROUP)
    ann, bo = group.member(7), group.member(8)
    async with running(build(emulator, mailbox, in_public=place.side)):
        anns, bos = await asked(ann, "you never listen"), await asked(bo, "you never talk")
        wrong = await bo.tap("Shorter", on=anns.id)
        await wrong.answered()
        assert wrong.notice in wordings(book, "not_yours")
        assert "gentle: you never listen" in group.chat.messages[anns.id].text
        right = await bo.tap("Shorter", on=bos.id)
        await bo.expect("short: you never talk")
        assert right.notice == ""
        await ann.tap("More direct", on=anns.id)
        await ann.expect("direct: you never listen")
        await ann.tap("Gentler", on=anns.id)
        await ann.expect("gentle: you never listen")
    assert group.chat.messages[bos.id].buttons == [["Gentler", "More direct"], ["Write to me alone"]]
    assert not mailbox.updates


async def test_after_a_restart_an_old_button_says_so(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace, book: Book
) -> None:
    ann = emulator.group(GROUP).member(7)
    async with running(build(emulator, mailbox, in_public=place.side)):
        await asked(ann, "you never listen")
    async with running(build(emulator, mailbox, in_public=place.side)):
        tap = await ann.tap("Shorter")
        await tap.answered()
        assert tap.notice in wordings(book, "gone")
        forged = await ann.press({"text": "x", "callback_data": "s1.0"}, on=ann.screen()[-1].id)
        await forged.answered()
    assert len(emulator.journal.of("editMessageText")) == 0


async def test_rules_2_and_13_a_danger_in_a_group_is_answered_like_small_talk_and_ends_the_rewording_there(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace, book: Book, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    group = emulator.group(GROUP)
    ann, bo = group.member(7), group.member(8)
    async with running(build(emulator, mailbox, in_public=place.side)):
        first = await asked(bo, "you never talk")
        await ann.say("@MendTestBot zebra hits me")
        neutral = await ann.expect("")
        await bo.say("@MendTestBot you never listen")
        await eventually(lambda: len(posted(emulator)) == 3)
        tap = await bo.tap("Shorter", on=first.id)
        await tap.answered()
        assert tap.notice in wordings(book, "gone")
    assert neutral.buttons == [["Write to me alone"]]
    assert neutral.keyboard[0][0]["url"] == "https://t.me/MendTestBot?start=q_4"
    telling = re.compile(r"hits|zebra|listen|abus|danger|safe|help|hurt|number", re.I)
    assert not [text for text in posted(emulator)[1:] if telling.search(text)]
    assert place.ledger.counted == ["abuse_victim"]
    assert "zebra" not in caplog.text


async def test_rule_1_an_edited_message_is_screened_but_not_answered_again(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace, book: Book
) -> None:
    ann = emulator.group(GROUP).member(7)
    async with running(build(emulator, mailbox, in_public=place.side)):
        answer = await asked(ann, "you never listen")
        await ann.edit("@MendTestBot you never listen to me")
        await eventually(lambda: len(place.reader.read_texts) == 2)
        await ann.edit("@MendTestBot he hits me")
        await eventually(lambda: place.ledger.counted == ["abuse_victim"])
        tap = await ann.tap("Shorter", on=answer.id)
        await tap.answered()
        await ann.edit("nothing for the bot")
        await emulator.person(7).say("hello")
        await mailbox.got(1)
    assert len(posted(emulator)) == 1
    assert tap.notice in wordings(book, "gone")
    assert len(place.reader.read_texts) == 3


async def test_rule_13_help_now_in_a_group_is_a_link_and_names_nothing(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    ann = emulator.group(GROUP).member(7)
    async with running(build(emulator, mailbox, in_public=place.side)):
        await ann.say("/help_now@MendTestBot")
        answer = await ann.expect("our own chat")
    (row,) = answer.keyboard
    assert row[0]["url"] == "https://t.me/MendTestBot?start=q_3"
    assert not re.search(r"help|danger|safe|number|emergenc", answer.text, re.I)


async def test_an_update_that_comes_twice_is_answered_once_even_after_a_restart(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    ann = emulator.group(GROUP).member(7)
    channel = build(emulator, mailbox, in_public=place.side)
    killed = asyncio.create_task(channel.run(asyncio.Event()))
    await eventually(lambda: emulator.updates.asked)
    mailbox.broken["receive"] = 10**6  # so that the offset does not move
    await emulator.person(7).say("hello")
    await ann.say("@MendTestBot you never listen")
    await ann.expect("gentle")
    killed.cancel()
    await asyncio.gather(killed, return_exceptions=True)
    mailbox.broken.clear()
    async with running(build(emulator, mailbox, in_public=place.side)):
        await mailbox.got(1)
        await asked(ann, "you never talk")
    assert len(posted(emulator)) == 2


async def test_no_group_gets_more_messages_than_telegram_allows_and_everybody_else_goes_on(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    timing = replace(QUICK, group_window=3600.0, group_most=3)
    ann, other = emulator.group(GROUP).member(7), emulator.group(-6).member(7)
    emulator.person(9)
    async with running(build(emulator, mailbox, timing, in_public=place.side)):
        for number in range(5):
            await ann.say(f"@MendTestBot you {number}")
        await eventually(lambda: len(place.reader.read_texts) == 5)
        mailbox.put(9, "quick")
        await asked(other, "you too")
        await mailbox.empty()
        assert (await emulator.person(8).offered(await emulator.person(8).inline("you never listen"))).results
    assert len(posted(emulator)) == 3


async def test_an_answer_waits_for_its_turn_where_that_is_not_long(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    ann = emulator.group(GROUP).member(7)
    timing = replace(QUICK, group_window=0.3, group_most=2)
    async with running(build(emulator, mailbox, timing, in_public=place.side)):
        for number in range(5):
            await ann.say(f"@MendTestBot you {number}")
        await eventually(lambda: len(posted(emulator)) == 5)


async def test_a_group_that_floods_the_bot_is_not_heard_in_full_and_nobody_else_waits_for_it(
    emulator: Emulator, mailbox: FakeMailbox, book: Book
) -> None:
    place = PublicPlace(book, takes=0.005)
    ann, other = emulator.group(GROUP).member(7), emulator.group(-6).member(8)
    for number in range(200):
        await ann.say(f"@MendTestBot you {number}")
    await other.say("@MendTestBot you too")
    async with running(build(emulator, mailbox, in_public=place.side)):
        await other.expect("gentle: you too")
    assert len(place.reader.read_texts) < 30


async def test_rule_14_hide_takes_away_what_was_answered_to_oneself_without_a_word(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    group = emulator.group(GROUP)
    ann, bo = group.member(7), group.member(8)
    async with running(build(emulator, mailbox, in_public=place.side)):
        await asked(ann, "you never listen")
        bos = await asked(bo, "you never talk")
        await ann.say("@MendTestBot pizza")
        await eventually(lambda: len(posted(emulator)) == 3)
        await asyncio.sleep(0.05)
        await ann.say("/hide@MendTestBot")
        await eventually(lambda: [each for each in ann.screen() if each.by_bot] == [bos])
    assert len(posted(emulator)) == 3


async def test_telegrams_wish_to_wait_is_followed_once(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    emulator.fault("sendMessage", retry_after=0.1, chat_id=GROUP)
    ann = emulator.group(GROUP).member(7)
    async with running(build(emulator, mailbox, in_public=place.side)):
        await asked(ann, "you never listen")
    first, second = emulator.journal.of("sendMessage")
    assert second.began - first.ended > 0.09


async def test_a_group_that_becomes_a_supergroup_gets_its_answer_there(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    group = emulator.group(GROUP)
    ann = group.member(7)
    new = group.upgrade(-100500).member(7)
    async with running(build(emulator, mailbox, in_public=place.side)):
        await ann.say("@MendTestBot you never listen")
        await new.expect("gentle: you never listen")
        await new.tap("Shorter")
        await new.expect("short: you never listen")


async def test_a_bot_that_was_removed_meanwhile_says_nothing_and_goes_on(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    group = emulator.group(GROUP)
    ann = group.member(7)
    channel = build(emulator, mailbox, in_public=place.side)
    await ann.say("@MendTestBot you never listen")
    group.remove_bot()
    async with running(channel):
        await eventually(lambda: channel.in_public_errands.failed == 1)
        await emulator.person(7).say("hello")
        await mailbox.got(1)
    assert len(emulator.journal.of("sendMessage")) == 1


async def test_being_added_bots_channels_and_anonymous_admins_get_no_answer(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    group = emulator.group(GROUP)
    ann = group.member(7)
    said = {"text": "@MendTestBot you", "entities": [{"type": "mention", "offset": 0, "length": 12}], "date": 1}
    chat = group.chat.json()
    robot = {"id": 99, "is_bot": True, "first_name": "Other", "username": "OtherBot"}
    channel = {"id": -100, "type": "channel", "title": "News"}
    async with running(build(emulator, mailbox, in_public=place.side)):
        await eventually(lambda: emulator.updates.asked)
        push = emulator.updates.push
        push(
            "message", {"message_id": 1, "date": 1, "chat": chat, "from": ann.user, "new_chat_members": [emulator.bot]}
        )
        push("message", {"message_id": 2, "chat": chat, "from": robot, **said})
        push("message", {"message_id": 3, "chat": chat, "from": ann.user, "sender_chat": channel, **said})
        assert push("channel_post", {"message_id": 4, "chat": channel, **said}) == 0  # was never asked for
        await asked(ann, "you never listen")
    assert len(posted(emulator)) == 1


async def test_the_private_chat_and_the_group_of_one_person_have_nothing_to_do_with_each_other(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    private: Person = emulator.person(7)
    ann = emulator.group(GROUP).member(7)
    async with running(build(emulator, mailbox, in_public=place.side)):
        await private.say("something private")
        await mailbox.got(1)
        await asked(ann, "you never listen")
    assert [update.address for update in mailbox.updates] == ["7"]
    assert place.reader.read_texts == ["you never listen"]
