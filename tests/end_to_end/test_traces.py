"""Rules 14 to 17 of the safety protocol on the real conversation and the real databases: what is left of a person.

Whatever class, whichever way it was told, and whether the person hides or lets everything be erased: no word of it is
in any file of the database, its log or the program's log. After /forget no byte of the chat is, sealed or not.
"""

import asyncio
import json
import logging
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import SAFETY_CLASSES, SafetyClass
from bot.dialogue.journal import Entry
from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import Remind
from bot.dialogue.waiting import Waiting
from bot.storage.backup import read_rows, write_backup
from bot.storage.key_file import KeyPlace
from bot.storage.opening import open_database, open_store
from bot.storage.restoring import Plan, restore
from bot.updates import Update
from tests.end_to_end.people import Reads, Someone, files_of, in_the_clear, log_position, rows_of_people
from tests.storage.conftest import Clock, Site

TOLD: dict[SafetyClass, str] = {
    "self_harm": "I counted the tablets in the lemonwood drawer",
    "abuse_victim": "she threw the lemonwood chair at me again",
    "violence_perpetrator": "I pushed him into the lemonwood shelf",
    "child_risk": "uncle keeps the girl in the lemonwood shed",
    "medical_emergency": "he does not breathe beside the lemonwood stairs",
}
WORD = "lemonwood"
NAME = "Wilhelmine"
WAYS = ("plainly", "after a question", "in a burst", "in an exercise", "as a change", "under a picture")

# Every class in every way; the fast tests take each class and each way once.
EVERY = [
    pytest.param(safety, way, marks=[] if i % 6 == j or (i, j) == (0, 5) else pytest.mark.full)
    for i, safety in enumerate(SAFETY_CLASSES)
    for j, way in enumerate(WAYS)
]


async def tell(person: Someone, safety: SafetyClass, way: str) -> None:
    """Somebody tells of a danger, and has the card before them."""
    told = TOLD[safety]
    await person.do("command", "start")
    if way == "after a question":
        person.reader.hints[WORD] = safety
        await person.say(told)
        assert [each.title for each in person.heard[-1].navigation][-1] == "Get help"  # no card yet
        await person.say("yes")
    elif way == "in a burst":
        await person.say("hello", told, "what now")
    elif way == "in an exercise":
        await person.say("I am so mad")
        await person.say(told)
    elif way == "as a change":
        await person.say("I am so mad")
        await person.do("edited", told)
    elif way == "under a picture":
        await person.do("attachment", told)
    else:
        await person.say(told)
    assert person.heard[-1].navigation[1].title == "Hide this", person.heard[-1]


@pytest.fixture
async def person(site: Site, conversation: Conversation, caplog: pytest.LogCaptureFixture) -> Someone:
    return await somebody(site, conversation, caplog)


@pytest.fixture
async def on_sqlite(sqlite_site: Site, conversation: Conversation, caplog: pytest.LogCaptureFixture) -> Someone:
    return await somebody(sqlite_site, conversation, caplog)


@pytest.fixture
async def on_postgres(postgres_site: Site, conversation: Conversation, caplog: pytest.LogCaptureFixture) -> Someone:
    return await somebody(postgres_site, conversation, caplog)


async def somebody(site: Site, conversation: Conversation, caplog: pytest.LogCaptureFixture) -> Someone:
    caplog.set_level(logging.DEBUG)
    store = await site.open(channel="telegram", pause=1.2)
    return Someone(site, store, conversation, Reads())


async def hides(person: Someone, safety: SafetyClass, way: str) -> None:
    prepare(person, safety, way)
    await tell(person, safety, way)
    await person.do("command", "hide")
    assert "Tidied up" in person.heard[-1].text


async def is_forgotten(person: Someone, safety: SafetyClass, way: str) -> None:
    prepare(person, safety, way)
    await tell(person, safety, way)
    await person.do("command", "forget")
    await person.tap("Erase it all")
    assert person.heard[-1].text.startswith("It is erased")
    assert await rows_of_people(person.store) == 0


