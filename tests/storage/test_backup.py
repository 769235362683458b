"""A backup brings back what people left behind: not who was erased since, and nothing that was on its way."""

import asyncio
import base64
import hashlib
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import func, select

from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import DangerSeen, ForgetChat, Rated, Remind
from bot.dialogue.session import Concern, Session
from bot.storage.backup import read_head, read_rows, write_backup
from bot.storage.crypto import Keyring
from bot.storage.database import Database
from bot.storage.errors import BackupError, InUseError
from bot.storage.key_file import KeyPlace, replace_key_file
from bot.storage.opening import open_database
from bot.storage.restoring import Plan, Restored, restore
from bot.storage.rotation import drop_old, rotate
from bot.storage.store import Store
from bot.storage.tables import inbox, metadata, outbox
from tests.storage.conftest import Site
from tests.storage.people import answered, reply, said, talk, turns
from tests.storage.talking import PEOPLE, Crowd


@asynccontextmanager
async def at_the_command_line(site: Site, purpose: str) -> AsyncIterator[tuple[Database, Keyring]]:
    database, keys = await open_database(site.where, KeyPlace("", site.key_file), purpose)
    try:
        yield database, keys
    finally:
        await database.close()


async def backup(site: Site, name: str = "one") -> Path:
    path = site.home / f"{name}.backup"
    async with at_the_command_line(site, "backup") as (database, keys):
        await database.snapshot(partial(write_backup, path, keys, site.clock.now))
    return path


async def brought_back(site: Site, path: Path, *, replace: bool = True, reminders: bool = False) -> Restored:
    """With the program stopped."""
    await site.close()
    plan = Plan(path, replace=replace, reminders=reminders)
    async with at_the_command_line(site, "restore") as (database, keys):
        return await database.alone(partial(restore, plan, keys, database.place))


async def erased(store: Store, who: str) -> None:
    await store.receive([said("forget me", who)])
    await answered(store, lambda _: Outcome(Session(), (), (ForgetChat(),)))
    await store.receive([said("and again", who)])
    await answered(store, lambda _: Outcome(Session(), (), (ForgetChat(),)))


async def count(store: Store, table: object) -> int:
    return await store.database.single(lambda c: c.execute(select(func.count()).select_from(table)).scalar_one())


@pytest.fixture
def fresh(tmp_path: Path) -> Callable[[Site], Site]:
    """Another machine, with the key brought there."""

    def made(site: Site) -> Site:
        other = Site(str(tmp_path / "fresh" / "mend.db"), tmp_path / "fresh", site.clock)
        other.key_file.parent.mkdir(parents=True)
        replace_key_file(other.key_file, site.key_file.read_text())
        return other

    return made


