"""Asking Zendesk who an account is."""

import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zdtui.accounts.account import Account
    from zdtui.accounts.vault import Vault

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
        """Whether the person may work on tickets."""
        return self.role in AGENTS

    def data(self) -> dict[str, Any]:
        """Return it as data."""
        return asdict(self)


async def probe(account: "Account", vault: "Vault") -> Probe:
    """Ask Zendesk who the account is: ``GET /api/v2/users/me``.

    Raises:
        ApiError: it cannot be reached, or the credential names nobody.
        VaultError: the secret is not there.

    """
    from zdtui.desk.desks import connect

    client = await connect(account, vault)
    try:
        started = time.monotonic()
        me = await client.users.me()
        took = time.monotonic() - started
        return Probe(
            account.name,
            str(account.origin),
            me.id,
            me.name,
            me.email,
            me.role,
            client.budget.limit,
            client.budget.remaining,
            "full access",
            round(time.time() - client.server_time()),
            round(took * 1000),
        )
    finally:
        await client.aclose()
