"""``zdtui account ensure``."""

import re
from dataclasses import replace
from typing import Any

import click
import filelock

from zdtui.accounts.account import Account, check_identifier, check_name
from zdtui.cli.account.ask import asked_account
from zdtui.cli.account.facts import data
from zdtui.cli.account.keep import credential, keep
from zdtui.cli.account.options import Said, account_options
from zdtui.cli.house import House
from zdtui.cli.say import say_facts, say_json

LOCK_SECONDS = 120.0


@click.command("ensure")
@click.argument("identifier")
@click.option("--name", metavar="NAME", help="What to call it; without it, made of the identifier.")
@account_options
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(house: House, /, *, identifier: str, name: str | None, as_json: bool, **options: Any) -> None:
    """Print the account with that IDENTIFIER; add it, as “account add” does, when there is none.

    Asking again changes nothing and asks Zendesk nothing; so does asking from many processes at once.
    """
    identifier = check_identifier(identifier)
    house.paths.make()
    account = _there(house, identifier)
    if account is None:
        with filelock.FileLock(house.paths.state / "ensure.lock", LOCK_SECONDS, mode=0o600):
            account = _there(house, identifier) or _made(house, identifier, name, Said(**options))
    known = data(account, house.book.default, house.remembered(account), house.today)
    if as_json:
        say_json(known)
    else:
        say_facts([("account", account.name), ("identifier", identifier), ("status", str(known["status"]))])


def _there(house: House, identifier: str) -> Account | None:
    """Return the account that has the identifier."""
    return next((each for each in house.book.list() if each.identifier == identifier), None)


def _made(house: House, identifier: str, name: str | None, said: Said) -> Account:
    """Add the account."""
    name = check_name(name or re.sub(r"[^A-Za-z0-9._-]+", "-", identifier).strip("-._")[:64] or "account")
    account = replace(asked_account(house.book, name, said), identifier=identifier)
    tested = not said.no_test or account.method == "oauth"
    return keep(house, account, credential(house, account, said), tested=tested).account
