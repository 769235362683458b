"""Updates: each one answered once, a chat's in their order, and none lost."""

import asyncio
import random
from collections import defaultdict
from contextlib import suppress
from dataclasses import replace

import pytest

from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import DangerSeen, Message
from bot.dialogue.session import Session
from bot.storage.store import Store
from bot.turn import Inbox
from bot.updates import Update
from tests.storage.conftest import Site
from tests.storage.people import answer, answered, delivered, reply, said, talk, turns


def test_the_store_is_the_inbox_that_a_turn_wants(store: Store) -> None:
    inbox: Inbox = store  # mypy holds the promise
    assert inbox is store


async def test_an_update_comes_out_as_it_went_in(store: Store) -> None:
    odd = said("emoji 🙂, a NUL \0 and half a character \ud83d")
    await store.receive([odd])
    async with store.claim() as claim:
        assert claim is not None
        assert claim.update == odd


async def test_nothing_waits_in_a_new_database(store: Store) -> None:
    async with store.claim() as claim:
        assert claim is None
    assert await store.receive([]) == 0
    assert await store.pending() == (0, 0)


async def test_an_update_that_is_delivered_twice_is_stored_once(store: Store) -> None:
    update = said("hello")
    assert await store.receive([update, update]) == 1
    assert await store.receive([update, said("and again")]) == 1
    assert await store.pending() == (2, 0)


async def test_an_update_that_is_delivered_again_after_its_answer_is_not_answered_again(store: Store) -> None:
    update = said("hello")
    await talk(store, update, "hi")
    assert await store.receive([update]) == 0
    assert await answer(store, reply("hi")) is None
    assert await store.pending() == (0, 1)


async def test_a_batch_keeps_its_order(store: Store) -> None:
    updates = [said(str(number)) for number in range(100)]
    assert await store.receive(updates) == 100
    assert [await answer(store, reply()) for _ in range(100)] == updates


async def test_what_came_first_is_answered_first_also_across_chats(store: Store) -> None:
    updates = [said("1", "anna"), said("2", "ben"), said("3", "anna")]
    await store.receive(updates)
    assert [await answer(store, reply()) for _ in range(3)] == updates


async def test_a_step_gets_the_session_of_the_step_before(store: Store) -> None:
    for _ in range(3):
        await talk(store, said("more"), "yes")
    assert await turns(store) == 3
    assert await turns(store, "ben") == 0


async def test_two_channels_share_a_database_and_know_nothing_of_each_other(site: Site, store: Store) -> None:
    other = await site.open(channel="elsewhere")
    update = replace(said("hello", "4711"), channel="elsewhere")
    await store.receive([said("hello", "4711"), update])
    assert (await answered(other, reply("hi"))) == update
    assert await answer(other, reply("hi")) is None
    assert await store.next_delivery() is None
    assert (await delivered(other)).channel == "elsewhere"
    await answer(store, reply("hi"))
    assert await turns(store, "4711") == 1


async def test_while_a_chat_is_answered_the_others_go_on_and_its_own_next_update_waits(store: Store) -> None:
    await store.receive([said("1", "anna"), said("2", "anna"), said("3", "ben")])
    async with store.claim() as first, store.claim() as second, store.claim() as third:
        assert first is not None
        assert second is not None
        assert (first.update.text, second.update.text, third) == ("1", "3", None)
        await first.commit(reply())
        await second.commit(reply())
    assert (await answered(store, reply())).text == "2"


async def test_more_can_be_received_while_the_chat_is_being_answered(store: Store) -> None:
    await store.receive([said("1")])
    async with store.claim() as claim, asyncio.timeout(5):
        assert claim is not None
        assert await store.receive([said("2")]) == 1
        await claim.commit(reply())
    assert (await answered(store, reply())).text == "2"


async def test_a_claim_that_ends_in_an_exception_gives_its_update_back(store: Store) -> None:
    await store.receive([said("hello")])
    with suppress(ZeroDivisionError):
        async with store.claim():
            raise ZeroDivisionError
    assert (await answered(store, reply())).text == "hello"


async def test_a_step_that_raises_leaves_everything_as_it_was(store: Store) -> None:
    def broken(session: Session) -> Outcome:
        raise ZeroDivisionError

    await store.receive([said("hello")])
    with pytest.raises(ZeroDivisionError):
        await answer(store, broken)
    assert await store.pending() == (1, 0)
    assert (await answered(store, reply("hi"))).text == "hello"
    assert await turns(store) == 1


async def test_after_a_step_that_raised_the_same_claim_can_still_answer(store: Store) -> None:
    def broken(session: Session) -> Outcome:
        raise ZeroDivisionError

    await store.receive([said("hello")])
    async with store.claim() as claim:
        assert claim is not None
        with pytest.raises(ZeroDivisionError):
            await claim.commit(broken)
        await claim.commit(reply("sorry"))
    assert await store.pending() == (0, 1)
    assert await turns(store) == 1


