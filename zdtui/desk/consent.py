"""Agreeing in the browser: the answer comes back by itself, or is pasted from a browser elsewhere."""

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from zdtui.accounts.signin.attempt import Attempt
from zdtui.accounts.signin.client import PORTS, OAuthClient
from zdtui.accounts.signin.endpoint import TokenEndpoint
from zdtui.accounts.signin.grant import Grant
from zdtui.accounts.signin.loopback import Loopback
from zdtui.model.origin import Origin

if TYPE_CHECKING:
    from zdtui.model.secret import Secret


class Consent:
    """One attempt of a person to agree.

    Attributes:
        address: where the browser has to go, once ``grant`` has begun.
        redirect: the address that has to be registered, once ``grant`` has begun.

    """

    def __init__(self, origin: Origin, client: OAuthClient, scope: str, ports: Sequence[int] = PORTS) -> None:
        self._origin = origin
        self._client = client
        self._scope = scope
        self._ports = ports
        self._attempt: Attempt | None = None
        self._pasted: asyncio.Future[Secret] | None = None
        self.address = ""
        self.redirect = ""

    async def grant(self, show: Callable[["Consent"], None]) -> Grant:
        """Wait for the person and return what Zendesk grants; ``show`` is told when there is an address to open.

        Raises:
            SignInError: access was not given, or nobody came back in time.
            AccountError: no port is free.

        """
        async with Loopback(self._ports) as loopback:
            attempt = self._attempt = Attempt(self._origin, self._client, loopback.redirect, self._scope)
            self.address, self.redirect = attempt.address, attempt.redirect
            self._pasted = asyncio.get_running_loop().create_future()
            came = asyncio.ensure_future(loopback.answer(attempt))
            show(self)
            try:
                done, _ = await asyncio.wait([came, self._pasted], return_when=asyncio.FIRST_COMPLETED)
                code = next(iter(done)).result()
            finally:
                came.cancel()
                self._pasted.cancel()
        return await asyncio.to_thread(TokenEndpoint(self._origin, self._client).of_code, attempt, code)

    def paste(self, text: str) -> None:
        """Take the address where a browser elsewhere ended.

        Raises:
            SignInError: it belongs to another attempt, or access was not given.

        """
        if self._attempt is not None and self._pasted is not None and not self._pasted.done():
            self._pasted.set_result(self._attempt.take_pasted(text))
