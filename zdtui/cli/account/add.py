"""``zdtui account add``."""

import asyncio
import os
from dataclasses import replace

import click

from zdtui.accounts.account import COLOURS, Account, check_name
from zdtui.accounts.vault import MemoryVault, variable_of
from zdtui.cli.account.ask import Said, ask_token, asked_account
from zdtui.cli.account.probe import probe
from zdtui.cli.account.test import facts, warn
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say_facts
from zdtui.model.secret import Secret


@click.command("add")
@click.argument("name")
@click.option("--subdomain", metavar="S", help="The part before .zendesk.com; a pasted address will do.")
@click.option("--base-url", metavar="URL", help="Another address: https anywhere, http on this machine only.")
@click.option("--email", metavar="E", help="The address you sign in to Zendesk with.")
@click.option("--token-stdin", is_flag=True, help="Read the API token from standard input instead of asking.")
@click.option("--identifier", metavar="ID", help="A name that other programs use for this account.")
@click.option("--production", is_flag=True, help="Mark it: mistakes there are seen by customers.")
@click.option("--colour", type=click.Choice(COLOURS), help="Its colour; without it, one that is free.")
@click.option("--no-test", is_flag=True, help="Do not ask Zendesk whether the token is good.")
@click.pass_obj
def command(
    house: House,
    /,
    *,
    name: str,
    subdomain: str | None,
    base_url: str | None,
    email: str | None,
    token_stdin: bool,
    identifier: str | None,
    production: bool,
    colour: str | None,
    no_test: bool,
) -> None:
    """Add the account NAME and test it; the API token is asked for and never shown.

    An account that is there already gets the new token and keeps everything that is stored. A token in the variable
    ZDTUI_TOKEN_<NAME> is used and not stored.
    """
    said = Said(subdomain, base_url, email, identifier, production, colour)
    account = asked_account(house.book, check_name(name), said)
    lasting = token_stdin or variable_of(account.key) not in os.environ
    token = ask_token(from_input=token_stdin) if lasting else house.vault.get(account.key)
    if not no_test:
        _try_out(account, token)
    if lasting:
        house.vault.set(account.key, token)
    _keep(house, account, house.vault.name if lasting else "environment")


def _try_out(account: Account, token: Secret) -> None:
    """Ask Zendesk who the account is, before anything is kept."""
    only_here = MemoryVault()
    only_here.set(account.key, token)
    found = asyncio.run(probe(account, only_here))
    say_facts(facts(found))
    warn(found)


def _keep(house: House, account: Account, storage: str) -> None:
    """Write the account down and say where its token is."""
    house.book.add(replace(account, storage=storage))
    narrate(f"The account {account.name} is there; its token is in: {storage}.")
    if storage != "keyring":
        narrate(f"The token is not stored: each start reads it from {variable_of(account.key)}.")
