"""Keeping one account's tokens good, among all its tasks and processes and across crashes.

A refresh token can be used once. So whoever refreshes holds a file lock, first reads whether another process has done
it, notes on disk that it is about to, and keeps the new pair before anybody uses it.
"""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from zdtui.accounts.problem import AccountError, VaultError
from zdtui.accounts.signin import troubles
from zdtui.accounts.signin.grant import Grant, read
from zdtui.accounts.signin.note import Note
from zdtui.accounts.vault import Vault
from zdtui.model.secret import Secret

FRESH = 60.0
"""Seconds within which a new token that is refused is not renewed again: the fault is not its age."""

LOCK_SECONDS = 60.0


class Renews(Protocol):
    """Gets a new grant for an old one, or tells in a ``SignInError`` why not."""

    def __call__(self, former: Grant) -> Grant:
        """Ask Zendesk; blocks."""


class Renewal:
    """Hands out the account's access token, renewed where it has to be.

    Attributes:
        problem: why there is no good token any more; ``None`` while there is one.
        unsaved: whether the newest tokens are only in memory, since the vault did not take them.

    """

    def __init__(
        self,
        vault: Vault,
        key: str,
        folder: Path,
        renews: Renews,
        *,
        clock: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """``key`` names the secret in the vault; lock and note are in ``folder``."""
        self._vault = vault
        self._key = key
        self._folder = folder
        self._note = Note(folder / "renewal.note")
        self._renews = renews
        self._clock = clock
        self._monotonic = monotonic
        self._grant = read(vault.get(key))
        self._renewed: float | None = None
        self._job: asyncio.Task[None] | None = None
        self.problem: AccountError | None = None
        self.unsaved = False

    @property
    def grant(self) -> Grant:
        """What is held now."""
        return self._grant

    async def current(self) -> Secret:
        """Return the access token for the next request, renewed when its end is near.

        A token that cannot be renewed is returned all the same: Zendesk says whether it is still good.

        Raises:
            Unreachable: Zendesk did not answer, and the token's end has come.

        """
        if self.unsaved or self.problem is not None:
            await asyncio.to_thread(self._look_again)
        if self.problem is None and self._grant.is_due(self._clock()):
            try:
                await self._renew(self._grant.access)
            except troubles.Unreachable:
                if self._grant.ends is None or self._clock() >= self._grant.ends:
                    raise
        return self._grant.access

    async def instead_of(self, refused: Secret) -> Secret | None:
        """Return another token in place of one that Zendesk refused; ``None`` when there is none to be had.

        Raises:
            Unreachable: Zendesk did not answer.

        """
        if self._grant.access == refused:
            if self.problem is not None:
                return None
            if self._renewed is not None and self._monotonic() - self._renewed < FRESH:
                self.problem = troubles.refused("invalid_grant")
                return None
            await self._renew(refused)
        return None if self._grant.access == refused else self._grant.access

    async def _renew(self, used_up: Secret) -> None:
        """Renew once for everybody who waits. It is not stopped when those who wait are."""
        if self._job is None or self._job.done():
            self._job = asyncio.create_task(asyncio.to_thread(self.renew, used_up))
        await asyncio.shield(self._job)

    def renew(self, used_up: Secret) -> None:
        """Replace a token that is used up, unless another process did; blocks.

        Why there is none is in ``problem`` afterwards.

        Raises:
            Unreachable: Zendesk did not answer.

        """
        import filelock

        try:
            with filelock.FileLock(self._folder / "renewal.lock", LOCK_SECONDS, mode=0o600):
                self._renew_alone(used_up)
        except filelock.Timeout:
            raise troubles.Unreachable(
                "busy", "Another zdtui has been renewing this account's tokens for a minute.", "Try again."
            ) from None

    def _renew_alone(self, used_up: Secret) -> None:
        """Renew while no other process can."""
        if not self.unsaved:
            kept = read(self._vault.get(self._key))
            if kept.access != used_up:
                self._take(kept)
                return
            self._grant = kept
        former = self._grant
        interrupted = former.refresh is not None and self._note.names(former.refresh)
        if former.refresh is not None:
            self._note.write(former.refresh)
        try:
            fresh = self._renews(former)
        except troubles.Unreachable as error:
            if not error.sent and not interrupted:
                self._note.clear()
            raise
        except troubles.SignInError as error:
            self._note.clear()
            lost = interrupted and error.code == "invalid_grant"
            self.problem = troubles.interrupted() if lost else error
            return
        self._take(fresh)
        self._renewed = self._monotonic()
        self._keep()

    def _take(self, grant: Grant) -> None:
        self._grant, self.problem = grant, None

    def _keep(self) -> None:
        """Put the pair into the vault; one that does not open now is asked again later, nothing is dropped."""
        try:
            self._vault.set(self._key, self._grant.written())
        except VaultError:
            self.unsaved = True
            return
        self.unsaved = False
        self._note.clear()

    def _look_again(self) -> None:
        """Keep what could not be kept before; notice a new sign-in."""
        if self.unsaved:
            self._keep()
            return
        with suppress(VaultError):
            kept = read(self._vault.get(self._key))
            if kept.access != self._grant.access:
                self._take(kept)
                self._renewed = None
