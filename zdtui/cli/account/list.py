"""``zdtui account list``."""

import click

from zdtui.accounts.account import Account
from zdtui.cli.account.facts import advice, data, sign_in, warnings
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say_json, say_table


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(house: House, as_json: bool) -> None:
    """List the accounts and how they stood last; an asterisk marks the default."""
    book = house.book
    accounts, default = book.list(), book.default
    if as_json:
        say_json([data(account, default, house.remembered(account), house.today) for account in accounts])
    elif accounts:
        header = ("", "NAME", "STATUS", "LAST GOOD CALL", "WHERE", "WHO", "SECRET IN", "SIGN-IN")
        say_table(header, [_line(house, account, default) for account in accounts])
    else:
        narrate("There is no account yet. Add one: zdtui account add NAME --subdomain mycompany --email YOU")
    for account in accounts:
        for sentence in (*warnings(account, house.remembered(account), house.today), *advice(account, house.today)):
            narrate(sentence)
    for problem in book.problems():
        narrate(problem.sentence)


def _line(house: House, account: Account, default: str | None) -> tuple[str, ...]:
    """Return an account as a line of the table."""
    origin, known = account.origin, house.remembered(account)
    return (
        "*" if account.name == default else "",
        f"{account.name} (production)" if account.production else account.name,
        known.status,
        (known.used or "none yet")[:16].replace("T", " "),
        origin.host if origin.port == 443 else f"{origin.host}:{origin.port}",
        account.email,
        account.storage,
        sign_in(account, house.today),
    )
