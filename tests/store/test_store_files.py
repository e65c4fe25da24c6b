"""The files: private, migrated step by step, replaced when damaged, and never a reason not to start."""

import random
import sqlite3
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.store.store_making import body, comment, ticket, tickets, user
from zdtui.store import Draft, OutboxRow, Store, StoreError, WorkRefusedError, schema
from zdtui.store.files import NewerSchemaError, Steps, connect, migrate, version_of

PAGE = body(
    tickets=[ticket(number, description="words " * 40) for number in range(1, 101)],
    users=[user(900 + number, f"Person {number}") for number in range(30)],
)


@pytest.fixture
async def used(folder: Path) -> Path:
    """Return the folder of an account that was used and closed."""
    store = Store.open(folder)
    await store.put_page("tickets", PAGE, listing="view:1", complete=True)
    await store.put_comments(5, body(comments=[comment(n, "text " * 50, n % 60) for n in range(100)]), complete=True)
    await store.indexed()
    await store.work.save_draft(Draft(5, True, "half a reply"))
    for number in range(20):
        await store.work.add(
            OutboxRow(
                f"op-{number}", number, "update", {"comment": {"body": "word " * 60}}, {}, "Reply", created_at=1.0
            )
        )
    await store.close()
    return folder


@pytest.fixture
async def reopened(used: Path) -> AsyncIterator[Store]:
    store = Store.open(used)
    yield store
    await store.close()


def files(folder: Path, pattern: str = "*") -> list[Path]:
    return list(folder.glob(pattern))


def widen(folder: Path) -> None:
    folder.chmod(0o755)
    (folder / "work.db").chmod(0o644)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


async def test_files_and_folder_are_the_owners_alone(store: Store, folder: Path) -> None:
    await store.put_page("tickets", tickets(1))
    await store.work.set("a", 1)
    assert mode(folder) == 0o700
    modes = {path.name: mode(path) for path in files(folder)}
    assert {"cache.db-wal", "work.db-wal"} <= set(modes)
    assert set(modes.values()) == {0o600}


async def test_wider_modes_are_repaired(used: Path) -> None:
    widen(used)
    await Store.open(used).close()
    assert (mode(used), mode(used / "work.db")) == (0o700, 0o600)


async def test_what_was_stored_is_there_after_a_restart(reopened: Store) -> None:
    listing = reopened.listing("view:1")
    assert listing is not None
    assert len(listing.ids) == 100
    assert reopened.comments(5).count == 100
    assert await reopened.search("smokes person") == []
    assert len(await reopened.search("words", limit=200) or []) == 100
    assert reopened.notice is None


async def test_a_store_without_a_folder_leaves_nothing_behind() -> None:
    store = Store.open()
    folder = store.folder
    await store.put_page("tickets", tickets(1))
    assert store.row(1) is not None
    await store.close()
    assert not folder.exists()


async def test_a_folder_that_cannot_be_made_is_replaced_and_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = Store.open(tmp_path / "file" / "acme")
    assert "nothing will survive" in (store.notice or "")
    await store.put_page("tickets", tickets(1))
    assert store.row(1) is not None
    await store.close()


@pytest.mark.parametrize("steps", [schema.CACHE, schema.WORK])
def test_every_older_version_becomes_the_newest(tmp_path: Path, steps: Steps) -> None:
    fresh = connect(tmp_path / "fresh.db", synchronous="NORMAL")
    migrate(fresh, steps)
    tables = fresh.execute("SELECT sql FROM sqlite_schema ORDER BY name").fetchall()
    for version in range(len(steps)):
        old = connect(tmp_path / f"{version}.db", synchronous="NORMAL")
        migrate(old, steps[:version])
        assert version_of(old) == version
        migrate(old, steps)
        assert version_of(old) == len(steps)
        assert old.execute("SELECT sql FROM sqlite_schema ORDER BY name").fetchall() == tables
        old.close()
    fresh.close()


def test_a_step_that_fails_leaves_the_version_before(tmp_path: Path) -> None:
    db = connect(tmp_path / "a.db", synchronous="NORMAL")
    good = ["CREATE TABLE a (x INTEGER) STRICT", "INSERT INTO a VALUES (1)"]
    with pytest.raises(sqlite3.OperationalError):
        migrate(db, [good, ["INSERT INTO a VALUES (2)", "CREATE TABLE a (x INTEGER) STRICT"]])
    assert version_of(db) == 1
    assert db.execute("SELECT x FROM a").fetchall() == [(1,)]
    migrate(db, [good, ["INSERT INTO a VALUES (3)"]])
    assert db.execute("SELECT x FROM a").fetchall() == [(1,), (3,)]
    with pytest.raises(NewerSchemaError):
        migrate(db, [good])
    db.close()


def set_version(path: Path, version: int) -> None:
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {version}")
    db.close()


