"""The client of an OAuth account: one refresh for everybody, one repetition, and errors that say why (A2, S6)."""

import asyncio
from pathlib import Path

import pytest

from tests.accounts.oauth_support import client, granted, origin
from zdtui.accounts.account import Account
from zdtui.accounts.signin.grant import read
from zdtui.accounts.vault import MemoryVault
from zdtui.api.client import Client
from zdtui.api.errors import MissingScope, Offline, Unauthorized
from zdtui.desk.desks import connect
from zdtui.sandbox.account import Account as Zendesk


def signed_in(zendesk: Zendesk, scope: str = "read write") -> tuple[Account, MemoryVault]:
    """Return an account and the vault with its tokens."""
    account = Account(
        "acme", origin(zendesk), zendesk.email, "oauth", client=client(zendesk).identifier, scopes=scope
    )
    vault = MemoryVault()
    vault.set(account.key, granted(zendesk, scope=scope).written())
    return account, vault


async def open_ticket(asked: Client) -> int:
    """Return a ticket that can be changed."""
    page = await asked.tickets.list().first()
    return next(ticket.id for ticket in page.items if ticket.status in {"new", "open", "pending", "hold"})


async def test_twenty_calls_find_the_token_ended_and_refresh_once(zendesk: Zendesk, tmp_path: Path) -> None:
    """A2."""
    account, vault = signed_in(zendesk)
    async with await connect(account, vault, tmp_path) as asked:
        zendesk.oauth.tokens.expire()
        people = await asyncio.gather(*(asked.users.me() for _ in range(20)))
    assert {person.email for person in people} == {zendesk.email}
    assert zendesk.oauth.exchanges["refresh_token"] == 1
    assert read(vault.get(account.key)).access.reveal() in {token.value for token in zendesk.oauth.tokens}


async def test_a_write_that_found_its_token_ended_is_sent_once_more(zendesk: Zendesk, tmp_path: Path) -> None:
    account, vault = signed_in(zendesk)
    async with await connect(account, vault, tmp_path) as asked:
        ticket = await open_ticket(asked)
        zendesk.oauth.tokens.expire()
        written = await asked.tickets.update(ticket, {"tags": ["renewed"]})
    assert [*written.ticket.tags] == ["renewed"]
    puts = [entry for entry in zendesk.log if entry.method == "PUT"]
    assert [entry.status for entry in puts] == [401, 200]


async def test_a_server_that_always_refuses_is_asked_twice_and_then_not_again(
    zendesk: Zendesk, tmp_path: Path
) -> None:
    """S6: no endless loop; a fresh token that is refused is not renewed again."""
    account, vault = signed_in(zendesk)
    zendesk.faults.refusal(401, {"error": "invalid_token", "error_description": "no"}, path="/api/v2/users/me")
    zendesk.log.clear()
    async with await connect(account, vault, tmp_path) as asked:
        with pytest.raises(Unauthorized):
            await asked.users.me()
        assert len(zendesk.log) == 3
        with pytest.raises(Unauthorized):
            await asked.users.me()
    assert zendesk.oauth.exchanges["refresh_token"] == 1


async def test_ended_tokens_say_why_and_how_to_go_on(zendesk: Zendesk, tmp_path: Path) -> None:
    account, vault = signed_in(zendesk)
    zendesk.oauth.tokens.end_all()
    async with await connect(account, vault, tmp_path) as asked:
        with pytest.raises(Unauthorized) as caught:
            await asked.users.me()
        assert "revoked" in caught.value.sentence
        assert "reauth" in caught.value.fix
        vault.set(account.key, granted(zendesk).written())
        assert (await asked.users.me()).email == zendesk.email


async def test_a_scope_that_is_missing_refreshes_nothing(zendesk: Zendesk, tmp_path: Path) -> None:
    """A23."""
    account, vault = signed_in(zendesk, "users:read")
    async with await connect(account, vault, tmp_path) as asked:
        with pytest.raises(MissingScope) as caught:
            await asked.tickets.show(1)
    assert caught.value.scopes == ("tickets:read", "read")
    assert "refresh_token" not in zendesk.oauth.exchanges


async def test_a_write_whose_token_cannot_be_renewed_now_was_not_sent_for_certain(
    zendesk: Zendesk, tmp_path: Path
) -> None:
    """Offline, and not an unknown outcome: the outbox may send it again."""
    account, vault = signed_in(zendesk)
    async with await connect(account, vault, tmp_path) as asked:
        ticket = await open_ticket(asked)
        zendesk.oauth.tokens.expire()
        zendesk.faults.reset(path="/oauth/tokens")
        with pytest.raises(Offline):
            await asked.tickets.update(ticket, {"tags": ["x"]})
        zendesk.faults.clear()
        assert [*(await asked.tickets.update(ticket, {"tags": ["x"]})).ticket.tags] == ["x"]
