"""Where secrets are: the system's keyring, encrypted files, the environment, or this process. Never a plain file."""

import os
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from zdtui.accounts.environment import take
from zdtui.accounts.problem import VaultError
from zdtui.model.secret import Secret

if TYPE_CHECKING:
    from zdtui.accounts.file_vault import Passphrase

CHOICES = (
    "Unlock or install the system's keyring; or set ZDTUI_VAULT=file for files that a passphrase opens;"
    " or put the token into the variable ZDTUI_TOKEN_<ACCOUNT>; or set ZDTUI_VAULT=memory to type it in each time."
)
"""What a person can do when there is no keyring. There is no plain file among it."""

VAULTS = ("keyring", "file", "environment", "memory")
"""What ``ZDTUI_VAULT`` can be."""


class Vault(Protocol):
    """Keeps secrets by the key of an account (``Account.key``)."""

    name: str
    """What the account page calls it."""

    def get(self, key: str) -> Secret:
        """Return the secret.

        Raises:
            VaultError: there is none, or it cannot be read.

        """

    def set(self, key: str, secret: Secret) -> None:
        """Keep a secret, and make sure that it is kept.

        Raises:
            VaultError: it cannot be kept.

        """

    def delete(self, key: str) -> None:
        """Forget a secret; one that is not there is forgotten already.

        Raises:
            VaultError: it cannot be removed.

        """


class MemoryVault:
    """Keeps secrets until the process ends."""

    name = "memory"

    def __init__(self) -> None:
        self._secrets: dict[str, Secret] = {}

    def get(self, key: str) -> Secret:
        """Return the secret."""
        if key not in self._secrets:
            raise missing(key)
        return self._secrets[key]

    def set(self, key: str, secret: Secret) -> None:
        """Keep the secret until the process ends."""
        self._secrets[key] = secret

    def delete(self, key: str) -> None:
        """Forget the secret."""
        self._secrets.pop(key, None)


class EnvironmentVault:
    """Reads secrets from variables such as ``ZDTUI_TOKEN_ACME``; what is not there, another vault is asked for.

    A variable is taken out of the environment when it is read, so that no program started later sees it.
    """

    name = "environment"

    def __init__(self, environment: MutableMapping[str, str] = os.environ, behind: Vault | None = None) -> None:
        self._environment = environment
        self._behind = behind
        self._read = MemoryVault()
        if behind is not None:
            self.name = behind.name

    def get(self, key: str) -> Secret:
        """Return the secret of the variable, else of the vault behind."""
        variable = variable_of(key)
        value = take(variable, self._environment)
        if value:
            self._read.set(variable, Secret(value))
        try:
            return self._read.get(variable)
        except VaultError:
            if self._behind is None:
                raise missing(key) from None
        return self._behind.get(key)

    def set(self, key: str, secret: Secret) -> None:
        """Keep the secret in the vault behind; variables are only read."""
        if self._behind is None:
            raise VaultError(
                "Secrets in the environment are only read.", f"Put the token into the variable {variable_of(key)}."
            )
        self._behind.set(key, secret)

    def delete(self, key: str) -> None:
        """Forget the secret here and in the vault behind."""
        take(variable_of(key), self._environment)
        self._read.delete(variable_of(key))
        if self._behind is not None:
            self._behind.delete(key)


def variable_of(key: str) -> str:
    """Name the variable of an account: its name in capitals, other characters as underscores."""
    name = key.split("@", 1)[0].upper()
    return "ZDTUI_TOKEN_" + "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in name)


def missing(key: str) -> VaultError:
    """Say that there is no secret for an account."""
    name = key.split("@", 1)[0]
    return VaultError(
        f"No token is kept for the account {name}.",
        f"Sign in again: zdtui account add {name} --token-stdin, or set {variable_of(key)}.",
    )


def choose(
    environment: Mapping[str, str] = os.environ,
    folder: Path | None = None,
    passphrase: "Passphrase | None" = None,
) -> Vault:
    """Return the vault that ``ZDTUI_VAULT`` names; unset: variables first, then the system's keyring.

    Nothing is opened yet: the keyring is looked for, and the passphrase of the encrypted files in ``folder`` asked
    for, when the first secret is wanted.

    Raises:
        VaultError: there is no vault of that name.

    """
    match environment.get("ZDTUI_VAULT", "keyring"):
        case "keyring":
            return _keyring()
        case "file":
            return _files(folder, passphrase)
        case "environment":
            return EnvironmentVault()
        case "memory":
            return EnvironmentVault(behind=MemoryVault())
        case other:
            raise VaultError(f"There is no vault {other[:80]!r}.", f"ZDTUI_VAULT is one of: {', '.join(VAULTS)}.")


def _keyring() -> Vault:
    """Make the vault of the system's keyring."""
    from zdtui.accounts.keyring_vault import KeyringVault

    return EnvironmentVault(behind=KeyringVault())


def _files(folder: Path | None, passphrase: "Passphrase | None") -> Vault:
    """Make the vault of encrypted files."""
    from zdtui.accounts.file_vault import FileVault
    from zdtui.accounts.passphrase import AskedPassphrase

    if folder is None:
        raise VaultError("There is no place for the encrypted files.", CHOICES)
    return EnvironmentVault(behind=FileVault(folder, passphrase or AskedPassphrase()))
