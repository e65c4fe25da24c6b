"""Where the passphrase of the encrypted files comes from."""

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping

from zdtui.accounts.problem import VaultError
from zdtui.model.environment import without_own
from zdtui.model.secret import Secret

SHORTEST = 8
DEADLINE = 60.0
WAYS = (
    "Pass it with --passphrase-fd N, or name a command that prints it in ZDTUI_PASSPHRASE_COMMAND,"
    " such as that of a password manager."
)


class AskedPassphrase:
    """Gets the passphrase from an open file, from a command, or by asking on the terminal; never from an argument."""

    def __init__(self, descriptor: int | None = None, environment: Mapping[str, str] = os.environ) -> None:
        """``descriptor`` is an open file to read a line from."""
        self._descriptor = descriptor
        self._command = environment.get("ZDTUI_PASSPHRASE_COMMAND", "")

    def __call__(self, choosing: bool) -> Secret:
        """Return the passphrase; asked for twice when it is chosen.

        Raises:
            VaultError: there is none, or it is too short to be a new one.

        """
        if self._descriptor is not None:
            passphrase = _read(self._descriptor)
        elif self._command:
            passphrase = _run(self._command)
        else:
            passphrase = _ask(choosing)
        if len(passphrase) < (SHORTEST if choosing else 1):
            raise VaultError(f"The passphrase of the vault needs at least {SHORTEST} characters.", WAYS)
        return Secret(passphrase)


def _read(descriptor: int) -> str:
    """Read the first line of an open file."""
    read = b""
    try:
        while b"\n" not in read and (piece := os.read(descriptor, 4096)):
            read += piece
    except OSError as error:
        raise VaultError(f"The passphrase cannot be read from {descriptor}: {error.strerror}.", WAYS) from None
    return read.split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")


def _run(command: str) -> str:
    """Run a command and return the first line it prints."""
    try:
        done = subprocess.run(  # noqa: S603  (the person's own command, split without a shell)
            shlex.split(command),
            stdout=subprocess.PIPE,
            timeout=DEADLINE,
            check=True,
            env=without_own(os.environ),
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        raise VaultError("The command in ZDTUI_PASSPHRASE_COMMAND failed.", WAYS) from None
    return done.stdout.split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")


def _ask(choosing: bool) -> str:
    """Ask on the terminal, without showing what is typed."""
    import getpass

    if not sys.stdin.isatty():
        raise VaultError("The vault has to be opened, and there is no terminal to ask on.", WAYS)
    passphrase = getpass.getpass("New passphrase for the vault: " if choosing else "Passphrase of the vault: ")
    if choosing and getpass.getpass("The same again: ") != passphrase:
        raise VaultError("The two passphrases differ.", "Try again.")
    return passphrase