async def test_what_was_lost_since_is_back(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    await talk(store, said("more"), "yes")
    path = await backup(site)
    await talk(store, said("even more"), "yes")
    await store.database.run(lambda c: c.exec_driver_sql("DELETE FROM chats"))
    assert await brought_back(site, path) == Restored(chats=1, erased=0, known=0)
    store = await site.open()
    assert await turns(store) == 2
    assert await turns(store, "somebody new") == 0


async def test_it_goes_from_one_engine_to_the_other(site: Site, store: Store, fresh: Callable[[Site], Site]) -> None:
    await store.receive([said("hello")])
    in_a_week = Remind("tea", site.clock.now + 7 * 86400)
    effects = (DangerSeen("self_harm"), Rated("calm_down", "yes"))
    await answered(store, lambda session: Outcome(Session(turns=1), (), (*effects, in_a_week)))
    await store.receive([said("hello")])
    await answered(store, lambda session: Outcome(Session(turns=1), (), (in_a_week,)))
    path = await backup(site)
    other = fresh(site)
    assert (await brought_back(other, path, replace=False, reminders=True)).chats == 1
    store = await other.open()
    assert await turns(store) == 1
    assert await store.dangers() == {"self_harm": 1}
    assert await store.ratings() == {("calm_down", "yes"): 1}
    assert await store.ring(site.clock.now + 8 * 86400) == 1
    await other.close()


async def test_rule_9_reminders_are_left_out_unless_they_are_asked_for(site: Site, store: Store) -> None:
    await store.receive([said("remind me")])
    await answered(store, lambda s: Outcome(Session(turns=1), (), (Remind("tea", site.clock.now + 60),)))
    path = await backup(site)
    await brought_back(site, path)
    store = await site.open()
    assert await store.ring(site.clock.now + 8 * 86400) == 0
    assert await turns(store) == 1


async def test_rules_2_and_9_who_told_of_a_danger_since_is_still_in_danger_and_not_reminded(
    site: Site, store: Store
) -> None:
    remind = Remind("tea", site.clock.now + 60)
    for who in ("anna", "ben"):
        await store.receive([said("remind me", who)])
        await answered(store, lambda s: Outcome(Session(turns=1), (), (remind,)))
    path = await backup(site)
    await store.receive([said("a danger")])
    danger = Session(turns=2, danger="abuse_victim", concern=Concern(disclosed="abuse_victim", disclosed_at=1.0))
    await answered(store, lambda s: Outcome(danger, (), (DangerSeen("abuse_victim"),)))
    await talk(store, said("more", "ben"), "hi")
    await brought_back(site, path, reminders=True)
    store = await site.open(channel="test")
    assert await store.beside.danger_of("anna") == "abuse_victim"
    site.clock.now += 3600
    assert await store.ring(site.clock.now) == 1
    assert (await answered(store, reply())).address == "ben"
    assert [await turns(store, who) for who in ("anna", "ben")] == [2, 2]


async def test_a_backup_of_older_tables_is_brought_up_to_date(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    path = await backup(site)
    async with at_the_command_line(site, "backup") as (_, keys):
        rows = [(name, row) for name, row in read_rows(path, keys) if name != "forgotten"]
        as_of("0004", path, [(name, {k: v for k, v in row.items() if k != "goes_at"}) for name, row in rows], keys)
    assert (await brought_back(site, path)).chats == 1
    store = await site.open()
    assert await turns(store) == 1
    assert await store.database.run(lambda c: compare_metadata(MigrationContext.configure(c), metadata)) == []


def as_of(revision: str, path: Path, rows: list[tuple[str, dict[str, object]]], keys: Keyring) -> None:
    """The file as a program with these tables would have written it."""
    lines = [json.dumps({"mend backup": 1, "made": "2023-11-14", "revision": revision}).encode() + b"\n"]
    for name, row in rows:
        coded = {k: {"b64": base64.b64encode(v).decode()} if isinstance(v, bytes) else v for k, v in row.items()}
        lines.append(keys.seal({"t": name, "r": coded}, 0) + b"\n")
    digest = hashlib.sha256(b"".join(lines)).hexdigest()
    path.write_bytes(b"".join(lines) + keys.seal({"t": "end", "digest": digest, "rows": len(rows)}, 0) + b"\n")


@pytest.mark.full
async def test_from_sqlite_it_goes_into_postgresql_and_numbers_go_on(
    sqlite_site: Site, postgres_site: Site, tmp_path: Path
) -> None:
    await talk(await sqlite_site.open(), said("hello"), "hi")
    path = await backup(sqlite_site)
    postgres_site.key_file.parent.mkdir(exist_ok=True)
    replace_key_file(postgres_site.key_file, sqlite_site.key_file.read_text())
    assert (await brought_back(postgres_site, path, replace=False)).chats == 1
    store = await postgres_site.open()
    await talk(store, said("hello", "somebody new"), "hi")
    assert [await turns(store, who) for who in ("anna", "somebody new")] == [1, 1]


async def test_rule_16_who_was_erased_since_is_erased_again_every_time(site: Site, store: Store) -> None:
    for who in ("anna", "ben", "cleo"):
        await talk(store, said("hello", who), "hi")
    path = await backup(site)
    await erased(store, "anna")
    while (delivery := await store.next_delivery()) is not None:
        await (store.drop_chat(delivery) if delivery.address == "ben" else store.sent(delivery, "9"))
    assert await brought_back(site, path) == Restored(chats=1, erased=2, known=2)
    assert await brought_back(site, path) == Restored(chats=1, erased=2, known=2)
    store = await site.open()
    assert [await turns(store, who) for who in ("anna", "ben", "cleo")] == [0, 0, 1]


async def test_who_came_back_before_the_backup_was_made_is_not_erased_again(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    await erased(store, "anna")
    await talk(store, said("hello again"), "hi")
    path = await backup(site)
    assert await brought_back(site, path) == Restored(chats=1, erased=0, known=1)
    store = await site.open()
    assert await turns(store) == 1
    await erased(store, "anna")  # on the same day
    assert await brought_back(site, path) == Restored(chats=0, erased=1, known=2)


async def test_rule_15_what_was_on_its_way_is_not_in_it_nor_who_is_being_forgotten(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "an answer that waits")
    await talk(store, said("hello", "cleo"), "hi")
    await erased(store, "cleo")
    await store.receive([said("a danger, not looked at yet"), said("somebody new", "ben")])
    path = await backup(site)
    async with at_the_command_line(site, "backup") as (_, keys):
        names = {name for name, _ in read_rows(path, keys)}
    assert not names & {inbox.name, outbox.name}
    await store.database.run(lambda c: c.exec_driver_sql("DELETE FROM inbox"))
    assert (await brought_back(site, path)).chats == 1
    assert await (await site.open()).pending() == (0, 0)


async def test_a_database_with_people_in_it_is_not_written_over_by_mistake(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    path = await backup(site)
    with pytest.raises(BackupError, match=r"holds 1 chat already.*--replace.*nothing was changed"):
        await brought_back(site, path, replace=False)
    assert await turns(await site.open()) == 1


async def test_a_database_that_a_program_works_with_is_refused(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    path = await backup(site)
    async with at_the_command_line(site, "restore") as (database, keys):
        with pytest.raises(InUseError, match=r"running with .*stop"):
            await database.alone(partial(restore, Plan(path, replace=True), keys, database.place))
    assert await turns(store) == 1


@pytest.mark.parametrize("cut", ["end", "line", "byte", "order", "head"])
async def test_a_file_that_is_not_whole_changes_nothing(site: Site, store: Store, cut: str) -> None:
    for who in ("anna", "ben"):
        await talk(store, said("hello", who), "hi")
    path = await backup(site)
    head, *lines, end = path.read_bytes().splitlines(keepends=True)
    if cut == "byte":
        lines[0] = lines[0][:50] + bytes([lines[0][50] ^ 1]) + lines[0][51:]
    damaged = {
        "end": [head, *lines],
        "line": [head, *lines[:-1], end],
        "byte": [head, *lines, end],
        "order": [head, *reversed(lines), end],
        "head": [head.replace(b"2023-11-14", b"2023-11-15"), *lines, end],
    }[cut]
    path.write_bytes(b"".join(damaged))
    with pytest.raises(BackupError, match="nothing was changed"):
        await brought_back(site, path)
    assert await turns(await site.open(), "ben") == 1


async def test_what_is_no_backup_is_refused(site: Site, store: Store, tmp_path: Path) -> None:
    for name, content in {"a": b"", "b": b"\xff\xfe", "c": b"{}\n", "d": b'["mend backup"]\n'}.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(BackupError, match="is no backup"):
            read_head(tmp_path / name)
    with pytest.raises(BackupError, match="cannot be read"):
        read_head(tmp_path / "missing")
    newer = tmp_path / "newer"
    newer.write_bytes(b'{"mend backup": 2, "made": "2030-01-01", "revision": "9999"}\n')
    with pytest.raises(BackupError, match="newer Mend"):
        read_head(newer)
    newer.write_bytes(b'{"mend backup": 1, "made": "2030-01-01", "revision": "9999"}\n')
    with pytest.raises(BackupError, match="newer Mend"):
        await brought_back(site, newer)


async def test_one_of_another_database_is_refused_and_so_is_one_of_another_key(
    site: Site, store: Store, tmp_path: Path
) -> None:
    await talk(store, said("hello"), "hi")
    other = Site(str(tmp_path / "other" / "mend.db"), tmp_path / "other", site.clock)
    await talk(await other.open(), said("hello", "ben"), "hi")
    path = await backup(other)
    await other.close()
    with pytest.raises(BackupError, match="cannot be opened with the key"):
        await brought_back(site, path)
    replace_key_file(site.key_file, site.key_file.read_text() + other.key_file.read_text())
    with pytest.raises(BackupError, match="of another database"):
        await brought_back(site, path)
    assert await turns(await site.open()) == 1


async def test_one_from_before_a_rotation_needs_the_old_key_and_says_so(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    path = await backup(site)
    old = site.key_file.read_text()
    async with at_the_command_line(site, "keys") as (database, keys):
        await rotate(database, keys, site.key_file)
        await drop_old(database, keys, site.key_file)
    with pytest.raises(BackupError, match="write that key below the others"):
        await brought_back(site, path)
    replace_key_file(site.key_file, site.key_file.read_text() + old)
    assert (await brought_back(site, path)).chats == 1
    assert await turns(await site.open()) == 1


async def test_it_is_for_its_owner_only_and_never_overwrites(site: Site, store: Store) -> None:
    await talk(store, said("hello"), "hi")
    path = await backup(site)
    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(BackupError, match="is there already"):
        await backup(site)
    with pytest.raises(BackupError, match="cannot be written"):
        await backup(site, "missing/folder")
    assert [each.name for each in site.home.iterdir() if "new" in each.name] == []


async def test_every_table_is_in_it_or_left_out_on_purpose(site: Site, store: Store) -> None:
    """A new table has to be thought of here."""
    assert {table.name for table in metadata.sorted_tables} == {
        "meta", "chats", "messages", "safety_counts", "ratings", "forgotten", "reminders", "inbox", "outbox",
    }  # fmt: skip


@pytest.mark.full
async def test_while_twenty_people_talk_a_backup_sees_one_moment(site: Site) -> None:
    stores = [await site.open() for _ in range(2 if site.where.startswith("postgres") else 1)]
    crowd = Crowd(stores)
    paths: list[Path] = []

    async def several() -> None:
        for number in range(4):
            await asyncio.sleep(0.1)
            paths.append(await backup(site, f"number {number}"))

    await crowd.talk_during(several())
    crowd.check()
    for path in paths:
        assert (await brought_back(site, path)).chats <= len(PEOPLE)
        store = await site.open()
        for who in PEOPLE:
            assert 0 <= await turns(store, who) <= crowd.said[who]
