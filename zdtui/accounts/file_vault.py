"""Secrets in encrypted files, opened by a passphrase: for machines without a keyring.

The key comes from the passphrase by Argon2id. Each secret is a file of its own, sealed with AES-256-GCM and bound to
its account, so that a changed, damaged or exchanged file is refused.
"""

import hashlib
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from zdtui.accounts import durable
from zdtui.accounts.problem import VaultError
from zdtui.accounts.vault import missing
from zdtui.model.secret import Secret

FORM = b"zdtui vault 1\n"
"""The beginning of each file; it names the form and the strength of the key."""

SALT, NONCE = 16, 12
PROOF = b"opened"
LOCK_SECONDS = 30.0

Passphrase = Callable[[bool], Secret]
"""Gets the passphrase; it is told whether a new one is to be chosen. Raises ``VaultError`` when there is none."""


class FileVault:
    """Keeps secrets in the files of one folder. The passphrase is asked for once, when it is first needed."""

    name = "file"

    def __init__(self, folder: Path, passphrase: Passphrase, *, memory: int = 64 * 1024) -> None:
        """``memory`` is what deriving the key costs, in KiB; it has to be the same for the life of the folder."""
        self._folder = folder
        self._passphrase = passphrase
        self._memory = memory
        self._key: bytes | None = None

    def get(self, key: str) -> Secret:
        """Return the secret."""
        try:
            sealed = self._file(key).read_bytes()
        except FileNotFoundError:
            raise missing(key) from None
        except OSError as error:
            raise VaultError(
                f"{self._file(key)} cannot be read: {error.strerror}.", "Check its permissions."
            ) from None
        return Secret(_open(self._unlocked(), sealed, key.encode()).decode())

    def set(self, key: str, secret: Secret) -> None:
        """Keep the secret; it is on disk when this returns."""
        unlocked = self._unlocked()
        try:
            durable.write(self._file(key), _seal(unlocked, secret.reveal().encode(), key.encode()))
        except OSError as error:
            raise VaultError(
                f"{self._folder} cannot be written: {error.strerror}.", "Check its permissions."
            ) from None
        if self.get(key) != secret:
            raise VaultError("The vault file did not keep the secret.", "Check the disk.")

    def delete(self, key: str) -> None:
        """Forget the secret."""
        durable.remove(self._file(key))

    def _file(self, key: str) -> Path:
        return self._folder / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.secret"

    def _unlocked(self) -> bytes:
        """Return the key, made from the passphrase the first time.

        Raises:
            VaultError: the passphrase is wrong, or there is nobody to ask for it.

        """
        if self._key is None:
            self._key = self._unlock()
        return self._key

    def _unlock(self) -> bytes:
        import filelock

        durable.make_private(self._folder)
        header = self._folder / "vault"
        with filelock.FileLock(self._folder / "vault.lock", LOCK_SECONDS, mode=0o600):
            there = header.read_bytes() if header.exists() else None
            passphrase = self._passphrase(there is None)
            salt = there[len(FORM) : len(FORM) + SALT] if there else secrets.token_bytes(SALT)
            key = self._derive(passphrase, salt)
            if there is None:
                durable.write(header, FORM + salt + _seal(key, PROOF, b"vault"))
                return key
        try:
            proof = _open(key, there[len(FORM) + SALT :], b"vault") if there.startswith(FORM) else b""
        except VaultError:
            proof = b""
        if proof != PROOF:
            raise VaultError(
                "The passphrase is wrong, or the vault is damaged.", f"Try again; the vault is {header}."
            )
        return key

    def _derive(self, passphrase: Secret, salt: bytes) -> bytes:
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

        if len(salt) != SALT:
            raise VaultError("The vault is damaged.", f"Put {self._folder / 'vault'} back from a copy.")
        derive = Argon2id(salt=salt, length=32, iterations=3, lanes=4, memory_cost=self._memory)
        return derive.derive(passphrase.reveal().encode("utf-8", "surrogatepass"))


def _seal(key: bytes, value: bytes, of: bytes) -> bytes:
    """Encrypt a value for the account ``of``."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(NONCE)
    return FORM + nonce + AESGCM(key).encrypt(nonce, value, FORM + of)


def _open(key: bytes, sealed: bytes, of: bytes) -> bytes:
    """Decrypt a value.

    Raises:
        VaultError: it was changed, or sealed for another account or with another key.

    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, rest = sealed[len(FORM) : len(FORM) + NONCE], sealed[len(FORM) + NONCE :]
    with suppress(InvalidTag, ValueError):
        if sealed.startswith(FORM):
            return AESGCM(key).decrypt(nonce, rest, FORM + of)
    raise VaultError("A secret in the vault is damaged or was exchanged.", "Sign in again: zdtui account reauth NAME")
