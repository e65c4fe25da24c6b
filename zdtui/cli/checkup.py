"""What ``zdtui doctor`` looks at."""

import os
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path

from zdtui import __version__
from zdtui.accounts.account import Account
from zdtui.accounts.problem import AccountError
from zdtui.accounts.status import Status
from zdtui.accounts.vault import EnvironmentVault, variable_of
from zdtui.cli.account.facts import advice, sign_in, warnings
from zdtui.cli.exposure import environment, noted_secrets, open_files
from zdtui.cli.finding import Finding
from zdtui.cli.house import House
from zdtui.cli.mistakes import mistakes
from zdtui.model.secret import Secret

NOBODY = (
    "There is no account yet: zdtui account add NAME --subdomain mycompany --email YOU; or look around: zdtui demo"
)
REACH = "Check the network, and that the address opens in a browser; zdtui uses no proxy of the environment."


def findings(house: House, *, online: bool) -> list[Finding]:
    """Look at everything; with ``online`` also at what Zendesk says."""
    version, here = ".".join(map(str, sys.version_info[:3])), Path.cwd()
    found = [Finding(True, f"zdtui {__version__} on Python {version}")]
    notes: list[str] = []
    found += [Finding(False, sentence, fix) for sentence, fix in mistakes(house, notes.append)]
    found += [Finding(True, note, advice=True) for note in notes]
    accounts = _accounts(house)
    found += [*open_files(house.paths), *environment(accounts, here), *noted_secrets(here)]
    vault = _vault(house)
    found.append(vault)
    if not accounts and not house.paths.accounts_file.exists():
        found.append(Finding(True, NOBODY, advice=True))
    for account in accounts:
        found += _account(house, account, opened=vault.fine, online=online)
    return found


def _accounts(house: House) -> list[Account]:
    """Return the accounts that can be used."""
    try:
        return house.book.list()
    except AccountError:
        return []


def _vault(house: House) -> Finding:
    """Keep a secret, read it back and forget it."""
    try:
        vault = house.vault
        if isinstance(vault, EnvironmentVault) and vault.name == "environment":
            return Finding(True, "Secrets are read from the environment and not kept")
        key, secret = f"doctor-{secrets.token_hex(4)}@https://doctor.invalid", Secret(secrets.token_hex(8))
        vault.set(key, secret)
        kept = vault.get(key) == secret
        vault.delete(key)
    except AccountError as error:
        return Finding(False, error.sentence, error.fix)
    return Finding(kept, f"Secrets are kept in: {vault.name}", "" if kept else "It gave back another secret.")


def _account(house: House, account: Account, *, opened: bool, online: bool) -> Iterator[Finding]:
    """Look at one account; at its secret only where the vault ``opened``."""
    known = house.remembered(account)
    yield Finding(True, f"{account.name}: {account.email} at {account.origin}, {sign_in(account, house.today)}")
    for warning in warnings(account, known, house.today):
        yield Finding(False, warning)
    for sentence in advice(account, house.today):
        yield Finding(True, sentence, advice=True)
    if account.storage == "environment" and variable_of(account.key) not in os.environ:
        fix = f"Set it before zdtui is started, or keep a token in the vault: zdtui account reauth {account.name}"
        yield Finding(
            False, f"{account.name}: its secret is read from {variable_of(account.key)}, which is not set.", fix
        )
        return
    if not opened and account.storage != "environment":
        return
    try:
        secret = house.vault.get(account.key)
    except AccountError as error:
        yield Finding(False, f"{account.name}: {error.sentence}", error.fix)
        return
    if account.method == "oauth":
        yield _tokens(account, secret)
    if online:
        from zdtui.cli.account.test import asked

        standing = asked(house, account).standing.of(account.name)
        what = f"{account.name}: {standing.status}{f': {standing.reason}' if standing.reason else ''}"
        yield Finding(not standing.repair, what, REACH if standing.status is Status.DISCONNECTED else standing.repair)


def _tokens(account: Account, secret: Secret) -> Finding:
    """Say how long the account stays signed in without being used."""
    import time

    from zdtui.accounts.signin.grant import read

    ends = read(secret).refresh_ends
    if ends is None:
        return Finding(True, f"{account.name}: its tokens have no end that is known")
    days = int((ends - time.time()) // 86_400)
    if days < 0:
        return Finding(False, f"{account.name}: signed out by time", f"zdtui account reauth {account.name}")
    return Finding(True, f"{account.name}: stays signed in for {days} days, and anew with every use")
