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
    """Remove an account: its secret, everything stored about it, and its entry.

    OAuth tokens are ended at Zendesk. An API token works until it is deleted in Admin Center.
    """
    account = _readable(house, name)
    folder = house.paths.account_folder(name)
    if not yes:
        if not sys.stdin.isatty():
            raise click.UsageError("Without a terminal to ask on, say --yes.")
        narrate(f"Drafts and replies that were not sent are deleted, too: {folder}")
        click.confirm(f"Remove the account {name}?", abort=True, err=True)
    if account is not None:
        if account.method == "oauth":
            _sign_out(house, account)
        _forget_secret(house, account)
    shutil.rmtree(folder)
    narrate("What was stored is deleted.")
    house.book.remove(name)
    narrate(f"The account {name} is removed.")
    if account is None or account.method == "token":
        narrate("Its token works until it is deleted in Admin Center.")


def _readable(house: House, name: str) -> Account | None:
    """Return the account, or ``None`` when its entry is there and cannot be used."""
    try:
        return house.book.get(name)
    except UnknownAccount:
        raise
    except AccountError as error:
        narrate(error.sentence)
        return None


def _sign_out(house: House, account: Account) -> None:
    """End the tokens at Zendesk, or say that they end by themselves."""
    from zdtui.cli.account.keep import sign_out

    try:
        alive = sign_out(account, house.vault.get(account.key))
    except AccountError as error:
        narrate(f"The tokens could not be ended at Zendesk. {error.sentence} They end by themselves.")
        return
    narrate("The tokens are ended at Zendesk." if alive else "The tokens were ended at Zendesk already.")


def _forget_secret(house: House, account: Account) -> None:
    """Delete the secret, or say that it is still there."""
    try:
        house.vault.delete(account.key)
        narrate("The secret is deleted.")
    except VaultError as error:
        narrate(f"The secret could not be deleted. {error.sentence}")
