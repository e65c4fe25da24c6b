"""What exports write: pages with their bookmarks, deletions, and the lease of the one who mirrors (F72, F82)."""

import sqlite3
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.store.store_making import at, body, comment, ticket, tickets, user
from zdtui.store import Store, packing, pages
from zdtui.store.errors import StoreError
from zdtui.store.lease import Lease


async def test_a_page_and_its_bookmark_are_stored_as_one(store: Store, folder: Path) -> None:
    stored = await store.put_export("tickets", tickets(1, 2), {"mirror.head": {"next": "/a"}})
    assert list(stored.ids) == [1, 2]
    with pytest.raises((StoreError, ValueError)):
        await store.put_export("tickets", b"[]", {"mirror.head": {"next": "/b"}})
    await store.close()
    again = Store.open(folder)
    assert again.get("mirror.head") == {"next": "/a"}
    assert again.row(2) is not None
    await again.close()


async def test_deleted_tickets_of_an_export_are_forgotten_everywhere(store: Store) -> None:
    await store.put_page("tickets", tickets(1, 2, 3), listing="view:1", complete=True)
    await store.indexed()
    page = body(tickets=[ticket(2, status="deleted", updated_at=at(30)), ticket(4), ticket(9, status="deleted")])
    stored = await store.put_export("tickets", page, {})
    assert (list(stored.ids), stored.gone) == ([4], frozenset({2}))
    assert store.row(2) is None
    assert store.row(9) is None
    listing = store.listing("view:1")
    assert listing is not None
    assert list(listing.ids) == [1, 3]
    await store.indexed()
    assert await store.search("printer") == [4, 3, 1]


async def test_search_results_are_tickets_too(store: Store) -> None:
    await store.put_export("tickets", body(results=[ticket(1)], users=[user(900, "Ann")]), {})
    row = store.row(1)
    assert row is not None
    assert row.requester == "Ann"


async def test_stale_threads_are_those_of_my_unsolved_tickets_and_of_what_was_opened(store: Store) -> None:
    page = [
        ticket(1, assignee_id=7, group_id=50, updated_at=at(1)),
        ticket(2, assignee_id=8, group_id=5, updated_at=at(2)),
        ticket(3, assignee_id=7, group_id=50, updated_at=at(3), status="solved"),
        ticket(4, assignee_id=8, group_id=50, updated_at=at(4)),
        ticket(5, assignee_id=7, group_id=50, updated_at=at(5)),
        ticket(6, assignee_id=8, group_id=50, updated_at=at(6), status="closed"),
    ]
    await store.put_items("tickets", page)
    known = {number: (row.updated_at if (row := store.row(number)) else 0) for number in (5, 6)}
    await store.put_comments(5, body(comments=[comment(51)]), complete=True, as_of=known[5])
    await store.put_comments(6, body(comments=[comment(61)]), complete=True, as_of=(known[6] or 0) - 1)
    assert await store.stale_threads(7, [5], hot=10, opened=10) == [2, 1, 6]
    assert await store.stale_threads(7, [5], hot=1, opened=0) == []
    assert await store.stale_threads(7, [], hot=10, opened=0) == [1]


async def test_counts_tickets_and_names_whom_nobody_knows(store: Store) -> None:
    await store.put_items("tickets", [ticket(1), ticket(2, requester_id=901), ticket(3, requester_id=None)])
    await store.put_items("users", [user(900, "Ann")])
    assert await store.ticket_count() == 3
    assert await store.unnamed_people(10) == [901]


def test_one_process_has_the_lease_and_its_death_gives_it_back(tmp_path: Path) -> None:
    path = tmp_path / "mirror.lock"
    program = (
        "import sys\nfrom pathlib import Path\nfrom zdtui.store.lease import Lease\n"
        "lease = Lease(Path(sys.argv[1]))\nprint(lease.take(), flush=True)\nsys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", program, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "True\n"
    lease = Lease(path)
    assert not lease.take()
    assert lease.holder() == other.pid
    other.kill()
    other.communicate()
    assert lease.take()
    assert lease.held
    assert not Lease(path).take(), "nor in this process"
    lease.give_back()
    assert Lease(path).take()


async def test_a_page_that_breaks_off_between_its_parts_has_no_bookmark(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    put, parts = pages.put, count()

    def breaking(*given: Any, **named: Any) -> Any:
        if next(parts) == 1:
            raise RuntimeError
        return put(*given, **named)

    page = tickets(*range(1, 251))
    with monkeypatch.context() as patching:
        patching.setattr(pages, "put", breaking)
        with pytest.raises(RuntimeError):
            await store.put_export("tickets", page, {"mirror.head": {"next": "/b"}})
    assert store.get("mirror.head") is None
    stored = await store.put_export("tickets", page, {"mirror.head": {"next": "/b"}})
    assert list(stored.ids) == list(range(1, 251))
    assert len(stored.changed) == 250, "nothing of it was there"
    assert store.get("mirror.head") == {"next": "/b"}


async def test_who_wants_to_store_something_comes_between_the_parts_of_a_page(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    put, order = pages.put, list[str]()

    def noted(db: sqlite3.Connection, kind: str, slices: Any, **named: Any) -> Any:
        order.append(f"{len(slices['tickets'])} tickets")
        if len(order) == 1:
            store._cache.later(lambda _: order.append("somebody else"))
        return put(db, kind, slices, **named)

    monkeypatch.setattr(pages, "put", noted)
    stored = await store.put_export("tickets", tickets(*range(1, 251)), {})
    assert order == ["100 tickets", "somebody else", "100 tickets", "50 tickets"]
    assert len(stored.changed) == 250


async def test_a_page_that_nobody_interrupts_is_one_transaction(store: Store) -> None:
    run = list[str]()
    await store._cache.write(lambda db: db.set_trace_callback(run.append))
    await store.put_export("tickets", tickets(*range(1, 251)), {})
    stored = [place for place, statement in enumerate(run) if statement.startswith("INSERT OR REPLACE INTO ticket ")]
    assert stored[0] < stored[-1]
    assert "COMMIT" not in run[stored[0] : stored[-1]]


async def test_a_page_of_an_export_is_found_by_its_words_at_once(store: Store) -> None:
    page = body(
        tickets=[ticket(2, description="a walrus"), ticket(1, description="an otter")], users=[user(900, "Ann")]
    )
    await store.put_export("tickets", page, {})
    assert await store.search("walrus ann") == [2]
    await store.put_export("tickets", body(tickets=[ticket(2, description="a seal", updated_at=at(30))]), {})
    assert await store.search("walrus") == []
    assert await store.search("seal") == [2]


async def test_words_that_an_earlier_version_packed_can_still_be_taken_out(store: Store) -> None:
    await store.put_export("tickets", body(tickets=[ticket(1, description="a walrus")]), {})

    def pack_them(db: sqlite3.Connection) -> None:
        for place, words in db.execute("SELECT id, words FROM passage").fetchall():
            db.execute("UPDATE passage SET words = ? WHERE id = ?", (packing.pack(words), place))

    await store._cache.write(pack_them)
    await store.forget_tickets([1])
    await store.put_export("tickets", body(tickets=[ticket(1, description="an otter")]), {})
    assert await store.search("walrus") == []
    assert await store.search("otter") == [1]
