"""Asking Zendesk who an account is, and how it stands."""

import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zdtui.accounts.age import days_left, today
from zdtui.accounts.ledger import Ledger
from zdtui.accounts.problem import VaultError
from zdtui.accounts.status import STANDINGS, Outcome, Standing, Status

if TYPE_CHECKING:
    from datetime import date

    from zdtui.accounts.account import Account
    from zdtui.accounts.vault import Vault
    from zdtui.api.client import Client

AGENTS = ("agent", "admin")


@dataclass(frozen=True, slots=True)
class Probe:
    """What Zendesk said.

    ``limit`` is requests a minute, ``clock_skew`` how many seconds this machine's clock is ahead of Zendesk's,
    ``milliseconds`` how long the answer took.
    """

    account: str
    url: str
    user_id: int
    name: str | None
    email: str | None
    role: str | None
    limit: int | None
    remaining: int | None
    scopes: str
    clock_skew: int
    milliseconds: int

    @property
    def is_agent(self) -> bool:
        """Whether the person may work on tickets; where the scopes hide the role, nothing speaks against it."""
        return self.role in AGENTS or self.role is None

    def data(self) -> dict[str, Any]:
        """Return it as data."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Examined:
    """How an account stands: with what Zendesk said of it, or with what went wrong."""

    standing: Standing
    probe: Probe | None = None
    error: Exception | None = None


async def examine(account: "Account", vault: "Vault", folder: Path, day: "date | None" = None) -> Examined:
    """Ask Zendesk how an account stands, and remember it in ``folder``, the account's own."""
    from zdtui.api.errors import ApiError

    try:
        examined = Examined(STANDINGS[Outcome.OK], await probe(account, vault, folder))
    except (ApiError, VaultError) as error:
        examined = Examined(standing_after(account, error, day or today()), None, error)
    Ledger(folder).note(examined.standing)
    return examined


async def probe(account: "Account", vault: "Vault", folder: Path | None = None) -> Probe:
    """Ask Zendesk who the account is: ``GET /api/v2/users/me``, and with OAuth what its token may do.

    Raises:
        ApiError: it cannot be reached, or the credential names nobody.
        VaultError: the secret is not there.

    """
    from zdtui.api.errors import MissingScope
    from zdtui.desk.desks import connect

    client = await connect(account, vault, folder)
    try:
        started = time.monotonic()
        scopes, user_id = await _token(client, account)
        name = email = role = None
        try:
            me = await client.users.me()
            user_id, name, email, role = me.id, me.name, me.email, me.role
        except MissingScope:
            if user_id is None:
                raise
        took = time.monotonic() - started
        return Probe(
            account.name,
            str(account.origin),
            user_id or 0,
            name,
            email,
            role,
            client.budget.limit,
            client.budget.remaining,
            scopes,
            round(time.time() - client.server_time()),
            round(took * 1000),
        )
    finally:
        await client.aclose()


async def _token(client: "Client", account: "Account") -> tuple[str, int | None]:
    """Return what the credential may do, and whose it is where Zendesk says so."""
    if account.method == "token":
        return "full access", None
    token = await client.oauth_tokens.current()
    return " ".join(token.scopes) or account.scopes, token.user_id


def standing_after(account: "Account", error: Exception, day: "date") -> Standing:
    """Return how an account stands after an error; one about something else leaves it in error."""
    from zdtui.api.errors import Forbidden
    from zdtui.desk.line import outcome_of

    outcome = outcome_of(error)
    if outcome is Outcome.REFUSED and account.method == "token" and days_left(day) == 0:
        outcome = Outcome.TOKENS_ENDED
    elif outcome is None and isinstance(error, Forbidden):
        outcome = Outcome.SUSPENDED
    if outcome is not None:
        return STANDINGS[outcome]
    return Standing(Status.ERROR, getattr(error, "sentence", ""), getattr(error, "fix", ""))
