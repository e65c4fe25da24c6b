"""``zdtui account scopes``."""

from typing import Any

import click

from zdtui.accounts.needs import TOOLS, lacking, of_command
from zdtui.accounts.scopes import USES, Use, least, works
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say, say_json, say_table


@click.command("scopes")
@click.argument("name", required=False)
@click.option("--least", "fewest", is_flag=True, help="Print the fewest scopes under which everything works.")
@click.option("--read-only", is_flag=True, help="With --least: to read, but not to write.")
@click.option("--tool", "tools", multiple=True, type=click.Choice([*TOOLS]), metavar="TOOL",
              help="With --least: for these tools alone.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(
    house: House, /, *, name: str | None, fewest: bool, read_only: bool, tools: tuple[str, ...], as_json: bool
) -> None:
    """Show which scopes an account holds, which tools and commands work under them, and what the others lack."""
    if fewest:
        uses = [use for tool in tools for use in TOOLS[tool]] or USES
        say(" ".join(least(use for use in uses if not (read_only and use.writes))))
        return
    account = house.chosen(name)
    by_oauth = account.method == "oauth"
    held = account.scopes.split() if by_oauth else ["read", "write"]
    if as_json:
        say_json({"account": account.name, "scopes": held if by_oauth else None, **_data(held)})
        return
    rows = [(_sign(works(use, held)), use.what, ", ".join(use.enough)) for use in USES]
    say_table(("", "WHAT", "ANY OF"), rows)
    say()
    needs = [(tool, lacking(uses, held)) for tool, uses in TOOLS.items()]
    say_table(("", "TOOL", "LACKS"), [(_sign(not lacks), tool, _missing(lacks)) for tool, lacks in needs])
    say()
    commands = [(_sign(not lacks), title, _missing(lacks)) for _, title, lacks in _commands(held)]
    say_table(("", "COMMAND", "LACKS"), commands)
    if not by_oauth:
        narrate("An API token has no scopes: it may do all that its person may.")
    elif not all(works(use, held) for use in USES):
        narrate(f"To add one: zdtui account reauth {account.name} --add-scope SCOPE")


def _data(held: list[str]) -> dict[str, Any]:
    """Return what works as data."""
    return {
        "uses": [{"use": use.what, "works": works(use, held), "enough": [*use.enough]} for use in USES],
        "tools": [
            {"tool": tool, "works": not (lacks := lacking(uses, held)), "lacks": [use.enough[0] for use in lacks]}
            for tool, uses in TOOLS.items()
        ],
        "commands": [
            {"command": command_id, "title": title, "works": not lacks, "lacks": [use.enough[0] for use in lacks]}
            for command_id, title, lacks in _commands(held)
        ],
    }


def _commands(held: list[str]) -> list[tuple[str, str, tuple[Use, ...]]]:
    """Return the commands of the interface that ask Zendesk for something, and what each lacks."""
    from zdtui.tui.commands import COMMANDS

    needs = [(each, of_command(each.id, writes=each.writes is not None)) for each in COMMANDS]
    return [(each.id, each.title, lacking(uses, held)) for each, uses in needs if uses]


def _sign(fine: bool) -> str:
    return "✓" if fine else "✗"


def _missing(lacks: tuple[Use, ...]) -> str:
    return ", ".join(dict.fromkeys(use.enough[0] for use in lacks))
