"""At which account an address lies: its own host, or that of one of its brands."""

import json
import os
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from zdtui.accounts.account import Account
from zdtui.accounts.problem import UnknownAccount
from zdtui.model.origin import HOME, PORTS

if TYPE_CHECKING:
    from zdtui.model.reference import Reference

HostsOf = Callable[[Account], Collection[str]]
"""Names the hosts of an account's brands."""


class BrandHosts:
    """The hosts of one account's brands, kept in its folder; a damaged file counts as none."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "brands.json"

    def read(self) -> frozenset[str]:
        """Return the hosts."""
        try:
            said = json.loads(self._path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return frozenset()
        return frozenset(host for host in said if isinstance(host, str)) if isinstance(said, list) else frozenset()

    def keep(self, hosts: Collection[str]) -> None:
        """Keep these hosts instead of those before.

        Raises:
            OSError: the place cannot be written.

        """
        if frozenset(hosts) == self.read():
            return
        new = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            json.dump(sorted(hosts), file)
        new.replace(self._path)


def owner(
    reference: "Reference", accounts: Sequence[Account], brands: HostsOf, prefer: str | None = None
) -> Account | None:
    """Return the account whose ticket is meant; ``None`` for a bare number where none is preferred.

    An account's own host goes before any brand's, so that no account can claim another's; among equals, ``prefer``.

    Raises:
        UnknownAccount: there is no such account, or none at that host; the fix says how to add it.

    """
    ranked = sorted(accounts, key=lambda account: account.name != prefer)
    if reference.account is not None:
        return _named(reference.account, accounts)
    if reference.host is None:
        return next((account for account in ranked if account.name == prefer), None)
    here = [account for account in ranked if _lies_at(account, reference)]
    if not here and _is_usual(reference.port):
        here = [account for account in ranked if reference.host in (*account.aliases, *brands(account))]
    if not here:
        raise _nobody_at(reference.host, accounts)
    return here[0]


def _named(name: str, accounts: Sequence[Account]) -> Account:
    found = next((account for account in accounts if account.name.casefold() == name.casefold()), None)
    if found is None:
        there = ", ".join(account.name for account in accounts)
        raise UnknownAccount(f"There is no account “{name[:80]}”.", f"There are: {there}." if there else "")
    return found


def _lies_at(account: Account, reference: "Reference") -> bool:
    """Say whether an address is one of the account's own; Zendesk turns ``http`` into ``https``."""
    origin = account.origin
    usual = origin.port in PORTS.values() and _is_usual(reference.port)
    return origin.host == reference.host and (usual or reference.port == origin.port)


def _is_usual(port: int | None) -> bool:
    return port is None or port in PORTS.values()


def _nobody_at(host: str, accounts: Sequence[Account]) -> UnknownAccount:
    name, _, rest = host.partition(".")
    if rest == HOME:
        fix = f"Add it: zdtui account add {name} --subdomain {name}"
    else:
        fix = "Add the account whose help center it is; its brands are read then."
    if accounts:
        fix += f". If it is a brand of {' or '.join(each.name for each in accounts[:3])}, open that account once."
    return UnknownAccount(f"No account here is at {host[:80]}.", fix)
