"""``zdtui open``: one ticket, on the screen, in the browser, or printed."""

import asyncio
import os
import sys
from typing import TYPE_CHECKING, Any

import click

from zdtui.accounts.addresses import BrandHosts, owner
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say, say_json
from zdtui.model.reference import Reference

if TYPE_CHECKING:
    from zdtui.accounts.account import Account


class Named(click.ParamType[Reference]):
    """A ticket as a person names it."""

    name = "ticket"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Reference:
        """Read it; what names no ticket is refused with a sentence."""
        try:
            return value if isinstance(value, Reference) else Reference.read(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


@click.command("open")
@click.argument("ticket", type=Named(), metavar="TICKET|URL")
@click.option("--account", metavar="NAME", help="The account whose ticket is meant, where TICKET is a number.")
@click.option("--print", "printed", is_flag=True, help="Print the ticket, on a terminal too.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--comments", type=click.IntRange(0, 100), default=10, show_default=True, metavar="N",
              help="How many comments to print, the newest first.")  # fmt: skip
@click.option("--local", is_flag=True, help="Print what is stored on this machine; Zendesk is not asked.")
@click.option("--browser", is_flag=True, help="Show the ticket in Zendesk's own pages instead.")
@click.pass_obj
def command(
    house: House,
    /,
    *,
    ticket: Reference,
    account: str | None,
    printed: bool,
    as_json: bool,
    comments: int,
    local: bool,
    browser: bool,
) -> int:
    """Open a ticket by its number, as acme#123, or by the address of its page, in the account that it belongs to.

    On a terminal the interface opens on it; without one the ticket is printed. The address of a brand leads to the
    account that owns the brand, as soon as that account was open once.
    """
    found = _account(house, ticket, account)
    if browser:
        return _browse(found, ticket.ticket)
    if not (printed or as_json or local) and _draws():
        from zdtui.cli.interface import show

        house.account = found.name
        return show(house, ticket=ticket.ticket)
    shown = asyncio.run(_read(house, found, ticket.ticket, comments, local=local))
    if as_json:
        say_json(shown)
    else:
        from zdtui.cli.ticket import say_ticket

        say_ticket(shown)
    if shown["comments_left_out"]:
        narrate("There are older comments: --comments N prints more, up to 100.")
    return 0


def _account(house: House, ticket: Reference, name: str | None) -> "Account":
    """Return the account whose ticket is meant.

    Raises:
        UnknownAccount: there is none.
        click.UsageError: two were named.

    """
    if not ticket.is_placed:
        return house.chosen(name)
    found = owner(
        ticket,
        house.book.list(),
        lambda account: BrandHosts(house.paths.account_folder(account.name)).read(),
        name or house.wanted or house.book.default,
    )
    if found is None or (name is not None and found.name != name):
        raise click.UsageError(f"{ticket} is not a ticket of {name}. Leave out --account.")
    return found


def _draws() -> bool:
    """Whether there is a terminal for the interface."""
    from zdtui.tui.lifecycle import refusal

    return refusal(os.environ, sys.stdin, sys.stdout, sys.stderr) is None


def _browse(account: "Account", number: int) -> int:
    """Show the ticket's page in the browser; the address is always one of the account's own host."""
    from zdtui.tui.browser import show_page

    address = account.origin.url(f"/agent/tickets/{number}")
    if show_page(address):
        narrate(f"Opening {address}")
        return 0
    narrate("There is no browser here. Open this address elsewhere:")
    say(address)
    return 1


async def _read(house: House, account: "Account", number: int, many: int, *, local: bool) -> dict[str, Any]:
    """Read the ticket anew, or as it is stored where Zendesk cannot be asked.

    Raises:
        ApiError: there is no such ticket, or it is not stored and Zendesk could not be asked.

    """
    from zdtui.api.errors import ApiError, NotFound
    from zdtui.cli.ticket import data
    from zdtui.store.store import Store

    store, problem = Store.open(house.paths.account_folder(account.name)), None
    try:
        if not local:
            try:
                await _ask(house, account, store, number)
            except ApiError as error:
                if error.exit_code != OFFLINE:
                    raise
                problem = error
        found = data(account, store, number, many)
        if found is None:
            raise problem or NotFound(f"{account.name}#{number} is not stored on this machine.", "Leave out --local.")
        if problem is not None:
            narrate(f"{problem.sentence} This is the ticket as it was read last.")
        return found
    finally:
        await store.close()


async def _ask(house: House, account: "Account", store: Any, number: int) -> None:
    from zdtui.desk.desks import connect
    from zdtui.desk.reading import read_ticket

    client = await connect(account, house.vault)
    try:
        await read_ticket(store, client, number)
    finally:
        await client.aclose()


OFFLINE = 6
"""The exit code of errors after which the store is asked instead."""
