"""A new key while the chats go on: nothing is lost, nobody is refused, and the old key can really go."""

import asyncio

import pytest
from sqlalchemy import text

from bot.storage import rotation
from bot.storage.crypto import Keyring, new_key
from bot.storage.database import Database
from bot.storage.errors import InUseError, SealError, StorageKeyError
from bot.storage.key_file import KeyPlace, alone_with, read_key_file, replace_key_file
from bot.storage.opening import open_database
from bot.storage.rotation import Seals, count_seals, drop_old, rotate
from bot.storage.store import Store
from bot.storage.tables import metadata
from tests.storage.conftest import Site
from tests.storage.people import answered, reply, said, talk, turns
from tests.storage.talking import PEOPLE, Crowd


class Operator:
    """Somebody at the command line, in a process of their own as far as the database can tell."""

    def __init__(self, site: Site, database: Database, keys: Keyring) -> None:
        self.site, self.database, self.keys = site, database, keys

    async def rotate(self) -> Seals:
        return await rotate(self.database, self.keys, self.site.key_file)

    async def drop_old(self) -> int:
        return await drop_old(self.database, self.keys, self.site.key_file)

    async def seals(self) -> Seals:
        return await count_seals(self.database, self.keys)


@pytest.fixture
async def operator(site: Site, store: Store):  # type: ignore[no-untyped-def]
    database, keys = await open_database(site.where, KeyPlace("", site.key_file), "keys")
    yield Operator(site, database, keys)
    await database.close()


async def a_row_in_every_table(store: Store) -> None:
    await talk(store, said("hello"), "hi", "and more")
    await store.receive([said("waits", "ben")])


async def test_everything_is_sealed_with_the_new_key_and_the_old_one_can_go(
    site: Site, store: Store, operator: Operator
) -> None:
    await a_row_in_every_table(store)
    old = operator.keys.newest
    seals = await operator.rotate()
    assert (seals.old, seals.lost) == (0, 0)
    assert seals.by_key[0] >= 6  # meta, two addresses, a session, an update, two messages
    assert await operator.drop_old() == 1
    await site.close()
    assert old not in site.key_file.read_text()
    store = await site.open()
    await answered(store, reply())
    assert await turns(store) == 1
    await site.close()
    with pytest.raises(StorageKeyError, match="another key"):
        await site.open(old)


async def test_a_running_program_seals_with_the_new_key_at_once_and_opens_what_others_sealed(
    site: Site, store: Store, operator: Operator
) -> None:
    await talk(store, said("hello"), "hi")
    keys = Keyring(f"{new_key()} {operator.keys.newest}", "another program's")
    replace_key_file(site.key_file, f"{keys.newest} {operator.keys.newest}")
    await talk(store, said("more"), "yes")
    sealed = await store.database.single(lambda c: c.execute(text("SELECT session FROM chats")).scalar_one())
    assert keys.sealed_by(bytes(sealed)) == 0
    assert (await operator.seals()).by_key[0] > 0


async def test_what_seals_nothing_any_more_is_dropped_before_the_next_rotation(operator: Operator) -> None:
    await operator.rotate()
    with pytest.raises(StorageKeyError, match=r"run `mend keys drop-old` first \(nothing was changed\)"):
        await operator.rotate()
    assert await operator.drop_old() == 1
    assert (await operator.rotate()).old == 0
    assert await operator.drop_old() == 1
    assert await operator.drop_old() == 0


async def test_an_old_key_that_is_needed_is_not_dropped_and_the_rotation_goes_on_where_it_was(
    site: Site, store: Store, operator: Operator
) -> None:
    await a_row_in_every_table(store)
    both = f"{new_key()}\n{operator.keys.newest}\n"
    replace_key_file(site.key_file, both)  # as a rotation that was killed leaves it
    with pytest.raises(StorageKeyError, match=r"still sealed with an older key; run `mend keys rotate`"):
        await operator.drop_old()
    assert (await operator.rotate()).old == 0
    assert site.key_file.read_text() == both


