"""Whose business a write is: a dead process's is taken over at once, a living one's is left alone."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.desk_working import a_ticket
from tests.desk.office import at_work, until
from tests.desk.test_desk_writing import comments
from zdtui.desk.owner import is_gone, this_process
from zdtui.desk.reply import Reply
from zdtui.sandbox.account import Account
from zdtui.store.outbox import OutboxRow

TELL = "from zdtui.desk.owner import this_process; print(this_process(), flush=True); input()"


@pytest.fixture
def other() -> Iterator["tuple[str, subprocess.Popen[str]]"]:
    """Another process that has told its name and lives on."""
    with subprocess.Popen([sys.executable, "-c", TELL], stdin=-1, stdout=-1, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip(), process
        process.kill()


def test_a_living_process_is_not_gone_and_a_dead_one_is(other: "tuple[str, subprocess.Popen[str]]") -> None:
    name, process = other
    assert not is_gone(name)
    assert not is_gone(this_process())
    process.kill()
    process.wait()
    assert is_gone(name)


def test_a_process_of_the_same_number_is_another_one() -> None:
    number, start, rest = this_process().split("-", 2)
    assert is_gone(f"{number}-{int(start) + 1}-{rest}")


@pytest.mark.parametrize("name", ["a process that died", "", "12-ab", "7-5-another boot-x", "7--", "1"])
def test_what_cannot_be_told_is_not_gone(name: str) -> None:
    assert not is_gone(name)


def written(ticket: int, owner: str, **columns: object) -> OutboxRow:
    body = {"comment": {"html_body": "<p>left behind</p>", "public": True}}
    return OutboxRow("op-1", ticket, "update", body, {}, "reply", owner=owner, lease_until=2e10, **columns)  # type: ignore[arg-type]  # the row's own names


async def test_what_a_dead_process_was_sending_is_sent_at_once(
    acme: Account, tmp_path: Path, other: "tuple[str, subprocess.Popen[str]]"
) -> None:
    name, process = other
    async with at_work(acme, tmp_path) as desk:
        ticket = await a_ticket(desk, acme)
        stamp = desk.ticket(ticket).updated_stamp
        await desk.store.work.add(written(ticket, name, state="sending", stamp=stamp, attempt=1))
        desk.outbox.reread()
        row = desk.store.work.row("op-1")
        assert row is not None
        assert not desk.outbox.is_free(row)
        assert not await desk.outbox.take(row)
        process.kill()
        process.wait()
        desk.outbox.due.set()
        await until(lambda: (found := desk.store.work.row("op-1")) and found.state == "sent")
        assert len(comments(acme, ticket, "left behind")) == 1


async def test_a_living_process_keeps_its_write_and_holds_up_no_other(
    acme: Account, tmp_path: Path, other: "tuple[str, subprocess.Popen[str]]"
) -> None:
    async with at_work(acme, tmp_path) as desk:
        ticket = await a_ticket(desk, acme)
        await desk.store.work.add(written(ticket + 10**6, other[0], state="waiting"))
        row = await desk.writing.submit(ticket, {}, Reply("not held up", public=False))
        await until(lambda: (found := desk.store.work.row(row.id)) and found.state == "sent")
        kept = desk.store.work.row("op-1")
        assert kept is not None
        assert (kept.state, kept.owner) == ("waiting", other[0])


async def test_what_another_process_did_is_seen(acme: Account, tmp_path: Path) -> None:
    async with at_work(acme, tmp_path, hold=60) as desk:
        ticket = await a_ticket(desk, acme)
        row = await desk.writing.submit(ticket, {}, Reply("held here", public=False))
        async with at_work(acme, tmp_path) as second:
            await second.store.work.move(row.id, ("held",), "dropped")
        desk.outbox.due.set()
        await until(lambda: not desk.outbox.rows())
