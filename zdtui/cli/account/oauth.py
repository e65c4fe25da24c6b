"""Signing an account in by OAuth, on the command line."""

import asyncio
import os
import sys

import click

from zdtui.accounts.account import Account
from zdtui.accounts.problem import AccountError
from zdtui.accounts.scopes import READ_ONLY, USUAL, split, unknown
from zdtui.accounts.signin import browser
from zdtui.accounts.signin.client import PORTS, OAuthClient
from zdtui.accounts.signin.endpoint import TokenEndpoint
from zdtui.accounts.signin.grant import Grant
from zdtui.cli.account.ask import ask_optional_secret, ask_secret
from zdtui.cli.account.options import Said
from zdtui.cli.say import narrate
from zdtui.model.secret import Secret

SECRET_VARIABLE = "ZDTUI_CLIENT_SECRET"  # noqa: S105  (the name of a variable, not a secret)


def sign_in(account: Account, said: Said, *, secret: Secret | None = None, add: tuple[str, ...] = ()) -> Grant:
    """Sign in as the account's OAuth client; ``secret`` is the one it had, ``add`` are scopes beside those it had.

    Raises:
        SignInError: Zendesk or the person refused.
        AccountError: something said cannot be.

    """
    asks = sys.stdin.isatty() and not account.scopes
    scope = scope_of(account, said, add, asks=asks)
    client = OAuthClient(account.client or "", _client_secret(said, asks=asks and secret is None) or secret)
    if account.service:
        return TokenEndpoint(account.origin, client).of_client(scope)
    ports = said.port or PORTS
    if said.paste:
        return browser.by_pasting(account.origin, client, scope, _show, _pasted, port=ports[0])
    return asyncio.run(browser.through_browser(account.origin, client, scope, _show, ports=ports))


def scope_of(account: Account, said: Said, add: tuple[str, ...] = (), *, asks: bool = False) -> str:
    """Return the scopes to ask for: as said, else as before, else as a person answers, else for everything.

    Raises:
        AccountError: something is no scope.

    """
    asked = READ_ONLY if said.read_only else said.scope or account.scopes
    if not asked:
        asked = click.prompt("Scopes, with spaces between", default=USUAL, err=True) if asks else USUAL
    try:
        scopes = split(" ".join([asked, *add]))
    except ValueError as error:
        raise AccountError(str(error), "Scopes are such as read, write, tickets:read, users:write.") from error
    for scope in unknown(scopes):
        narrate(f"{scope} is no scope that is known here; Zendesk may grant it and refuse every call.")
    return " ".join(scopes)


def _client_secret(said: Said, *, asks: bool) -> Secret | None:
    """Return the secret that was given for the client, from standard input, a variable or a person."""
    if said.client_secret_stdin:
        return ask_secret("client secret", "--client-secret-stdin", from_input=True)
    value = os.environ.pop(SECRET_VARIABLE, "")
    if value:
        return Secret(value)
    if said.confidential or said.service:
        return ask_secret("client secret", "--client-secret-stdin", from_input=False)
    question = "Client secret of a confidential client (not shown; none: press enter)"
    return ask_optional_secret(question) if asks else None


def _show(address: str, redirect: str) -> None:
    """Tell where to go, for a browser that does not open by itself."""
    narrate(f"Registered at the OAuth client has to be exactly: {redirect}")
    narrate("If no browser opens, go to this address and agree:")
    narrate(f"  {address}")


def _pasted() -> str:
    """Ask for the address where the browser ended."""
    narrate("The browser ends at a page that cannot be shown. Copy the whole address of that page.")
    if not sys.stdin.isatty():
        return sys.stdin.readline()
    pasted: str = click.prompt("Paste it here", hide_input=True, err=True)
    return pasted