def prepare(person: Someone, safety: SafetyClass, way: str) -> None:
    if way != "after a question":
        person.reader.dangers[WORD] = safety


def leaks(words: str, data: bytes, log: str) -> list[str]:
    where = [f"the files hold {each!r}" for each in in_the_clear(words) if each in data]
    return where + (["the log"] if words in log else [])


@pytest.mark.parametrize(("safety", "way"), EVERY)
async def test_rules_14_and_15_after_hide_no_word_of_the_danger_is_anywhere(
    on_sqlite: Someone, caplog: pytest.LogCaptureFixture, safety: SafetyClass, way: str
) -> None:
    await hides(on_sqlite, safety, way)
    assert leaks(WORD, await files_of(on_sqlite.site), caplog.text) == []


@pytest.mark.parametrize(("safety", "way"), EVERY)
async def test_rules_15_and_16_after_forget_no_byte_of_the_person_is_anywhere(
    on_sqlite: Someone, caplog: pytest.LogCaptureFixture, safety: SafetyClass, way: str
) -> None:
    await is_forgotten(on_sqlite, safety, way)
    data = await files_of(on_sqlite.site)
    assert leaks(WORD, data, caplog.text) == []
    assert leaks(on_sqlite.address, data, caplog.text) == []
    assert len(on_sqlite.sealed) > 8
    assert [each for each in on_sqlite.sealed if each in data] == []


@pytest.mark.full
@pytest.mark.parametrize("what", [hides, is_forgotten])
async def test_rules_14_to_16_on_postgresql_no_row_and_no_word_is_left(
    on_postgres: Someone,
    caplog: pytest.LogCaptureFixture,
    what: Callable[[Someone, SafetyClass, str], Awaitable[None]],
) -> None:
    """Every class in every way, by somebody else each time; what PostgreSQL's files keep is sealed (docs/safety.md)."""
    since = await log_position(on_postgres.site)
    addresses = []
    for number, (safety, way) in enumerate((safety, way) for safety in SAFETY_CLASSES for way in WAYS):
        addresses.append(f"71002003{number:02}")
        each = replace(on_postgres, reader=Reads({}, {}), heard=[], sealed=set(), address=addresses[-1])
        await what(each, safety, way)
    data = await files_of(on_postgres.site, since)
    assert b"gAAAA" in data  # what is sealed is there: it is the right place to search
    for words in (WORD, *addresses):
        assert leaks(words, data, caplog.text) == []


def after_hide(person: Someone) -> Awaitable[None]:
    return person.do("command", "hide")


def at_once(person: Someone) -> Awaitable[None]:
    return asyncio.sleep(0)


def while_the_outbox_is_full(person: Someone) -> Awaitable[None]:
    person.reads = False
    return person.say("nothing of this", "is read just now")


@pytest.mark.parametrize("before", [after_hide, at_once, while_the_outbox_is_full])
@pytest.mark.parametrize("button", ["Erase it all", "Erase it and clear this chat"])
async def test_rule_16_whatever_came_before_nothing_is_left(
    person: Someone, before: Callable[[Someone], Awaitable[None]], button: str
) -> None:
    prepare(person, "abuse_victim", "plainly")
    await tell(person, "abuse_victim", "plainly")
    await before(person)
    await person.do("command", "forget")
    await person.catch_up()
    person.reads = True
    await person.tap(button)
    assert await rows_of_people(person.store) == 0
    if not person.store.database.shared:
        data = await files_of(person.site)
        assert [each for each in person.sealed if each in data] == []
    await person.tap("Menu")  # the button under the last word begins anew
    assert "I am a program" in person.heard[-2].text


