"""Whatever a disk does to a file: zdtui starts, and no draft or waiting write that can be read is deleted (G15)."""

import asyncio
from pathlib import Path

import pytest

from tests.outbox.damage import EVERYTHING, copied, damaged, furnish, readable
from zdtui.config.paths import Paths
from zdtui.config.session import load_session
from zdtui.store.store import Store
from zdtui.store.wal import FRAME, HEADER, Log


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A furnished home."""
    folder = tmp_path_factory.mktemp("furnished") / "home"
    asyncio.run(furnish(folder))
    return folder


def files_kept(folder: Path) -> list[bytes]:
    """The contents of the files that were set aside."""
    return [path.read_bytes() for path in folder.glob("work.damaged-*")]


async def found(folder: Path) -> tuple[set[str], str | None]:
    """Open an account's files; the drafts and rows that are there, and what the store has to say."""
    store = Store.open(folder)
    try:
        drafts = {f"draft {number}" for number in range(30) if store.work.draft(number, True)}
        rows = {row.id for row in store.work.rows()}
        listing = store.listing("view:1")
        store.rows(listing.ids if listing else [1, 2, 3])
        return (drafts | rows) & EVERYTHING, store.notice
    finally:
        await store.close()


async def check(home: Path, tmp_path: Path, seed: int) -> None:
    """Damage a copy of the home and start."""
    broken = copied(home, tmp_path / "home")
    path = damaged(broken, seed)
    folder = Paths.inside(broken).account_folder("acme")
    before = path.read_bytes()
    whole = readable(folder / "work.db", tmp_path / "spare")
    there, notice = await found(folder)
    what = f"seed {seed}, {path.name}"
    assert whole <= there, f"{what}: {sorted(whole - there)} are gone"
    if path.name == "work.db" and notice and "drafts" in notice:
        assert before in files_kept(folder), f"{what}: the damaged file is not kept"
    again, notice = await found(folder)
    assert there <= again, f"{what}: {sorted(there - again)} are gone at the second start"
    assert notice is None or "newer" in notice, f"{what}: {notice}"
    load_session(broken / "state" / "session.json")


@pytest.mark.parametrize("start", range(0, 100, 10))
async def test_random_damage_deletes_nothing_readable(home: Path, quick_folder: Path, start: int) -> None:
    for seed in range(start, start + 10):
        await check(home, quick_folder, seed)


@pytest.mark.deep
@pytest.mark.parametrize("start", range(100, 1100, 100))
async def test_much_random_damage_deletes_nothing_readable(home: Path, quick_folder: Path, start: int) -> None:
    for seed in range(start, start + 100):
        await check(home, quick_folder, seed)


@pytest.mark.parametrize("part", [0.0, 0.2, 0.5, 0.9])
async def test_a_damaged_log_costs_nothing_behind_the_damage(home: Path, quick_folder: Path, part: float) -> None:
    folder = Paths.inside(copied(home, quick_folder / "home")).account_folder("acme")
    path = folder / "work.db-wal"
    log = Log.read(path)
    assert log is not None
    frame = FRAME + log.page_bytes
    content = bytearray(log.content)
    content[HEADER + int(log.many * part) * frame + 20] ^= 1
    path.write_bytes(content)
    there, notice = await found(folder)
    assert there == EVERYTHING
    assert notice is not None
    assert "broke off" in notice
    assert bytes(content) in [kept.read_bytes() for kept in folder.glob("work.damaged-*.log")]


async def test_a_log_whose_head_is_damaged_is_still_read(home: Path, quick_folder: Path) -> None:
    folder = Paths.inside(copied(home, quick_folder / "home")).account_folder("acme")
    path = folder / "work.db-wal"
    path.write_bytes(b"\0" * HEADER + path.read_bytes()[HEADER:])
    there, notice = await found(folder)
    assert there == EVERYTHING
    assert notice is not None


async def test_an_unfinished_change_in_the_log_is_no_damage(home: Path, quick_folder: Path) -> None:
    folder = Paths.inside(copied(home, quick_folder / "home")).account_folder("acme")
    path = folder / "work.db-wal"
    log = Log.read(path)
    assert log is not None
    path.write_bytes(log.content[: -(FRAME + log.page_bytes)])
    there, notice = await found(folder)
    assert len(there) >= len(EVERYTHING) - 1
    assert notice is None
    assert not list(folder.glob("work.damaged-*"))
