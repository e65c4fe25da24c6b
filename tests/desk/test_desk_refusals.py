"""What a refusal says: by scopes for OAuth, by role, access and token access for an API token (A23, A24)."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.accounts.oauth_support import granted
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.scopes import enough_for
from zdtui.accounts.vault import MemoryVault
from zdtui.api.errors import ApiError, Forbidden, MissingScope
from zdtui.config.paths import Paths
from zdtui.desk.desks import connect
from zdtui.desk.refusals import explain
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.account import Account as Served
from zdtui.sandbox.oauth.scopes import needed

ACCOUNT = Account("acme", Origin.of_subdomain("acme"), "jane@acme.test")
PATHS = (
    "tickets/7", "tickets/7/comments", "tickets/7/audits", "search", "users/me", "users/search", "users/autocomplete",
    "organizations/4", "groups", "views", "views/5/tickets", "brands", "uploads", "ticket_fields", "macros",
)  # fmt: skip


def by_oauth(scopes: str) -> Account:
    return replace(ACCOUNT, method="oauth", client="zdtui", scopes=scopes)


async def refusal(
    served: Served, account: Account, secret: str, home: Path, ticket: int, *, lost: bool = False
) -> ApiError:
    """The error of a change that is refused."""
    paths = Paths.inside(home)
    paths.make()
    vault, account = MemoryVault(), replace(account, origin=Origin.parse(served.base_url))
    Book(paths.accounts_file).add(account)
    vault.set(account.key, Secret(secret))
    if lost:
        served.oauth.tokens.end_all()
    client = await connect(account, vault, paths.account_folder(account.name))
    try:
        with pytest.raises(ApiError) as told:
            await client.tickets.update(ticket, {"priority": "high"})
    finally:
        await client.aclose()
    return told.value


async def test_by_oauth_it_names_what_is_held_what_would_do_and_how_to_get_it(acme: Served, tmp_path: Path) -> None:
    token = acme.issue_bearer(acme.world.me, "tickets:read users:read")
    error = await refusal(acme, by_oauth("tickets:read users:read"), token, tmp_path, 1)
    assert isinstance(error, MissingScope)
    assert "tickets:write or write" in error.sentence
    assert "holds: tickets:read users:read" in error.sentence
    assert "change tickets" in error.sentence
    assert "account reauth acme --add-scope tickets:write" in error.fix
    assert "s on the account page" in error.fix


async def test_by_token_it_lists_three_things_and_no_scopes(acme: Served, tmp_path: Path) -> None:
    customer = next(each for each in acme.world.users.values() if each["role"] == "end-user")
    acme.faults.refusal(403, {"error": {"title": "Forbidden", "message": "You do not have access to this page."}})
    account = replace(ACCOUNT, email=str(customer["email"]))
    error = await refusal(acme, account, "any", tmp_path, 7)
    assert isinstance(error, Forbidden)
    said = f"{error.sentence} {error.fix}"
    places = [said.index(word) for word in ("role of", "agent or admin", "access to ticket 7", "Token access")]
    assert places == sorted(places)
    assert "scope" not in said


@pytest.mark.parametrize("account", [ACCOUNT, by_oauth("read write")])
async def test_a_plan_that_is_too_small_is_named_as_that(acme: Served, tmp_path: Path, account: Account) -> None:
    acme.faults.refusal(403, {"error": "Forbidden", "description": "Upgrade your plan to use this feature"})
    error = await refusal(acme, account, "any", tmp_path, 7)
    assert error.sentence.startswith("Your plan does not include this")
    assert "scope" not in error.fix
    assert "role" not in error.fix


async def test_tokens_that_cannot_be_renewed_name_the_account_to_sign_in_to(acme: Served, tmp_path: Path) -> None:
    account = replace(by_oauth("read write"), client=acme.oauth.clients.public.identifier)
    account = replace(account, origin=Origin.parse(acme.base_url))
    error = await refusal(acme, account, granted(acme).written().reveal(), tmp_path, 1, lost=True)
    assert error.fix.startswith("Sign in again: zdtui account reauth acme.")


def test_with_scopes_that_are_enough_it_is_about_the_person() -> None:
    error = Forbidden("Zendesk refuses access.", request="PUT /api/v2/tickets/7")
    explain(by_oauth("read write"), error)
    assert "holds: read write" in error.sentence
    assert "tickets:write or write" in error.sentence
    assert "role of jane@acme.test" in error.fix
    assert "account reauth acme" in error.fix


def test_a_bare_refusal_where_the_scopes_are_not_enough_is_about_them() -> None:
    error = Forbidden("Zendesk refuses access.", request="GET /api/v2/search")
    explain(by_oauth("tickets:read"), error)
    assert error.sentence == "To search takes the scope read. The account acme holds: tickets:read."


@pytest.mark.parametrize("method", ["GET", "PUT", "POST"])
@pytest.mark.parametrize("path", PATHS)
def test_the_scopes_of_a_request_are_those_that_zendesk_asks_for(path: str, method: str) -> None:
    assert set(enough_for(method, f"/api/v2/{path}")) == set(needed(method, f"/api/v2/{path}"))