async def full_of_things(person: Someone) -> None:
    """A name for the partner, something kept by a tap, a reminder: all that a person can leave behind."""
    await person.do("command", "start")
    await person.say("I am so mad about the lemonwood table")
    await keeps_and_is_reminded(person)
    await person.do("command", "export")
    (copy,) = [each.document.content for each in person.heard if each.document]
    assert all(words in copy for words in (NAME, "a lemonwood plan", "calm_return"))


async def keeps_and_is_reminded(person: Someone) -> None:
    """As an exercise would end that offers both."""
    update = Update(f"telegram:kept:{person.address}", "telegram", person.address, "text", "keep the lemonwood plan")
    await person.store.receive([update])
    person.site.clock.now += 6.0
    at = person.site.clock.now + 7 * 86400
    async with person.store.claim() as claim:
        assert claim is not None
        entry = Entry("plan", "calm_down", "a lemonwood plan", at)
        await claim.commit(
            lambda session: Outcome(
                replace(session, journal=(entry,), reminders={"calm_return": Waiting(at)}).with_slots(
                    {"partner_name": NAME}
                ),
                (),
                (Remind("calm_return", at),),
            )
        )


async def copies(person: Someone) -> tuple[bytes, bytes]:
    """A backup made now, with a database that it was brought back into; and what it holds when the key opens it."""
    home = Path(tempfile.mkdtemp(dir=person.site.home))
    path = home / "backup"
    place = KeyPlace("", person.site.key_file)
    database, keys = await open_database(person.site.where, place, "backup")
    await database.snapshot(partial(write_backup, path, keys, person.site.clock.now))
    await database.close()
    database, keys = await open_database(home / "mend.db", place, "restore")
    await database.alone(partial(restore, Plan(path, reminders=True), keys, database.place))
    await database.tidy()
    await database.close()
    cells = (cell for _, row in read_rows(path, keys) for cell in row.values())
    opened = b"\n".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in cells)
    return b"".join(all_files(home)), opened


def all_files(folder: Path) -> list[bytes]:
    return [each.read_bytes() for each in sorted(folder.iterdir())]


async def test_rule_16_whatever_they_left_behind_is_in_no_file_no_log_and_no_later_backup(
    person: Someone, caplog: pytest.LogCaptureFixture
) -> None:
    await full_of_things(person)
    _, opened = await copies(person)
    assert len([each for each in person.sealed if each in opened]) > 2  # it is in a backup while it is kept
    await person.do("command", "forget")
    await person.tap("Erase it all")
    assert await rows_of_people(person.store) == 0
    data = b"".join(await copies(person)) + (b"" if person.store.database.shared else await files_of(person.site))
    for words in (WORD, NAME, "calm_return", person.address):
        assert leaks(words, data, caplog.text) == []
    assert [each for each in person.sealed if each in data] == []
    person.site.clock.now += 8 * 86400
    assert await person.store.ring(person.site.clock.now) == 0


async def test_a_stolen_database_and_a_stolen_backup_show_no_sentence_no_name_and_no_id(person: Someone) -> None:
    """Without the key, while everything is kept: in the files, the write-ahead log, and what waits to be sent."""
    since = await log_position(person.site)
    await full_of_things(person)
    person.reads = False
    await person.say("and the lemonwood shelf")
    stolen = await files_of(person.site, since) + (await copies(person))[0]
    assert len(stolen) > 10_000
    for words in (WORD, NAME, "calm_return", "calm_down", person.address):
        assert leaks(words, stolen, "") == []


async def test_rule_16_a_second_tap_on_erase_says_so_and_remembers_nothing(person: Someone) -> None:
    await person.do("command", "start")
    await person.do("command", "forget")
    asked = len(person.heard)
    await person.tap("Erase it all")
    question = person.heard[asked - 1]
    person.heard.append(question)
    await person.tap("Erase it all")
    assert "I keep nothing about you" in person.heard[-1].text
    assert await rows_of_people(person.store) == 0


