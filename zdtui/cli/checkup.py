"""What ``zdtui doctor`` looks at."""

import os
import re
import secrets
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from zdtui import __version__
from zdtui.accounts.account import Account
from zdtui.accounts.problem import AccountError
from zdtui.accounts.vault import EnvironmentVault
from zdtui.cli.account.facts import advice, sign_in, warnings
from zdtui.cli.house import House
from zdtui.model.secret import Secret

_SECRET_NAME = re.compile(r"(?:ZENDESK|ZDTUI)\w*(?:TOKEN|SECRET|PASSWORD)\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that was looked at; ``fix`` says what to do where it is not fine."""

    fine: bool
    what: str
    fix: str = ""


def findings(house: House, *, online: bool) -> list[Finding]:
    """Look at everything; with ``online`` also at what Zendesk says."""
    version = ".".join(map(str, sys.version_info[:3]))
    found = [Finding(True, f"zdtui {__version__} on Python {version}")]
    found += [*_files(house), *_environment(), *_dot_env(Path.cwd()), _vault(house)]
    found += [Finding(False, problem.sentence, problem.fix) for problem in house.book.problems()]
    for account in house.book.list():
        found += _account(house, account, online=online)
    return found


def _files(house: House) -> Iterator[Finding]:
    """Find files and folders that others may read."""
    for folder in (house.paths.settings, house.paths.data, house.paths.cache, house.paths.state):
        if not folder.exists():
            continue
        open_ones = [path for path in (folder, *folder.rglob("*")) if _is_open(path)]
        if open_ones:
            what = (
                f"{len(open_ones)} files or folders in {folder} can be read by others, such as {open_ones[0].name}."
            )
            yield Finding(False, what, f"chmod -R go= {folder}")
        else:
            yield Finding(True, f"{folder} is private")


def _is_open(path: Path) -> bool:
    """Say whether others than the owner have access."""
    try:
        found = path.lstat()
    except OSError:
        return False
    return bool(found.st_mode & 0o077) and not stat.S_ISLNK(found.st_mode) and os.name == "posix"


def _environment() -> Iterator[Finding]:
    """Find variables that hold secrets: every program that is started here sees them."""
    for name in sorted(os.environ):
        if _SECRET_NAME.fullmatch(name) and os.environ[name]:
            yield Finding(
                False, f"The variable {name} holds a secret.", "Keep it in the vault: zdtui account add NAME"
            )


def _dot_env(folder: Path) -> Iterator[Finding]:
    """Find a ``.env`` with a secret in a working copy, from where it is easily committed."""
    above = [folder, *folder.parents]
    repository = next((each for each in above if (each / ".git").exists()), None)
    if repository is None:
        return
    for path in (repository / ".env", folder / ".env"):
        try:
            names = [line.split("=", 1)[0].strip() for line in path.read_text("utf-8", "replace").splitlines()]
        except OSError:
            continue
        if any(_SECRET_NAME.fullmatch(name.removeprefix("export ").strip()) for name in names):
            yield Finding(False, f"{path} holds a Zendesk secret in a working copy.", "Move it into the vault.")
            return


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


def _account(house: House, account: Account, *, online: bool) -> Iterator[Finding]:
    """Look at one account."""
    known = house.remembered(account)
    yield Finding(True, f"{account.name}: {account.email} at {account.origin}, {sign_in(account, house.today)}")
    for warning in warnings(account, known, house.today):
        yield Finding(False, warning)
    for sentence in advice(account, house.today):
        yield Finding(True, sentence)
    if account.storage == "environment":
        yield Finding(True, f"{account.name}: its secret comes from the environment")
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
        what = f"{account.name}: {standing.status} {standing.reason}".strip()
        yield Finding(not standing.repair, what, standing.repair)


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
