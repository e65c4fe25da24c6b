"""A credential that stops working: held, repaired in place, delivered in order (G10, S6, S7, F10)."""

import random
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from tests.desk.office import until
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.problem import AccountError
from zdtui.accounts.status import Status
from zdtui.accounts.vault import MemoryVault
from zdtui.api.client import Client
from zdtui.api.errors import ApiError
from zdtui.config.paths import Paths
from zdtui.desk.desk import Desk
from zdtui.desk.desks import Desks
from zdtui.desk.events import AccountStatusChanged, Event
from zdtui.desk.reply import Reply
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.account import Account as Served


def desks_of(served: Served, home: Path, token: str | None = None) -> Desks:
    paths = Paths.inside(home)
    paths.make()
    book, vault = Book(paths.accounts_file), MemoryVault()
    account = Account(served.name, Origin.parse(served.base_url), served.email, storage="memory")
    book.add(account)
    vault.set(account.key, Secret(token or served.api_token))
    return Desks(book, vault, paths, hold=0)


async def some_tickets(desk: Desk, many: int) -> list[int]:
    """Tickets whose threads have been read."""
    live = desk.list(desk.views.entries()[0].key)
    live.open()
    await until(lambda: live.complete and desk.quiet)
    found = list(live.ids[:many])
    for ticket_id in found:
        ticket = desk.ticket(ticket_id)
        ticket.open()
        await until(partial(_is_read, desk, ticket_id))
    return found


def arrived(served: Served, word: str) -> list[str]:
    """The bodies of comments with a word that reached Zendesk, in the order of their requests."""
    puts = [str(put.json["ticket"]["comment"]["html_body"]) for put in served.log.find("PUT") if put.status == 200]
    return [body for body in puts if word in body]


@pytest.mark.parametrize("seed", range(6))
async def test_what_waits_goes_out_in_order_after_a_new_sign_in(acme: Served, tmp_path: Path, seed: int) -> None:
    """Revoked at a random moment among the writes; one change of standing, no restart."""
    dice = random.Random(seed)
    desks = desks_of(acme, tmp_path)
    desk = await desks.open("acme")
    try:
        await until(lambda: desk.quiet and desk.views.entries())
        tickets = await some_tickets(desk, 4)
        await desk.writing.save_draft(tickets[3], Reply("not finished", public=True, cursor=(0, 4)))
        heard: list[Status] = []
        desk.subscribe(lambda event: heard.append(desk.standing.status) if _is_standing(event) else None)
        revoked_at = dice.randrange(6)
        for number in range(6):
            if number == revoked_at:
                puts = dice.randrange(number + 1)
                await until(partial(_has_sent, acme, puts))
                acme.doors.token_access = False
            await desk.writing.submit(tickets[number % 3], {}, Reply(f"word {number}", public=True))
        await until(lambda: desk.standing.status is Status.REVOKED)
        assert desk.outbox.rows(), "held, not failed"
        await until(lambda: {row.state for row in desk.outbox.rows()} <= {"held", "waiting"})
        acme.doors.token_access = True
        kept = await desks.signing.by_token(desk.account, Secret(acme.api_token))
        await desks.signed_in(kept)
        await until(lambda: not desk.outbox.rows() and desk.standing.status is Status.ACTIVE)
        assert _runs(heard).count(Status.REVOKED) == 1
        by_ticket = [[body for body in arrived(acme, "word") if int(body.split()[1][0]) % 3 == n] for n in range(3)]
        assert sum(map(len, by_ticket)) == 6
        assert all(bodies == sorted(bodies) for bodies in by_ticket), "a ticket's writes keep their order"
        draft = desk.writing.draft(tickets[3], public=True)
        assert draft is not None
        assert (draft.text, draft.cursor) == ("not finished", (0, 4))
    finally:
        await desks.close()


async def test_writes_that_never_left_go_out_in_the_order_in_which_they_were_made(
    acme: Served, tmp_path: Path
) -> None:
    desks = desks_of(acme, tmp_path)
    desk = await desks.open("acme")
    try:
        await until(lambda: desk.quiet and desk.views.entries())
        tickets = await some_tickets(desk, 4)
        acme.doors.token_access = False
        desk.reconnect()
        await until(lambda: desk.standing.status is Status.REVOKED)
        for number, ticket in enumerate(tickets):
            await desk.writing.submit(ticket, {}, Reply(f"word {number}", public=True))
        calls = acme.log.count()
        await until(lambda: len(desk.outbox.rows()) == 4)
        assert acme.log.count() == calls, "nothing is tried with a credential that is known to be refused"
        acme.doors.token_access = True
        await desks.signed_in(await desks.signing.by_token(desk.account, Secret(acme.api_token)))
        await until(lambda: not desk.outbox.rows())
        assert [body.split()[1][0] for body in arrived(acme, "word")] == ["0", "1", "2", "3"]
    finally:
        await desks.close()


async def test_a_wrong_token_changes_nothing_and_somebody_elses_is_refused(acme: Served, tmp_path: Path) -> None:
    desks = desks_of(acme, tmp_path)
    desk = await desks.open("acme")
    try:
        await until(lambda: desk.quiet)
        before = (tmp_path / "accounts.toml").read_bytes() if (tmp_path / "accounts.toml").exists() else b""
        with pytest.raises(ApiError):
            await desks.signing.by_token(desk.account, Secret("wrong"))
        other = acme.world.credentials.people[1]
        stranger = replace(desk.account, email=other.email)
        with pytest.raises(AccountError):
            await desks.signing.by_token(stranger, Secret(other.api_token))
        assert [account.email for account in desks.accounts()] == [acme.email]
        after = (tmp_path / "accounts.toml").read_bytes() if (tmp_path / "accounts.toml").exists() else b""
        assert after == before
    finally:
        await desks.close()


async def test_a_refusal_of_the_former_credential_does_not_sign_out_the_new_one(acme: Served, tmp_path: Path) -> None:
    desks = desks_of(acme, tmp_path, token="wrong")
    desk = await desks.open("acme")
    try:
        await until(lambda: desk.standing.status is Status.REVOKED)
        former = await desk.client()
        await desks.signed_in(await desks.signing.by_token(desk.account, Secret(acme.api_token)))
        await until(lambda: desk.standing.status is Status.ACTIVE and desk.quiet)
        heard: list[Status] = []
        desk.subscribe(lambda event: heard.append(desk.standing.status))
        with pytest.raises(ApiError):
            await _asked(desk, former)
        await until(lambda: desk.quiet)
        assert Status.REVOKED not in heard
        assert desk.standing.status is Status.ACTIVE
        acme.doors.token_access = False
        with pytest.raises(ApiError):
            await _asked(desk, await desk.client())
        await until(lambda: desk.standing.status is Status.REVOKED)
    finally:
        await desks.close()


async def _asked(desk: Desk, client: Client) -> None:
    """Ask as the parts of a desk do: a failure moves the standing."""
    try:
        await client.users.me()
    except ApiError as error:
        desk._line.failed(error)
        raise


def _has_sent(served: Served, puts: int) -> bool:
    return len(served.log.find("PUT")) >= puts


def _is_read(desk: Desk, ticket_id: int) -> bool:
    return desk.quiet and desk.ticket(ticket_id).prefetched


def _is_standing(event: Event) -> bool:
    return isinstance(event, AccountStatusChanged)


def _runs(heard: list[Status]) -> list[Status]:
    """Each status once for as long as it lasted."""
    return [status for place, status in enumerate(heard) if place == 0 or heard[place - 1] is not status]
