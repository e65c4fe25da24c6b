"""``zdtui account convert``."""

from dataclasses import replace
from typing import Any

import click

from zdtui.accounts.problem import AccountError
from zdtui.cli.account.ask import answer
from zdtui.cli.account.keep import credential, keep, tell
from zdtui.cli.account.options import Said, oauth_options
from zdtui.cli.house import House
from zdtui.cli.say import narrate


@click.command("convert")
@click.argument("name", required=False)
@oauth_options
@click.pass_obj
def command(house: House, /, *, name: str | None, **options: Any) -> None:
    """Move an account from its API token to OAuth, in place: cache, drafts and what waits stay."""
    said = Said(**options)
    account = house.chosen(name)
    if account.method == "oauth":
        raise AccountError(
            f"The account {account.name} signs in by OAuth already.", "To sign in again: account reauth"
        )
    client = said.client_id or answer("OAuth client's identifier", "--client-id")
    account = replace(account, method="oauth", client=client, service=said.service, scopes="")
    tell(keep(house, account, credential(house, account, said)))
    narrate("Delete its API token in Admin Center: Apps and integrations → APIs → Zendesk API → Settings.")
