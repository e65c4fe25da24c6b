"""What ``zdtui account add`` has to know, from options or by asking."""

import sys
from dataclasses import dataclass, replace

import click

from zdtui.accounts.account import Account, check_email, check_identifier
from zdtui.accounts.book import Book
from zdtui.accounts.problem import AccountError
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret


@dataclass(frozen=True)
class Said:
    """What the options of ``zdtui account add`` said."""

    subdomain: str | None
    base_url: str | None
    email: str | None
    identifier: str | None
    production: bool
    colour: str | None


def asked_account(book: Book, name: str, said: Said) -> Account:
    """Return the account that is meant; what is not said is as it was, else asked for.

    Raises:
        AccountError: something said cannot be.
        click.UsageError: something is missing and there is nobody to ask.

    """
    before = next((account for account in book.list() if account.name == name), None)
    account = Account(
        name,
        _origin(said, before),
        check_email(
            said.email or (before.email if before else _answer("E-mail address you sign in with", "--email"))
        ),
        colour=said.colour or (before.colour if before else book.free_colour()),
        production=said.production or (before is not None and before.production),
        identifier=before.identifier if before else None,
    )
    return account if said.identifier is None else replace(account, identifier=check_identifier(said.identifier))


def ask_token(*, from_input: bool) -> Secret:
    """Read the token from standard input, or ask for it without showing it.

    Raises:
        AccountError: there is none.
        click.UsageError: there is nobody to ask.

    """
    if from_input and not sys.stdin.isatty():
        token = sys.stdin.readline().strip()
    elif sys.stdin.isatty():
        token = click.prompt(
            "API token (not shown)", hide_input=True, err=True, default="", show_default=False
        ).strip()
    else:
        raise click.UsageError("Without a terminal to ask on, pass the token with --token-stdin.")
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise AccountError("That is no API token.", "Enter the token alone: letters and digits, without spaces.")
    return Secret(token)


def _origin(said: Said, before: Account | None) -> Origin:
    """Return where the account is."""
    if said.subdomain and said.base_url:
        raise click.UsageError("--subdomain and --base-url are two ways to say the same: use one.")
    try:
        if said.base_url:
            return Origin.parse(said.base_url)
        if not said.subdomain and before is not None:
            return before.origin
        return Origin.of_subdomain(
            said.subdomain or _answer("Subdomain (the part before .zendesk.com)", "--subdomain")
        )
    except ValueError as error:
        raise AccountError(str(error)) from error


def _answer(question: str, option: str) -> str:
    """Ask a person, or say which option is missing."""
    if not sys.stdin.isatty():
        raise click.UsageError(f"Missing option {option}.")
    answer: str = click.prompt(question, err=True)
    return answer
