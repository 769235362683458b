"""The key: made once, never overwritten, and without it the database stays shut."""

from pathlib import Path

import pytest
from sqlalchemy import update

from bot.storage.crypto import Keyring, new_key
from bot.storage.errors import SealError, StorageError, StorageKeyError
from bot.storage.key_file import create_key_file, read_key_file
from bot.storage.store import Store
from bot.storage.tables import chats
from tests.storage.conftest import Site
from tests.storage.people import answer, answered, reply, said, talk, turns


async def test_a_new_database_gets_a_key_of_its_own_that_opens_it_again(site: Site) -> None:
    await talk(await site.open(), said("hello"), "hi")
    await site.close()
    assert await turns(await site.open()) == 1


async def test_a_key_given_in_the_environment_is_written_nowhere(site: Site) -> None:
    key = new_key()
    await talk(await site.open(key), said("hello"), "hi")
    await site.close()
    assert not site.key_file.exists()
    assert await turns(await site.open(key)) == 1


async def test_a_missing_key_is_not_replaced_by_a_new_one(site: Site) -> None:
    await talk(await site.open(), said("hello"), "hi")
    await site.close()
    hidden = site.key_file.rename(site.home / "elsewhere")
    with pytest.raises(StorageKeyError, match=r"its key is missing.*keys/key is not there.*nothing was changed"):
        await site.open()
    assert not site.key_file.exists()
    hidden.rename(site.key_file)
    assert await turns(await site.open()) == 1


async def test_another_key_does_not_open_the_database_and_harms_nothing(site: Site) -> None:
    await talk(await site.open(), said("hello"), "hi")
    await site.close()
    with pytest.raises(StorageKeyError, match=r"another key than the one in MEND_KEY"):
        await site.open(new_key())
    assert await turns(await site.open()) == 1


async def test_a_key_that_was_made_before_its_database_is_used(site: Site) -> None:
    keys = create_key_file(site.key_file)
    store = await site.open()
    query = "SELECT value FROM meta WHERE name = 'hash_key'"
    sealed = await store.database.single(lambda c: c.exec_driver_sql(query).scalar_one())
    assert keys.sealed_by(sealed.encode()) == 0


async def test_a_newer_key_in_front_seals_from_now_on_and_the_older_one_still_opens(site: Site) -> None:
    old, new = new_key(), new_key()
    await talk(await site.open(old), said("hello"), "hi")
    await site.close()
    store = await site.open(f"{new}, {old}")
    assert await turns(store) == 1
    await talk(store, said("more"), "yes")
    await site.close()
    with pytest.raises(StorageError, match="cannot be opened with the key in MEND_KEY"):
        await turns(await site.open(old))


@pytest.mark.parametrize("text", ["", "short", "x" * 44, "café", "KEY nonsense"])
def test_what_is_no_key_is_refused(text: str) -> None:
    text = text.replace("KEY", new_key())
    with pytest.raises(StorageKeyError, match="MEND_KEY holds no encryption key"):
        Keyring(text, "MEND_KEY")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644])
def test_a_key_that_others_can_read_is_refused_with_the_command_that_mends_it(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "my key"
    create_key_file(path)
    path.chmod(mode)
    with pytest.raises(StorageKeyError, match=rf"mode {mode:04o}.*run: chmod 600 '{path}'"):
        read_key_file(path)


def test_a_key_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    first = create_key_file(tmp_path / "key")
    assert create_key_file(tmp_path / "key").names == first.names
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def test_an_empty_key_file_and_a_folder_in_its_place_are_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").touch(mode=0o600)
    with pytest.raises(StorageKeyError, match="empty holds no encryption key"):
        read_key_file(tmp_path / "empty")
    with pytest.raises(StorageKeyError, match="cannot be read"):
        read_key_file(tmp_path)
    with pytest.raises(StorageKeyError, match=r"cannot be written.*MEND_KEY_FILE"):
        create_key_file(tmp_path / "empty" / "key")


def test_hashes_differ_by_key_and_kind_and_hide_the_value() -> None:
    one, other = Keyring(new_key(), "test"), Keyring(new_key(), "test")
    assert one.hash("chat", "x") == one.hash("chat", "x")
    assert len({one.hash("chat", "x"), one.hash("update", "x"), other.hash("chat", "x"), one.hash("chat", "y")}) == 4


def test_what_was_changed_since_it_was_sealed_does_not_open() -> None:
    keys = Keyring(new_key(), "test")
    sealed = bytearray(keys.seal({"a": 1}, 0))
    sealed[40] ^= 1
    with pytest.raises(StorageError, match="damaged"):
        keys.open(bytes(sealed))


async def test_a_damaged_session_holds_up_its_own_chat_and_no_other(store: Store) -> None:
    await talk(store, said("hello", "anna"), "hi")
    await store.database.run(lambda connection: connection.execute(update(chats).values(session=b"damaged")))
    await store.receive([said("still there?", "anna"), said("good evening", "ben")])
    with pytest.raises(SealError, match="cannot be opened"):
        await answered(store, reply("never"))
    assert (await answered(store, reply("hi"))).address == "ben"
    assert await answer(store, reply("never")) is None


def test_who_slept_through_two_changes_knows_the_heirs_and_opens_what_was_sealed_before() -> None:
    news: list[str | None] = [None]
    mine = Keyring(new_key(), "here", lambda: news[0])
    sealed = mine.seal("before", 0.0)
    second = Keyring(f"{new_key()}\n{mine.lineage}", "there")
    third = f"{new_key()}\n{second.lineage}"
    news[0] = third
    assert Keyring(third, "there").open(mine.seal("after", 0.0)) == "after"
    assert mine.open(sealed) == "before"
    stranger = Keyring(new_key(), "here", lambda: f"{new_key()}\n")
    with pytest.raises(SealError):
        Keyring(third, "there").open(stranger.seal("mine", 0.0))