async def test_rule_16_the_copy_has_all_that_is_kept_and_no_word_of_a_danger(person: Someone) -> None:
    prepare(person, "abuse_victim", "plainly")
    await tell(person, "abuse_victim", "plainly")
    await person.tap("Germany")
    await person.do("command", "export")
    (document,) = [each.document for each in person.heard if each.document]
    copy = json.loads(document.content)
    assert (copy["channel"], copy["address"]) == ("telegram", person.address)
    assert copy["conversation"]["slots"]["country"] == "DE"
    assert copy["conversation"]["danger"] == "abuse_victim"  # the class, not the words
    assert len(copy["message_ids"]) > 5
    assert copy["on_the_way"] == {"to_be_answered": 0, "to_be_sent": 0}
    assert WORD not in document.content
    assert document.name == "what-is-kept.json"


async def test_rule_16_the_copy_waits_sealed_and_is_gone_once_it_is_sent(person: Someone) -> None:
    person.reads = False
    await person.do("command", "export")
    assert leaks("first_written_in_the_hour", await files_of(person.site, await log_position(person.site)), "") == []
    await person.catch_up()
    assert await person.store.pending() == (0, 0)


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=400)
WHO = ("11", "22", "33")
acts = st.lists(
    st.tuples(
        st.sampled_from(WHO),
        st.sampled_from(["say", "say", "danger", "hide", "export", "start", "mad"]),
        texts,
    ),
    min_size=3,
    max_size=25,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts, st.sampled_from(WHO))
def test_rule_16_whatever_several_people_did_one_who_is_erased_leaves_no_byte(
    conversation: Conversation, done: list[tuple[str, str, str]], who: str
) -> None:
    asyncio.run(_erases_one(conversation, done, who))


async def _erases_one(conversation: Conversation, done: list[tuple[str, str, str]], who: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        site = Site(str(Path(name) / "state" / "mend.db"), Path(name), Clock())
        everybody = await _people(site, conversation)
        for each, act, text in done:
            await _does(everybody[each], act, text)
        await everybody[who].do("command", "forget")
        await everybody[who].tap("Erase it all")
        others = [everybody[each] for each in WHO if each != who]
        data = await files_of(site)
        of_others = set().union(*(each.sealed for each in others))
        assert [each for each in everybody[who].sealed - of_others if each in data] == []
        for each in others:  # nobody else has lost anything
            await each.do("command", "export")
            assert any(message.document for message in each.heard)
        await site.close()


async def _people(site: Site, conversation: Conversation) -> dict[str, Someone]:
    place = KeyPlace("", site.key_file)
    store = await open_store(site.where, place, site.clock, channel="telegram", pause=0.0)
    site.opened.append(store)
    reader = Reads({WORD: "abuse_victim"})
    return {who: Someone(site, store, conversation, reader, who) for who in WHO}


async def _does(person: Someone, act: str, text: str) -> None:
    if act in ("hide", "export", "start"):
        await person.do("command", act)
    else:
        await person.say({"danger": f"{text} {WORD}", "mad": "so mad"}.get(act, text))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts)
def test_rule_17_nothing_that_one_chat_types_is_ever_shown_in_another(
    conversation: Conversation, done: list[tuple[str, str, str]]
) -> None:
    asyncio.run(_apart(conversation, done))


async def _apart(conversation: Conversation, done: list[tuple[str, str, str]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        site = Site(str(Path(name) / "mend.db"), Path(name), Clock())
        everybody = await _people(site, conversation)
        shown: list[tuple[str, str]] = []
        for place, (who, act, text) in enumerate(done):
            everybody[who].reads = False
            await _does(everybody[who], act, f"mark{who}x{place} {text}")
            while (delivery := await everybody[who].store.next_delivery()) is not None:
                shown.append((delivery.address, repr(delivery.message)))
                await everybody[who].store.sent(delivery, "1")
        for address, message in shown:
            assert not [who for who in WHO if who != address and f"mark{who}x" in message]
        await site.close()
