"""The note that a refresh is under way, so that a crash in its middle can be told from a revoked token."""

import hashlib
from pathlib import Path

from zdtui.accounts import durable
from zdtui.model.secret import Secret


class Note:
    """A small file beside an account's data. It holds the hash of the refresh token that is being used up."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, refresh: Secret) -> None:
        """Note that this refresh token is about to be used; it is on disk when this returns."""
        durable.write(self._path, _hash(refresh))

    def names(self, refresh: Secret) -> bool:
        """Say whether the use of this refresh token began and its end is not known."""
        try:
            return self._path.read_bytes() == _hash(refresh)
        except FileNotFoundError:
            return False

    def clear(self) -> None:
        """Note that nothing is under way."""
        self._path.unlink(missing_ok=True)


def _hash(refresh: Secret) -> bytes:
    return hashlib.sha256(refresh.reveal().encode()).hexdigest().encode()
