"""How a desk comes to say how its account stands: the last day of API tokens, suspension, scopes (A6, S6, A24)."""

from calendar import timegm
from dataclasses import replace
from pathlib import Path

import pytest

from tests.desk.office import until
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.status import Status
from zdtui.accounts.vault import MemoryVault
from zdtui.config.paths import Paths
from zdtui.desk.desks import Desks
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.account import Account as Served

LAST_DAY = float(timegm((2027, 4, 30, 12, 0, 0)))
DAY = 86_400.0


def desks_of(served: Served, home: Path, now: float, scopes: str = "") -> Desks:
    """An account by API token, or by OAuth with scopes, at a time of Unix seconds."""
    paths = Paths.inside(home)
    paths.make()
    book, vault = Book(paths.accounts_file), MemoryVault()
    account = Account(served.name, Origin.parse(served.base_url), served.email, storage="memory")
    account = replace(account, method="oauth", scopes=scopes) if scopes else account
    book.add(account)
    token = served.issue_bearer(served.world.me, scopes) if scopes else served.api_token
    vault.set(account.key, Secret(token))
    return Desks(book, vault, paths, hold=0, clock=lambda: now)


async def test_after_the_last_day_nothing_is_tried_and_the_way_out_is_told(acme: Served, tmp_path: Path) -> None:
    desks = desks_of(acme, tmp_path, LAST_DAY + DAY)
    try:
        desk = await desks.open("acme")
        assert desk.standing.status is Status.EXPIRED
        assert "2027-04-30" in desk.standing.reason
        assert "zdtui account convert acme" in desk.standing.repair
        await until(lambda: desk.quiet)
        assert acme.log.count() == 0
        desk.reconnect()
        await until(lambda: desk.standing.status is Status.ACTIVE)
    finally:
        await desks.close()


async def test_on_the_last_day_a_refusal_is_explained_by_it(acme: Served, tmp_path: Path) -> None:
    acme.doors.token_access = False
    desks = desks_of(acme, tmp_path, LAST_DAY)
    try:
        desk = await desks.open("acme")
        await until(lambda: desk.standing.status is Status.EXPIRED)
        assert "convert acme" in desk.standing.repair
    finally:
        await desks.close()


@pytest.mark.parametrize(("now", "scopes"), [(LAST_DAY - DAY, ""), (LAST_DAY + DAY, "read write")])
async def test_before_it_and_by_oauth_the_account_works(
    acme: Served, tmp_path: Path, now: float, scopes: str
) -> None:
    desks = desks_of(acme, tmp_path, now, scopes)
    try:
        desk = await desks.open("acme")
        await until(lambda: desk.standing.status is Status.ACTIVE)
    finally:
        await desks.close()


async def test_what_a_suspended_agent_writes_waits_and_leaves_afterwards(acme: Served, tmp_path: Path) -> None:
    desks = desks_of(acme, tmp_path, LAST_DAY - DAY)
    me = acme.world.users[acme.world.me]
    try:
        desk = await desks.open("acme")
        await until(lambda: desk.quiet and desk.views.entries())
        ticket = next(each for each in acme.world.tickets.ids() if acme.world.tickets.read(each)["status"] == "open")
        me["suspended"] = True
        await desk.writing.submit(ticket, {"priority": "low"}, None)
        await until(lambda: desk.standing.status is Status.ERROR)
        assert "suspended" in desk.standing.reason
        await until(lambda: [row.state for row in desk.outbox.rows()] == ["waiting"])
        me["suspended"] = False
        desk.reconnect()
        await until(lambda: desk.standing.status is Status.ACTIVE and not desk.outbox.rows())
        assert acme.world.tickets.read(ticket)["priority"] == "low"
    finally:
        me["suspended"] = False
        await desks.close()


async def test_a_refusal_of_one_thing_says_nothing_of_the_account(acme: Served, tmp_path: Path) -> None:
    desks = desks_of(acme, tmp_path, LAST_DAY - DAY)
    try:
        desk = await desks.open("acme")
        await until(lambda: desk.quiet and desk.views.entries())
        ticket = next(each for each in acme.world.tickets.ids() if acme.world.tickets.read(each)["status"] == "open")
        acme.faults.refusal(403, {"error": {"title": "Forbidden", "message": "No access"}}, method="PUT")
        await desk.writing.submit(ticket, {"priority": "low"}, None)
        await until(lambda: [row.state for row in desk.outbox.rows()] == ["refused"])
        (row,) = desk.outbox.rows()
        assert "role of" in str(row.problem)
        assert f"ticket {ticket}" in str(row.problem)
        assert desk.standing.status is Status.ACTIVE
    finally:
        acme.faults.clear()
        await desks.close()


async def test_a_write_that_lacks_a_scope_says_which_and_how_to_grant_it(acme: Served, tmp_path: Path) -> None:
    desks = desks_of(acme, tmp_path, LAST_DAY, "read")
    try:
        desk = await desks.open("acme")
        await until(lambda: desk.quiet and desk.views.entries())
        ticket = next(each for each in acme.world.tickets.ids() if acme.world.tickets.read(each)["status"] == "open")
        await desk.writing.submit(ticket, {"priority": "low"}, None)
        await until(lambda: [row.state for row in desk.outbox.rows()] == ["refused"])
        (row,) = desk.outbox.rows()
        for words in ("change tickets takes the scope tickets:write or write", "holds: read", "s on the account page",
                      "account reauth acme --add-scope tickets:write"):  # fmt: skip
            assert words in str(row.problem)
        assert desk.standing.status is Status.ACTIVE
    finally:
        await desks.close()


async def test_scopes_that_hide_who_it_is_leave_the_rest_usable(acme: Served, tmp_path: Path) -> None:
    desks = desks_of(acme, tmp_path, LAST_DAY, "tickets:read groups:read")
    try:
        desk = await desks.open("acme")
        await until(lambda: desk.quiet and desk.standing.status is Status.ACTIVE)
        assert desk.directory.groups()
        assert desk.problem is not None
        assert desk.problem.sentence.startswith("To list views and their tickets takes the scope ticket_views:read")
    finally:
        await desks.close()
