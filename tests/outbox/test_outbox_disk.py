"""A full disk, a read-only one, files of a newer version: zdtui starts, and nothing acknowledged goes (G15)."""

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.outbox.damage import EVERYTHING, copied
from tests.outbox.disk import can_mount, disk
from tests.outbox.test_outbox_damage import found, home
from zdtui.config.paths import Paths
from zdtui.store.drafts import Draft
from zdtui.store.errors import DiskFullError, WorkRefusedError
from zdtui.store.outbox import OutboxRow
from zdtui.store.store import Store

__all__ = ["home"]

needs_disk = pytest.mark.skipif(not can_mount(), reason="no disk can be made here")


async def written(folder: Path) -> list[str]:
    """Write until the disk is full; what was acknowledged."""
    acknowledged: list[str] = []
    store = Store.open(folder)
    if store.notice is not None:
        await store.close()
        return acknowledged
    try:
        with suppress(DiskFullError):
            for number in range(8):
                await store.work.save_draft(Draft(number, True, "d" * 20_000))
                acknowledged.append(f"draft {number}")
                await store.work.add(OutboxRow(f"row-{number}", number, "update", {"n": "x" * 20_000}, {}, ""))
                acknowledged.append(f"row-{number}")
                await store.put_items("tickets", [{"id": number + 1, "subject": "s" * 20_000}])
    finally:
        await store.close()
    return acknowledged


@needs_disk
async def test_a_disk_that_is_full_at_any_write_costs_nothing_acknowledged(tmp_path: Path) -> None:
    outcomes = set()
    with disk(tmp_path / "disk") as place:
        for step in range(90):
            folder = place.path / f"acme-{step}"
            place.fill(leave=step * 36_000)
            acknowledged = await written(folder)
            outcomes.add(len(acknowledged))
            place.empty()
            there, notice = await found(folder)
            assert {*acknowledged} <= there, f"{step}: {acknowledged}"
            assert notice is None, f"{step}: {notice}"
            shutil.rmtree(folder)
    assert min(outcomes) == 0
    assert max(outcomes) == 16
    assert len(outcomes) > 5, "the disk was never full in the middle"


@needs_disk
async def test_a_full_disk_lets_everything_be_read(home: Path, tmp_path: Path) -> None:
    with disk(tmp_path / "disk") as place:
        shutil.copytree(home, place.path / "home")
        place.fill(leave=0)
        there, _ = await found(Paths.inside(place.path / "home").account_folder("acme"))
        assert there == EVERYTHING


@needs_disk
async def test_a_read_only_disk_is_survived_and_nothing_goes(home: Path, tmp_path: Path) -> None:
    with disk(tmp_path / "disk") as place:
        shutil.copytree(home, place.path / "home")
        folder = Paths.inside(place.path / "home").account_folder("acme")
        place.read_only(on=True)
        _, notice = await found(folder)
        assert notice is not None
        assert "cannot be written" in notice
        place.read_only(on=False)
        assert (await found(folder))[0] == EVERYTHING


async def test_files_of_a_newer_version_are_read_and_kept(home: Path, quick_folder: Path) -> None:
    folder = Paths.inside(copied(home, quick_folder / "home")).account_folder("acme")
    for name in ("work.db", "cache.db"):
        with closing(sqlite3.connect(folder / name)) as db:
            db.execute("PRAGMA user_version = 99")
    for _ in range(2):
        there, notice = await found(folder)
        assert there == EVERYTHING
        assert notice is not None
        assert "newer version" in notice
    store = Store.open(folder)
    with pytest.raises(WorkRefusedError):
        await store.work.save_draft(Draft(1, True, "no"))
    await store.close()
