"""Secrets in the system's keyring.

Only keyrings that encrypt are used, found by name and not by the keyring library's configuration: that could name a
plain file, a backend that forgets everything, or a folder with code to run.
"""

from collections.abc import Callable
from importlib import import_module
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Protocol, TypeVar

from zdtui.accounts.problem import VaultError
from zdtui.accounts.vault import CHOICES, missing
from zdtui.model.secret import Secret

SERVICE = "zdtui"
DEADLINE = 5.0
"""Seconds a keyring has to answer: a locked one may wait for a window that nobody sees."""

ALLOWED = (
    "keyring.backends.macOS",
    "keyring.backends.Windows",
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
)
"""The keyrings that encrypt, best first for each system."""

_CLASSES = ("Keyring", "WinVaultKeyring", "DBusKeyring")
_T = TypeVar("_T")


class Backend(Protocol):
    """What of a keyring is used."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""


class KeyringVault:
    """Keeps secrets in the system's keyring, which is looked for at the first use."""

    name = "keyring"

    def __init__(self, backend: Backend | None = None, deadline: float = DEADLINE) -> None:
        self._backend = backend
        self._deadline = deadline

    def get(self, key: str) -> Secret:
        """Return the secret."""
        value = self._ask(lambda backend: backend.get_password(SERVICE, key))
        if not value:
            raise missing(key)
        return Secret(value)

    def set(self, key: str, secret: Secret) -> None:
        """Keep the secret and read it back: a keyring that forgets is refused."""
        value = secret.reveal()
        self._ask(lambda backend: backend.set_password(SERVICE, key, value))
        if self._ask(lambda backend: backend.get_password(SERVICE, key)) != value:
            raise VaultError("The keyring did not keep the token.", CHOICES)

    def delete(self, key: str) -> None:
        """Forget the secret."""
        if self._ask(lambda backend: backend.get_password(SERVICE, key)) is not None:
            self._ask(lambda backend: backend.delete_password(SERVICE, key))

    def _ask(self, question: Callable[[Backend], _T]) -> _T:
        """Ask the keyring in a thread, since it may never answer."""
        if self._backend is None:
            self._backend = within(self._deadline, find)
        backend = self._backend
        return within(self._deadline, lambda: question(backend))


def find() -> Backend:
    """Return the best keyring of this machine that encrypts.

    Raises:
        VaultError: there is none.

    """
    for module in ALLOWED:
        try:
            backends = import_module(module)
        except ImportError:
            continue
        for name in _CLASSES:
            found = getattr(backends, name, None)
            if found is not None and found.__module__ == module and found.viable:
                backend: Backend = found()
                return backend
    raise VaultError("This machine has no keyring that encrypts.", CHOICES)


def within(deadline: float, work: Callable[[], _T]) -> _T:
    """Do work in a thread of its own and return what it returns.

    Raises:
        VaultError: it took longer than ``deadline`` seconds, or failed.

    """
    answers: SimpleQueue[tuple[_T | None, Exception | None]] = SimpleQueue()

    def run() -> None:
        try:
            answers.put((work(), None))
        except Exception as error:  # noqa: BLE001  (keyrings raise whatever their system does; it is told below)
            answers.put((None, error))

    Thread(target=run, name="keyring", daemon=True).start()
    try:
        answer, error = answers.get(timeout=deadline)
    except Empty:
        raise VaultError(f"The keyring did not answer within {deadline:g} seconds.", CHOICES) from None
    if isinstance(error, VaultError):
        raise error
    if error is not None:
        raise VaultError(f"The keyring refused ({type(error).__name__}).", CHOICES) from None
    return answer  # type: ignore[return-value]  # without an error it is the work's own answer
