"""``zdtui account add``."""

from typing import Any

import click

from zdtui.accounts.account import check_name
from zdtui.cli.account.ask import asked_account
from zdtui.cli.account.facts import data
from zdtui.cli.account.keep import credential, keep, tell
from zdtui.cli.account.options import Said, account_options
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say_json
from zdtui.model.reference import Reference


@click.command("add")
@click.argument("name")
@account_options
@click.option("--identifier", metavar="ID", help="A name that other programs use for this account.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(house: House, /, *, name: str, as_json: bool, **options: Any) -> None:
    """Add the account NAME and test it: by OAuth in the browser, or with an API token that is never shown.

    \b
    value          option                  variable             asked for
    subdomain      --subdomain             ZDTUI_SUBDOMAIN      on a terminal
    type           --method                ZDTUI_METHOD         on a terminal
    client ID      --client-id             ZDTUI_CLIENT_ID      on a terminal
    client secret  --client-secret-stdin   ZDTUI_CLIENT_SECRET  on a terminal, not shown
    scopes         --scope                 ZDTUI_SCOPE          on a terminal
    e-mail         --email                 ZDTUI_EMAIL          on a terminal
    API token      --token-stdin           ZDTUI_TOKEN_<NAME>   on a terminal, not shown

    An option goes before its variable, a variable before an answer. A token in its variable is used and not stored.
    An account that is there already gets the new credential and keeps everything that is stored.
    """  # noqa: D301  (the command line's mark for lines that are not to be wrapped)
    said = Said(**options)
    account = asked_account(house.book, check_name(name), said)
    tested = not said.no_test or account.method == "oauth"
    done = keep(house, account, credential(house, account, said), tested=tested)
    if as_json:
        say_json(data(done.account, house.book.default, house.remembered(done.account), house.today))
    else:
        tell(done)
    pasted = Reference.find(said.subdomain or "")
    if pasted is not None and pasted.host is not None:
        narrate(f"To open the ticket whose address you pasted: zdtui open {name}#{pasted.ticket}")
