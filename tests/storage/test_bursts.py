"""One thought typed in several messages gets one answer; nothing else waits for it, and nothing of it is lost."""

import asyncio
import random
from collections import defaultdict
from contextlib import suppress
from dataclasses import replace

import pytest
from sqlalchemy import update as sql_update

from bot.storage.bursts import LONGEST, MOST, MOST_CHARACTERS, Arrival, first_burst, one_update
from bot.storage.errors import SealError
from bot.storage.store import Store
from bot.storage.tables import inbox
from bot.updates import Update
from tests.storage.conftest import Site
from tests.storage.people import answer, answered, delivered, reply, said, tapped, turns
from tests.storage.test_inbox import work

PAUSE = 1.2
NOW = 1_700_000_000.0


@pytest.fixture
async def patient(site: Site) -> Store:
    return await site.open(pause=PAUSE)


async def typed(site: Site, store: Store, *texts: str, every: float = 1.0, who: str = "anna") -> None:
    """Somebody sends these texts; the first one now, and nobody finds any of them ready before the last has come."""
    for number, text in enumerate(texts):
        site.clock.now += every if number else 0
        await store.receive([said(text, who)])
        assert await answer(store, reply()) is None


def arrivals(*updates: tuple[Update, float]) -> list[Arrival]:
    return [Arrival(number, update, NOW + at) for number, (update, at) in enumerate(updates, 1)]


def joined(*updates: tuple[Update, float], pause: float = PAUSE) -> tuple[int, float]:
    """How many of these are answered together, and how long after NOW (0 and less: at once)."""
    burst, over_at = first_burst(arrivals(*updates), pause)
    return len(burst), max(0.0, round(over_at - NOW, 3))


async def test_three_quick_texts_are_one_update_and_get_one_answer(site: Site, patient: Store) -> None:
    await typed(site, patient, "you know what", "he did it again", "I am done")
    site.clock.now += PAUSE
    update = await answered(patient, reply("I hear you"))
    assert update.text == "you know what\nhe did it again\nI am done"
    assert await answer(patient, reply()) is None
    assert await patient.pending() == (0, 1)
    assert (await delivered(patient)).message.text == "I hear you"


async def test_the_key_and_the_message_of_a_burst_are_those_of_its_last_text() -> None:
    first, last = said("one"), replace(said("two"), message_id="8")
    assert one_update(arrivals((first, 0), (last, 1))) == replace(last, text="one\ntwo")


async def test_a_text_alone_is_answered_as_it_is_after_the_pause(site: Site, patient: Store) -> None:
    update = said("hello")
    await patient.receive([update])
    for _ in range(3):
        assert await answer(patient, reply()) is None
        site.clock.now += PAUSE / 3
    assert await answered(patient, reply()) == update


async def test_a_tap_ends_the_waiting_and_comes_after_the_texts(site: Site, patient: Store) -> None:
    await typed(site, patient, "one", "two")
    await patient.receive([tap := tapped("5")])
    assert (await answered(patient, reply())).text == "one\ntwo"
    assert await answered(patient, reply()) == tap


@pytest.mark.parametrize("kind", ["command", "edited", "attachment"])
async def test_whatever_is_not_a_text_stays_by_itself(patient: Store, kind: str) -> None:
    other = replace(said("start"), kind=kind)
    await patient.receive([said("one"), other, said("two"), tapped("5")])
    assert [(await answered(patient, reply())).text for _ in range(4)] == ["one", "start", "two", "back"]


async def test_two_chats_do_not_wait_for_each_other(site: Site, patient: Store) -> None:
    await typed(site, patient, "I am Anna", who="anna")
    site.clock.now += 0.8
    await patient.receive([said("I am Ben", "ben"), tapped("5", "cleo")])
    assert (await answered(patient, reply())).address == "cleo"
    site.clock.now += 0.4
    assert (await answered(patient, reply())).address == "anna"
    assert await answer(patient, reply()) is None
    site.clock.now += 0.8
    assert (await answered(patient, reply())).address == "ben"


async def test_while_one_chat_is_answered_another_ones_burst_goes_on(site: Site, patient: Store) -> None:
    await patient.receive([said("one", "anna"), tapped("5", "ben")])
    async with patient.claim() as claim:
        assert claim is not None
        assert claim.update.address == "ben"
        await patient.receive([said("two", "anna")])
        await claim.commit(reply())
    site.clock.now += PAUSE
    assert (await answered(patient, reply())).text == "one\ntwo"


async def test_what_comes_while_a_burst_is_answered_is_a_turn_of_its_own(site: Site, patient: Store) -> None:
    await typed(site, patient, "one", "two")
    site.clock.now += PAUSE
    async with patient.claim() as claim:
        assert claim is not None
        await patient.receive([said("three")])
        assert await answer(patient, reply()) is None
        await claim.commit(reply())
    assert await answer(patient, reply()) is None
    site.clock.now += PAUSE
    assert (await answered(patient, reply())).text == "three"


async def test_without_a_pause_every_text_is_answered_at_once(store: Store) -> None:
    await store.receive([said("one"), said("two")])
    assert [(await answered(store, reply())).text for _ in range(2)] == ["one", "two"]


async def test_a_restart_in_the_middle_of_waiting_loses_and_parts_nothing(site: Site, patient: Store) -> None:
    await typed(site, patient, "one", "two")
    await site.close()
    again = await site.open(pause=PAUSE)
    await typed(site, again, "three")
    site.clock.now += PAUSE
    assert (await answered(again, reply())).text == "one\ntwo\nthree"
    assert await turns(await _reopened(site)) == 1


async def _reopened(site: Site) -> Store:
    await site.close()
    return await site.open()


