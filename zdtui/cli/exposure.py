"""What others could see: files that are open to them, and secrets where they are easily passed on."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from zdtui.accounts.account import Account
from zdtui.accounts.vault import variable_of
from zdtui.cli.finding import Finding
from zdtui.config.paths import Paths

_SECRET_NAME = re.compile(r"(?:ZENDESK|ZDTUI)\w*(?:TOKEN|SECRET|PASSWORD)\w*", re.IGNORECASE)
_NOTED = (".env", ".env.*", ".envrc")
"""Files in which people keep what belongs into the environment."""

LARGEST = 1_000_000


def open_files(paths: Paths) -> Iterator[Finding]:
    """Find files and folders that others may read."""
    for folder in dict.fromkeys((paths.settings, paths.data, paths.cache, paths.state)):
        if not folder.exists():
            continue
        found = [path for path in (folder, *folder.rglob("*")) if _is_open(path)]
        if not found:
            yield Finding(True, f"{folder} is private")
            continue
        more = f", and {len(found) - 1} more in {folder}" if len(found) > 1 else ""
        yield Finding(
            False, f"{found[0]} can be read by other users of this machine{more}.", f"chmod -R go= {folder}"
        )


def environment(accounts: list[Account], folder: Path) -> Iterator[Finding]:
    """Find variables that hold secrets: every program that is started beside zdtui sees them."""
    expected = {variable_of(account.key) for account in accounts if account.storage == "environment"}
    repository = repository_of(folder)
    for name in sorted(os.environ):
        if not (_SECRET_NAME.fullmatch(name) and os.environ[name]):
            continue
        if name in expected and repository is None:
            yield Finding(True, f"The variable {name} holds a secret, as its account wants it")
        else:
            where = f", here in the working copy {repository}" if repository else ""
            yield Finding(
                False,
                f"The variable {name} holds a secret, which every program started from this shell sees{where}.",
                f"Keep it in the vault (zdtui account add NAME) and: unset {name}",
            )


def noted_secrets(folder: Path) -> Iterator[Finding]:
    """Find files such as ``.env`` with a secret in a working copy, from where they are easily committed."""
    repository = repository_of(folder)
    if repository is None:
        return
    for place in dict.fromkeys((repository, folder)):
        for path in sorted({path for pattern in _NOTED for path in place.glob(pattern)}):
            for name in _secrets_in(path):
                yield Finding(
                    False,
                    f"{path} holds a secret ({name}) in a working copy.",
                    f"Move it into the vault (zdtui account add NAME), or out of the working copy; see that git"
                    f" ignores {path.name}, and if it was ever committed make a new secret.",
                )
                break


def repository_of(folder: Path) -> Path | None:
    """Return the working copy in which a folder lies."""
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), None)


def _is_open(path: Path) -> bool:
    """Say whether others than the owner have access."""
    try:
        found = path.lstat()
    except OSError:
        return False
    return bool(found.st_mode & 0o077) and not stat.S_ISLNK(found.st_mode) and os.name == "posix"


def _secrets_in(path: Path) -> Iterator[str]:
    """Yield the names under which a file holds secrets."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return
        lines = path.read_text("utf-8", "replace").splitlines()
    except OSError:
        return
    for line in lines:
        name, _, value = line.partition("=")
        name = name.strip().removeprefix("export ").strip()
        if _SECRET_NAME.fullmatch(name) and value.strip().strip("'\""):
            yield name
