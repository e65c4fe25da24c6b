"""``zdtui search``: tickets by Zendesk's own search language, on this machine and at Zendesk."""

import asyncio
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

import click

from zdtui.cli.house import House
from zdtui.cli.say import narrate, say_json, say_table
from zdtui.text.ages import age
from zdtui.text.cells import cut
from zdtui.text.gate import gate

if TYPE_CHECKING:
    from zdtui.accounts.account import Account
    from zdtui.desk.desk import Desk
    from zdtui.desk.searching.live import LiveSearch
    from zdtui.model.rows import QueueRow

Where = Literal["local", "server"]

OFFLINE = 6
"""The exit code when Zendesk could not be asked; what is on this machine was printed all the same."""


@click.command("search")
@click.argument("query", nargs=-1, required=True)
@click.option("--account", metavar="NAME", help="The account to search.")
@click.option("--local", "where", flag_value="local", help="Search this machine only; nothing is sent.")
@click.option("--server", "where", flag_value="server", help="Print only what Zendesk finds.")
@click.option("--limit", type=click.IntRange(1), default=25, show_default=True, metavar="N",
              help="How many tickets to print; beyond 1,000 Zendesk's export is read.")  # fmt: skip
@click.option("--sort", type=click.Choice(["updated_at", "created_at", "priority", "status", "ticket_type"]),
              help="What to sort by; without it, by the last update.")  # fmt: skip
@click.option("--ascending", is_flag=True, help="Smallest or oldest first.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(
    house: House,
    /,
    *,
    query: tuple[str, ...],
    account: str | None,
    where: Where | None,
    limit: int,
    sort: str | None,
    ascending: bool,
    as_json: bool,
) -> int:
    """Search tickets in Zendesk's own language, such as “status<solved priority:urgent assignee:me”.

    This machine and Zendesk are both searched, and each ticket says where it was found.
    """
    words = " ".join(query)
    if sort or ascending:
        words += f" order_by:{sort or 'updated_at'} sort:{'asc' if ascending else 'desc'}"
    return asyncio.run(_search(house, house.chosen(account), words, where=where, limit=limit, as_json=as_json))


async def _search(
    house: House, account: "Account", words: str, *, where: Where | None, limit: int, as_json: bool
) -> int:
    """Search, print, and say what is missing; return the exit code.

    Raises:
        ApiError: Zendesk refused, or could not be asked and this machine has nothing.

    """
    from zdtui.tools.doors import desk_of

    async with desk_of(account, house.book, house.vault, house.paths) as desk:
        live = await desk.searches.once(words, ask=where != "local", most=limit)
        error = live.error
        code = OFFLINE if error is not None and error.exit_code == OFFLINE and len(live) and where is None else 0
        if error is not None and not code:
            raise error
        rows = [row for row in live.rows(0, len(live)) if row is not None]
        found = [row for row in rows if where != "server" or row.origin != "mirror"][:limit]
        if as_json:
            say_json([_data(row) for row in found])
        else:
            header = ("TICKET", "STATUS", "PRIORITY", "UPDATED", "REQUESTER", "ASSIGNEE", "FOUND", "SUBJECT")
            say_table(header, [_line(row) for row in found])
        _narrate(desk, live, len(found), local=where == "local")
        return code


def _narrate(desk: "Desk", live: "LiveSearch", printed: int, *, local: bool) -> None:
    """Say how much of everything that is, and what could not be looked at."""
    from zdtui.desk.searching.live import REACHABLE
    from zdtui.desk.searching.told import elsewhere, remarks

    now = desk.clock()
    wrong = elsewhere(live)
    if wrong:
        narrate(wrong)
    if live.error is not None:
        narrate(f"{live.error.sentence} Only this machine was searched.")
    if local or live.error is not None:
        narrate(f"{printed:,} of {len(live):,} tickets on this machine ({desk.mirror.state.reach(now)}).")
    elif live.total is not None and live.total > printed:
        more = " Zendesk hands out 1,000; with a --limit beyond that its export is read."
        narrate(f"{printed:,} of {live.total:,} tickets.{more if live.total > REACHABLE >= printed else ''}")
    for sentence in remarks(live, now):
        narrate(sentence)


def _data(row: "QueueRow") -> dict[str, Any]:
    """Return a ticket as data."""
    return {
        "id": row.id,
        "subject": row.subject,
        "status": row.status,
        "priority": row.priority,
        "type": row.type,
        "requester": row.requester,
        "assignee": row.assignee,
        "group": row.group,
        "tags": row.tags.split(),
        "created_at": _iso(row.created_at),
        "updated_at": _iso(row.updated_at),
        "origin": row.origin,
    }


def _iso(unix: int | None) -> str | None:
    return None if unix is None else datetime.fromtimestamp(unix, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _line(row: "QueueRow") -> tuple[str, ...]:
    """Return a ticket as a line of the table."""
    return (
        f"#{row.id}",
        cut(gate(row.status), 12),
        cut(gate(row.priority or "-"), 12),
        age(time.time() - row.updated_at) if row.updated_at else "",
        cut(gate(row.requester), 20),
        cut(gate(row.assignee or "-"), 20),
        row.origin or "",
        cut(gate(row.subject), 100),
    )
