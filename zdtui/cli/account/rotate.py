"""``zdtui account rotate``."""

import asyncio
from dataclasses import replace

import click

from zdtui.accounts.age import today
from zdtui.cli.account.keep import Credential, keep, try_out
from zdtui.cli.account.probe import probe
from zdtui.cli.account.test import facts
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say_facts


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

        found, given = try_out(house, account, Credential(ask_token(from_input=token_stdin)))
        keep(house, account, given, found)
        narrate("Delete the old token in Admin Center: Apps and integrations → APIs → Zendesk API → Settings.")
    else:
        from zdtui.accounts.signin.opening import renewal

        folder = house.paths.account_folder(account.name)
        renewed = renewal(account, house.vault, folder)
        renewed.renew(renewed.grant.access)
        if renewed.problem is not None:
            raise renewed.problem
        found = asyncio.run(probe(account, house.vault, folder))
        house.book.add(replace(account, since=today().isoformat()))
        narrate("The tokens are new, and the old ones are ended.")
    say_facts(facts(found))
