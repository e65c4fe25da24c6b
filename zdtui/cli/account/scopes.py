"""``zdtui account scopes``."""

import click

from zdtui.accounts.scopes import USES, least, works
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say, say_json, say_table


@click.command("scopes")
@click.argument("name", required=False)
@click.option("--least", "fewest", is_flag=True, help="Print the fewest scopes under which everything works.")
@click.option("--read-only", is_flag=True, help="With --least: to read, but not to write.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(house: House, /, *, name: str | None, fewest: bool, read_only: bool, as_json: bool) -> None:
    """Show which scopes an account holds, what works under them, and what is missing for the rest."""
    if fewest:
        say(" ".join(least(use for use in USES if not (read_only and use.writes))))
        return
    account = house.chosen(name)
    held = account.scopes.split() if account.method == "oauth" else ["read", "write"]
    rows = [(use.what, works(use, held), use.enough) for use in USES]
    if as_json:
        uses = [{"use": what, "works": fine, "enough": [*enough]} for what, fine, enough in rows]
        say_json({"account": account.name, "scopes": held if account.method == "oauth" else None, "uses": uses})
        return
    say_table(
        ("", "WHAT", "ANY OF"), [("✓" if fine else "✗", what, ", ".join(enough)) for what, fine, enough in rows]
    )
    if account.method == "token":
        narrate("An API token has no scopes: it may do all that its person may.")
    elif not all(fine for _, fine, _ in rows):
        narrate(f"To add one: zdtui account reauth {account.name} --add-scope SCOPE")
