"""``zdtui account reauth``."""

from dataclasses import replace
from typing import Any

import click

from zdtui.cli.account.keep import credential, keep, tell
from zdtui.cli.account.options import Said, oauth_options
from zdtui.cli.house import House


@click.command("reauth")
@click.argument("name", required=False)
@click.option("--add-scope", multiple=True, metavar="SCOPE", help="OAuth: ask for this scope too.")
@click.option("--token-stdin", is_flag=True, help="Read the new API token from standard input.")
@oauth_options
@click.pass_obj
def command(house: House, /, *, name: str | None, add_scope: tuple[str, ...], **options: Any) -> None:
    """Sign in again: the account keeps its name, cache, drafts and what waits to be sent."""
    said = Said(**options)
    account = house.chosen(name)
    if said.client_id:
        account = replace(account, client=said.client_id)
    tell(keep(house, account, credential(house, account, said, add_scope)))
