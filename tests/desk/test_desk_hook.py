"""The person's own command on a change of status, and the question asked when nothing else is (S36)."""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from tests.desk.office import at_work, until
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.status import STANDINGS, Outcome, Status
from zdtui.accounts.vault import MemoryVault
from zdtui.config.paths import Paths
from zdtui.desk.desk import Desk
from zdtui.desk.desks import Desks
from zdtui.desk.hook import StatusHook, filled
from zdtui.desk.vigil import Vigil
from zdtui.desk.wiring import Wiring
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.account import Account as Served

RECORDS = """
import json, os, sys
with open(sys.argv[1], "a") as file:
    file.write(json.dumps([sys.argv[2:], sorted(os.environ)]) + "\\n")
"""


def told(path: Path) -> list[list[str]]:
    """What the command was told, once for each time it ran."""
    return [json.loads(line)[0] for line in path.read_text().splitlines()] if path.exists() else []


async def test_the_command_is_run_for_each_change_and_sees_no_secret(
    acme: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ZDTUI_TOKEN_ACME", "ZDTUI_CLIENT_SECRET", "MY_PASSWORD"):
        monkeypatch.setenv(name, "canary-7f3a9c1e5b8d2046")
    said = tmp_path / "said"
    hook = StatusHook([sys.executable, "-c", RECORDS, str(said), "{account}: {status}", "{reason}; $(id) {other}"])
    async with at_work(acme) as desk:
        hook.watch(desk, Status.ACTIVE)
        desk.reconnect()
        await until(lambda: desk.quiet)
        assert told(said) == [], "nothing changed"
        acme.doors.token_access = False
        desk.reconnect()
        await until(lambda: len(told(said)) == 1)
        acme.doors.token_access = True
        await desk.signed_in(desk.account)
        await until(lambda: len(told(said)) == 2)
        await hook.close()
    revoked = f"{STANDINGS[Outcome.REFUSED].reason}; $(id) {{other}}"
    assert told(said) == [["acme: REVOKED", revoked], ["acme: ACTIVE", "; $(id) {other}"]]
    seen = {name for line in said.read_text().splitlines() for name in json.loads(line)[1]}
    assert "PATH" in seen
    assert not seen & {"ZDTUI_TOKEN_ACME", "ZDTUI_CLIENT_SECRET", "MY_PASSWORD"}
    assert "canary" not in said.read_text()


async def test_what_changed_since_the_last_run_is_told_too(acme: Served, tmp_path: Path) -> None:
    """How an account stood is remembered: what was told before is not told at each start."""
    said = tmp_path / "said"
    command = (sys.executable, "-c", RECORDS, str(said), "{account}: {status}")
    for allowed, expected in ((True, 1), (True, 1), (False, 2), (False, 2), (True, 3)):
        acme.doors.token_access = allowed
        desks = desks_of(acme, tmp_path / "home", command)
        desk = await desks.open("acme")
        wanted = Status.ACTIVE if allowed else Status.REVOKED
        await until(partial(_stands, desk, wanted))
        await until(partial(_were_told, said, expected))
        await desks.close()
    assert told(said) == [["acme: ACTIVE"], ["acme: REVOKED"], ["acme: ACTIVE"]]


def desks_of(served: Served, home: Path, command: Sequence[str]) -> Desks:
    paths = Paths.inside(home)
    paths.make()
    book, vault = Book(paths.accounts_file), MemoryVault()
    account = Account(served.name, Origin.parse(served.base_url), served.email, storage="memory")
    book.add(account)
    vault.set(account.key, Secret(served.api_token))
    return Desks(book, vault, paths, on_status_change=command)


def _were_told(said: Path, times: int) -> bool:
    return len(told(said)) == times


def _stands(desk: Desk, status: Status) -> bool:
    return desk.quiet and desk.standing.status is status


@pytest.mark.parametrize("command", [["/nonexistent/program"], ["nul\0"], [sys.executable, "-c", "input()"]])
async def test_a_command_that_fails_stops_nobody(acme: Served, command: list[str]) -> None:
    hook = StatusHook(command)
    async with at_work(acme) as desk:
        hook.watch(desk, Status.ERROR)
        desk.changed(desk.account)
        await until(lambda: not hook._chores.busy(()))
        assert desk.standing.status is Status.ACTIVE
        await hook.close()


async def test_a_command_that_never_ends_is_ended(acme: Served) -> None:
    endless = [sys.executable, "-c", "import signal; signal.pause()"]
    hook = StatusHook(endless, deadline=0.2)
    async with at_work(acme) as desk:
        hook.watch(desk, Status.ERROR)
        desk.changed(desk.account)
        await until(lambda: hook._chores.busy(()))
        await until(lambda: not hook._chores.busy(()))
        other = StatusHook(endless, deadline=60)
        other.watch(desk, Status.ERROR)
        desk.changed(desk.account)
        await until(lambda: other._chores.busy(()))
        await other.close()


def test_what_is_filled_in_is_not_looked_at_again() -> None:
    said = {"{account}": "{status}", "{status}": "ACTIVE"}
    assert filled("{account} is {status}, {account}", said) == "{status} is ACTIVE, {status}"
    assert filled("{unknown} {", said) == "{unknown} {"


def questions(served: Served) -> int:
    return len(served.log.find("GET", "/api/v2/users/me"))


async def test_an_idle_account_is_asked_after_and_found_out(acme: Served) -> None:
    async with at_work(acme) as desk:
        before = questions(acme)
        desk._chores.start("short vigil", Vigil(desk._wiring, idle=0.05).run)
        await until(lambda: questions(acme) >= before + 2)
        acme.doors.token_access = False
        await until(lambda: desk.standing.status is Status.REVOKED)


async def test_it_is_asked_at_most_once_in_its_time_and_not_while_others_ask(acme: Served) -> None:
    now = [0.0]
    async with at_work(acme) as desk:
        wiring = desk._wiring
        now[0] = wiring.clock()
        vigil = Vigil(_at(desk, now))
        assert vigil._left == pytest.approx(600, abs=5)
        now[0] += 300
        assert vigil._left == pytest.approx(300, abs=5)
        await wiring.line.ask(lambda client: client.users.me())
        now[0] += 301
        assert vigil._left <= 0
        now[0] -= 601
        assert vigil._left > 590


def _at(desk: Desk, now: list[float]) -> Wiring:
    return replace(desk._wiring, clock=lambda: now[0])