async def test_what_piled_up_while_the_bot_was_down_is_parted_by_when_it_was_written(patient: Store) -> None:
    day = [("good morning", 0), ("are you there", 1), ("I am home now", 30_000), ("hello", 80_000), ("hello?", 80_002)]
    await patient.receive([replace(said(text), written_at=NOW - 90_000 + second) for text, second in day])
    await patient.receive([tapped("5")])
    assert [(await answered(patient, reply())).text for _ in range(3)] == [
        "good morning\nare you there",
        "I am home now",
        "hello\nhello?",
    ]


async def test_a_burst_that_could_not_be_answered_is_given_back_whole(site: Site, patient: Store) -> None:
    await typed(site, patient, "one", "two")
    site.clock.now += PAUSE
    with suppress(ZeroDivisionError):
        async with patient.claim():
            raise ZeroDivisionError
    assert await patient.pending() == (2, 0)
    async with patient.claim() as claim:
        assert claim is not None
        assert claim.update.text == "one\ntwo"
        await claim.commit(reply("yes"))
        await claim.commit(reply("yes"))
    assert await patient.pending() == (0, 1)
    assert await turns(await _reopened(site)) == 1


async def test_a_clock_that_was_put_back_keeps_nobody_waiting(site: Site, patient: Store) -> None:
    await patient.receive([said("hello")])
    site.clock.now -= 3600
    assert (await answered(patient, reply())).text == "hello"


async def test_a_worker_sleeps_until_the_burst_is_over(site: Site) -> None:
    store = await site.open(pause=0.05)
    await store.receive([said("hello")])
    while await store.wait_for_update(0.01):
        assert await answer(store, reply()) is None  # it has looked, and the chat rests
    site.clock.now += 0.05
    async with asyncio.timeout(5):
        while not await store.wait_for_update(600):  # with PostgreSQL nobody sleeps longer than a second
            pass
    assert (await answered(store, reply())).text == "hello"


async def bursts_and_eight_workers(site: Site, stores: list[Store]) -> None:
    people = [f"person {number}" for number in range(20)]
    for number in range(5):
        await stores[number % len(stores)].receive([said(str(number), who) for who in people])
    site.clock.now += PAUSE
    answers: dict[str, list[str]] = defaultdict(list)
    inside: set[str] = set()
    each = [work(stores[number % len(stores)], answers, inside, random.Random(number)) for number in range(8)]
    await asyncio.gather(*each)
    assert answers == {who: ["0\n1\n2\n3\n4"] for who in people}
    assert await stores[0].pending() == (0, len(people))


async def test_with_eight_workers_every_burst_is_answered_once_and_whole(site: Site, patient: Store) -> None:
    await bursts_and_eight_workers(site, [patient])


@pytest.mark.full
async def test_two_programs_on_one_postgresql_answer_every_burst_once_and_whole(postgres_site: Site) -> None:
    stores = [await postgres_site.open(pause=PAUSE), await postgres_site.open(pause=PAUSE)]
    await bursts_and_eight_workers(postgres_site, stores)


@pytest.mark.full
async def test_a_tap_that_another_program_received_ends_the_waiting(postgres_site: Site) -> None:
    one, other = await postgres_site.open(pause=PAUSE), await postgres_site.open(pause=PAUSE)
    await one.receive([said("hello")])
    assert await answer(one, reply()) is None
    await other.receive([tapped("5")])
    assert (await answered(other, reply())).text == "hello"
    assert (await answered(other, reply())).text == "back"


def test_only_texts_that_came_within_the_pause_are_joined() -> None:
    assert joined((said("a"), 0), (said("b"), 1.1), (said("c"), 2.2)) == (3, 3.4)
    assert joined((said("a"), 0), (said("b"), 1.3)) == (1, 0)
    assert joined((said("a"), 0), (said("b"), 0), pause=0) == (1, 0)


def test_nobody_waits_longer_than_five_seconds_in_all() -> None:
    steady = [(said(str(second)), float(second)) for second in range(6)]
    assert joined(*steady[:5]) == (5, LONGEST)
    assert joined(*steady, (said("6"), 6.0)) == (6, 0)


def test_no_more_than_ten_texts_are_joined() -> None:
    many = [(said(str(number)), 0.0) for number in range(MOST + 1)]
    assert joined(*many[: MOST - 1]) == (MOST - 1, PAUSE)
    assert joined(*many[:MOST]) == (MOST, 0)
    assert joined(*many) == (MOST, 0)


def test_no_more_than_four_thousand_characters_are_joined() -> None:
    half = "x" * (MOST_CHARACTERS // 2)
    assert joined((said(half), 0), (said(half[1:]), 0))[0] == 2
    assert joined((said(half), 0), (said(half), 0)) == (1, 0)
    assert joined((said(3 * half), 0)) == (1, PAUSE)


def test_texts_of_which_an_older_program_did_not_store_when_they_came_stay_by_themselves() -> None:
    old = [Arrival(number, said("hello"), 0.0) for number in range(2)]
    burst, over_at = first_burst([old[0], Arrival(3, said("hello"), NOW)], PAUSE)
    assert (len(burst), over_at) == (1, 0)


async def test_a_damaged_text_holds_up_its_own_chat_and_no_other(site: Site, patient: Store) -> None:
    await patient.receive([said("hello", "anna")])
    await patient.database.run(lambda connection: connection.execute(sql_update(inbox).values(payload=b"damaged")))
    await patient.receive([said("still there?", "anna"), tapped("5", "ben")])
    with pytest.raises(SealError):
        await answered(patient, reply("never"))
    assert (await answered(patient, reply("hi"))).address == "ben"
    site.clock.now += PAUSE
    assert await answer(patient, reply("never")) is None
