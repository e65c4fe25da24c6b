"""``zdtui account``: the group of its commands."""

import click

from zdtui.cli.lazy import LazyGroup

MEMBERS = {
    "add": ("zdtui.cli.account.add", "Add an account and test it, or give it a new token."),
    "list": ("zdtui.cli.account.list", "List the accounts."),
    "show": ("zdtui.cli.account.show", "Show what is known about an account."),
    "test": ("zdtui.cli.account.test", "Ask Zendesk who the account is."),
    "use": ("zdtui.cli.account.use", "Make an account the default."),
    "ensure": ("zdtui.cli.account.ensure", "Print an account; add it when there is none."),
    "reauth": ("zdtui.cli.account.reauth", "Sign in again; everything that is stored stays."),
    "rotate": ("zdtui.cli.account.rotate", "Replace the credential by a new one."),
    "convert": ("zdtui.cli.account.convert", "Move an account from an API token to OAuth."),
    "scopes": ("zdtui.cli.account.scopes", "Show what works under the scopes held."),
    "watch": ("zdtui.cli.account.watch", "Print how accounts stand, and each change."),
    "remove": ("zdtui.cli.account.remove", "Remove an account and everything kept about it."),
}


@click.command("account", cls=LazyGroup, members=MEMBERS, no_args_is_help=True)
def command() -> None:
    """Add, list, test and remove accounts."""