async def test_a_newer_cache_is_set_aside_and_begun_anew(used: Path) -> None:
    set_version(used / "cache.db", 99)
    store = Store.open(used)
    assert "newer version" in (store.notice or "")
    assert store.row(1) is None
    assert (used / "cache.v99.db").exists()
    await store.put_page("tickets", tickets(1))
    assert store.row(1) is not None
    assert len(store.work.rows()) == 20
    await store.close()
    again = Store.open(used)
    assert again.notice is None
    await again.close()


async def test_newer_work_can_be_read_and_refuses_to_be_changed(used: Path) -> None:
    set_version(used / "work.db", 99)
    store = Store.open(used)
    assert "newer version" in (store.notice or "")
    draft = store.work.draft(5, True)
    assert draft is not None
    assert draft.text == "half a reply"
    assert len(store.work.rows()) == 20
    row = store.row(5)
    assert row is not None
    assert (row.pending, row.draft) == ("held", True)
    with pytest.raises(WorkRefusedError) as refused:
        await store.work.save_draft(draft)
    assert refused.value.sentence
    assert refused.value.fix
    await store.close()
    db = sqlite3.connect(used / "work.db")
    assert version_of(db) == 99
    db.close()


@pytest.mark.parametrize("content", [b"", b"not a database at all " * 500, b"SQLite format 3\0" + b"\xff" * 9000])
async def test_a_cache_that_is_no_database_is_set_aside(used: Path, content: bytes) -> None:
    (used / "cache.db").write_bytes(content)
    store = Store.open(used)
    assert store.row(1) is None
    await store.put_page("tickets", PAGE)
    assert store.row(1) is not None
    assert (store.notice is None) == (content == b"")
    assert (used / "cache.damaged.db").exists() == (content != b"")
    await store.close()


async def test_damage_that_shows_later_is_survived_by_reads_and_writes(used: Path) -> None:
    store = Store.open(used)
    content = bytearray((used / "cache.db").read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    (used / "cache.db").write_bytes(content)
    assert store.rows(range(1, 101)) == [None] * 100
    stored = await store.put_page("tickets", PAGE, listing="view:1", complete=True)
    assert len(stored.changed) == 100
    listing = store.listing("view:1")
    assert listing is not None
    assert len(listing.ids) == 100
    assert await store.search("nobody") == []
    assert "damaged" in (store.notice or "")
    await store.close()


async def test_a_cache_that_another_process_has_replaced_is_not_replaced_again(used: Path) -> None:
    first, second = Store.open(used), Store.open(used)
    content = bytearray((used / "cache.db").read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    (used / "cache.db").write_bytes(content)
    await first.put_page("tickets", PAGE)
    assert first.row(1) is not None
    await second.put_page("tickets", body(tickets=[ticket(500)]))
    assert second.row(1) is not None
    assert first.row(500) is not None
    await first.close()
    await second.close()


@pytest.mark.parametrize("seed", range(40))
async def test_random_damage_of_the_cache_never_stops_a_start(used: Path, seed: int) -> None:
    damage(used / "cache.db", seed)
    store = Store.open(used)
    listing = store.listing("view:1")
    store.rows(listing.ids if listing else range(100), (360,))
    store.users_named("per")
    store.comments(5).window(0, 100)
    await store.search("words per")
    await store.put_page("tickets", PAGE, listing="view:1", complete=True)
    newer = {"subject": "new", "updated_at": "2027-01-01T00:00:00Z"}
    for _ in range(2):  # damage that only the index meets empties the cache after the page was stored
        await store.put_items("tickets", [ticket(number, **newer) for number in range(100)])
        await store.indexed()
    found = store.rows(range(1, 100))
    assert [row.subject for row in found if row] == ["new"] * 99
    await store.close()


@pytest.mark.parametrize("seed", range(40))
async def test_random_damage_of_the_work_never_loses_a_readable_row(used: Path, seed: int) -> None:
    before = Store.open(used)
    rows = {row.id: row for row in before.work.rows()}
    await before.close()
    damage(used / "work.db", seed)
    store = Store.open(used)
    found = store.work.rows()
    for row in found:
        assert row.damaged or content(row) == content(rows[row.id])
    lost = len(rows) - len([row for row in found if row.id in rows])
    kept = files(used, "work.damaged-*.db")
    assert lost == 0 or kept or any(row.damaged for row in found)
    assert bool(kept) == (store.notice is not None)
    store.work.draft(5, True)
    await store.work.save_draft(Draft(7, False, "goes on"))
    assert await store.work.add(OutboxRow("new", 1, "update", {}, {}, "x"))
    await store.close()


def content(row: OutboxRow) -> tuple[object, ...]:
    return row.id, row.ticket_id, row.kind, row.body, row.before, row.label, row.created_at


def damage(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 10, 100, 1000))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


async def test_a_file_in_use_says_so_in_a_sentence(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sqlite3.connect(folder / "cache.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store._cache._connection("writer").execute("PRAGMA busy_timeout = 1")
    with pytest.raises(StoreError, match="cannot be used"):
        await store.put_page("tickets", tickets(1))
    other.execute("ROLLBACK")
    other.close()
    await store.put_page("tickets", tickets(1))
    assert store.row(1) is not None
