"""``zdtui account remove``."""

import asyncio
import sys

import click

from zdtui.accounts.account import Account
from zdtui.accounts.problem import AccountError, UnknownAccount
from zdtui.cli.house import House
from zdtui.cli.say import narrate
from zdtui.desk.leaving import Leaving, leave, leaving


@click.command("remove")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def command(house: House, name: str, yes: bool) -> None:
    """Remove an account: its secret, everything stored about it, and its entry.

    OAuth tokens are ended at Zendesk. An API token works until it is deleted in Admin Center.
    """
    account = _readable(house, name)
    folder = house.paths.account_folder(name)
    if not yes:
        _insist(leaving(name, account, folder))
    for sentence in asyncio.run(leave(account, house.vault, folder)):
        narrate(sentence)
    house.book.remove(name)
    narrate(f"The account {name} is removed.")


def _insist(going: Leaving) -> None:
    """Say what goes, and ask; by the name where something would be lost that exists nowhere else."""
    if not sys.stdin.isatty():
        raise click.UsageError("Without a terminal to ask on, say --yes.")
    narrate(f"With the account {going.name} goes:")
    for line in going.lines():
        narrate(f"  - {line}")
    if not going.waits:
        click.confirm(f"Remove the account {going.name}?", abort=True, err=True)
    elif click.prompt("Type the account's name to remove it", default="", show_default=False, err=True) != going.name:
        raise click.Abort


def _readable(house: House, name: str) -> Account | None:
    """Return the account, or ``None`` when its entry is there and cannot be used."""
    try:
        return house.book.get(name)
    except UnknownAccount:
        raise
    except AccountError as error:
        narrate(error.sentence)
        return None
