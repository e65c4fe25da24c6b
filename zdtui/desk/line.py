"""The line to Zendesk: the client once there is one, and how the account stands."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from zdtui.accounts.problem import VaultError
from zdtui.accounts.status import Outcome, Standing, Status, after
from zdtui.api.errors import (
    AddressBlocked,
    ApiError,
    Forbidden,
    MissingScope,
    NoHelpDesk,
    Offline,
    PlanLimited,
    TimedOut,
    Unauthorized,
)

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.api.recorder import Call

T = TypeVar("T")
Connect = Callable[[], Awaitable["Client"]]
"""Makes the account's client: fetches its secret and builds the transports. Raises when there is no secret."""


class Line:
    """One account's connection; whoever needs the client waits here until it is made."""

    def __init__(self, connect: Connect, standing: Standing, moved: Callable[[], None]) -> None:
        """``moved`` is called whenever the standing changed."""
        self._connect = connect
        self._moved = moved
        self._client: Client | None = None
        self._former: list[Client] = []
        self._sign_ins = 0
        self._lock = asyncio.Lock()
        self.standing = standing
        self.doubted: Callable[[], None] = lambda: None
        """Called when a call is refused after a new sign-in: it may be one of the former credential."""
        self.barred: Callable[[Forbidden], None] = lambda error: None
        """Called when a call is refused that others may do: perhaps the account as such can do nothing (``bars``)."""
        self.over: Callable[[], bool] = lambda: False
        """Whether Zendesk's last day for this kind of credential has come, which explains a refusal."""

    async def client(self) -> "Client":
        """The account's client, made at the first call."""
        async with self._lock:
            while self._client is None:
                sign_in, made = self._sign_ins, await self._connect()
                if sign_in == self._sign_ins:
                    self._client = made
                else:
                    self._former.append(made)
            return self._client

    @property
    def made(self) -> "Client | None":
        """The client if it has been made."""
        return self._client

    def calls(self) -> "list[Call]":
        """The last requests under this and former credentials, oldest first."""
        clients = [*self._former, self._client] if self._client is not None else self._former
        return [call for client in clients for call in client.recorder.calls]

    async def ask(self, question: Callable[["Client"], Awaitable[T]]) -> T:
        """Ask Zendesk something; how that ends says how the account stands.

        Raises:
            ApiError: it could not be asked, or refused.

        """
        try:
            answer = await question(await self.client())
        except ApiError as error:
            self.failed(error)
            raise
        self.answered()
        return answer

    def answered(self) -> None:
        """Zendesk answered a call under this account's credential."""
        self._move(Outcome.OK)

    def failed(self, error: Exception, *, sure: bool = False) -> None:
        """A call failed; an error that says something about the account moves its standing.

        ``sure`` is the question who the account is, asked with the newest credential.
        """
        outcome = outcome_of(error)
        if outcome is Outcome.REFUSED and self.over():
            outcome = Outcome.TOKENS_ENDED
        elif outcome is None and sure and isinstance(error, Forbidden):
            outcome = Outcome.SUSPENDED
        if outcome is Outcome.REFUSED and self._sign_ins and not sure and self.usable:
            self.doubted()
        elif outcome is not None:
            self._move(outcome)
        elif isinstance(error, Forbidden) and not isinstance(error, MissingScope | PlanLimited):
            self.barred(error)

    async def look(self, error: Forbidden) -> None:
        """Find out whether a refusal is about the account as such."""
        await self.bars(error)

    async def bars(self, error: Forbidden) -> bool:
        """Say whether a refusal is about the account as such, not about the one request: asks who it is."""
        if isinstance(error, MissingScope | PlanLimited):
            return False
        if isinstance(error, AddressBlocked):
            self.failed(error)
            return True
        try:
            await (await self.client()).users.me()
        except MissingScope:
            return False
        except ApiError as why:
            self.failed(why, sure=True)
        return not self.usable

    def end(self) -> None:
        """Zendesk's last day for this credential is over: nothing more is tried with it."""
        self._move(Outcome.TOKENS_ENDED)

    def sign_in(self) -> None:
        """Use the credential that is kept now for every call from here on; calls under way end with the former."""
        if self._client is not None:
            self._former.append(self._client)
            self._client = None
        self._sign_ins += 1
        self._move(Outcome.SIGNED_IN)

    async def close(self) -> None:
        """Hang up."""
        clients = [*self._former, self._client] if self._client is not None else self._former
        await asyncio.gather(*(client.aclose() for client in clients))

    def _move(self, outcome: Outcome) -> None:
        standing = after(self.standing, outcome)
        if standing != self.standing:
            self.standing = standing
            self._moved()

    @property
    def usable(self) -> bool:
        """Whether a write may be tried now."""
        return self.standing.status in {Status.ACTIVE, Status.DISCONNECTED, Status.PENDING_AUTH}


def outcome_of(error: Exception) -> Outcome | None:
    """What an error says about the account; ``None`` when it is about the one request only."""
    if isinstance(error, Unauthorized):
        return Outcome.REFUSED
    if isinstance(error, Offline | TimedOut):
        return Outcome.OFFLINE
    if isinstance(error, NoHelpDesk):
        return Outcome.WRONG_HOST
    if isinstance(error, AddressBlocked):
        return Outcome.BLOCKED
    return Outcome.MISSING if isinstance(error, VaultError) else None
