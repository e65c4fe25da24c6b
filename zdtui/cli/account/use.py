"""``zdtui account use``: choose the default account."""

import click

from zdtui.cli.house import House
from zdtui.cli.say import narrate


@click.command("use")
@click.argument("name")
@click.pass_obj
def command(house: House, name: str) -> None:
    """Make NAME the account that is asked when none is named."""
    house.book.use(name)
    narrate(f"The default account is {name}.")
