"""Guest mode over sockets: one answer in a chat of two people that the bot is not in."""

import logging

import pytest

from tests.telegram.emulator import Emulator
from tests.telegram.fake_mailbox import FakeMailbox, eventually
from tests.telegram.running import PublicPlace, build, running

PAIR = -900


def answers(emulator: Emulator) -> list[str]:
    return [each.answer.text if each.answer else "" for each in emulator.guest_queries.values()]


async def test_a_mention_gets_exactly_one_rewrite_in_the_bots_own_name(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    ann, bo = emulator.pair(PAIR, 7, 8)
    async with running(build(emulator, mailbox, in_public=place.side)):
        await bo.say("this is between us")
        await ann.say("@MendTestBot you never listen")
        shown = await ann.expect("gentle: you never listen")
    assert shown.sender == emulator.bot
    assert shown.content["guest_bot_caller_user"]["id"] == 7
    assert [list(row[0]) for row in shown.keyboard] == [["text", "url"]]
    assert shown.keyboard[0][0]["url"] == "https://t.me/MendTestBot?start=q_4"
    assert len(emulator.journal.of("answerGuestQuery")) == 1
    assert place.reader.read_texts == ["you never listen"]
    assert not mailbox.updates


async def test_a_mention_in_a_reply_rewords_what_it_points_at(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    ann, bo = emulator.pair(PAIR, 7, 8)
    async with running(build(emulator, mailbox, in_public=place.side)):
        said = await bo.say("you are never at home")
        await ann.say("@mendtestbot", reply_to=said)
        await ann.expect("gentle: you are never at home")
        await ann.say("can you put this nicer @MendTestBot ?", reply_to=said)
        await ann.expect("gentle: you are never at home")


async def test_rules_2_and_13_a_danger_gets_the_same_neutral_line_as_anything_not_understood(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    ann, bo = emulator.pair(PAIR, 7, 8)
    async with running(build(emulator, mailbox, in_public=place.side)):
        said = await bo.say("if you go then zebra hits you")
        await ann.say("@MendTestBot you see", reply_to=said)
        await eventually(lambda: len(answers(emulator)) == 1 and answers(emulator)[0])
        await ann.say("@MendTestBot you never listen")  # nothing is reworded in that chat for now
        await eventually(lambda: len(answers(emulator)) == 2 and answers(emulator)[1])
        emulator.pair(-901, 9)
        await emulator.pair(-901, 9)[0].say("@MendTestBot pizza")
        await eventually(lambda: len(answers(emulator)) == 3 and answers(emulator)[2])
    links = {each.answer.keyboard[0][0]["url"] for each in emulator.guest_queries.values() if each.answer}
    assert links == {"https://t.me/MendTestBot?start=q_4"}
    assert all("zebra" not in text and "listen" not in text for text in answers(emulator))
    assert place.ledger.counted == ["abuse_victim"]
    assert "zebra" not in caplog.text


async def test_only_the_name_is_answered_with_what_the_bot_does_there(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    (ann,) = emulator.pair(PAIR, 7)
    async with running(build(emulator, mailbox, in_public=place.side)):
        await ann.say("@MendTestBot")
        await ann.expect("ention me with a sentence")
    assert not place.reader.read_texts


async def test_a_reply_to_the_guest_is_a_new_question_and_the_guest_never_rewords_itself(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    ann, bo = emulator.pair(PAIR, 7, 8)
    async with running(build(emulator, mailbox, in_public=place.side)):
        await ann.say("@MendTestBot you never listen")
        shown = await ann.expect("gentle: you never listen")
        await bo.say("you are one to talk", reply_to=shown.id)
        await bo.expect("gentle: you are one to talk")
        await bo.say("@MendTestBot", reply_to=shown.id)
        await bo.expect("ention me with a sentence")
    assert place.reader.read_texts == ["you never listen", "you are one to talk"]


async def test_a_mention_that_is_delivered_twice_or_too_late_bothers_nobody(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    (ann,) = emulator.pair(PAIR, 7)
    channel = build(emulator, mailbox, in_public=place.side)
    place.came.add("telegram:700000001")  # before a restart
    async with running(channel):
        await eventually(lambda: emulator.updates.asked)
        await ann.say("@MendTestBot you never listen")
        emulator.inline.lifetime = 0.0
        await ann.say("@MendTestBot you never talk")
        await eventually(lambda: channel.in_public_errands.failed == 1)
    assert len(emulator.journal.of("answerGuestQuery")) == 1
    assert "too old" in emulator.journal.of("answerGuestQuery")[0].outcome


async def test_another_bot_that_mentions_us_gets_no_answer(
    emulator: Emulator, mailbox: FakeMailbox, place: PublicPlace
) -> None:
    (ann,) = emulator.pair(PAIR, 7)
    robot = type(ann)(emulator, ann.chat, {"id": 99, "is_bot": True, "first_name": "Other", "username": "OtherBot"})
    async with running(build(emulator, mailbox, in_public=place.side)):
        await robot.say("@MendTestBot you never listen")
        await ann.say("@MendTestBot you never talk")
        await ann.expect("gentle: you never talk")
    assert len(emulator.journal.of("answerGuestQuery")) == 1