async def test_a_row_that_no_key_opens_is_counted_and_left_as_it_is(
    store: Store, operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    await a_row_in_every_table(store)
    await store.database.run(lambda c: c.execute(text("UPDATE chats SET session = 'damaged' WHERE id = 1")))
    seals = await operator.rotate()
    assert (seals.old, seals.lost) == (0, 1)
    assert await operator.drop_old() == 1


async def test_two_rotations_at_once_are_one(site: Site, operator: Operator) -> None:
    with alone_with(site.key_file), pytest.raises(InUseError, match="are being changed by another Mend"):
        await operator.rotate()


async def test_rows_that_are_held_all_the_time_are_left_for_the_next_time(
    postgres_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rotation, "PASSES", 2)
    monkeypatch.setattr(rotation, "PAUSE", 0.01)
    store = await postgres_site.open()
    await talk(store, said("hello"), "hi")
    await store.receive([said("and?")])
    database, keys = await open_database(postgres_site.where, KeyPlace("", postgres_site.key_file), "keys")
    operator = Operator(postgres_site, database, keys)
    async with store.claim() as claim:
        assert claim is not None
        assert (await operator.rotate()).old == 3  # the chat's two and the update's
        await claim.commit(reply("yes"))
    assert (await operator.rotate()).old == 0
    await database.close()


async def test_keys_of_something_else_in_the_file_are_not_taken_over(
    site: Site, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await talk(store, said("hello"), "hi")
    good = site.key_file.read_text()
    for wrong in (new_key(), "no key at all"):
        replace_key_file(site.key_file, wrong)
        await talk(store, said("more"), "yes")
    assert caplog.text.count("going on with the keys from before") == 2
    site.key_file.unlink()
    await talk(store, said("more"), "yes")
    replace_key_file(site.key_file, good)
    await site.close()
    assert await turns(await site.open()) == 4


def test_a_key_that_comes_into_the_file_opens_what_was_sealed_with_it(site: Site) -> None:
    site.key_file.parent.mkdir()
    old, new = new_key(), new_key()
    replace_key_file(site.key_file, old)
    keys = read_key_file(site.key_file)
    assert keys is not None
    sealed = Keyring(new, "another").seal("secret", 0)
    with pytest.raises(SealError):
        keys.open(sealed)
    replace_key_file(site.key_file, f"{new},{old}")
    assert keys.open(sealed) == "secret"


async def test_every_sealed_column_is_one_that_a_new_key_reaches() -> None:
    """A column of bytes that is neither sealed nor a hash would be left behind."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            if str(column.type) in ("BLOB", "BYTEA"):
                assert column.info["form"] in ("sealed", "hash"), column


async def test_a_database_from_before_keeps_its_hashes_and_then_lets_its_first_key_go(site: Site, store: Store) -> None:
    """Its hashes hung on the oldest key, and it knew that key by its fingerprint."""
    await talk(store, said("hello"), "hi")
    before = Keyring(site.key_file.read_text(), "before")
    note = {"mark": before.oldest_fingerprint, "hash": before.hash("chat", "test:anna")}
    await store.database.run(lambda c: c.execute(text("UPDATE chats SET address_hash = :hash"), note))
    await store.database.run(lambda c: c.execute(text("UPDATE meta SET name = 'key_fingerprint', value = :mark"), note))
    await site.close()
    with pytest.raises(StorageKeyError, match="another key"):
        await site.open(new_key())
    assert await turns(await site.open()) == 1
    database, keys = await open_database(site.where, KeyPlace("", site.key_file), "keys")
    operator = Operator(site, database, keys)
    await operator.rotate()
    await operator.drop_old()
    await database.close()
    await site.close()
    assert await turns(await site.open()) == 1


@pytest.mark.full
async def test_while_twenty_people_talk_keys_change_three_times(site: Site) -> None:
    stores = [await site.open() for _ in range(3 if site.where.startswith("postgres") else 1)]
    database, keys = await open_database(site.where, KeyPlace("", site.key_file), "keys")
    operator, crowd = Operator(site, database, keys), Crowd(stores)

    async def three_times() -> None:
        for _ in range(3):
            assert (await operator.rotate()).old == 0
            await asyncio.sleep(0.2)
            while (await operator.seals()).old:  # a turn that was under way
                await operator.rotate()
            assert await operator.drop_old() == 1

    await crowd.talk_during(three_times())
    crowd.check()
    assert await stores[0].pending() == (0, 0)
    assert (await operator.seals()).lost == 0
    await database.close()
    await site.close()
    store = await site.open()
    for who in PEOPLE:
        assert await turns(store, who) == crowd.said[who]
