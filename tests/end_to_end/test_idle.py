"""Who is away for a year, with the program that runs: the real conversation, storage and workers."""

import asyncio

import pytest

from bot.dialogue.conversation import Conversation
from bot.storage.idle import DAY, Keeping
from bot.workers import Workers
from tests.end_to_end.people import Reads, Someone, rows_of_people
from tests.storage.conftest import Site

WORD = "lemonwood"


@pytest.fixture
async def person(site: Site, conversation: Conversation) -> Someone:
    store = await site.open(channel="telegram")
    return Someone(site, store, conversation, Reads({WORD: "abuse_victim"}))


async def runs(person: Someone, days: float) -> list[str]:
    """So many days later the program is there for a moment; what it says by itself."""
    person.site.clock.now += days * DAY
    workers = Workers(person.store, person.reader, person.conversation, person.site.clock, Keeping(365, 30))
    stop = asyncio.Event()
    working = asyncio.create_task(workers.run(stop))
    before = len(person.heard)
    for _ in range(5):  # one sweep, and the answer to what it found
        await asyncio.sleep(0.2)
        await person.catch_up()
    stop.set()
    await working
    await person.catch_up()
    return [each.text for each in person.heard[before:]]


async def test_it_is_said_once_and_one_tap_keeps_what_was_kept(person: Someone) -> None:
    await person.do("command", "start")
    await person.say("I am so mad")
    (told,) = await runs(person, 352)
    assert "two weeks" in told
    assert await runs(person, 7) == []
    await person.tap("Keep it")
    assert await runs(person, 300) == []
    await person.do("command", "export")
    assert "calming down" in "\n".join(each.text for each in person.heard[-2:])


async def test_without_a_word_everything_is_gone_two_weeks_later(person: Someone) -> None:
    await person.do("command", "start")
    await runs(person, 352)
    assert await rows_of_people(person.store) > 0
    assert await runs(person, 14.1) == []
    assert await rows_of_people(person.store) == 0
    await person.say("hello again")
    assert "I am a program" in "\n".join(each.text for each in person.heard[-3:])


@pytest.mark.parametrize("goes_on", [False, True])
async def test_rule_9_who_told_of_a_danger_hears_nothing_and_goes_in_silence(person: Someone, goes_on: bool) -> None:
    await person.do("command", "start")
    await person.say(f"he beats me with the {WORD} cane")
    if goes_on:
        await person.do("command", "menu")
        await person.tap("Something else")
    assert await runs(person, 352) == []
    assert await runs(person, 14.1) == []
    assert await rows_of_people(person.store) == 0
