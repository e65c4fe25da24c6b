"""``zdtui account show``."""

import click

from zdtui.cli.account.facts import advice, data, repair, sign_in, warnings
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say_facts, say_json


@click.command("show")
@click.argument("name", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(house: House, name: str | None, as_json: bool) -> None:
    """Show what is known about an account, and where its secret and its files are. The secret is never shown."""
    account = house.chosen(name)
    default, known = house.book.default, house.remembered(account)
    folder = house.paths.account_folder(account.name)
    if as_json:
        say_json({**data(account, default, known, house.today), "folder": str(folder)})
        return
    say_facts(
        [
            ("name", f"{account.name}{' (default)' if account.name == default else ''}"),
            ("status", f"{known.status} {known.reason}".strip()),
            ("repair", repair(account, known) or "-"),
            ("last good call", known.used or "none yet"),
            ("where", str(account.origin)),
            ("who", account.email),
            ("sign-in", sign_in(account, house.today)),
            ("OAuth client", account.client or "-"),
            ("secret in", account.storage),
            ("files in", str(folder)),
            ("production", "yes" if account.production else "no"),
            ("colour", account.colour),
            ("identifier", account.identifier or "-"),
        ]
    )
    for sentence in (*warnings(account, known, house.today), *advice(account, house.today)):
        narrate(sentence)
