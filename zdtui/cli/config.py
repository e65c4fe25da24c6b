"""``zdtui config``: where settings are, what can be set, what is wrong."""

import click

from zdtui.cli.house import House
from zdtui.cli.say import narrate, say, say_facts, say_json


@click.group("config")
def command() -> None:
    """Show where settings are, their schema, and what is wrong with them."""


@command.command("path")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def path(house: House, as_json: bool) -> None:
    """Print the folders and files in which things are kept."""
    paths = house.paths
    facts = {
        "settings": paths.settings_file,
        "accounts": paths.accounts_file,
        "keys": paths.keys_file,
        "data": paths.data,
        "cache": paths.cache,
        "state": paths.state,
    }
    if as_json:
        say_json({name: str(place) for name, place in facts.items()})
    else:
        say_facts([(name, str(place)) for name, place in facts.items()])


@command.command("schema")
def schema() -> None:
    """Print the JSON schema of settings.toml, for editors that complete and check."""
    from zdtui.config.check import schema as settings_schema

    say_json(settings_schema())


@command.command("check")
@click.pass_obj
def check(house: House) -> int:
    """Say what is wrong with settings, keys and accounts; exit code 2 if anything is."""
    from zdtui.cli.mistakes import mistakes

    problems = [sentence for sentence, _ in mistakes(house, narrate)]
    for problem in problems:
        say(problem)
    if not problems:
        narrate("Settings, keys and accounts are in order.")
    return 2 if problems else 0
