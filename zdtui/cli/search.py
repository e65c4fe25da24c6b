"""``zdtui search``: tickets by Zendesk's own search language."""

import asyncio
import time
from typing import TYPE_CHECKING, Any

import click

from zdtui.cli.house import House
from zdtui.cli.say import narrate, say_json, say_table
from zdtui.text.ages import age, parse_time
from zdtui.text.cells import cut
from zdtui.text.gate import gate

if TYPE_CHECKING:
    from zdtui.accounts.account import Account
    from zdtui.api.pages import Page
    from zdtui.api.resources.search import Order, SortBy
    from zdtui.model.ticket import Ticket

REACHABLE = 1000
"""Zendesk hands out no more hits of a search."""


@click.command("search")
@click.argument("query", nargs=-1, required=True)
@click.option("--account", metavar="NAME", help="The account to ask.")
@click.option("--limit", type=click.IntRange(1, REACHABLE), default=25, show_default=True, metavar="N",
              help="How many tickets to print.")  # fmt: skip
@click.option("--sort", type=click.Choice(["updated_at", "created_at", "priority", "status", "ticket_type"]),
              help="What to sort by; without it, by relevance.")  # fmt: skip
@click.option("--ascending", is_flag=True, help="With --sort: smallest or oldest first.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(
    house: House,
    /,
    *,
    query: tuple[str, ...],
    account: str | None,
    limit: int,
    sort: "SortBy | None",
    ascending: bool,
    as_json: bool,
) -> None:
    """Search tickets in Zendesk's own language, such as “status<solved priority:urgent assignee:me”."""
    order: Order = "asc" if ascending else "desc"
    asked = _search(house, house.chosen(account), " ".join(query), limit=limit, sort=sort, order=order)
    found, total = asyncio.run(asked)
    if as_json:
        say_json(found)
    else:
        header = ("TICKET", "STATUS", "PRIORITY", "UPDATED", "REQUESTER", "ASSIGNEE", "SUBJECT")
        say_table(header, [_line(ticket) for ticket in found])
    if total is not None and total > len(found):
        narrate(f"{len(found):,} of {total:,} tickets." + (" A search reaches 1,000." if total > REACHABLE else ""))


async def _search(
    house: House, account: "Account", query: str, *, limit: int, sort: "SortBy | None", order: "Order"
) -> tuple[list[dict[str, Any]], int | None]:
    """Ask Zendesk; return the tickets as data and the true total."""
    from zdtui.desk.desks import connect

    client = await connect(account, house.vault)
    try:
        pages = client.search.tickets(query, sort, order, size=min(limit, 100))
        page = await pages.first()
        found = _data(page)
        while page.next and len(found) < limit:
            page = await client.search.tickets(query, sort, order, after=page.next).first()
            found += _data(page)
        return found[:limit], page.count
    finally:
        await client.aclose()


def _data(page: "Page[Ticket]") -> list[dict[str, Any]]:
    """Return the tickets of a page with the names of people and groups."""
    from zdtui.model.group import Group
    from zdtui.model.user import User

    people = {person.id: person.name for person in page.side("users", User)}
    groups = {group.id: group.name for group in page.side("groups", Group)}
    return [
        {
            "id": ticket.id,
            "subject": ticket.subject,
            "status": ticket.status,
            "priority": ticket.priority,
            "type": ticket.type,
            "requester": people.get(ticket.requester_id or 0),
            "assignee": people.get(ticket.assignee_id or 0),
            "group": groups.get(ticket.group_id or 0),
            "tags": list(ticket.tags),
            "created_at": ticket.created_at,
            "updated_at": ticket.updated_at,
        }
        for ticket in page.items
    ]


def _line(ticket: dict[str, Any]) -> tuple[str, ...]:
    """Return a ticket as a line of the table."""
    updated = parse_time(ticket["updated_at"])
    return (
        f"#{ticket['id']}",
        cut(gate(ticket["status"]), 12),
        cut(gate(ticket["priority"] or "-"), 12),
        age(time.time() - updated) if updated else "",
        cut(gate(ticket["requester"]), 20),
        cut(gate(ticket["assignee"] or "-"), 20),
        cut(gate(ticket["subject"]), 100),
    )
