"""``zdtui account``: the group of its commands."""

import click

from zdtui.cli.lazy import LazyGroup

MEMBERS = {
    "add": ("zdtui.cli.account.add", "Add an account and test it, or give it a new token."),
    "list": ("zdtui.cli.account.list", "List the accounts."),
    "show": ("zdtui.cli.account.show", "Show what is known about an account."),
    "test": ("zdtui.cli.account.test", "Ask Zendesk who the account is."),
    "use": ("zdtui.cli.account.use", "Make an account the default."),
    "remove": ("zdtui.cli.account.remove", "Remove an account and everything kept about it."),
}


@click.command("account", cls=LazyGroup, members=MEMBERS, no_args_is_help=True)
def command() -> None:
    """Add, list, test and remove accounts."""
