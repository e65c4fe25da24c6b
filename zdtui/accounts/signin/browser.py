"""Signing in through the browser: the whole way from the first address to the tokens."""

import asyncio
import webbrowser
from collections.abc import Callable, Sequence

from zdtui.accounts.environment import put_aside
from zdtui.accounts.signin.attempt import Attempt
from zdtui.accounts.signin.client import PORTS, OAuthClient, redirect_of
from zdtui.accounts.signin.endpoint import TokenEndpoint
from zdtui.accounts.signin.grant import Grant
from zdtui.accounts.signin.loopback import PATIENCE, Loopback
from zdtui.model.origin import Origin

Show = Callable[[str, str], None]
"""Is told the address to open and the redirect address that has to be registered, before the browser opens."""


def open_browser(address: str) -> None:
    """Open an address in the system's browser, which sees no secret; where there is none, nothing happens."""
    put_aside()
    webbrowser.open(address)


async def through_browser(
    origin: Origin,
    client: OAuthClient,
    scope: str,
    show: Show,
    *,
    ports: Sequence[int] = PORTS,
    visit: Callable[[str], None] = open_browser,
    patience: float = PATIENCE,
) -> Grant:
    """Let a person agree in their browser and return what is granted.

    Raises:
        SignInError: it was refused, or nobody came back in time.
        AccountError: no port is free.

    """
    async with Loopback(ports) as loopback:
        attempt = Attempt(origin, client, loopback.redirect, scope)
        show(attempt.address, attempt.redirect)
        waiting = asyncio.create_task(loopback.answer(attempt, patience))
        opened = asyncio.create_task(asyncio.to_thread(visit, attempt.address))
        try:
            code = await waiting
        finally:
            waiting.cancel()
        await asyncio.gather(opened, return_exceptions=True)
    return await asyncio.to_thread(TokenEndpoint(origin, client).of_code, attempt, code)


def by_pasting(
    origin: Origin, client: OAuthClient, scope: str, show: Show, ask: Callable[[], str], *, port: int = PORTS[0]
) -> Grant:
    """Let a person agree in a browser of another machine and paste the address where it ended.

    Raises:
        SignInError: it was refused, or something else was pasted.

    """
    attempt = Attempt(origin, client, redirect_of(port), scope)
    show(attempt.address, attempt.redirect)
    return TokenEndpoint(origin, client).of_code(attempt, attempt.take_pasted(ask()))
