"""What has to be known of an account, from options or by asking."""

import os
import sys
from dataclasses import replace

import click

from zdtui.accounts.account import Account, Method, check_email, check_identifier
from zdtui.accounts.advice import token_name
from zdtui.accounts.book import Book
from zdtui.accounts.problem import AccountError
from zdtui.accounts.vault import variable_of
from zdtui.cli.account.options import Said
from zdtui.cli.say import narrate
from zdtui.desk.signing import NOBODY
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret


def asked_account(book: Book, name: str, said: Said) -> Account:
    """Return the account that is meant; what is not said is as it was, else asked for.

    Raises:
        AccountError: something said cannot be.
        click.UsageError: something is missing and there is nobody to ask.

    """
    before = next((account for account in book.list() if account.name == name), None)
    origin = _origin(said, before)
    draft = Account(name, origin, before.email if before else NOBODY)
    method = method_of(said, before, draft)
    account = replace(
        before or draft,
        origin=origin,
        email=_email(said, before, method),
        method=method,
        client=_client_id(said, before) if method == "oauth" else None,
        service=said.service,
        colour=said.colour or (before.colour if before else book.free_colour()),
        production=said.production or (before is not None and before.production),
    )
    return account if said.identifier is None else replace(account, identifier=check_identifier(said.identifier))


def method_of(said: Said, before: Account | None, draft: Account) -> Method:
    """Return how to sign in: as said, as the other options show, as before, or as a person answers."""
    if said.method is not None:
        return "oauth" if said.method == "oauth" else "token"
    if said.token_stdin or variable_of(draft.key) in os.environ:
        return "token"
    if said.client_id or said.service:
        return "oauth"
    if before is not None:
        return before.method
    if not sys.stdin.isatty():
        return "token"
    ways = click.Choice(["oauth", "token"])
    way = click.prompt("Sign in by OAuth in the browser, or with an API token", default="oauth", type=ways, err=True)
    return "oauth" if way == "oauth" else "token"


def ask_token(*, from_input: bool) -> Secret:
    """Read the API token from standard input, or ask for it without showing it.

    Raises:
        AccountError: there is none.
        click.UsageError: there is nobody to ask.

    """
    if sys.stdin.isatty():
        narrate(f"In Admin Center the token has the name that it was given, such as: {token_name()}")
    return ask_secret("API token", "--token-stdin", from_input=from_input)


def ask_secret(what: str, option: str, *, from_input: bool) -> Secret:
    """Read a secret from standard input, or ask for it without showing it.

    Raises:
        AccountError: it is none.
        click.UsageError: there is nobody to ask.

    """
    if from_input and not sys.stdin.isatty():
        value = sys.stdin.readline().strip()
    elif sys.stdin.isatty():
        value = click.prompt(f"{what} (not shown)", hide_input=True, err=True, default="", show_default=False).strip()
    else:
        raise click.UsageError(f"Without a terminal to ask on, pass the {what} with {option}.")
    return checked_secret(what, value)


def ask_optional_secret(what: str) -> Secret | None:
    """Ask for a secret that there may not be; nothing typed is none.

    Raises:
        AccountError: it is none.

    """
    value = click.prompt(what, hide_input=True, err=True, default="", show_default=False).strip()
    return checked_secret("secret", value) if value else None


def checked_secret(what: str, value: str) -> Secret:
    """Return what was entered as a secret.

    Raises:
        AccountError: it is none.

    """
    if not value or not value.isascii() or not value.isprintable() or " " in value:
        raise AccountError(f"That is no {what}.", f"Enter the {what} alone: letters and digits, without spaces.")
    return Secret(value)


def answer(question: str, option: str) -> str:
    """Ask a person, or say which option is missing."""
    if not sys.stdin.isatty():
        raise click.UsageError(f"Missing option {option}.")
    given: str = click.prompt(question, err=True)
    return given


def _email(said: Said, before: Account | None, method: Method) -> str:
    """Return who signs in; with OAuth Zendesk tells it afterwards."""
    if said.email:
        return check_email(said.email)
    if before is not None:
        return before.email
    if method == "oauth":
        return NOBODY
    return check_email(answer("E-mail address you sign in with (your profile icon shows it)", "--email"))


def _client_id(said: Said, before: Account | None) -> str:
    """Return the identifier of the OAuth client."""
    given = said.client_id or (before.client if before else None)
    given = given or answer(
        "OAuth client's identifier (“zdtui help oauth-client” tells how to get one)", "--client-id"
    )
    if not given.isprintable() or " " in given or len(given) > 255:
        raise AccountError(
            "That is no identifier of an OAuth client.", "It is shown in Admin Center beside its name."
        )
    return given


def _origin(said: Said, before: Account | None) -> Origin:
    """Return where the account is."""
    if said.subdomain and said.base_url:
        raise click.UsageError("--subdomain and --base-url are two ways to say the same: use one.")
    try:
        if said.base_url:
            return Origin.parse(said.base_url) if "://" in said.base_url else Origin.of_subdomain(said.base_url)
        if not said.subdomain and before is not None:
            return before.origin
        return Origin.of_subdomain(
            said.subdomain or answer("Subdomain (the part before .zendesk.com)", "--subdomain")
        )
    except ValueError as error:
        raise AccountError(str(error)) from error
