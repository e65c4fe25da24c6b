"""``zdtui sandbox``: serve the built-in Zendesk."""

from typing import Any

import click

from zdtui.cli.say import narrate
from zdtui.cli.serve import announce, described, serving, wait_for_the_end, world_options


@click.command("sandbox")
@click.option("--port", type=click.IntRange(0, 65_535), default=0, metavar="P",
              help="The first account's port, the next one follows; 0 takes any that are free.")  # fmt: skip
@click.option("--until-input-ends", is_flag=True, help="Stop when standard input is closed, too.")
@world_options
def command(until_input_ends: bool, **world: Any) -> int:
    """Serve a believable Zendesk on this machine until ^C.

    The first line on standard output is one JSON object with the address and the credentials of each account. Any
    Zendesk client can be pointed at it.
    """
    with serving(**world) as sandbox:
        announce(described(sandbox))
        narrate("Serving until ^C: " + ", ".join(f"{account.name} at {account.base_url}" for account in sandbox))
        wait_for_the_end(of_input=until_input_ends)
    return 0
