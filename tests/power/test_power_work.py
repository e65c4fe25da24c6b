"""Power cuts lose no draft and no step of a write that was acknowledged, and no file becomes unopenable (G6)."""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.power.replay import SURVIVORS, Recording, can_trace, record
from zdtui.store.store import Store
from zdtui.store.work import Work

pytestmark = pytest.mark.skipif(not can_trace(), reason="programs cannot be watched here")

FOLDER = Path("data", "accounts", "acme")

CUTS = 240
"""Places at which the power fails, evenly drawn from all."""

WRITING = """
import asyncio, json, sys
from pathlib import Path
from zdtui.config.paths import Paths
from zdtui.store import Draft, OutboxRow, Store, schema, workfile

folder, version, synchronous = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
connect = workfile.connect
workfile.connect = lambda path, **wishes: connect(path, **{**wishes, "synchronous": synchronous})

async def session(first):
    store = Store.open(Paths.inside(folder).account_folder("acme"), lambda: 1000.0)
    work = store.work
    for number in range(first, first + 6):
        name = str(number)
        await work.save_draft(Draft(number % 3, True, name))
        print(f"draft {number % 3} {number}", flush=True)
        await work.add(OutboxRow(name, 1, "update", {"n": number}, {}, "x" * 3000))
        print(f"row {name}", flush=True)
        await work.move(name, ("held",), "sending", stamp=name)
        print(f"sending {name}", flush=True)
        if number % 2:
            await work.move(name, ("sending",), "sent")
            print(f"sent {name}", flush=True)
        await store.put_items("tickets", [{"id": number, "subject": "word " * 99}])
    await work.note("done", detail=first)
    await store.close()

steps = schema.WORK
schema.WORK = steps[:version] or steps
asyncio.run(session(0))
schema.WORK = (*steps, ("CREATE TABLE shelf (id INTEGER) STRICT", "UPDATE outbox SET problem = label"))
asyncio.run(session(6))
"""


def recorded(quick_folder: Path, synchronous: str = "FULL", version: int = 0) -> Recording:
    """Record two sessions with a migration between."""
    folder = quick_folder / "home"
    folder.mkdir()
    program = [sys.executable, "-c", WRITING, str(folder), str(version), synchronous]
    return record(program, folder, quick_folder / "calls")


def lost(into: Path, said: list[str]) -> list[str]:
    """Open the files of a cut and return what was acknowledged and is not there, or why they cannot be used."""
    folder = into / FOLDER
    if not said:
        return []
    if not (folder / "work.db").exists():
        return ["the file"]
    work = Work(folder / "work.db", lambda: 1000.0)
    try:
        rows = {row.id: row for row in work.rows()}
        kept = {
            "row": lambda name: name in rows and not rows[name].damaged,
            "sending": lambda name: rows[name].state in ("sending", "sent") and rows[name].stamp == name,
            "sent": lambda name: rows[name].state == "sent",
        }
        missing = [line for line in said if not line.startswith("draft") and not _kept(kept, *line.split())]
        for line in said:
            if line.startswith("draft"):
                _, ticket, number = line.split()
                draft = work.draft(int(ticket), True)
                if draft is None or int(draft.text) < int(number):
                    missing.append(line)
        return missing + ([work.notice] if work.notice and "newer" not in work.notice else [])
    finally:
        work.close()


def _kept(kept: dict[str, Callable[[str], bool]], what: str, name: str) -> bool:
    try:
        return kept[what](name)
    except KeyError:
        return False


def failures(recording: Recording, into: Path, survivors: tuple[str, ...], most: int = CUTS) -> list[str]:
    """Cut the power at many places; what was lost where."""
    found = []
    for cut in recording.cuts(most):
        for name in survivors:
            said = recording.rebuild(cut, SURVIVORS[name], into)
            found += [f"cut {cut}, {name} survives: {what}" for what in lost(into, said)]
    return found


def test_power_cuts_lose_nothing_acknowledged(quick_folder: Path) -> None:
    recording = recorded(quick_folder)
    assert len(recording.calls) > CUTS
    assert failures(recording, quick_folder / "after", ("nothing", "some", "torn")) == []


def test_without_full_syncs_acknowledged_writes_are_lost(quick_folder: Path) -> None:
    recording = recorded(quick_folder, synchronous="NORMAL")
    assert failures(recording, quick_folder / "after", ("nothing",), most=40)


def test_power_cuts_in_a_migration_from_the_first_schema_lose_nothing(quick_folder: Path) -> None:
    recording = recorded(quick_folder, version=1)
    assert failures(recording, quick_folder / "after", ("nothing", "some", "torn"), most=60) == []


@pytest.mark.deep
def test_power_cuts_at_every_place_lose_nothing_acknowledged(quick_folder: Path) -> None:
    assert failures(recorded(quick_folder), quick_folder / "after", tuple(SURVIVORS), most=10**6) == []


def test_after_a_power_cut_the_store_opens(quick_folder: Path) -> None:
    """The cache may lose what was fetched last; it never has to be begun anew."""

    async def opened(folder: Path) -> str | None:
        store = Store.open(folder)
        notice = store.notice
        await store.close()
        return notice

    recording = recorded(quick_folder)
    for cut in recording.cuts(40, seed=3):
        recording.rebuild(cut, SURVIVORS["some"], quick_folder / "after", seed=3)
        folder = quick_folder / "after" / FOLDER
        if folder.exists():
            notice = asyncio.run(opened(folder))
            assert notice is None or "newer" in notice, f"cut {cut}: {notice}"
