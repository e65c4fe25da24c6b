"""``zdtui account add``."""

from typing import Any

import click

from zdtui.accounts.account import check_name
from zdtui.cli.account.ask import asked_account
from zdtui.cli.account.facts import data
from zdtui.cli.account.keep import credential, keep, try_out
from zdtui.cli.account.options import Said, account_options
from zdtui.cli.account.test import facts, warn
from zdtui.cli.house import House
from zdtui.cli.say import say_facts, say_json


@click.command("add")
@click.argument("name")
@account_options
@click.option("--identifier", metavar="ID", help="A name that other programs use for this account.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(house: House, /, *, name: str, as_json: bool, **options: Any) -> None:
    """Add the account NAME and test it: by OAuth in the browser, or with an API token that is never shown.

    What is not said by an option is taken from its variable, else asked for. An account that is there already gets
    the new credential and keeps everything that is stored. A token in the variable ZDTUI_TOKEN_<NAME> is used and not
    stored.
    """
    said = Said(**options)
    account = asked_account(house.book, check_name(name), said)
    given, found = credential(house, account, said), None
    if not said.no_test or account.method == "oauth":
        found, given = try_out(house, account, given)
        if not as_json:
            say_facts(facts(found))
        warn(found)
    account = keep(house, account, given, found)
    if as_json:
        say_json(data(account, house.book.default, house.remembered(account)))
