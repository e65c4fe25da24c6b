"""``zdtui account remove``."""

import asyncio
import sys
from typing import TYPE_CHECKING

import click

from zdtui.cli.house import House
from zdtui.cli.say import narrate

if TYPE_CHECKING:
    from zdtui.desk.leaving import Leaving


@click.command("remove")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def command(house: House, name: str, yes: bool) -> None:
    """Remove an account: its secret, everything stored about it, and its entry.

    OAuth tokens are ended at Zendesk. An API token works until it is deleted in Admin Center.
    """
    going = house.signing.leaving(name)
    if not yes:
        _insist(going)
    for sentence in asyncio.run(house.signing.leave(name)):
        narrate(sentence)


def _insist(going: "Leaving") -> None:
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
