"""``zdtui account rotate``."""

import asyncio

import click

from zdtui.cli.account.keep import Credential, keep, tell
from zdtui.cli.house import House
from zdtui.cli.say import narrate


@click.command("rotate")
@click.argument("name", required=False)
@click.option("--token-stdin", is_flag=True, help="Read the new API token from standard input.")
@click.pass_obj
def command(house: House, /, *, name: str | None, token_stdin: bool) -> None:
    """Replace an account's credential by a new one, tested before the old one is given up.

    With OAuth Zendesk ends the old tokens as it hands out new ones. A new API token has to be made in Admin Center.
    """
    account = house.chosen(name)
    if account.method == "token":
        from zdtui.cli.account.ask import ask_token

        done = keep(house, account, Credential(ask_token(from_input=token_stdin)))
        narrate("Delete the old token in Admin Center: Apps and integrations → APIs → Zendesk API → Settings.")
    else:
        done = asyncio.run(house.signing.rotate(account))
        narrate("The tokens are new, and the old ones are ended.")
    tell(done)
