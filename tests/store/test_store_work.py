"""The desk's own work: drafts, outbox, journal."""

import dataclasses
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.store_making import tickets
from zdtui.store import DiskFullError, Draft, OutboxRow, Store, Work
from zdtui.store import workfile as workfile_module
from zdtui.store.journal import Note
from zdtui.store.outbox import STATES
from zdtui.store.transaction import transact

NOW = 1000.0
PLACES = st.integers(0, 10**6)


@pytest.fixture
async def work(tmp_path: Path) -> AsyncIterator[Work]:
    """Return an open file of work whose clock stands."""
    opened = Work(tmp_path / "work.db", lambda: NOW)
    yield opened
    opened.close()


def row(number: int = 1, **fields: Any) -> OutboxRow:
    body = {"comment": {"body": "Hello 日本", "public": True}, "status": "solved"}
    made = OutboxRow(f"op-{number}", 33, "update", body, {"status": "open"}, "Reply to Jane", created_at=NOW)
    return dataclasses.replace(made, **fields)


async def test_a_draft_comes_back_as_it_was(work: Work) -> None:
    draft = Draft(33, True, "Hello\n\x00 wörld", (3, 14), ("cc@example.com", 901), 55.5)
    await work.save_draft(draft)
    assert work.draft(33, True) == draft
    assert work.draft(33, False) is None
    assert work.drafted_tickets() == {33}
    await work.drop_draft(33, True)
    assert work.draft(33, True) is None
    assert work.drafted_tickets() == set()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(), st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), st.lists(st.text() | st.integers(0, 2**60))
)
async def test_any_text_can_be_drafted(work: Work, text: str, cursor: tuple[int, int], ccs: list[Any]) -> None:
    await work.save_draft(Draft(1, False, text, cursor, tuple(ccs)))
    found = work.draft(1, False)
    assert found is not None
    assert (found.text, found.cursor, found.ccs) == (text, cursor, tuple(ccs))


async def test_a_lone_surrogate_does_not_cost_the_draft(work: Work) -> None:
    await work.save_draft(Draft(1, True, "before \udc80 after"))
    found = work.draft(1, True)
    assert found is not None
    assert found.text == "before ? after"


async def test_public_and_internal_drafts_live_side_by_side(work: Work) -> None:
    await work.save_draft(Draft(33, True, "to the customer"))
    await work.save_draft(Draft(33, False, "between us"))
    public, internal = work.draft(33, True), work.draft(33, False)
    assert public is not None
    assert internal is not None
    assert (public.text, internal.text) == ("to the customer", "between us")


async def test_a_row_comes_back_as_it_was_added(work: Work) -> None:
    added = row(stamp="2026-03-01T09:15:00Z", release_at=NOW + 5, attempt=1)
    assert await work.add(added)
    found = work.row("op-1")
    assert found is not None
    assert found.checksum
    assert dataclasses.replace(found, checksum="") == added
    assert work.row("nothing") is None


async def test_adding_the_same_operation_twice_adds_it_once(work: Work) -> None:
    assert await work.add(row())
    assert not await work.add(row(label="again"))
    assert [found.label for found in work.rows()] == ["Reply to Jane"]


async def test_rows_stand_in_the_order_they_were_added(work: Work) -> None:
    for number in (3, 1, 2):
        await work.add(row(number, created_at=-number))
    assert [found.id for found in work.rows()] == ["op-3", "op-1", "op-2"]
    await work.move("op-1", ("held",), "waiting")
    assert [found.id for found in work.rows(("waiting", "sent"))] == ["op-1"]


async def test_a_move_is_compare_and_set(work: Work) -> None:
    await work.add(row())
    assert await work.move("op-1", ("held",), "sending", stamp="s1", attempt=1, owner="me", problem="\udc80")
    assert not await work.move("op-1", ("held",), "sending", stamp="s2")
    found = work.row("op-1")
    assert found is not None
    assert (found.state, found.stamp, found.attempt, found.problem) == ("sending", "s1", 1, "?")
    assert await work.move("op-1", ("sending", "unknown"), "sent", problem=None, answered_at=NOW)
    assert not await work.move("nothing", STATES, "sent")


