"""``zdtui account list``."""

import click

from zdtui.cli.account.facts import data, sign_in
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say_json, say_table


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(house: House, as_json: bool) -> None:
    """List the accounts; an asterisk marks the default."""
    book = house.book
    accounts, default = book.list(), book.default
    if as_json:
        say_json([data(account, default) for account in accounts])
    elif accounts:
        say_table(
            ("", "NAME", "WHERE", "WHO", "SIGN-IN", "SECRET IN"),
            [
                (
                    "*" if each.name == default else "",
                    f"{each.name} (production)" if each.production else each.name,
                    each.origin.host if each.origin.port == 443 else f"{each.origin.host}:{each.origin.port}",
                    each.email,
                    sign_in(each),
                    each.storage,
                )
                for each in accounts
            ],
        )
    else:
        narrate("There is no account yet. Add one: zdtui account add NAME --subdomain mycompany --email YOU")
    for problem in book.problems():
        narrate(problem.sentence)
