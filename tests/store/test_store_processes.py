"""Several processes on one account, and processes that die at any moment."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from zdtui.store import Draft, OutboxRow, Store, Work
from zdtui.store.errors import ClosedError

WRITE = """
import asyncio, itertools, sys, time
from pathlib import Path
from zdtui.store import Draft, OutboxRow, Work

async def main():
    work = Work(Path(sys.argv[1]), time.time)
    for number in itertools.count():
        await work.save_draft(Draft(1, True, str(number)))
        await work.add(OutboxRow(str(number), 1, "update", {"n": number}, {}, "x"))
        await work.move(str(number), ("held",), "sending", stamp=str(number))
        print(number, flush=True)

asyncio.run(main())
"""

DRAIN = """
import asyncio, sys, time
from pathlib import Path
from zdtui.store import Work

async def main():
    work, me = Work(Path(sys.argv[1]), time.time), sys.argv[2]
    while rows := work.rows(("held",)):
        for row in rows:
            if not await work.lease(row.id, me, time.time() + 60):
                continue
            if await work.move(row.id, ("held",), "sending", owner=me):
                print(row.id, flush=True)
                await work.move(row.id, ("sending",), "sent")

asyncio.run(main())
"""

FILL = """
import asyncio, itertools, json, sys
from pathlib import Path
from zdtui.store import Store

async def main():
    store = Store.open(Path(sys.argv[1]))
    for number in itertools.count():
        page = {"tickets": [{"id": number * 10 + n, "subject": "word " * 50} for n in range(10)]}
        await store.put_page("tickets", json.dumps(page).encode(), listing="view:1", number=number, next="/more")
        print(number, flush=True)

asyncio.run(main())
"""


def start(program: str, *arguments: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def kill_after(process: "subprocess.Popen[str]", lines: int) -> list[str]:
    """Kill a process at whatever it does after having told ``lines`` lines; return all that it told."""
    assert process.stdout is not None
    told = [process.stdout.readline() for _ in range(lines)]
    os.kill(process.pid, signal.SIGKILL)
    told += process.stdout.readlines()
    process.stdout.close()
    process.wait()
    return [line.strip() for line in told if line.endswith("\n")]


@pytest.mark.parametrize("lines", [1, 7, 40, 133])
async def test_what_was_acknowledged_survives_a_kill(tmp_path: Path, lines: int) -> None:
    path = tmp_path / "work.db"
    told = kill_after(start(WRITE, path), lines)
    work = Work(path, lambda: 0.0)
    draft = work.draft(1, True)
    assert draft is not None
    assert int(draft.text) >= int(told[-1])
    rows = work.rows()
    assert [row.id for row in rows] == [str(number) for number in range(len(rows))]
    assert len(rows) >= len(told)
    assert not any(row.damaged for row in rows)
    assert {row.state for row in rows[: len(told)]} == {"sending"}
    assert work.notice is None
    work.close()


@pytest.mark.parametrize("lines", [1, 12, 55])
async def test_a_cache_whose_writer_was_killed_goes_on_where_it_was(tmp_path: Path, lines: int) -> None:
    folder = tmp_path / "acme"
    told = kill_after(start(FILL, folder), lines)
    store = Store.open(folder)
    listing = store.listing("view:1")
    assert listing is not None
    assert store.notice is None
    assert listing.pages >= len(told)
    assert list(listing.ids) == list(range(listing.pages * 10))
    assert all(store.rows(listing.ids))
    await store.indexed()
    assert len(await store.search("word", limit=10_000) or []) == len(listing.ids)
    await store.close()


async def test_two_processes_never_take_the_same_row(tmp_path: Path) -> None:
    path = tmp_path / "work.db"
    work = Work(path, lambda: 0.0)
    for number in range(60):
        await work.add(OutboxRow(str(number), number, "update", {}, {}, "x"))
    processes = [start(DRAIN, path, name) for name in ("one", "two")]
    taken = [(await asyncio.to_thread(process.communicate))[0].split() for process in processes]
    assert sorted(map(int, [*taken[0], *taken[1]])) == list(range(60))
    assert {row.state for row in work.rows()} == {"sent"}
    work.close()


async def test_two_stores_of_one_account_see_each_other(folder: Path) -> None:
    one, two = Store.open(folder), Store.open(folder)
    await one.put_items("tickets", [{"id": 1, "subject": "from one"}])
    await two.put_items("tickets", [{"id": 2, "subject": "from two"}])
    await two.work.save_draft(Draft(1, True, "from two"))
    assert [row.subject for row in one.rows([1, 2]) if row] == ["from one", "from two"]
    assert [row.draft for row in one.rows([1, 2]) if row] == [True, False]
    await one.close()
    assert two.row(1) is not None
    await two.close()


async def test_work_that_another_process_rescued_is_followed_to_its_new_file(tmp_path: Path) -> None:
    path = tmp_path / "work.db"
    one = Work(path, lambda: 0.0)
    await one.save_draft(Draft(1, True, "before"))
    path.replace(tmp_path / "elsewhere.db")
    two = Work(path, lambda: 0.0)
    await one.save_draft(Draft(2, True, "after"))
    assert two.drafted_tickets() == {2}
    assert one.drafted_tickets() == {2}
    one.close()
    two.close()


async def test_a_job_whose_caller_was_cancelled_is_done_all_the_same(folder: Path) -> None:
    problems: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: problems.append(context))
    store = Store.open(folder)
    saving = asyncio.ensure_future(store.work.save_draft(Draft(1, True, "kept")))
    await asyncio.sleep(0)
    saving.cancel()
    await store.work.set("after", 1)
    draft = store.work.draft(1, True)
    assert draft is not None
    assert draft.text == "kept"
    assert problems == []
    await store.close()


async def test_what_comes_after_the_end_is_told_so(folder: Path) -> None:
    store = Store.open(folder)
    await store.close()
    with pytest.raises(ClosedError):
        store.row(1)
    with pytest.raises(ClosedError):
        store.work.rows()
    with pytest.raises(ClosedError):
        await store.put_items("tickets", [{"id": 1}])
    with pytest.raises(ClosedError):
        await store.work.set("a", 1)
    with pytest.raises(ClosedError):
        await store.search("x")


async def test_closing_finishes_what_was_asked_for(folder: Path) -> None:
    store = Store.open(folder)
    asked = [asyncio.ensure_future(store.put_items("tickets", [{"id": number}])) for number in range(50)]
    await asyncio.sleep(0)
    await store.close()
    assert [list((await stored).ids) for stored in asked] == [[number] for number in range(50)]
    again = Store.open(folder)
    assert all(again.rows(range(50)))
    await again.close()