@pytest.mark.parametrize(
    ("states", "state", "columns"),
    [
        (("held",), "posted", {}),
        (("hold",), "sent", {}),
        (("held",), "sent", {"body": {}}),
        (("held",), "sent", {"x": 1}),
    ],
)
async def test_a_move_names_states_and_changing_columns_only(
    work: Work, states: tuple[str, ...], state: str, columns: dict[str, Any]
) -> None:
    await work.add(row())
    with pytest.raises(ValueError, match="no state or changing column"):
        await work.move("op-1", states, state, **columns)
    found = work.row("op-1")
    assert found is not None
    assert found.state == "held"


async def test_a_lease_holds_against_others_until_its_time(tmp_path: Path) -> None:
    now = 0.0
    work = Work(tmp_path / "work.db", lambda: now)
    await work.add(row())
    assert await work.lease("op-1", "one", until=10)
    assert not await work.lease("op-1", "two", until=20)
    assert await work.lease("op-1", "one", until=12)
    now = 12.0
    assert await work.lease("op-1", "two", until=20)
    await work.release("op-1", "one")
    assert not await work.lease("op-1", "one", until=30)
    await work.release("op-1", "two")
    assert await work.lease("op-1", "one", until=30)
    assert not await work.lease("nothing", "one", until=30)
    work.close()


async def test_restamping_touches_only_what_waits_behind_our_own_write(work: Work) -> None:
    states = dict(enumerate(STATES))
    for number, state in states.items():
        await work.add(row(number, state=state, stamp="old"))
    await work.add(row(20, ticket_id=34, stamp="old"))
    await work.add(row(21, stamp="other"))
    assert await work.restamp(33, "old", "new") == 3
    assert {found.state for found in work.rows() if found.stamp == "new"} == {"held", "waiting", "later"}


async def test_a_write_takes_the_place_of_its_draft_and_gives_it_back_in_one_step(work: Work) -> None:
    await work.save_draft(Draft(33, True, "to them"))
    await work.save_draft(Draft(33, False, "to us"))
    assert await work.add(row(1), draft=True)
    assert work.draft(33, True) is None
    assert work.draft(33, False) is not None
    back = Draft(33, True, "to them again")
    assert not await work.move("op-1", ["waiting"], "dropped", draft=back, note=Note(NOW, "x", 33, "op-1", {}))
    assert work.draft(33, True) is None, "what had moved on gives nothing back"
    assert not work.notes()
    assert await work.move("op-1", ["held"], "dropped", draft=back, note=Note(NOW, "x", 33, "op-1", {"a": 1}))
    assert work.draft(33, True) == back
    assert [(note.kind, note.detail) for note in work.notes()] == [("x", {"a": 1})]


async def test_what_leaves_later_is_marked_as_kept_text_and_not_as_on_its_way(work: Work) -> None:
    await work.add(row(1, state="later"))
    await work.add(row(2, ticket_id=34, state="sent"))
    marks = work.marks()
    assert (marks.pending, set(marks.drafted)) == ({}, {33})
    assert [found.id for found in work.rows(["later", "waiting"])] == ["op-1"]


async def test_the_last_acknowledged_writes_come_newest_first(work: Work) -> None:
    for number in range(5):
        await work.add(row(number, state="sent", answered_at=NOW + number))
    await work.add(row(9, state="refused", answered_at=NOW + 9))
    assert [found.id for found in work.sent(2)] == ["op-4", "op-3"]


async def test_pruning_forgets_what_is_done_and_nothing_else(work: Work) -> None:
    for number, state in enumerate(STATES):
        await work.add(row(number, state=state))
    await work.add(row(30, state="sent", answered_at=NOW + 9))
    assert await work.prune(NOW + 5) == 2
    assert {found.state for found in work.rows()} == {*STATES} - {"dropped"}


@pytest.mark.parametrize("column", ["body", "before", "label", "kind", "ticket_id", "created_at", "checksum"])
async def test_a_row_that_was_tampered_with_is_reported_and_never_sent(work: Work, column: str) -> None:
    await work.add(row())
    value = 34 if column in {"ticket_id", "created_at"} else '{"comment": {"body": "You are fired"}}'
    await tamper(work, f"UPDATE outbox SET {column} = ?", value)
    (found,) = work.rows()
    assert found.damaged
    assert not await work.move("op-1", ("held",), "sending")
    assert await work.prune(NOW * 2) == 0
    assert await work.move("op-1", ("held",), "dropped")
    assert await work.prune(NOW * 2) == 0
    assert len(work.rows()) == 1


