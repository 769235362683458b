"""A year of reminders for people in twelve time zones, against a plain count over the calendar's days: with two
workers, a start each month, two days in which nobody looks, and the real conversation, which answers each.

`benchmarks/reminders_year.py` does the same for a thousand people, without the answers.
"""

from datetime import UTC, datetime
from functools import partial

import pytest

from benchmarks.reminders_year import OUTAGE, ZONES, Clock, Seen, awake, expected, people, year
from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Due
from bot.dialogue.outcome import Outcome
from bot.dialogue.session import Session
from bot.storage.store import Store
from bot.updates import Update
from tests.storage.conftest import Site


@pytest.mark.full
async def test_each_comes_once_at_its_minute_and_is_said_once(sqlite_site: Site, conversation: Conversation) -> None:
    said = await lived(sqlite_site, conversation, 24)
    assert said == len(expected(people(24)))


@pytest.mark.full
async def test_the_same_on_postgresql_where_two_programs_look(postgres_site: Site, conversation: Conversation) -> None:
    said = await lived(postgres_site, conversation, 12)
    assert said == len(expected(people(12)))


async def lived(site: Site, conversation: Conversation, how_many: int) -> int:
    """The year; how many messages there were, each of them with words."""
    everybody, said = people(how_many), 0
    clock = Clock()
    site.clock = clock  # type: ignore[assignment]

    async def open_all() -> list[Store]:
        site.opened.clear()
        one = await site.open(channel="year")
        return [one, await site.open(channel="year") if one.database.shared else one]

    def step(told: Update, now: float, session: Session) -> Outcome:
        nonlocal said
        outcome = conversation.respond(session, Due(tuple(told.text.split())), now)
        assert len(outcome.messages) == 1, told.text
        said += 1
        return Outcome(outcome.session, (), outcome.effects)

    async def answer(store: Store, now: float, seen: Seen) -> None:
        while True:
            async with store.claim() as claim:
                if claim is None:
                    return
                told = claim.update
                seen.came[told.address, int(now), tuple(sorted(told.text.split()))] += 1
                await claim.commit(partial(step, told, now))

    seen = await year(open_all, clock, everybody, answer)
    site.opened.clear()  # the year has closed them
    wanted = expected(everybody)
    assert seen.came == wanted, (wanted - seen.came, seen.came - wanted)
    assert seen.starts > 10
    return said


def test_what_is_expected_has_every_zone_the_night_and_the_outage_in_it() -> None:
    """Or the year would prove little."""
    everybody = people(1000)
    assert {each.zone for each in everybody} == set(ZONES)
    units = {unit for each in everybody for _, unit, _, _ in each.wanted}
    assert units == {"day", "weekday", "week", "month"}
    wanted = expected(everybody[:120])
    end = int(OUTAGE[1].timestamp())
    at_the_end = [(who, names) for who, when, names in wanted if when == end]
    assert len(at_the_end) > 5
    assert any(len(names) > 1 for _, _, names in wanted)
    assert not [when for _, when, _ in wanted if OUTAGE[0].timestamp() <= when < end]
    assert (
        awake(datetime(2026, 1, 5, 23, tzinfo=UTC).timestamp(), "Europe/London")
        == 9 * 3600 + datetime(2026, 1, 5, 23, tzinfo=UTC).timestamp()
    )
