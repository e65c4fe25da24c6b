"""``zdtui account remove``."""

import shutil
import sys

import click

from zdtui.accounts.account import Account
from zdtui.accounts.problem import AccountError, UnknownAccount, VaultError
from zdtui.cli.house import House
from zdtui.cli.say import narrate


@click.command("remove")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def command(house: House, name: str, yes: bool) -> None:
    """Remove an account: its secret, everything stored about it, and its entry. Nothing changes at Zendesk."""
    account = _readable(house, name)
    folder = house.paths.account_folder(name)
    if not yes:
        if not sys.stdin.isatty():
            raise click.UsageError("Without a terminal to ask on, say --yes.")
        narrate(f"Drafts and replies that were not sent are deleted, too: {folder}")
        click.confirm(f"Remove the account {name}?", abort=True, err=True)
    if account is not None:
        _forget_secret(house, account)
    shutil.rmtree(folder)
    narrate("What was stored is deleted.")
    house.book.remove(name)
    narrate(f"The account {name} is removed. Its token works until it is deleted in Admin Center.")


def _readable(house: House, name: str) -> Account | None:
    """Return the account, or ``None`` when its entry is there and cannot be used."""
    try:
        return house.book.get(name)
    except UnknownAccount:
        raise
    except AccountError as error:
        narrate(error.sentence)
        return None


def _forget_secret(house: House, account: Account) -> None:
    """Delete the secret, or say that it is still there."""
    try:
        house.vault.delete(account.key)
        narrate("The secret is deleted.")
    except VaultError as error:
        narrate(f"The secret could not be deleted. {error.sentence}")
