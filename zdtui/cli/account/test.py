"""``zdtui account test``."""

import asyncio

import click

from zdtui.cli.account.probe import Probe, probe
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say_facts, say_json

SKEW = 120
"""Seconds by which a clock may be wrong before it is worth saying."""


@click.command("test")
@click.argument("name", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(house: House, name: str | None, as_json: bool) -> int:
    """Ask Zendesk who the account is: exit code 0 when it may work on tickets, 3 when signing in fails."""
    found = asyncio.run(probe(house.chosen(name), house.vault))
    if as_json:
        say_json(found.data())
    else:
        say_facts(facts(found))
    warn(found)
    return 0 if found.is_agent else 3


def facts(found: Probe) -> list[tuple[str, str]]:
    """Return what Zendesk said as named facts."""
    limit = f"{found.limit:,} requests a minute" if found.limit else "not told"
    return [
        ("account", f"{found.account} at {found.url}"),
        ("signed in as", f"{found.name} <{found.email}>"),
        ("role", found.role or "not told"),
        ("scopes", found.scopes),
        ("limit", f"{limit}, {found.remaining:,} left" if found.remaining is not None else limit),
        ("clock", f"{found.clock_skew:+} s from Zendesk's" if found.clock_skew else "in step with Zendesk's"),
        ("answered in", f"{found.milliseconds} ms"),
    ]


def warn(found: Probe) -> None:
    """Say what will not work."""
    if not found.is_agent:
        narrate(f"The role {found.role} cannot work on tickets. Sign in as an agent or an admin.")
    if abs(found.clock_skew) > SKEW:
        narrate("This machine's clock is wrong: ages and times will be, too.")