async def test_a_worker_that_is_cancelled_while_it_reads_gives_its_update_back(store: Store) -> None:
    reading = asyncio.Event()

    async def work() -> None:
        async with store.claim():
            reading.set()
            await asyncio.sleep(60)

    await store.receive([said("hello")])
    worker = asyncio.create_task(work())
    await reading.wait()
    worker.cancel()
    with pytest.raises(asyncio.CancelledError):
        await worker
    assert (await answered(store, reply())).text == "hello"


async def test_a_worker_that_is_cancelled_at_any_moment_applies_its_turn_wholly_or_not_at_all(store: Store) -> None:
    for moment in range(40):
        await store.receive([said("hello", f"person {moment}")])
        worker = asyncio.create_task(answer(store, reply("one", "two")))
        await asyncio.sleep(moment * 0.0002)
        worker.cancel()
        await asyncio.gather(worker, return_exceptions=True)
    while await answer(store, reply("one", "two")) is not None:
        pass
    assert await store.pending() == (0, 80)
    assert [await turns(store, f"person {moment}") for moment in range(40)] == [1] * 40


async def test_a_second_commit_of_the_same_claim_changes_nothing(store: Store) -> None:
    await store.receive([said("hello")])
    async with store.claim() as claim:
        assert claim is not None
        await claim.commit(reply("hi"))
        await claim.commit(reply("hi"))
    assert await store.pending() == (0, 1)
    assert await turns(store) == 1


async def test_a_danger_is_counted_by_its_class_and_day(site: Site, store: Store) -> None:
    danger = (DangerSeen("abuse_victim"), DangerSeen("self_harm"))
    for _ in range(2):
        await store.receive([said("…")])
        await answer(store, lambda session: Outcome(session, (Message("card"),), danger))
    rows = await store.database.single(
        lambda connection: connection.exec_driver_sql(
            "SELECT day, safety, count FROM safety_counts ORDER BY safety"
        ).all()
    )
    assert [tuple(row) for row in rows] == [("2023-11-14", "abuse_victim", 2), ("2023-11-14", "self_harm", 2)]


async def work(store: Store, answered: dict[str, list[str]], inside: set[str], late: random.Random) -> None:
    """A worker: answers until nothing waits, slowly, and sometimes fails."""
    idle = 0
    while idle < 20:
        try:
            async with store.claim() as claim:
                if claim is None:
                    idle += 1
                    await asyncio.sleep(0.01)
                    continue
                idle, who = 0, claim.update.address
                assert who not in inside, "two workers are in the same chat"
                inside.add(who)
                try:
                    await asyncio.sleep(late.random() * 0.004)
                    if late.random() < 0.1:
                        raise TimeoutError
                    await claim.commit(reply("yes"))
                    answered[who].append(claim.update.text)
                finally:
                    inside.remove(who)
        except TimeoutError:
            pass


async def test_two_programs_answer_their_channels_from_one_database_at_the_same_time(site: Site, store: Store) -> None:
    other = await site.open(channel="elsewhere")

    async def serve(own: Store, channel: str) -> list[Update | None]:
        result = []
        for number in range(30):
            await own.receive([replace(said(str(number)), channel=channel)])
            result.append(await answer(own, reply("yes")))
        return result

    told = await asyncio.gather(serve(store, "test"), serve(other, "elsewhere"))
    assert [[each and each.text for each in one] for one in told] == [[str(number) for number in range(30)]] * 2


async def fifty_chats_and_eight_workers(stores: list[Store]) -> None:
    people = [f"person {number}" for number in range(50)]
    answered: dict[str, list[str]] = defaultdict(list)
    inside: set[str] = set()
    workers = [
        asyncio.create_task(work(stores[number % len(stores)], answered, inside, random.Random(number)))
        for number in range(8)
    ]
    for number in range(5):
        batch = [said(str(number), who) for who in people]
        random.Random(number).shuffle(batch)
        await stores[number % len(stores)].receive(batch)
    await asyncio.gather(*workers)
    assert dict(answered) == {who: ["0", "1", "2", "3", "4"] for who in people}
    assert await stores[0].pending() == (0, 250)


async def test_with_eight_workers_and_fifty_chats_everyone_is_answered_once_and_in_order(store: Store) -> None:
    await fifty_chats_and_eight_workers([store])


@pytest.mark.full
async def test_two_programs_share_a_postgresql_without_getting_in_each_others_way(postgres_site: Site) -> None:
    await fifty_chats_and_eight_workers([await postgres_site.open(), await postgres_site.open()])
