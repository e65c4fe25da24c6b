"""Connected accounts, as other programs know them: an identifier and how it stands."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from zdtui.tools.refusal import ToolError, refusal_of

if TYPE_CHECKING:
    from zdtui.accounts.account import Account
    from zdtui.accounts.book import Book
    from zdtui.accounts.vault import Vault
    from zdtui.config.paths import Paths


@dataclass(frozen=True, slots=True)
class ConnectedAccount:
    """An account and how it stands; it holds no secret.

    Attributes:
        connection_name: always ``zendesk``.
        identifier: another program's name for it.
        status: ``ACTIVE``, ``PENDING_AUTH``, ``EXPIRED``, ``REVOKED``, ``DISCONNECTED`` or ``ERROR``.
        name: what the person calls it; ``None`` while it does not exist.
        domain: the host it is at.
        email: who signs in.
        reason: why it stands so, a sentence.
        fix: what repairs it, a sentence.

    """

    connection_name: str
    identifier: str
    status: str
    name: str | None = None
    domain: str | None = None
    email: str | None = None
    reason: str = ""
    fix: str = ""

    @property
    def connected_account(self) -> Self:
        """The account itself, for programs that look for it inside an answer."""
        return self


async def connected(
    connection_name: str, identifier: str, domain: str | None, email: str | None, token: str | None
) -> ConnectedAccount:
    """Find the account of an identifier, add it when what it takes was given, and tell how it stands.

    Raises:
        ToolError: it cannot be added.

    """
    from zdtui.accounts.account import check_identifier
    from zdtui.tools.doors import account_of, opened

    try:
        paths, book, vault = opened(connection_name)
        check_identifier(identifier)
        try:
            account = account_of(book, identifier)
        except LookupError as error:
            if domain is None or email is None:
                told = refusal_of(error)
                return ConnectedAccount(
                    connection_name, identifier, "PENDING_AUTH", None, domain, email, told.message, told.fix
                )
            account = _added(book, vault, identifier, domain=domain, email=email, token=token)
        status, reason, fix = await _standing(account, book, vault, paths)
    except Exception as error:
        raise refusal_of(error) from error
    return ConnectedAccount(
        connection_name, identifier, status, account.name, account.origin.host, account.email, reason, fix
    )


def _added(book: "Book", vault: "Vault", identifier: str, *, domain: str, email: str, token: str | None) -> "Account":
    """Write a new account down, and its token into the vault."""
    from zdtui.accounts.account import Account, check_email, check_name
    from zdtui.model.origin import Origin, subdomain_of
    from zdtui.model.secret import Secret

    try:
        origin = Origin.parse(domain) if "://" in domain else Origin.of_subdomain(subdomain_of(domain))
    except ValueError as error:
        raise ToolError("invalid_input", str(error), "Give the domain: mycompany.zendesk.com", exit_code=2) from None
    name = check_name(re.sub(r"[^A-Za-z0-9._-]+", "-", identifier).strip("-._")[:64] or "account")
    account = Account(
        name, origin, check_email(email), identifier=identifier, colour=book.free_colour(), storage=vault.name
    )
    account = book.ensure(account)
    if token:
        vault.set(account.key, Secret(token))
    return account


async def _standing(account: "Account", book: "Book", vault: "Vault", paths: "Paths") -> tuple[str, str, str]:
    """How the account stands: as remembered, else as Zendesk says."""
    from zdtui.accounts.age import today
    from zdtui.accounts.ledger import Ledger, as_of
    from zdtui.accounts.problem import VaultError
    from zdtui.accounts.status import STANDINGS, Outcome, Status
    from zdtui.api.errors import ApiError
    from zdtui.tools.doors import desk_of

    ledger = Ledger(paths.account_folder(account.name))
    known = as_of(ledger.read(), account.method, today())
    if known.status != Status.PENDING_AUTH:
        same = (each for each in STANDINGS.values() if (each.status, each.reason) == (known.status, known.reason))
        return known.status, known.reason, next((each.of(account.name).repair for each in same), "")
    async with desk_of(account, book, vault, paths) as desk:
        try:
            await desk.ask(lambda client: client.users.me())
        except VaultError:
            missing = STANDINGS[Outcome.MISSING].of(account.name)
            return missing.status.value, missing.reason, missing.repair
        except ApiError as error:
            if desk.standing.status is Status.PENDING_AUTH:
                return Status.ERROR.value, error.sentence, error.fix
        ledger.note(desk.standing)
        return desk.standing.status.value, desk.standing.reason, desk.standing.repair
