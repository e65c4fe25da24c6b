"""The options by which an account is described and signed in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import click

from zdtui.accounts.account import COLOURS

_Command = TypeVar("_Command", bound=Callable[..., Any])


@dataclass(frozen=True)
class Said:
    """What the options said; each can come from a variable too, and is asked for on a terminal otherwise."""

    subdomain: str | None = None
    base_url: str | None = None
    email: str | None = None
    identifier: str | None = None
    production: bool = False
    colour: str | None = None
    method: str | None = None
    token_stdin: bool = False
    client_id: str | None = None
    confidential: bool = False
    client_secret_stdin: bool = False
    scope: str | None = None
    read_only: bool = False
    paste: bool = False
    service: bool = False
    port: tuple[int, ...] = ()
    no_test: bool = False


_PLACE = (
    click.option("--subdomain", metavar="S", envvar="ZDTUI_SUBDOMAIN",
                 help="The part before .zendesk.com; a pasted address will do."),
    click.option("--base-url", "--domain", "base_url", metavar="URL",
                 help="Another address: https anywhere, http on this machine only."),
    click.option("--email", metavar="E", envvar="ZDTUI_EMAIL",
                 help="The address you sign in to Zendesk with; click your profile icon there to see it."),
    click.option("--production", is_flag=True, help="Mark it: mistakes there are seen by customers."),
    click.option("--colour", type=click.Choice(COLOURS), help="Its colour; without it, one that is free."),
    click.option("--method", type=click.Choice(["oauth", "token"]), envvar="ZDTUI_METHOD",
                 help="Sign in by OAuth in the browser, or with an API token."),
    click.option("--token-stdin", is_flag=True, help="Read the API token from standard input instead of asking."),
    click.option("--no-test", is_flag=True, help="Do not ask Zendesk whether the token is good."),
)  # fmt: skip

_OAUTH = (
    click.option("--client-id", metavar="ID", envvar="ZDTUI_CLIENT_ID",
                 help="OAuth: the identifier of the client in Admin Center (“zdtui help oauth-client”)."),
    click.option("--confidential", is_flag=True, help="OAuth: the client has a secret; it is asked for."),
    click.option("--client-secret-stdin", is_flag=True, help="OAuth: read the client's secret from standard input."),
    click.option("--scope", metavar="SCOPES", envvar="ZDTUI_SCOPE",
                 help="OAuth: what to ask for, with spaces between; “read write” without it."),
    click.option("--read-only", is_flag=True, help="OAuth: ask for reading only."),
    click.option("--paste", is_flag=True, help="OAuth: sign in with a browser elsewhere and paste where it ended."),
    click.option("--service", is_flag=True, help="OAuth: sign in as a confidential client, without a person."),
    click.option("--port", type=click.IntRange(1, 65_535), multiple=True, metavar="P",
                 help="OAuth: listen there for the browser; its address has to be registered."),
)  # fmt: skip


def oauth_options(command: _Command) -> _Command:
    """Add the options of signing in by OAuth."""
    for add in reversed(_OAUTH):
        command = add(command)
    return command


def account_options(command: _Command) -> _Command:
    """Add the options that describe an account and its sign-in."""
    for add in reversed((*_PLACE, *_OAUTH)):
        command = add(command)
    return command