async def tamper(work: Work, query: str, *values: Any) -> None:
    await work._file.write(lambda db: db.execute(query, values))


async def test_a_body_that_cannot_be_read_is_shown_as_it_is(work: Work) -> None:
    await work.add(row())
    await tamper(work, "UPDATE outbox SET body = substr(body, 1, 30)")
    (found,) = work.rows()
    assert found.damaged
    assert "Hello" in found.body["unreadable"]


async def test_a_state_that_is_none_reads_as_unknown(work: Work) -> None:
    await work.add(row())
    await tamper(work, "UPDATE outbox SET state = 'heId'")
    (found,) = work.rows()
    assert (found.state, found.damaged, work.marks().pending) == ("unknown", False, {33: "unknown"})
    assert await work.move("op-1", ("unknown",), "waiting")


async def test_rows_show_the_most_pressing_write_and_the_draft(store: Store, folder: Path) -> None:
    def marks() -> list[tuple[str | None, bool]]:
        return [(found.pending, found.draft) for found in store.rows([33, 34]) if found]

    await store.put_page("tickets", tickets(33, 34))
    assert marks() == [(None, False), (None, False)]
    await store.work.add(row(1))
    await store.work.add(row(2, state="conflict"))
    await store.work.save_draft(Draft(34, False, "x"))
    assert marks() == [("conflict", False), (None, True)]
    other = Work(folder / "work.db", lambda: NOW)
    await other.move("op-2", ("conflict",), "dropped")
    await other.move("op-1", ("held",), "sending")
    await other.drop_draft(34, False)
    assert marks() == [("sending", False), (None, False)]
    other.close()


async def test_the_journal_tells_what_was_done(work: Work) -> None:
    await work.note("update", ticket_id=33, operation="op-1", before={"status": "open"}, after={"status": "solved"})
    await work.note("account", text="signed in")
    newest, oldest = work.notes()
    assert (newest.kind, newest.ticket_id, newest.at) == ("account", None, NOW)
    assert (oldest.operation, oldest.detail["before"]) == ("op-1", {"status": "open"})
    assert [note.kind for note in work.notes(ticket_id=33)] == ["update"]
    assert len(work.notes(limit=1)) == 1


async def test_small_values_are_kept_by_name(work: Work) -> None:
    await work.set("places", {"mode": "queue"})
    assert work.get("places") == {"mode": "queue"}
    await work.set("places", None)
    assert work.get("places") is None


def full() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    return error


async def test_a_full_disk_gives_the_ballast_for_what_was_typed(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ballast = tmp_path / "work.ballast"
    assert ballast.stat().st_size == workfile_module.BALLAST_BYTES

    def cramped(db: sqlite3.Connection, job: Any) -> Any:
        if ballast.exists():
            raise full()
        return transact(db, job)

    monkeypatch.setattr(workfile_module, "transact", cramped)
    await work.save_draft(Draft(1, True, "saved in the end"))
    assert not ballast.exists()
    assert work.draft(1, True) is not None

    def crammed(db: sqlite3.Connection, job: Any) -> Any:
        raise full()

    monkeypatch.setattr(workfile_module, "transact", crammed)
    with pytest.raises(DiskFullError) as refused:
        await work.save_draft(Draft(1, True, "no more room"))
    assert "full" in refused.value.sentence


async def test_a_commit_is_synced_to_the_disk(work: Work) -> None:
    synchronous = await work._file.write(lambda db: db.execute("PRAGMA synchronous").fetchone()[0])
    journal = await work._file.write(lambda db: db.execute("PRAGMA journal_mode").fetchone()[0])
    assert (synchronous, journal) == (2, "wal")


MOVES = st.tuples(st.integers(0, 3), st.sets(st.sampled_from(STATES), min_size=1), st.sampled_from(STATES))


@settings(max_examples=30, deadline=None)
@given(st.lists(MOVES, max_size=12))
async def test_the_outbox_is_what_a_dictionary_would_be(moves: list[tuple[int, set[str], str]]) -> None:
    store = Store.open()
    model = dict.fromkeys(range(3), "held")
    for number in model:
        await store.work.add(row(number))
    for number, states, state in moves:
        moved = await store.work.move(f"op-{number}", states, state)
        assert moved == (model.get(number) in states)
        if moved:
            model[number] = state
    assert {found.id: found.state for found in store.work.rows()} == {f"op-{n}": state for n, state in model.items()}
    await store.close()
